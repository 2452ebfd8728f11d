// SPDX-License-Identifier: GPL-3.0-or-later
// Nodes, the cluster and the one poll over everything.
#include "core/proxmox/pvejson.h"
#include "core/proxmox/pvejsonlist.h"
#include "core/proxmox/pvevalue.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

PveNode::State nodeState(const QString &word)
{
    if (word == "online"_L1)
        return PveNode::State::Online;
    return word == "offline"_L1 ? PveNode::State::Offline : PveNode::State::Unknown;
}

Result<PveNode> nodeFrom(const QJsonObject &object, const QString &what)
{
    const QString name = pveText(object["node"_L1]);
    if (name.isEmpty())
        return pveOddReply(what, u"a node has no name"_s);
    return PveNode{.name = name,
                   .state = nodeState(pveText(object["status"_L1])),
                   .uptime = pveInteger(object["uptime"_L1]),
                   .cpu = pveReal(object["cpu"_L1]),
                   .memory = pveInteger(object["mem"_L1]),
                   .memoryMax = pveInteger(object["maxmem"_L1]),
                   .fingerprint = pveText(object["ssl_fingerprint"_L1])};
}

bool byName(const PveNode &a, const PveNode &b)
{
    return a.name < b.name;
}

/// A storage as the cluster-wide poll shows it: other keys than the node's own list.
Result<PveStorage> storageResource(const QJsonObject &object, const QString &what)
{
    const QString name = pveText(object["storage"_L1]);
    if (name.isEmpty())
        return pveOddReply(what, u"a storage has no name"_s);
    PveStorage storage{.node = pveText(object["node"_L1]),
                       .name = name,
                       .type = pveText(object["plugintype"_L1]),
                       .content = pveList(object["content"_L1]),
                       .shared = pveBoolean(object["shared"_L1]).value_or(false),
                       .enabled = true,
                       .active = std::nullopt,
                       .total = pveInteger(object["maxdisk"_L1]),
                       .used = pveInteger(object["disk"_L1]),
                       .available = std::nullopt};
    storage.content.sort();
    if (pveText(object["status"_L1]) == "available"_L1)
        storage.active = true;
    return storage;
}

Result<void> addResource(PveResources &resources, const QJsonObject &object, const QString &what)
{
    const QString type = pveText(object["type"_L1]);
    if (type == "qemu"_L1 || type == "lxc"_L1) {
        const GuestKind kind = type == "lxc"_L1 ? GuestKind::Lxc : GuestKind::Qemu;
        auto guests = pveGuestsFrom(QJsonArray{object}, pveText(object["node"_L1]), kind, what);
        if (!guests)
            return fail(guests.error());
        resources.guests.append(*guests);
    } else if (type == "node"_L1) {
        auto node = nodeFrom(object, what);
        if (!node)
            return fail(node.error());
        resources.nodes.append(*node);
    } else if (type == "storage"_L1) {
        auto storage = storageResource(object, what);
        if (!storage)
            return fail(storage.error());
        resources.storages.append(*storage);
    }
    // Other types (pool, sdn, network, and what is yet to come) are none of ours.
    return {};
}

}

Result<QList<PveNode>> pveNodesFrom(const QJsonValue &data, const QString &what)
{
    auto nodes = pveEach<PveNode>(data, what, [&](const QJsonObject &object) { return nodeFrom(object, what); });
    if (nodes)
        std::sort(nodes->begin(), nodes->end(), byName);
    return nodes;
}

Result<PveNodeStatus> pveNodeStatusFrom(const QJsonValue &data, const QString &what)
{
    const auto object = pveObject(data, what);
    if (!object)
        return fail(object.error());
    const QJsonValue memory = (*object)["memory"_L1];
    const QJsonValue swap = (*object)["swap"_L1];
    const QJsonValue root = (*object)["rootfs"_L1];
    PveNodeStatus status{.version = pveText((*object)["pveversion"_L1]),
                         .kernel = pveText((*object)["kversion"_L1]),
                         .uptime = pveInteger((*object)["uptime"_L1]),
                         .load = {},
                         .cpu = pveReal((*object)["cpu"_L1]),
                         .cpuCount = pveInteger((*object)["cpuinfo"_L1]["cpus"_L1]),
                         .memoryTotal = pveInteger(memory["total"_L1]),
                         .memoryUsed = pveInteger(memory["used"_L1]),
                         .swapTotal = pveInteger(swap["total"_L1]),
                         .swapUsed = pveInteger(swap["used"_L1]),
                         .rootTotal = pveInteger(root["total"_L1]),
                         .rootUsed = pveInteger(root["used"_L1])};
    for (const QJsonValue &entry : (*object)["loadavg"_L1].toArray()) {
        if (const auto load = pveReal(entry))
            status.load.append(*load);
    }
    return status;
}

Result<PveClusterStatus> pveClusterStatusFrom(const QJsonValue &data, const QString &what)
{
    const auto objects = pveObjects(data, what);
    if (!objects)
        return fail(objects.error());
    PveClusterStatus status;
    for (const QJsonObject &object : *objects) {
        const QString type = pveText(object["type"_L1]);
        if (type == "cluster"_L1) {
            status.name = pveText(object["name"_L1]);
            status.quorate = pveBoolean(object["quorate"_L1]);
        } else if (type == "node"_L1) {
            status.members.append({.name = pveText(object["name"_L1]),
                                   .address = pveText(object["ip"_L1]),
                                   .online = pveBoolean(object["online"_L1]).value_or(false),
                                   .local = pveBoolean(object["local"_L1]).value_or(false)});
        }
    }
    std::sort(status.members.begin(), status.members.end(),
              [](const auto &a, const auto &b) { return a.name < b.name; });
    return status;
}

Result<PveResources> pveResourcesFrom(const QJsonValue &data, const QString &what)
{
    const auto objects = pveObjects(data, what);
    if (!objects)
        return fail(objects.error());
    PveResources resources;
    for (const QJsonObject &object : *objects) {
        if (const auto added = addResource(resources, object, what); !added)
            return fail(added.error());
    }
    std::sort(resources.guests.begin(), resources.guests.end(),
              [](const PveGuest &a, const PveGuest &b) { return a.ref.vmid < b.ref.vmid; });
    std::sort(resources.nodes.begin(), resources.nodes.end(), byName);
    std::sort(resources.storages.begin(), resources.storages.end(), [](const PveStorage &a, const PveStorage &b) {
        return std::tuple(a.name, a.node) < std::tuple(b.name, b.node);
    });
    return resources;
}

}
