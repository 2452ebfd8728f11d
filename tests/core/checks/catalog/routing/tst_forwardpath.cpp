// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/routing/routing.h"
#include "tests/core/checks/catalog/firewall/firewallanswers.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kKnown = "-A FORWARD -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT\n";
const QByteArray kFromVpn = "-A FORWARD -s 10.8.0.0/24 -i wg0 -j ACCEPT\n";

Given forward(const QByteArray &rules)
{
    return {rules4(), printed(filterWith(kTightInput, rules))};
}

}

class RoutingForwardPathTest : public CheckTest
{
    Q_OBJECT

public:
    RoutingForwardPathTest()
        : CheckTest({.spec = &routingForwardPath(),
                     .lab = kTestLab,
                     .node = u"gw"_s,
                     .healthy = firewallAnswers(filterWith(kTightInput, kKnown + kFromVpn), kGatewayAddresses),
                     .excuses = firewallExcuses({{u"tables-save"_s,
                                                  {Blindness::NotFound, Blindness::NotInstalled, Blindness::Empty},
                                                  "without a rule everything is let through"}})})
    {
    }

protected:
    void rows() override
    {
        row("FORWARD drops", {forward({})}, Outcome::Fail, u"mon"_s);
        row("answers are dropped", {forward(kFromVpn)}, Outcome::Fail);
        row("half of the VPN only", {forward(kKnown + "-A FORWARD -s 10.8.0.0/25 -i wg0 -j ACCEPT\n")}, Outcome::Warn);
        row("a rate decides", {forward(kKnown + "-A FORWARD -i wg0 -m limit --limit 3/min -j ACCEPT\n")},
            Reason::Unproven);
        row("one host is left out", {forward(kKnown + "-A FORWARD -d 192.168.50.30/32 -j DROP\n" + kFromVpn)},
            Outcome::Fail, u"web"_s);
    }

private Q_SLOTS:
    void aHostWithoutATunnelIsNotAsked()
    {
        QCOMPARE(CheckBench(routingForwardPath(), kTestLab, u"web"_s).planned(), QStringList());
    }
};

std::unique_ptr<QObject> tst_forwardpath()
{
    return std::make_unique<RoutingForwardPathTest>();
}

#include "tst_forwardpath.moc"
