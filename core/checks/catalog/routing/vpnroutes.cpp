// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/routing/routing.h"
#include "core/checks/plan.h"
#include "core/facts/ipfacts.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Routes, Rules };

/// Networks that this node has to reach through the VPN: those declared for it, and where a tunnel ends, what is at
/// its other ends.
QList<Cidr> wantedNetworks(const Inventory &lab, const Node &node)
{
    QList<Cidr> list(node.routes.begin(), node.routes.end());
    if (!node.wireguard)
        return list;
    list << vpnNetworks(lab);
    for (const WireGuardPeer &peer : node.wireguard->peers) {
        for (const Cidr &cidr : peer.allowedIps) {
            if (cidr.prefix > 0)
                list << cidr;
        }
    }
    list.removeIf([](const Cidr &cidr) { return cidr.base.isLoopback(); });
    QList<Cidr> once;
    for (const Cidr &cidr : list) {
        if (!once.contains(cidr))
            once << cidr;
    }
    return once;
}

/// Where answers to the VPN have to go from a host behind the gateway.
bool needsWayBack(const Inventory &lab, const Node &node)
{
    return !node.wireguard && !node.hasRole(kRoleGateway) && !lab.nodesWithRole(kRoleGateway).empty() &&
           !vpnNetworks(lab).isEmpty();
}

void plan(PlanScope &scope)
{
    if (scope.node().hasRole(kRoleAdmin))
        return;
    if (!wantedNetworks(scope.lab(), scope.node()).isEmpty() || needsWayBack(scope.lab(), scope.node()))
        scope.add({.probes = {scope.here(commands::routes()), scope.here(commands::routingRules())},
                   .needs = {sshSession()}});
}

bool covers(const Cidr &outer, const Cidr &inner)
{
    return outer.base.v6 == inner.base.v6 && outer.prefix <= inner.prefix && outer.contains(inner.base);
}

bool isOrdinaryTable(const QString &table)
{
    return table.isEmpty() || table == "main"_L1 || table == "local"_L1 || table == "default"_L1;
}

/// Routes that packets may take without a rule of their own.
QList<IpRoute> usualRoutes(const QList<IpRoute> &all)
{
    QList<IpRoute> list;
    for (const IpRoute &route : all) {
        if (route.table.isEmpty() || route.table == "main"_L1)
            list << route;
    }
    return list;
}

/// The route that a whole network takes: the narrowest that covers it, of equals the one with the lowest metric.
const IpRoute *routeFor(const QList<IpRoute> &routes, const Cidr &network)
{
    const IpRoute *best = nullptr;
    for (const IpRoute &route : routes) {
        if (!covers(route.destination, network))
            continue;
        const bool narrower = !best || route.destination.prefix > best->destination.prefix ||
                              (route.destination.prefix == best->destination.prefix && route.metric < best->metric);
        best = narrower ? &route : best;
    }
    return best;
}

/// A route for a part of the network that leads elsewhere.
const IpRoute *strayPart(const QList<IpRoute> &routes, const Cidr &network, const QString &device)
{
    const auto stray = std::ranges::find_if(routes, [&](const IpRoute &route) {
        return covers(network, route.destination) && route.destination.prefix > network.prefix &&
               (route.device != device || route.type != "unicast"_L1);
    });
    return stray == routes.end() ? nullptr : &*stray;
}

QString routeText(const IpRoute &route)
{
    QString text = toString(route.destination);
    if (route.type != "unicast"_L1)
        text.prepend(route.type + u' ');
    if (route.gateway)
        text += u" via "_s + toString(*route.gateway);
    return route.device.isEmpty() ? text : text + u" dev "_s + route.device;
}

/// Whether the next hop is a gateway of the lab, or the network lies behind a VPN interface of the node itself.
bool leadsToGateway(const Inventory &lab, const Node &node, const IpRoute &route)
{
    if (!route.gateway)
        return lab.trustedInterfaces(node).contains(route.device);
    return std::ranges::any_of(lab.nodesWithRole(kRoleGateway), [&](const Node *gateway) {
        const auto own = lab.addressesOf(*gateway);
        return std::ranges::find(own, *route.gateway) != own.end();
    });
}

