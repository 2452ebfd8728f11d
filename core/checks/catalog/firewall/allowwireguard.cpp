// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/firewall/firewall.h"
#include "core/checks/catalog/look.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    if (!scope.node().hasRole(kRoleAdmin))
        scope.add({.probes = firewallProbes(scope), .needs = {sshSession(), u"firewall.readable"_s}});
}

Judgement judge(const JudgeInput &input)
{
    const auto state = firewallOf(input);
    if (!state)
        return state.error();
    const quint16 port = input.node.wireguard.value_or(WireGuard{}).port;
    PortQuestion question;
    question.protocol = TransportProtocol::Udp;
    question.port = port;
    // Everybody may, so nothing can be unexpected; the only question is whether the world is let in.
    question.allow = {*parseCidr(u"0.0.0.0/0"_s), *parseCidr(u"::/0"_s)};
    question.needs = {SourceNeed{*parseCidr(u"0.0.0.0/0"_s), {}}};
    Judgement result = judgeReachability(input, whoMayReach(*state, question), u"%1/udp"_s.arg(port));
    result.expected = CheckWords::tr("%1/udp from everywhere.").arg(port);
    return result;
}

}

const CheckSpec &firewallAllowWireGuard()
{
    static const CheckSpec spec{
        .id = "firewall.allowlist.wireguard",
        .title = QT_TRANSLATE_NOOP("CheckWords", "WireGuard is open to the world"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "This one port must be reachable from everywhere, or nobody gets in."),
        .section = "2",
        .bullets = "B34 B50",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "Accept the WireGuard port for UDP from everywhere."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {QString(kRoleGateway)},
        .vantage = "node",
        .parameters = {},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
