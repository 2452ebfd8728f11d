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

class ListenersUnexpectedTest : public CheckTest
{
    Q_OBJECT

public:
    ListenersUnexpectedTest()
        : CheckTest(
              {.spec = &listenersUnexpected(),
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
        row("somebody listens to the world", {{u"ss -H"_s, printed(kWebHost + socket("0.0.0.0:4444", "evil.service"))}},
            Outcome::Fail, u"evil.service"_s);
        row("a process outside any unit", {{u"ss -H"_s, printed(kWebHost + socket("0.0.0.0:4444", ""))}}, Outcome::Fail,
            u"unmanaged"_s);
        row("on loopback", {{u"ss -H"_s, printed(kWebHost + socket("127.0.0.1:4444", "some.service"))}}, Outcome::Warn,
            u"4444"_s);
        row("on the VPN only", {{u"ss -H"_s, printed(kWebHost + socket("10.8.0.30:4444", "some.service"))}},
            Outcome::Warn, u"4444"_s);
        row("a port held by another",
            {{u"ss -H"_s, printed(QByteArray(kWebHost).replace("nginx.service", "squatter.service"))}}, Outcome::Fail,
            u"belongs to another"_s);
        row("the exporter's port held by another",
            {{u"ss -H"_s, printed(QByteArray(kWebHost).replace("prometheus-node-exporter", "squatter"))}},
            Outcome::Fail, u"belongs to another"_s);
        row("the exporter's port held by nobody that can be seen",
            {{u"ss -H"_s, printed(QByteArray(kWebHost)
                                      .replace("cgroup:/system.slice/prometheus-node-exporter.service ", "")
                                      .replace("*:9100 0.0.0.0:* users:((\"x\",pid=76,fd=3)) ", "*:9100 0.0.0.0:* "))}},
            Outcome::Fail);
        row("hostile names", {{u"ss -H"_s, captured(u"listeners/ss-tulpne-weird-names"_s)}}, Outcome::Fail);
        row("ssh behind its socket",
            {{u"ss -H"_s,
              printed(QByteArray(kWebHost).replace(socket("0.0.0.0:22", "ssh.service"),
                                                   bytesOf(u"listeners/ss-socket-activation-idle.out"_s)))}},
            Outcome::Pass);
        row("no ss", {{u"ss -H"_s, captured(u"listeners/ss-missing"_s, 127)}}, Reason::ToolMissing);
    }

private Q_SLOTS:
    void anOwnerIsAWholeName_data()
    {
        QTest::addColumn<QByteArray>("owner");
        QTest::addColumn<QByteArray>("unit");
        QTest::addColumn<Outcome>("outcome");
        QTest::newRow("the unit") << QByteArray("nginx.service") << QByteArray("nginx.service") << Outcome::Pass;
        QTest::newRow("without its ending") << QByteArray("nginx") << QByteArray("nginx.service") << Outcome::Pass;
        QTest::newRow("a socket without its ending")
            << QByteArray("nginx") << QByteArray("nginx.socket") << Outcome::Pass;
        QTest::newRow("stars") << QByteArray("*gin*") << QByteArray("nginx.service") << Outcome::Pass;
        QTest::newRow("a beginning") << QByteArray("ngin") << QByteArray("nginx.service") << Outcome::Fail;
        QTest::newRow("an end") << QByteArray("ginx.service") << QByteArray("nginx.service") << Outcome::Fail;
        QTest::newRow("a beginning with a star") << QByteArray("ngin*") << QByteArray("nginx.service") << Outcome::Pass;
        QTest::newRow("a longer name") << QByteArray("nginx") << QByteArray("nginx-evil.service") << Outcome::Fail;
        QTest::newRow("another ending") << QByteArray("nginx.service") << QByteArray("nginx.service.scope")
                                        << Outcome::Fail;
        QTest::newRow("the process of a unit") << QByteArray("x") << QByteArray("nginx.service") << Outcome::Fail;
        QTest::newRow("a process outside any unit") << QByteArray("x") << QByteArray() << Outcome::Pass;
        QTest::newRow("a part of such a process") << QByteArray("manage") << QByteArray() << Outcome::Fail;
        QTest::newRow("any process outside any unit") << QByteArray("unmanaged:*") << QByteArray() << Outcome::Pass;
    }
    void anOwnerIsAWholeName()
    {
        QFETCH(QByteArray, owner);
        QFETCH(QByteArray, unit);
        QFETCH(Outcome, outcome);
        const QByteArray lab = QByteArray(kTestLab).replace(
            "services = [\"nginx\"]", "services = [\"nginx\"]\nlisteners = [{ port = 80, owner = \"" + owner +
                                          "\", required = true, reason = \"the web service\" }]");
        const QByteArray host = QByteArray(kWebHost).replace(socket("*:80", "nginx.service"), socket("*:80", unit));
        QCOMPARE(CheckBench(listenersUnexpected(), lab, u"web"_s).verdict({{u"ss -H"_s, printed(host)}}).outcome(),
                 outcome);
    }
    void aGatewayIsStricterInTheVpn()
    {
        const CheckBench gateway(listenersUnexpected(), kTestLab, u"gw"_s);
        const QByteArray usual = socket("0.0.0.0:22", "ssh.service") +
                                 socket("*:9100", "prometheus-node-exporter.service") +
                                 "udp UNCONN 0 0 0.0.0.0:51820 0.0.0.0:* ino:1 sk:1 cgroup: <->\n";
        QCOMPARE(gateway.verdict({{u"ss -H"_s, printed(usual)}}).outcome(), Outcome::Pass);
        QCOMPARE(gateway.verdict({{u"ss -H"_s, printed(usual + socket("10.8.0.1:4444", "some.service"))}}).outcome(),
                 Outcome::Fail);
    }
};

std::unique_ptr<QObject> tst_unexpected()
{
    return std::make_unique<ListenersUnexpectedTest>();
}

#include "tst_unexpected.moc"
