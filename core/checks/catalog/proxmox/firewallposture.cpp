// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/firewall/firewall.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/proxmox/proxmox.h"

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
    const auto &management = input.lab.lab().policy.managementCidrs;
    QList<Cidr> allow = allowedSources(input.lab);
    if (!management.empty())
        allow = QList<Cidr>(management.begin(), management.end());
    const PortQuestion question = restrictedPort(input, TransportProtocol::Tcp, kProxmoxPort, allow);
    Judgement result = judgeReachability(input, *state, question);
    result.expected = CheckWords::tr("8006/tcp from the VPN (or the policy's management networks) and nobody else.");
    return result;
}

}

const CheckSpec &proxmoxFirewallPosture()
{
    static const CheckSpec spec{
        .id = "proxmox.fw-posture",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Proxmox is open to the VPN only"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "Who reaches 8006 and guesses a password owns every guest."),
        .section = "3",
        .bullets = "B56 B57 B77",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords", "Narrow the management IP set (it also holds the local network by itself) to the VPN."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {QString(kRoleHypervisor)},
        .vantage = "node",
        .parameters = {},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
