// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/exporter/exporter.h"
#include "core/checks/catalog/firewall/firewall.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/routing/routing.h"
#include "core/facts/sysctlfacts.h"

#include <algorithm>
#include <set>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr int kValues = kFirewallProbes;
constexpr quint16 kSshPort = 22;
constexpr int kStrict = 1;

void plan(PlanScope &scope)
{
    // Elsewhere the VPN's packets arrive by the same interface as everybody's, and this filter can tell nothing apart.
    if (!scope.node().wireguard || scope.node().hasRole(kRoleAdmin))
        return;
    std::vector<ProbeRequest> probes = firewallProbes(scope);
    probes.push_back(scope.here(commands::reversePathValues()));
    scope.add({.probes = std::move(probes), .needs = {sshSession()}});
}

/// What is there for the whole world believes nobody: a forged address opens nothing there.
bool openToAll(const QList<Cidr> &sources)
{
    return std::ranges::any_of(sources, [](const Cidr &source) { return !source.base.v6 && source.prefix == 0; });
}

bool touchesVpn(const QList<Cidr> &sources, const QList<Cidr> &vpn)
{
    return std::ranges::any_of(sources, [&vpn](const Cidr &source) {
        return std::ranges::any_of(vpn, [&source](const Cidr &network) {
            return !network.base.v6 && !network.base.isLoopback() &&
                   (source.contains(network.base) || network.contains(source.base));
        });
    });
}

/// The ports that only friends may use, and those that the lab file expects beside them.
struct Ports
{
    std::set<std::pair<TransportProtocol, quint16>> friends;
    std::set<std::pair<TransportProtocol, quint16>> expected;
};

Ports portsOf(const JudgeInput &input)
{
    Ports ports;
    ports.friends = {{TransportProtocol::Tcp, input.node.ssh.port.value_or(kSshPort)},
                     {TransportProtocol::Tcp, exporterPort(input.node)}};
    for (const ExpectedListener &listener : input.node.listeners) {
        const auto protocol = listener.proto == Protocol::Udp ? TransportProtocol::Udp : TransportProtocol::Tcp;
        if (!listener.ephemeral)
            ports.expected.insert({{protocol, listener.firstPort}, {protocol, listener.lastPort}});
    }
    return ports;
}

/// Interfaces beside the VPN's own where a VPN address is taken for what it says it is.
QStringList interfacesThatBelieve(const JudgeInput &input, const FirewallState &state)
{
    const QList<Cidr> vpn = vpnNetworks(input.lab);
    const Ports ports = portsOf(input);
    QStringList names;
    const auto ask = [&](const std::pair<TransportProtocol, quint16> &port, bool mayBePublic) {
        PortQuestion question = restrictedPort(input, port.first, port.second, allowedSources(input.lab));
        question.needs.clear();
        const Reachability answer = whoMayReach(state, question);
        for (const InterfaceSources &part : answer.reachableFrom + answer.undecidedFrom) {
            if (!question.trustedInterfaces.contains(part.interface) && !names.contains(part.interface) &&
                !(mayBePublic && openToAll(part.sources)) && touchesVpn(part.sources, vpn))
                names << part.interface;
        }
    };
    for (const auto &port : ports.friends)
        ask(port, false);
    for (const auto &port : ports.expected) {
        if (!ports.friends.contains(port))
            ask(port, true);
    }
    return names;
}

/// Interfaces beside loopback and the VPN's own that take a VPN address from whoever writes it: the kernel asks at 2
/// only whether there is a route to it at all, and there is, through the tunnel.
QStringList credulous(const JudgeInput &input, const QList<ReversePathFilter> &filters)
{
    QStringList names;
    for (const ReversePathFilter &filter : filters) {
        const bool own = filter.interface == "lo"_L1 ||
                         (input.node.wireguard && filter.interface == input.node.wireguard->interface);
        if (filter.value != kStrict && !own)
            names << filter.interface;
    }
    return names;
}

/// The kernel takes the higher of an interface's own value and that of "all", so that 2 in "all" must go as well.
QString strictAt(const JudgeInput &input, const QStringList &interfaces)
{
    QStringList settings;
    if (input.evidence[kValues]->out.contains("/conf/all/rp_filter:2\n"))
        settings << u"net.ipv4.conf.all.rp_filter=1"_s;
    for (QString name : interfaces)
        settings << u"net.ipv4.conf.%1.rp_filter=1"_s.arg(name.replace(u'.', u'/'));
    return u"sysctl -w "_s + settings.join(u' ');
}

/// Where the filter is not strict, the rules must tell a VPN address by its interface.
Judgement judgeRules(const JudgeInput &input, const QStringList &off)
{
    const auto state = firewallOf(input);
    if (!state)
        return state.error();
    QStringList open = interfacesThatBelieve(input, *state);
    if (open.contains(u"*"_s))
        open = off;
    open.removeIf([&off](const QString &name) { return !off.contains(name); });
    Judgement result;
    if (!open.isEmpty()) {
        result = warned(CheckWords::tr("Off or loose at %1, where the rules take an address of the VPN for granted: a "
                                       "neighbour can forge it.")
                            .arg(open.join(u", "_s)));
        result.mend = strictAt(input, open);
    } else if (nftSeen(input)) {
        result = passed(CheckWords::tr("Not strict at %1, and the rules accept VPN addresses only at the VPN's "
                                       "interface.")
                            .arg(off.join(u", "_s)));
    } else {
        result = warned(CheckWords::tr("Not strict at %1; iptables accepts VPN addresses only at the VPN's interface, "
                                       "but native nft rules could not be read.")
                            .arg(off.join(u", "_s)));
    }
    result.marks = marksOf(input, kValues, {u"rp_filter:0"_s, u"rp_filter:2"_s});
    return result;
}

Judgement judge(const JudgeInput &input)
{
    if (auto refusal = cannotRead(input, kValues))
        return *refusal;
    const auto filters = parseReversePath(input.evidence[kValues]->out);
    if (!filters)
        return unreadable(filters.error(), u"rp_filter"_s);
    const QStringList off = credulous(input, *filters);
    Judgement result =
        off.isEmpty() ? passed(CheckWords::tr("Reverse path filtering is strict at every interface but the VPN's."))
                      : judgeRules(input, off);
    result.expected = CheckWords::tr("1 (strict) wherever a rule tells friends by their address alone.");
    return result;
}

}

const CheckSpec &routingRpFilter()
{
    static const CheckSpec spec{
        .id = "routing.rp-filter",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Forged VPN addresses are dropped"),
        .why = QT_TRANSLATE_NOOP("CheckWords",
                                 "Rules that go by the source address believe whoever writes a VPN address into it."),
        .section = "2",
        .bullets = "B48",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords",
            "Name the VPN's interface in the rules that accept its addresses (`-i wg0`), or set rp_filter "
            "to 1; 2 lets forged ones through."),
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
