// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/firewall/firewall.h"
#include "core/checks/catalog/look.h"
#include "core/facts/ipfacts.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    if (!scope.node().hasRole(kRoleAdmin))
        scope.add({.probes = firewallProbes(scope), .needs = {sshSession(), u"firewall.readable"_s}});
}

/// The node's interfaces in networks of this kind.
tl::expected<QStringList, Judgement> interfacesIn(const JudgeInput &input, Network::Kind kind)
{
    if (auto refusal = cannotRead(input, kFirewallAddresses))
        return tl::unexpected(*refusal);
    const auto interfaces = parseIpAddresses(input.evidence[kFirewallAddresses]->out);
    if (!interfaces)
        return tl::unexpected(unreadable(interfaces.error(), u"ip addr"_s));
    QStringList names;
    for (const NetInterface &interface : *interfaces) {
        for (const Network &network : input.lab.lab().networks) {
            const bool inIt = network.kind == kind && std::ranges::any_of(network.cidrs, [&](const Cidr &cidr) {
                                  return std::ranges::any_of(interface.addresses, [&](const InterfaceAddress &entry) {
                                      return cidr.contains(entry.address);
                                  });
                              });
            if (inIt && !names.contains(interface.name))
                names << interface.name;
        }
    }
    return names;
}

/// Everybody may, so nothing can be unexpected; the only question is whether the world is let in at these interfaces.
PortQuestion worldAt(quint16 port, const QStringList &interfaces)
{
    PortQuestion question;
    question.protocol = TransportProtocol::Udp;
    question.port = port;
    question.allow = {*parseCidr(u"0.0.0.0/0"_s), *parseCidr(u"::/0"_s)};
    for (const QString &interface : interfaces)
        question.needs << SourceNeed{*parseCidr(u"0.0.0.0/0"_s), interface};
    return question;
}

Judgement judge(const JudgeInput &input)
{
    const auto state = firewallOf(input);
    if (!state)
        return state.error();
    const quint16 port = input.node.wireguard.value_or(WireGuard{}).port;
    const auto outer = interfacesIn(input, Network::Kind::Wan);
    const auto inner = interfacesIn(input, Network::Kind::Lan);
    if (!outer || !inner)
        return outer ? inner.error() : outer.error();
    // Where no interface is known to face outwards, it must get in somewhere.
    const bool anywhere = outer->isEmpty() && inner->isEmpty();
    Judgement result =
        judgeReachability(input, *state, worldAt(port, anywhere ? QStringList{QString()} : *outer + *inner));
    // Shut at the LAN only: those outside still get in.
    if (result.outcome == Outcome::Fail && !outer->isEmpty() && !inner->isEmpty() &&
        judgeReachability(input, *state, worldAt(port, *outer)).outcome == Outcome::Pass)
        result.outcome = Outcome::Warn;
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
