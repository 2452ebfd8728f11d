// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/listeners/listeners.h"
#include "tests/core/checks/catalog/testlab.h"

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

}

class ListenersRequiredTest : public CheckTest
{
    Q_OBJECT

public:
    ListenersRequiredTest()
        : CheckTest(
              {.spec = &listenersRequired(),
               .lab = QByteArray(kTestLab).replace(
                   "services = [\"nginx\"]", "services = [\"nginx\"]\nlisteners = [{ port = 80, owner = "
                                             "\"nginx.service\", required = true, reason = \"the web service\" }]"),
               .node = u"web"_s,
               .healthy = {{u"ss -H"_s, printed(kWebHost)}}})
    {
    }

protected:
    void rows() override
    {
        row("one is missing",
            {{u"ss -H"_s,
              printed(socket("0.0.0.0:22", "ssh.service") + socket("*:9100", "prometheus-node-exporter.service"))}},
            Outcome::Fail, u"80/tcp"_s);
        row("the same port of another protocol",
            {{u"ss -H"_s, printed(QByteArray(kWebHost).replace("tcp LISTEN 0 128 *:80", "udp UNCONN 0 0 *:80"))}},
            Outcome::Fail, u"80/tcp"_s);
        row("somebody else squats the port",
            {{u"ss -H"_s, printed(QByteArray(kWebHost).replace("nginx.service", "squatter.service"))}}, Outcome::Fail,
            u"80/tcp"_s);
        row("a port that only looks like it", {{u"ss -H"_s, printed(QByteArray(kWebHost).replace("*:80 ", "*:8080 "))}},
            Outcome::Fail, u"80/tcp"_s);
        row("no ss", {{u"ss -H"_s, captured(u"listeners/ss-missing"_s, 127)}}, Reason::ToolMissing);
        row("an option that this ss does not know", {{u"ss -H"_s, captured(u"listeners/ss-no-such-option"_s, 255)}},
            Reason::Garbled);
    }
};

std::unique_ptr<QObject> tst_required()
{
    return std::make_unique<ListenersRequiredTest>();
}

#include "tst_required.moc"
