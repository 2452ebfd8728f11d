// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/listeners/listeners.h"
#include "tests/core/checks/catalog/testlab.h"
#include <QJsonArray>

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

/// One line of `ss -H -tulpne`.
QByteArray socket(const QByteArray &address, const QByteArray &unit, const QByteArray &protocol = "tcp")
{
    return protocol + (protocol == "tcp" ? " LISTEN 0 128 " : " UNCONN 0 0 ") + address +
           " 0.0.0.0:* users:((\"x\",pid=76,fd=3)) ino:1 sk:1 cgroup:" +
           (unit.isEmpty() ? QByteArray() : "/system.slice/" + unit) + " <->\n";
}

const QByteArray kWebHost = socket("0.0.0.0:22", "ssh.service") + socket("*:9100", "prometheus-node-exporter.service") +
                            socket("*:80", "nginx.service");

std::optional<Verdict> goodWith(const QStringList &listeners)
{
    Verdict verdict;
    verdict.judgement.outcome = Outcome::Pass;
    verdict.judgement.facts = {{"listeners"_L1, QJsonArray::fromStringList(listeners)}};
    return verdict;
}

const std::optional<Verdict> kGood =
    goodWith({u"tcp/wildcard4/22/ssh.service"_s, u"tcp/wildcard/9100/prometheus-node-exporter.service"_s,
              u"tcp/wildcard/80/nginx.service"_s});

}

class ListenersDriftTest : public CheckTest
{
    Q_OBJECT

public:
    ListenersDriftTest()
        : CheckTest(
              {.spec = &listenersDrift(),
               .lab = QByteArray(kTestLab).replace(
                   "services = [\"nginx\"]", "services = [\"nginx\"]\nlisteners = [{ port = 80, owner = "
                                             "\"nginx.service\", required = true, reason = \"the web service\" }]"),
               .node = u"web"_s,
               .healthy = {{u"ss -H"_s, printed(kWebHost)}},
               .before = {.lastGood = kGood}})
    {
    }

protected:
    void rows() override
    {
        row("the first look", {}, Outcome::Pass, u"First look"_s, {.now = standardNow()});
        row("a declared one is new", {}, Outcome::Warn, u"/80/"_s,
            {.lastGood = goodWith(
                 {u"tcp/wildcard4/22/ssh.service"_s, u"tcp/wildcard/9100/prometheus-node-exporter.service"_s})});
        row("a stranger is new", {{u"ss -H"_s, printed(kWebHost + socket("0.0.0.0:4444", "evil.service"))}},
            Outcome::Fail, u"evil.service"_s, {.lastGood = kGood});
        row("a stranger on loopback is new",
            {{u"ss -H"_s, printed(kWebHost + socket("127.0.0.1:4444", "evil.service"))}}, Outcome::Warn,
            u"evil.service"_s, {.lastGood = kGood});
        row("one is gone",
            {{u"ss -H"_s,
              printed(socket("0.0.0.0:22", "ssh.service") + socket("*:9100", "prometheus-node-exporter.service"))}},
            Outcome::Warn, u"nginx.service"_s, {.lastGood = kGood});
        row("a port changed hands",
            {{u"ss -H"_s, printed(QByteArray(kWebHost).replace("nginx.service", "apache2.service"))}}, Outcome::Fail,
            u"apache2.service"_s, {.lastGood = kGood});
        row("the same owner is heard on every address now", {}, Outcome::Fail, u"/80/"_s,
            {.lastGood =
                 goodWith({u"tcp/wildcard4/22/ssh.service"_s, u"tcp/wildcard/9100/prometheus-node-exporter.service"_s,
                           u"tcp/address(192.168.50.30)/80/nginx.service"_s})});
        row("the same owner is heard on fewer addresses now",
            {{u"ss -H"_s, printed(QByteArray(kWebHost).replace("*:80", "192.168.50.30:80"))}}, Outcome::Warn, u"/80/"_s,
            {.lastGood = kGood});
        row("hostile names, on the first look", {{u"ss -H"_s, captured(u"listeners/ss-tulpne-weird-names"_s)}},
            Outcome::Pass, u""_s, {.now = standardNow()});
    }
};

std::unique_ptr<QObject> tst_drift()
{
    return std::make_unique<ListenersDriftTest>();
}

#include "tst_drift.moc"
