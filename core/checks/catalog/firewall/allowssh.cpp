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

constexpr quint16 kSshPort = 22;

Judgement judge(const JudgeInput &input)
{
    const auto state = firewallOf(input);
    if (!state)
        return state.error();
    const quint16 port = input.node.ssh.port.value_or(kSshPort);
    PortQuestion question = restrictedPort(input, TransportProtocol::Tcp, port, allowedSources(input.lab));
    // Its posture lets the management networks in, and may keep the rest of the VPN out.
    if (input.node.hasRole(kRoleHypervisor)) {
        const PortQuestion management = managementPort(input, port);
        question.needs = management.needs;
        question.allow += management.allow;
    }
    Judgement result = judgeReachability(input, *state, question);
    result.expected = CheckWords::tr("%1/tcp from the VPN and nobody else.").arg(port);
    return result;
}

}

const CheckSpec &firewallAllowSsh()
{
    static const CheckSpec spec{
        .id = "firewall.allowlist.ssh",
        .title = QT_TRANSLATE_NOOP("CheckWords", "SSH is open to the VPN only"),
        .why = QT_TRANSLATE_NOOP(
            "CheckWords", "22 open to a wider net is tried by every scanner; closed to the VPN it locks you out."),
        .section = "2",
        .bullets = "B35 B51",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords",
            "Accept 22/tcp from the VPN subnet only, before anything wider, and keep a session open until verified."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {},
        .vantage = "node",
        .parameters = {},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
