// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/exporter/exporter.h"
#include "core/checks/catalog/firewall/firewall.h"
#include "core/checks/catalog/listeners/listeners.h"
#include "core/checks/catalog/look.h"
#include "core/facts/ipfacts.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr int kListeners = kFirewallProbes;
constexpr quint16 kSshPort = 22;
constexpr quint16 kCanaryPort = 39917; // as in firewall.default-deny

void plan(PlanScope &scope)
{
    if (scope.node().hasRole(kRoleAdmin))
        return;
    std::vector<ProbeRequest> probes = firewallProbes(scope);
    probes.push_back(listenerProbes(scope).front());
    scope.add({.probes = std::move(probes), .needs = {sshSession(), u"firewall.readable"_s}});
}

/// How far somebody else can be who speaks IPv6 with this host.
enum class Ipv6Reach { None, Link, Wide };

tl::expected<Ipv6Reach, Judgement> ipv6Reach(const JudgeInput &input)
{
    if (auto refusal = cannotRead(input, kFirewallAddresses))
        return tl::unexpected(*refusal);
    const auto interfaces = parseIpAddresses(input.evidence[kFirewallAddresses]->out);
    if (!interfaces)
        return tl::unexpected(unreadable(interfaces.error(), u"ip addr"_s));
    Ipv6Reach reach = Ipv6Reach::None;
    for (const NetInterface &interface : *interfaces) {
        for (const InterfaceAddress &entry : interface.addresses) {
            if (entry.address.v6 && !entry.address.isLoopback())
                reach = std::max(reach, entry.scope == "link"_L1 ? Ipv6Reach::Link : Ipv6Reach::Wide);
        }
    }
    return reach;
}

/// Whether something is heard on every IPv6 address; where that was not seen, it counts as heard.
bool heardByAnyAddress(const JudgeInput &input)
{
    const auto list = listenersOf(input, kListeners, 0);
    return !list || std::ranges::any_of(list->listeners, [](const Listener &listener) {
        return listener.address.isEmpty() && listener.family != SocketFamily::V4;
    });
}

/// The restricted TCP ports of the node, and one that no rule names.
QList<quint16> ports(const Node &node)
{
    QList<quint16> list{node.ssh.port.value_or(kSshPort)};
    if (node.exporter)
        list << exporterPort(node);
    for (const ExpectedListener &expected : node.listeners) {
        if (expected.proto == Protocol::Tcp && !expected.ephemeral && expected.firstPort == expected.lastPort &&
            !list.contains(expected.firstPort))
            list << expected.firstPort;
    }
    return list << kCanaryPort;
}

bool isOpenOverV4(const Reachability &answer)
{
    return std::ranges::any_of(answer.unexpected, [](const InterfaceSources &part) {
        return std::ranges::any_of(part.sources, [](const Cidr &cidr) { return !cidr.base.v6; });
    });
}

Judgement judgePort(const JudgeInput &input, const FirewallState &state, quint16 port)
{
    PortQuestion question =
        restrictedPort(input, TransportProtocol::Tcp, port,
                       input.node.exporter && port == exporterPort(input.node) ? monitoringSources(input.lab)
                                                                               : allowedSources(input.lab));
    question.needs.clear();
    const PortQuestion ofBoth = question;
    // Everybody may over IPv4: then whatever is found is about IPv6.
    question.allow << Cidr{*parseIpAddress(u"0.0.0.0"_s), 0};
    const Reachability answer = whoMayReach(state, question);
    Judgement result = judgeAnswer(input, answer, question);
    if (result.outcome == Outcome::Fail)
        result.summary = isOpenOverV4(whoMayReach(state, ofBoth))
                             ? CheckWords::tr("Over IPv6, as over IPv4: %1").arg(answer.reason)
                             : CheckWords::tr("IPv4 is closed, IPv6 is not: %1").arg(answer.reason);
    return result;
}

Judgement judge(const JudgeInput &input)
{
    const auto reach = ipv6Reach(input);
    if (!reach)
        return reach.error();
    if (*reach == Ipv6Reach::None)
        return skipped(CheckWords::tr("No interface of this host has an IPv6 address."));
    const auto state = firewallOf(input);
    if (!state)
        return state.error();
    std::vector<Judgement> all;
    for (const quint16 port : ports(input.node))
        all.push_back(judgePort(input, *state, port));
    Judgement result = worstOf(all);
    if (result.outcome == Outcome::Fail && *reach == Ipv6Reach::Link && !heardByAnyAddress(input)) {
        result.outcome = Outcome::Warn;
        result.summary = CheckWords::tr("There are link-local addresses only and nothing listens on them, but: %1")
                             .arg(result.summary);
    } else if (result.outcome == Outcome::Pass) {
        result.summary = CheckWords::tr("IPv6 lets in nobody that IPv4 keeps out.");
    }
    result.expected = CheckWords::tr("The ports that IPv4 keeps to the VPN are kept to it over IPv6 too.");
    return result;
}

}

const CheckSpec &firewallIpv6()
{
    static const CheckSpec spec{
        .id = "firewall.ipv6",
        .title = QT_TRANSLATE_NOOP("CheckWords", "IPv6 is as closed as IPv4"),
        .why = QT_TRANSLATE_NOOP("CheckWords",
                                 "Rules of iptables do not hold for IPv6; without rules of its own it is wide open."),
        .section = "2",
        .bullets = "B49 B73",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "Mirror the rules with ip6tables, or use one table of family inet."),
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
