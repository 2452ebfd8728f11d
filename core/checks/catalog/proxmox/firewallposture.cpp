// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/firewall/firewall.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/proxmox/proxmox.h"
#include "core/checks/catalog/proxmox/pvefirewall.h"
#include "core/firewall/anatomy.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    if (scope.node().hasRole(kRoleAdmin))
        return;
    std::vector<ProbeRequest> probes = firewallProbes(scope);
    for (const ProbeRequest &probe : pveFirewallProbes(scope))
        probes.push_back(probe);
    scope.add({.probes = probes, .needs = {sshSession(), u"firewall.readable"_s}});
}

constexpr quint16 kSshPort = 22;
constexpr quint16 kSpicePort = 3128;
constexpr quint16 kConsolesFirst = 5900;
constexpr quint16 kConsolesLast = 5999;

/// What Proxmox's own rules open to its management networks.
QList<PortStretch> managedPorts(const JudgeInput &input, const FirewallState &state)
{
    QList<PortStretch> list{{kProxmoxPort, kProxmoxPort}, {kSshPort, kSshPort}};
    if (const quint16 dialled = input.node.ssh.port.value_or(kSshPort); dialled != kSshPort)
        list << PortStretch{dialled, dialled};
    list << PortStretch{kSpicePort, kSpicePort};
    return list << portStretches(state, kConsolesFirst, kConsolesLast);
}

QString portsText(const PortStretch &ports)
{
    return ports.first == ports.last ? u"%1/tcp"_s.arg(ports.first) : u"%1-%2/tcp"_s.arg(ports.first).arg(ports.last);
}

/// Only the web interface must be reachable; that SSH is, is the business of its own light.
Judgement judgePorts(const JudgeInput &input, const FirewallState &state, const PortStretch &ports)
{
    PortQuestion question = managementPort(input, ports.first);
    if (ports.first != kProxmoxPort)
        question.needs.clear();
    return judgeReachability(input, state, question);
}

/// The worst one speaks, names the others that are as bad, and mends them too.
Judgement together(const QList<PortStretch> &ports, const std::vector<Judgement> &all)
{
    Judgement result = worstOf(all);
    QStringList alike;
    QStringList mends;
    for (size_t i = 0; i < all.size(); ++i) {
        if (all[i].outcome != result.outcome)
            continue;
        alike << portsText(ports[qsizetype(i)]);
        if (!all[i].mend.isEmpty() && !mends.contains(all[i].mend))
            mends << all[i].mend;
    }
    if (result.outcome == Outcome::Pass)
        result.summary = CheckWords::tr("%1 let in nobody but those allowed.").arg(alike.join(u", "_s));
    else if (alike.size() > 1)
        result.summary = CheckWords::tr("%1 The same is found of %2.", "sentences about one port; the other ports")
                             .arg(result.summary, alike.mid(1).join(u", "_s));
    result.mend = mends.join(u'\n');
    return result;
}

Judgement judge(const JudgeInput &input)
{
    const auto state = firewallOf(input);
    if (!state)
        return state.error();
    const QList<PortStretch> ports = managedPorts(input, *state);
    std::vector<Judgement> all;
    for (const PortStretch &one : ports)
        all.push_back(judgePorts(input, *state, one));
    Judgement result = together(ports, all);
    if (input.evidence.size() > size_t(kFirewallProbes)) {
        const QList<Cidr> allow = managementPort(input, kProxmoxPort).allow;
        result =
            withPveFirewall(pveFirewallOf(input, kFirewallProbes, allow), *state, nftSeen(input), std::move(result));
    }
    result.expected =
        CheckWords::tr("8006 (web interface), 22 (SSH), 3128 (SPICE) and 5900-5999/tcp (consoles) from the "
                       "VPN, or the policy's management networks, and nobody else.");
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
