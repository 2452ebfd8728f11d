// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/topologygraph.h"

#include <algorithm>
#include <utility>

namespace daytwo {

namespace {

constexpr int kTopLayer = 0;
constexpr int kGatewayLayer = 1;
constexpr int kInnerLayer = 2;

void addLink(std::vector<DrawnLink> &links, const DrawnLink &link)
{
    if (link.from == link.to)
        return;
    const auto same = std::find_if(links.begin(), links.end(), [&link](const DrawnLink &other) {
        return (other.from == link.from && other.to == link.to) || (other.from == link.to && other.to == link.from);
    });
    if (same == links.end()) {
        links.push_back(link);
        return;
    }
    if (link.onWay && !same->onWay) { // the way has a direction: away from the admin
        same->from = link.from;
        same->to = link.to;
        same->onWay = true;
    }
}

void addWays(const Inventory &lab, std::vector<DrawnLink> &links)
{
    const NodeId admin = adminId(lab);
    for (const Node &node : lab.nodes()) {
        std::vector<NodeId> way = lab.wayTo(node);
        std::erase_if(way, [](const NodeId &id) { return id.isEmpty(); });
        if (way.empty() || way.front() != admin)
            way.insert(way.begin(), admin);
        if (way.back() != node.id)
            way.push_back(node.id);
        for (size_t i = 1; i < way.size(); ++i)
            addLink(links, {.from = way[i - 1], .to = way[i], .onWay = true});
    }
}

int layerOf(const Node &node)
{
    if (node.hasRole(kRoleAdmin))
        return kTopLayer;
    return node.hasRole(kRoleGateway) ? kGatewayLayer : kInnerLayer;
}

std::optional<QPointF> placeOf(const QHash<QString, QPointF> &moved, const QString &id)
{
    const auto found = moved.constFind(id);
    return found == moved.constEnd() ? std::nullopt : std::optional<QPointF>(*found);
}

std::vector<GraphBand> bandsOf(const Inventory &lab)
{
    std::vector<GraphBand> bands;
    for (const Network &network : lab.lab().networks) {
        GraphBand band{.id = network.name};
        for (const Node &node : lab.nodes()) {
            if (node.networks.contains(network.name))
                band.members.append(node.id.value);
        }
        const QString admin = adminId(lab).value;
        if (network.kind == Network::Kind::Vpn && !band.members.contains(admin))
            band.members.append(admin);
        if (network.kind == Network::Kind::Wan) {
            for (const Vantage &vantage : lab.vantages()) {
                if (vantage.kind == Vantage::Kind::Outside)
                    band.members.append(vantage.name.value);
            }
        }
        if (!band.members.isEmpty())
            bands.push_back(band);
    }
    return bands;
}

}

NodeId adminId(const Inventory &lab)
{
    const Node *admin = lab.admin();
    return admin ? admin->id : NodeId(kYou);
}

std::vector<DrawnLink> drawnLinks(const Inventory &lab)
{
    std::vector<DrawnLink> links;
    for (const Link &link : lab.lab().links)
        addLink(links, {.from = link.from, .to = link.to, .network = link.network});
    addWays(lab, links);
    for (const Vantage &vantage : lab.vantages()) {
        if (vantage.kind != Vantage::Kind::Outside)
            continue;
        for (const Node *gateway : lab.nodesWithRole(kRoleGateway))
            addLink(links, {.from = vantage.name, .to = gateway->id});
    }
    return links;
}

LayeredGraph topologyGraph(const Inventory &lab, const QHash<QString, QPointF> &moved)
{
    LayeredGraph graph;
    for (const Vantage &vantage : lab.vantages())
        graph.nodes.push_back(
            {.id = vantage.name.value, .layer = kTopLayer, .fixedAt = placeOf(moved, vantage.name.value)});
    if (!lab.admin())
        graph.nodes.push_back({.id = kYou, .layer = kTopLayer, .fixedAt = placeOf(moved, kYou)});
    for (const Node &node : lab.nodes()) {
        GraphNode item{.id = node.id.value, .layer = layerOf(node), .fixedAt = placeOf(moved, node.id.value)};
        const Node *hypervisor = lab.hypervisorOf(node);
        if (hypervisor && hypervisor->id != node.id && layerOf(node) == kInnerLayer)
            item.box = hypervisor->id.value;
        graph.nodes.push_back(std::move(item));
    }
    for (const DrawnLink &link : drawnLinks(lab))
        graph.links.push_back({link.from.value, link.to.value});
    graph.bands = bandsOf(lab);
    return graph;
}

}
