// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/firewall/firewall.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/routing/routing.h"

#include <QJsonArray>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr quint16 kSshPort = 22;

/// Somebody behind the gateway whom the VPN has to reach: address and port of his sshd.
struct Flow
{
    IpAddress to;
    quint16 port = kSshPort;
    QString name;
};

/// One flow per declared node in each network behind the gateway.
std::vector<Flow> flowsThrough(const Inventory &lab, const Node &gateway)
{
    std::vector<Flow> flows;
    for (const Network &network : lab.lab().networks) {
        if (network.kind != Network::Kind::Lan)
            continue;
        for (const Node &node : lab.nodes()) {
            if (node.id == gateway.id || node.hasRole(kRoleAdmin))
                continue;
            for (const IpAddress &address : lab.addressesOf(node)) {
                if (std::ranges::any_of(network.cidrs, [&](const Cidr &cidr) { return cidr.contains(address); }))
                    flows.push_back({address, node.ssh.port.value_or(kSshPort), node.id.value});
            }
        }
    }
    return flows;
}

void plan(PlanScope &scope)
{
    if (scope.node().wireguard && !flowsThrough(scope.lab(), scope.node()).empty())
        scope.add({.probes = firewallProbes(scope), .needs = {sshSession(), u"firewall.readable"_s}});
}

Judgement judgeFlow(const JudgeInput &input, const FirewallState &state, const Flow &flow)
{
    PortQuestion question;
    question.port = flow.port;
    // Whoever else gets through is the LAN hosts' own business; the question is whether the VPN does.
    question.allow = {Cidr{*parseIpAddress(u"0.0.0.0"_s), 0}, Cidr{*parseIpAddress(u"::"_s), 0}};
    question.destinations = {flow.to};
    for (const Cidr &cidr : vpnNetworks(input.lab)) {
        if (!cidr.base.isLoopback() && cidr.base.v6 == flow.to.v6)
            question.needs << SourceNeed{cidr, input.node.wireguard->interface};
    }
    if (question.needs.isEmpty())
        return passed(CheckWords::tr("The VPN has no addresses of the family of %1.").arg(toString(flow.to)));
    const Reachability answer = whoMayReach(state, question);
    Judgement result = judgeAnswer(input, answer, question);
    if (answer.outcome == FirewallOutcome::Warn && !answer.undecidedFrom.isEmpty())
        result.outcome = Outcome::Unknown, result.reason = Reason::Unproven;
    if (result.outcome != Outcome::Pass)
        result.summary = CheckWords::tr("From the VPN to %1 (%2): %3").arg(flow.name, toString(flow.to), answer.reason);
    if (answer.outcome == FirewallOutcome::Fail)
        result.mend = u"iptables -I FORWARD 1 -i %1 -d %2 -j ACCEPT\n"
                      "iptables -I FORWARD 1 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT"_s.arg(
                          input.node.wireguard->interface, toString(flow.to));
    return result;
}

Judgement judge(const JudgeInput &input)
{
    const auto state = firewallOf(input);
    if (!state)
        return state.error();
    // Without the host's own addresses nobody can tell what is forwarded and what is for itself.
    if (auto refusal = cannotRead(input, kFirewallAddresses))
        return *refusal;
    std::vector<Judgement> all;
    for (const Flow &flow : flowsThrough(input.lab, input.node))
        all.push_back(judgeFlow(input, *state, flow));
    Judgement result = worstOf(all);
    if (result.outcome == Outcome::Pass)
        result.summary = CheckWords::tr("The rules let the VPN through to %n address(es) behind this host.", nullptr,
                                        int(all.size()));
    result.expected = CheckWords::tr("From %1 to every declared host of the LAN, there and back.")
                          .arg(input.node.wireguard->interface);
    return result;
}

}

const CheckSpec &routingForwardPath()
{
    static const CheckSpec spec{
        .id = "routing.forward-path",
        .title = QT_TRANSLATE_NOOP("CheckWords", "The gateway's rules let the VPN through"),
        .why =
            QT_TRANSLATE_NOOP("CheckWords", "A tunnel that is up and a FORWARD chain that drops look like dead hosts."),
        .section = "2",
        .bullets = "B48 B49",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords", "Accept packets from the WireGuard interface to the LAN in FORWARD, and their answers."),
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
