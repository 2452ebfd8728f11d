// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/reachability/reachability.h"
#include "tests/core/checks/catalog/testlab.h"
#include <QJsonArray>

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

QByteArray addresses(const QByteArray &address, bool up = true)
{
    return R"([{"ifindex":1,"ifname":"lo","flags":["LOOPBACK","UP"],"mtu":65536,"operstate":"UNKNOWN","link_type":"loopback",
"addr_info":[{"family":"inet","local":"127.0.0.1","prefixlen":8,"scope":"host"}]},{"ifindex":5,"ifname":"wg0","flags":["NOARP")" +
           QByteArray(up ? ",\"UP\"" : "") + R"(],"mtu":1420,
"operstate":"UNKNOWN","link_type":"none","addr_info":[{"family":"inet","local":")" +
           address + R"(","prefixlen":24,"scope":"global"}]}]
)";
}

QByteArray route(const QByteArray &device, const QByteArray &source)
{
    return R"([{"dst":"10.8.0.1","dev":")" + device + R"(","prefsrc":")" + source +
           R"(","flags":[],"uid":1000,"cache":[]}]
)";
}

Answer echoes(int sent, int received)
{
    QJsonArray rtts;
    for (int i = 0; i < received; ++i)
        rtts << 12.5;
    return showed({{"sent"_L1, sent}, {"received"_L1, received}, {"rttMs"_L1, rtts}});
}

}

class ReachabilityVpnUpTest : public CheckTest
{
    Q_OBJECT

public:
    ReachabilityVpnUpTest()
        : CheckTest({.spec = &reachabilityVpnUp(),
                     .lab = kTestLab,
                     .node = u"gw"_s,
                     .healthy = {{u"addr show"_s, printed(addresses("10.8.0.2"))},
                                 {u"route get"_s, printed(route("wg0", "10.8.0.2"))},
                                 {u"icmp"_s, echoes(3, 3)}}})
    {
    }

protected:
    void rows() override
    {
        row("no address of the VPN, and the gateway is silent",
            {{u"addr show"_s, printed(addresses("192.168.50.77"))}, {u"icmp"_s, echoes(3, 0)}}, Outcome::Fail,
            u"no interface"_s);
        row("no address of the VPN, but the gateway answers", {{u"addr show"_s, printed(addresses("192.168.50.77"))}},
            Outcome::Warn, u"nothing about the VPN"_s);
        row("the interface is down, and the gateway is silent",
            {{u"addr show"_s, printed(addresses("10.8.0.2", false))}, {u"icmp"_s, echoes(3, 0)}}, Outcome::Fail);
        row("the gateway is silent", {{u"icmp"_s, echoes(3, 0)}}, Outcome::Fail, u"does not answer"_s);
        row("another way leads to the gateway", {{u"route get"_s, printed(route("eth0", "192.168.50.77"))}},
            Outcome::Warn, u"eth0"_s);
        row("through the tunnel, with a source outside of it",
            {{u"route get"_s, printed(route("wg0", "192.168.50.77"))}}, Outcome::Warn, u"192.168.50.77"_s);
        row("no echo can be sent", {{u"icmp"_s, nothingFrom(Error::Kind::Denied)}}, Reason::NoPrivilege);
        row("no route is told", {{u"route get"_s, printed("[]\n")}}, Reason::Garbled);
        row("no ip here", {{u"addr show"_s, printed({}, 127, "ip: not found\n")}}, Reason::ToolMissing);
    }

private Q_SLOTS:
    void onlyAHostInTheVpnIsAsked()
    {
        QCOMPARE(CheckBench(reachabilityVpnUp(), kTestLab, u"web"_s).planned(), QStringList());
    }
};

std::unique_ptr<QObject> tst_vpnup()
{
    return std::make_unique<ReachabilityVpnUpTest>();
}

#include "tst_vpnup.moc"
