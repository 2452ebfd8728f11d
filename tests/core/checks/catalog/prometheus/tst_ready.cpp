// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/prometheus/prometheus.h"
#include "tests/core/checks/catalog/checkbench.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kLab = "[[node]]\nname = \"mon\"\nroles = [\"monitoring\"]\naddress = \"192.168.50.10\"\n";

/// The host is up for 5000 s; its Prometheus was started so many seconds after the boot.
Answer startedAt(int seconds)
{
    return printed("Type=simple\nMainPID=612\nResult=success\nNRestarts=0\nExecMainStatus=0\nId=prometheus.service\n"
                   "Names=prometheus.service\nLoadState=loaded\nActiveState=active\nSubState=running\n"
                   "UnitFileState=enabled\nNeedDaemonReload=no\nActiveEnterTimestampMonotonic=" +
                   QByteArray::number(qint64(seconds) * 1000000) + "\n");
}

const QList<Blindness> kAnyWay{Blindness::Unreachable, Blindness::TimedOut, Blindness::TooLarge, Blindness::NotAllowed,
                               Blindness::NotFound,    Blindness::Empty,    Blindness::Garbage,  Blindness::Cut};

}

class ReadyTest : public CheckTest
{
    Q_OBJECT

public:
    ReadyTest()
        : CheckTest(
              {.spec = &prometheusReady(),
               .lab = kLab,
               .node = u"mon"_s,
               .healthy = {{u"/-/ready"_s, replied(200, "Prometheus Server is Ready.\n", u"text/plain"_s)},
                           {u"systemctl"_s, startedAt(4000)},
                           {u"boot_id"_s, printed("be6eb35d-a5b7-49e5-a454-102e5f641555\n5000.00 9000.00\n0.1 0.1 0.1 "
                                                  "1/200 4711\n")}},
               .excuses = {{u"systemctl"_s, kAnyWay, "its age matters only while it is not ready"},
                           {u"boot_id"_s, kAnyWay, "its age matters only while it is not ready"}}})
    {
    }

protected:
    void rows() override
    {
        const Given starting{u"/-/ready"_s, replied(503, "Service Unavailable")};
        row("an hour after its start", {starting}, Outcome::Fail, u"not ready"_s);
        row("180 s after its start", {starting, {u"systemctl"_s, startedAt(4820)}}, Outcome::Warn, u"reads its log"_s);
        row("181 s after its start", {starting, {u"systemctl"_s, startedAt(4819)}}, Outcome::Fail);
        row("nobody knows since when", {starting, {u"systemctl"_s, printed({}, 1, "no")}}, Outcome::Fail);
        row("something else on its port", {{u"/-/ready"_s, replied(200, "OK")}}, Reason::Garbled);
        row("credentials wanted", {{u"/-/ready"_s, replied(403, "no")}}, Reason::AuthFailed);
        const auto noCurl = [](Error::Kind kind) {
            return Answers{{u"/-/ready"_s, nothingFrom(kind, {{u"curl"_s, 7}})}};
        };
        row("refused", noCurl(Error::Kind::Refused), Outcome::Fail, u"does not answer"_s);
        row("silent", noCurl(Error::Kind::TimedOut), Outcome::Fail);
        row("the session is gone", {{u"/-/ready"_s, nothingFrom(Error::Kind::Unreachable)}}, Reason::Unreachable);
        row("another path", {{u"/-/ready"_s, replied(404, "404 page not found\n")}}, Reason::Garbled, u"404"_s);
        row("sent elsewhere", {{u"/-/ready"_s, replied(302, "")}}, Reason::Garbled);
        row("healthy is not ready", {{u"/-/ready"_s, replied(200, "Prometheus Server is Healthy.\n")}},
            Reason::Garbled);
        row("a failing server", {{u"/-/ready"_s, replied(500, "no")}}, Outcome::Fail);
    }
};

std::unique_ptr<QObject> tst_ready()
{
    return std::make_unique<ReadyTest>();
}

#include "tst_ready.moc"
