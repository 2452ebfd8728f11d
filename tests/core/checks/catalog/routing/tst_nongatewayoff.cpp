// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/routing/routing.h"
#include "tests/core/checks/catalog/testlab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kNoBridge = R"([{"ifindex":1,"ifname":"lo","flags":["LOOPBACK","UP"],"mtu":65536,"operstate":"UNKNOWN",
"link_type":"loopback","addr_info":[{"family":"inet","local":"127.0.0.1","prefixlen":8,"scope":"host"}]}]
)";

const QByteArray kDockerBridge = R"(,{"ifindex":4,"ifname":"docker0","flags":["BROADCAST","MULTICAST","UP"],"mtu":1500,
"operstate":"DOWN","link_type":"ether","addr_info":[{"family":"inet","local":"172.17.0.1","prefixlen":16,"scope":"global"}]}]
)";

}

class RoutingNonGatewayOffTest : public CheckTest
{
    Q_OBJECT

public:
    RoutingNonGatewayOffTest()
        : CheckTest(
              {.spec = &routingNonGatewayOff(),
               .lab = kTestLab,
               .node = u"web"_s,
               .healthy = {{u"ip_forward"_s, captured(u"routing/forwarding-off"_s)},
                           {u"addr show"_s, captured(u"routing/addr"_s)}},
               .excuses = {{u"addr show"_s,
                            {Blindness::Unreachable, Blindness::TimedOut, Blindness::TooLarge, Blindness::NotAllowed,
                             Blindness::NotFound, Blindness::Empty, Blindness::Garbage, Blindness::Cut},
                            "addresses only explain why a host forwards; this one does not"}}})
    {
    }

protected:
    void rows() override
    {
        row("on, for a Docker bridge",
            {{u"ip_forward"_s, captured(u"routing/forwarding-gateway"_s)},
             {u"addr show"_s, printed(kNoBridge.chopped(2) + kDockerBridge)}},
            Outcome::Pass, u"docker0"_s);
        row("on, and nothing explains it",
            {{u"ip_forward"_s, captured(u"routing/forwarding-gateway"_s)}, {u"addr show"_s, printed(kNoBridge)}},
            Outcome::Warn);
        row("on for IPv6 alone", {{u"ip_forward"_s, printed("0\n1\n0\n0\n")}, {u"addr show"_s, printed(kNoBridge)}},
            Outcome::Warn, u"IPv6"_s);
        row("on for IPv6 alone, for a Docker bridge",
            {{u"ip_forward"_s, printed("0\n1\n0\n0\n")},
             {u"addr show"_s, printed(kNoBridge.chopped(2) + kDockerBridge)}},
            Outcome::Pass, u"docker0"_s);
        row("without IPv6",
            {{u"ip_forward"_s,
              printed("0\n2\n0\n", 1, "cat: /proc/sys/net/ipv6/conf/all/forwarding: No such file or directory\n")}},
            Outcome::Pass);
        row("on, and bridges cannot be seen",
            {{u"ip_forward"_s, captured(u"routing/forwarding-gateway"_s)},
             {u"addr show"_s, nothingFrom(Error::Kind::Unreachable)}},
            Outcome::Warn);
        row("packets to 127.0.0.1 are taken from outside", {{u"ip_forward"_s, printed("0\n0\n2\n1\n")}}, Outcome::Warn,
            u"route_localnet"_s);
        row("a word", {{u"ip_forward"_s, printed("on\n0\n2\n0\n")}}, Reason::Garbled);
    }

private Q_SLOTS:
    void aPolicyAgainstForwardingFails()
    {
        const CheckBench strict(routingNonGatewayOff(), testLabWith("[policy]\nno_forward = true\n"), u"web"_s);
        const Answers forwards{{u"ip_forward"_s, captured(u"routing/forwarding-gateway"_s)},
                               {u"addr show"_s, printed(kNoBridge)}};
        QCOMPARE(strict.verdict(forwards).outcome(), Outcome::Fail);
    }
    void aGatewayIsNotAsked()
    {
        QCOMPARE(CheckBench(routingNonGatewayOff(), kTestLab, u"gw"_s).planned(), QStringList());
    }
};

std::unique_ptr<QObject> tst_nongatewayoff()
{
    return std::make_unique<RoutingNonGatewayOffTest>();
}

#include "tst_nongatewayoff.moc"
