// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/plan.h"
#include "core/firewall/explain.h"

namespace daytwo {

// Sections 2, 3 and 5: who may reach what, by the rules of the host.
const CheckSpec &firewallReadable();
const CheckSpec &firewallLayers();
const CheckSpec &firewallAllowWireGuard();
const CheckSpec &firewallAllowSsh();
const CheckSpec &firewallAllowExporter();
const CheckSpec &firewallDefaultDeny();
const CheckSpec &proxmoxFirewallPosture();

/// Everything that rules a host's packets, in the order firewallOf() expects, beginning at its `first`.
std::vector<ProbeRequest> firewallProbes(const PlanScope &scope);
/// How many probes those are.
inline constexpr int kFirewallProbes = 9;
/// The rules read from those probes, or the unknown judgement that says why not. `first` is the index of the first.
tl::expected<FirewallState, Judgement> firewallOf(const JudgeInput &input, int first = 0);
/// Whether native nft rules were seen; without them a pass is only a warning.
bool nftSeen(const JudgeInput &input, int first = 0);

/// Sources that may reach a restricted port of the node: the VPN and what the policy trusts.
QList<Cidr> allowedSources(const Inventory &lab);
/// The same, and the monitoring hosts.
QList<Cidr> monitoringSources(const Inventory &lab);
/// A question about a TCP or UDP port of the node for these sources, which also need to reach it.
PortQuestion restrictedPort(const JudgeInput &input, TransportProtocol protocol, quint16 port,
                            const QList<Cidr> &allow);
/// Who may reach the node's exporter, and the monitoring hosts, which need to.
PortQuestion exporterQuestion(const JudgeInput &input);
/// The answer as a judgement, with rule, example and the rules that decided.
Judgement judgeReachability(const JudgeInput &input, const Reachability &answer, const QString &port, int first = 0);

}
