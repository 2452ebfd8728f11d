// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/catalog/listeners/listeners.h"
#include "core/checks/plan.h"
#include "core/firewall/explain.h"

namespace daytwo {

// Sections 2, 3 and 5: who may reach what, by the rules of the host.
const CheckSpec &firewallReadable();
const CheckSpec &firewallLayers();
const CheckSpec &firewallAllowWireGuard();
const CheckSpec &firewallAllowSsh();
const CheckSpec &firewallAllowExporter();
const CheckSpec &firewallExporterNotBroad();
const CheckSpec &firewallDefaultDeny();
const CheckSpec &firewallIpv6();
const CheckSpec &firewallDockerPublished();
const CheckSpec &firewallDrift();
const CheckSpec &firewallPersistent();
const CheckSpec &firewallChangeGuard();
const CheckSpec &proxmoxFirewallPosture();

/// Everything that rules a host's packets, in the order firewallOf() expects, beginning at its `first`.
std::vector<ProbeRequest> firewallProbes(const PlanScope &scope);
/// How many probes those are.
inline constexpr int kFirewallProbes = 9;
/// The rules read from those probes, or the unknown judgement that says why not. `first` is the index of the first.
tl::expected<FirewallState, Judgement> firewallOf(const JudgeInput &input, int first = 0);
/// Whether native nft rules were seen; without them a pass is only a warning.
bool nftSeen(const JudgeInput &input, int first = 0);

/// The index of the answer of `ip -j addr show` among the firewall's probes.
inline constexpr int kFirewallAddresses = 8;

/// Sources that may reach a restricted port of the node: the VPN and what the policy trusts.
QList<Cidr> allowedSources(const Inventory &lab);
/// The same, and the monitoring hosts.
QList<Cidr> monitoringSources(const Inventory &lab);
/// A question about a TCP or UDP port of the node for these sources, which also need to reach it.
PortQuestion restrictedPort(const JudgeInput &input, TransportProtocol protocol, quint16 port,
                            const QList<Cidr> &allow);
/// A question about one of a hypervisor's own TCP ports: for the policy's management networks, of which those in the
/// VPN need it; as restrictedPort() where the policy names none.
PortQuestion managementPort(const JudgeInput &input, quint16 port);
/// Who may reach the node's exporter, and the monitoring hosts, which need to.
PortQuestion exporterQuestion(const JudgeInput &input);
/// Asks the rules: the answer as a judgement, with rule, example, the rules that decided and the line that mends it.
Judgement judgeReachability(const JudgeInput &input, const FirewallState &state, const PortQuestion &question,
                            int first = 0);
/// The same for an answer that is there already.
Judgement judgeAnswer(const JudgeInput &input, const Reachability &answer, const PortQuestion &question, int first = 0);
/// Whether somebody outside of what the question allows gets in, by the rules.
enum class RulesSay {
    Closed,  ///< certainly nobody
    Open,    ///< certainly somebody
    Unproven ///< perhaps, or the rules or a part of them could not be read
};
RulesSay rulesSay(const JudgeInput &input, const Reachability &answer, int first = 0);

/// A question about a TCP port that is heard over one family of IP only: what is open over the other leads to nobody.
struct HeardFamily
{
    PortQuestion question; ///< the same, with everybody allowed over the other family
    QString heard;         ///< "IPv4"
    QString unheard;       ///< "IPv6"
};
/// Nothing where both families are heard, or none, or where a rule may hand the other one's packets on. Pure.
std::optional<HeardFamily> onlyHeardFamily(const FirewallState &state, const PortQuestion &question,
                                           const HeardOver &heard);
/// "Nothing listens on 9100/tcp over IPv6: …".
QString unheardText(const HeardFamily &family);

/// Commands to paste that close what the answer found open, or let in who is shut out, at the place that decided:
/// iptables, ip6tables, the legacy tools, nft, ufw, or DOCKER-USER for a published port. Empty where the rules are
/// made by something else, whose own setting has to change. Pure.
QString correction(const Reachability &answer, const PortQuestion &question);
/// The lines for DOCKER-USER that leave `port` as published to `allow`, at one interface; empty: at any.
QString dockerGuard(quint16 port, TransportProtocol protocol, const QList<Cidr> &allow, const QString &interface,
                    bool v6);

}