Judgement judgeThroughTunnel(const QList<IpRoute> &routes, const Cidr &network, const QString &device)
{
    const IpRoute *route = routeFor(routes, network);
    const QString name = toString(network);
    const QString line = u"ip route add %1 dev %2"_s.arg(name, device);
    Judgement result;
    if (!route || route->isDefault() || route->device != device || route->type != "unicast"_L1) {
        result = failed(
            !route ? CheckWords::tr("There is no route to %1.").arg(name)
                   : CheckWords::tr("%1 does not go through %2, but by %3.").arg(name, device, routeText(*route)));
        result.mend = line;
    } else if (const IpRoute *stray = strayPart(routes, network, device)) {
        result =
            warned(CheckWords::tr("%1 goes through %2, but a part of it by %3.").arg(name, device, routeText(*stray)));
    } else {
        result = passed(CheckWords::tr("%1 goes through %2.").arg(name, device));
    }
    return result;
}

Judgement judgeToGateway(const JudgeInput &input, const QList<IpRoute> &routes, const Cidr &network)
{
    const IpRoute *route = routeFor(routes, network);
    const QString name = toString(network);
    if (!route || route->type != "unicast"_L1) {
        Judgement result = failed(CheckWords::tr("There is no route to %1.").arg(name));
        if (const auto gateways = input.lab.nodesWithRole(kRoleGateway); !gateways.empty())
            result.remedy = CheckWords::tr("Route %1 to the gateway %2.").arg(name, gateways.front()->id.value);
        return result;
    }
    if (!leadsToGateway(input.lab, input.node, *route))
        return warned(
            CheckWords::tr("%1 goes by %2, which is no gateway of the lab; whether it knows the way to the VPN "
                           "was not seen.")
                .arg(name, routeText(*route)));
    return passed(CheckWords::tr("%1 goes to the gateway.").arg(name));
}

/// A rule that sends some packets to a table of its own: the main table then does not tell the whole story.
QString ownTable(const QList<IpRule> &rules)
{
    for (const IpRule &rule : rules) {
        if (!isOrdinaryTable(rule.table))
            return rule.table;
    }
    return {};
}

std::vector<Judgement> judgeAll(const JudgeInput &input, const QList<IpRoute> &routes)
{
    std::vector<Judgement> all;
    const QList<Cidr> wanted = wantedNetworks(input.lab, input.node);
    for (const Cidr &network : wanted)
        all.push_back(input.node.wireguard ? judgeThroughTunnel(routes, network, input.node.wireguard->interface)
                                           : judgeToGateway(input, routes, network));
    if (needsWayBack(input.lab, input.node)) {
        for (const Cidr &network : vpnNetworks(input.lab)) {
            if (!network.base.isLoopback() && !network.base.v6 && !wanted.contains(network))
                all.push_back(judgeToGateway(input, routes, network));
        }
    }
    return all;
}

Judgement judge(const JudgeInput &input)
{
    for (const int probe : {int(Routes), int(Rules)}) {
        if (auto refusal = cannotRead(input, probe))
            return *refusal;
    }
    const auto routes = parseIpRoutes(input.evidence[Routes]->out);
    if (!routes)
        return unreadable(routes.error(), u"ip route"_s);
    const auto rules = parseIpRules(input.evidence[Rules]->out);
    if (!rules)
        return unreadable(rules.error(), u"ip rule"_s);
    const std::vector<Judgement> all = judgeAll(input, usualRoutes(*routes));
    if (all.empty())
        return skipped(CheckWords::tr("The VPN has no networks that would be routed from here."));
    Judgement result = worstOf(all);
    if (const QString table = ownTable(*rules); !table.isEmpty())
        result = unknown(
            Reason::Unproven,
            CheckWords::tr("Rules of the routing policy send packets to table %1; which, is not followed.").arg(table));
    else if (result.outcome == Outcome::Pass)
        result.summary = input.node.wireguard
                             ? CheckWords::tr("All %n network(s) of the VPN go through %1.", nullptr, int(all.size()))
                                   .arg(input.node.wireguard->interface)
                             : CheckWords::tr("Answers to the VPN go to the gateway.");
    result.expected = CheckWords::tr("A route through the tunnel for every network behind it, and a way back.");
    return result;
}

}

const CheckSpec &routingVpnRoutes()
{
    static const CheckSpec spec{
        .id = "routing.vpn-routes",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Routes to the VPN's networks are there"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "Without a way back, packets arrive and answers are lost."),
        .section = "2",
        .bullets = "B48",
        .remedy = QT_TRANSLATE_NOOP("CheckWords",
                                    "Add the network to AllowedIPs of its peer, or a static route to the gateway."),
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
