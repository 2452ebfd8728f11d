// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/routing/routing.h"
#include "tests/core/checks/catalog/testlab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class RoutingIpForwardTest : public CheckTest
{
    Q_OBJECT

public:
    RoutingIpForwardTest()
        : CheckTest({.spec = &routingIpForward(),
                     .lab = kTestLab,
                     .node = u"gw"_s,
                     .healthy = {{u"ip_forward"_s, captured(u"routing/forwarding-gateway"_s)}}})
    {
    }

protected:
    void rows() override
    {
        row("off", {{u"ip_forward"_s, printed("0\n0\n2\n0\n")}}, Outcome::Fail, u"nothing behind the gateway"_s);
        row("on without IPv6", {{u"ip_forward"_s, captured(u"routing/forwarding-no-ipv6"_s, 1)}}, Outcome::Pass);
        row("on, and packets to 127.0.0.1 are taken from outside", {{u"ip_forward"_s, printed("1\n0\n2\n1\n")}},
            Outcome::Warn, u"route_localnet"_s);
        row("neither 0 nor 1", {{u"ip_forward"_s, printed("2\n0\n2\n0\n")}}, Reason::Garbled);
        row("a line is missing", {{u"ip_forward"_s, printed("1\n0\n2\n")}}, Reason::Garbled);
        row("a word", {{u"ip_forward"_s, printed("yes\n0\n2\n0\n")}}, Reason::Garbled);
    }

private Q_SLOTS:
    void onlyAGatewayIsAsked()
    {
        QCOMPARE(CheckBench(routingIpForward(), kTestLab, u"web"_s).planned(), QStringList());
    }
};

std::unique_ptr<QObject> tst_ipforward()
{
    return std::make_unique<RoutingIpForwardTest>();
}

#include "tst_ipforward.moc"
