// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/routing/routing.h"
#include "tests/core/checks/catalog/testlab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kTail = R"({"dst":"fd00:8::/64","dev":"wg0","protocol":"kernel","flags":[]},
{"dst":"192.168.50.0/24","dev":"lan0","protocol":"kernel","scope":"link","prefsrc":"192.168.50.1","flags":[]}]
)";

QByteArray routes(const QByteArray &branch)
{
    return R"([{"dst":"10.8.0.0/24","dev":"wg0","protocol":"kernel","scope":"link","prefsrc":"10.8.0.1","flags":[]},)" +
           branch + kTail;
}

const QByteArray kBranch = R"({"dst":"192.168.77.0/24","dev":"wg0","scope":"link","flags":[]},)";

QByteArray hostRoutes(const QByteArray &way)
{
    return "[" + way + R"({"dst":"192.168.50.0/24","dev":"eth0","protocol":"kernel","scope":"link","flags":[]}])" +
           "\n";
}

}

class RoutingVpnRoutesTest : public CheckTest
{
    Q_OBJECT

public:
    RoutingVpnRoutesTest()
        : CheckTest({.spec = &routingVpnRoutes(),
                     .lab = kTestLab,
                     .node = u"gw"_s,
                     .healthy = {{u"route show"_s, printed(routes(kBranch))},
                                 {u"rule show"_s, captured(u"routing/rules"_s)}}})
    {
    }

protected:
    void rows() override
    {
        row("no route to a peer's network", {{u"route show"_s, printed(routes({}))}}, Outcome::Fail,
            u"192.168.77.0/24"_s);
        row("it goes to the LAN",
            {{u"route show"_s,
              printed(routes(R"({"dst":"192.168.77.0/24","gateway":"192.168.50.2","dev":"lan0","flags":[]},)"))}},
            Outcome::Fail, u"lan0"_s);
        row("it falls into a hole",
            {{u"route show"_s, printed(routes(R"({"type":"blackhole","dst":"192.168.77.0/24","flags":[]},)"))}},
            Outcome::Fail, u"blackhole"_s);
        row("a part of it goes elsewhere",
            {{u"route show"_s,
              printed(routes(kBranch +
                             R"({"dst":"192.168.77.128/25","gateway":"192.168.50.2","dev":"lan0","flags":[]},)"))}},
            Outcome::Warn, u"192.168.77.128/25"_s);
        row("a policy of its own",
            {{u"rule show"_s,
              printed("[{\"priority\":0,\"src\":\"all\",\"table\":\"local\"},{\"priority\":100,\"src\":\"10.8.0.0\","
                      "\"srclen\":24,\"table\":\"vpn\"},{\"priority\":32766,\"src\":\"all\",\"table\":\"main\"}]\n")}},
            Reason::Unproven, u"vpn"_s);
    }

private Q_SLOTS:
    void ahostBehindTheGatewayNeedsAWayBack_data()
    {
        QTest::addColumn<QByteArray>("way");
        QTest::addColumn<Outcome>("outcome");
        QTest::newRow("by default") << QByteArray(
                                           R"({"dst":"default","gateway":"192.168.50.1","dev":"eth0","flags":[]},)")
                                    << Outcome::Pass;
        QTest::newRow("by a route") << QByteArray(
                                           R"({"dst":"10.8.0.0/24","gateway":"192.168.50.1","dev":"eth0","flags":[]},)")
                                    << Outcome::Pass;
        QTest::newRow("by another router")
            << QByteArray(R"({"dst":"default","gateway":"192.168.50.254","dev":"eth0","flags":[]},)") << Outcome::Warn;
        QTest::newRow("none") << QByteArray() << Outcome::Fail;
    }
    void ahostBehindTheGatewayNeedsAWayBack()
    {
        QFETCH(QByteArray, way);
        QFETCH(Outcome, outcome);
        const CheckBench web(routingVpnRoutes(), kTestLab, u"web"_s);
        QCOMPARE(
            web.verdict({{u"route show"_s, printed(hostRoutes(way))}, {u"rule show"_s, captured(u"routing/rules"_s)}})
                .outcome(),
            outcome);
    }
};

std::unique_ptr<QObject> tst_vpnroutes()
{
    return std::make_unique<RoutingVpnRoutesTest>();
}

#include "tst_vpnroutes.moc"
