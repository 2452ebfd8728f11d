// SPDX-License-Identifier: GPL-3.0-or-later
// Nodes, storages and backup jobs, as the API shows them.
#include "app/demo/pve/pvefrontcall.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QJsonObject storageStatusOf(const WorldStorage &storage)
{
    const bool active = storage.mounted && storage.enabled;
    return {{u"type"_s, storage.type},
            {u"content"_s, storage.content.join(u',')},
            {u"shared"_s, storage.shared ? 1 : 0},
            {u"enabled"_s, storage.enabled ? 1 : 0},
            {u"active"_s, active ? 1 : 0},
            {u"total"_s, active ? storage.total : 0},
            {u"used"_s, active ? storage.used : 0},
            {u"avail"_s, active ? storage.total - storage.used : 0}};
}

QString mountText(const QString &storage)
{
    return u"unable to activate storage '%1' - directory is expected to be a mount point but is not mounted: '/mnt/%1'"_s
        .arg(storage);
}

}

FrontReply PveFront::version(const Call &)
{
    return good(QJsonObject{{u"version"_s, m_world.version},
                            {u"release"_s, m_world.version.section(u'.', 0, 1)},
                            {u"repoid"_s, u"14a22df35955d97d"_s}});
}

FrontReply PveFront::permissions(const Call &call)
{
    QJsonObject object;
    const auto &paths = call.token.permissions.paths;
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        QJsonObject privileges;
        for (auto it = path->begin(); it != path->end(); ++it)
            privileges.insert(it.key(), it.value() ? 1 : 0);
        object.insert(path.key(), privileges);
    }
    return good(object);
}

FrontReply PveFront::firewallOptions(const Call &)
{
    // As Proxmox is installed: no file, every option left out, the checksum of nothing.
    return good(QJsonObject{{u"digest"_s, u"da39a3ee5e6b4b0d3255bfef95601890afd80709"_s}});
}

FrontReply PveFront::ipSet(const Call &call)
{
    return refused(500, u"no such IPSet '%1'"_s.arg(call.parts.value(u"ipset"_s)));
}

FrontReply PveFront::nodes(const Call &call)
{
    QJsonArray list;
    for (const WorldNode &node : std::as_const(m_world.nodes)) {
        const bool online = node.state != WorldNode::State::Offline;
        QJsonObject entry{{u"node"_s, node.name}, {u"id"_s, u"node/"_s + node.name}, {u"type"_s, u"node"_s}};
        entry.insert(u"status"_s, online ? u"online"_s : u"offline"_s);
        if (online && call.may(u"/nodes/"_s + node.name, u"Sys.Audit"_s)) {
            entry.insert(u"cpu"_s, 0.07);
            entry.insert(u"maxcpu"_s, 8);
            entry.insert(u"mem"_s, 9LL << 30);
            entry.insert(u"maxmem"_s, 32LL << 30);
            entry.insert(u"uptime"_s, 1'234'567);
        }
        list.append(entry);
    }
    return good(shuffled(list));
}

FrontReply PveFront::nodeStatus(const Call &)
{
    return good(QJsonObject{
        {u"uptime"_s, 1'234'567},
        {u"loadavg"_s, QJsonArray{u"0.31"_s, u"0.28"_s, u"0.25"_s}},
        {u"cpu"_s, 0.07},
        {u"cpuinfo"_s, QJsonObject{{u"cpus"_s, 8}, {u"mhz"_s, u"3200.000"_s}, {u"hvm"_s, u"1"_s}}},
        {u"memory"_s, QJsonObject{{u"total"_s, 32LL << 30}, {u"used"_s, 9LL << 30}, {u"free"_s, 23LL << 30}}},
        {u"swap"_s, QJsonObject{{u"total"_s, 8LL << 30}, {u"used"_s, 0}, {u"free"_s, 8LL << 30}}},
        {u"rootfs"_s, QJsonObject{{u"total"_s, 94LL << 30}, {u"used"_s, 21LL << 30}, {u"avail"_s, 68LL << 30}}},
        {u"kversion"_s, u"Linux 6.17.2-1-pve #1 SMP PREEMPT_DYNAMIC"_s},
        {u"pveversion"_s, u"pve-manager/%1/14a22df35955d97d"_s.arg(m_world.version)}});
}

FrontReply PveFront::clusterStatus(const Call &)
{
    QJsonArray list;
    const bool cluster = m_world.nodes.size() > 1;
    if (cluster)
        list.append(QJsonObject{{u"type"_s, u"cluster"_s},
                                {u"id"_s, u"cluster"_s},
                                {u"name"_s, u"lab"_s},
                                {u"version"_s, 3},
                                {u"nodes"_s, m_world.nodes.size()},
                                {u"quorate"_s, m_world.faults.contains(PveFault::NoQuorum) ? 0 : 1}});
    int id = cluster ? 1 : 0;
    for (const WorldNode &node : std::as_const(m_world.nodes)) {
        list.append(QJsonObject{{u"type"_s, u"node"_s},
                                {u"id"_s, u"node/"_s + node.name},
                                {u"name"_s, node.name},
                                {u"nodeid"_s, id},
                                {u"level"_s, u""_s},
                                {u"ip"_s, u"192.0.2.%1"_s.arg(10 + id)},
                                {u"online"_s, node.state == WorldNode::State::Online ? 1 : 0},
                                {u"local"_s, node.name == m_world.nodes.first().name ? 1 : 0}});
        ++id;
    }
    return good(shuffled(list));
}

QJsonArray PveFront::nodeResources(const Call &call) const
{
    QJsonArray list;
    for (const WorldNode &node : std::as_const(m_world.nodes)) {
        const bool online = node.state != WorldNode::State::Offline;
        QJsonObject entry{{u"id"_s, u"node/"_s + node.name},
                          {u"type"_s, u"node"_s},
                          {u"node"_s, node.name},
                          {u"level"_s, u""_s},
                          {u"status"_s, online ? u"online"_s : u"offline"_s}};
        if (online && call.may(u"/nodes/"_s + node.name, u"Sys.Audit"_s))
            entry.insert(u"maxmem"_s, 32LL << 30);
        list.append(entry);
    }
    return list;
}

QJsonArray PveFront::storageResources(const Call &call) const
{
    QJsonArray list;
    const QString node = m_world.nodes.first().name;
    for (const WorldStorage &storage : std::as_const(m_world.storages)) {
        if (!storage.enabled || !call.may(u"/storage/"_s + storage.name, u"Datastore.Audit"_s))
            continue;
        QJsonObject entry{{u"id"_s, u"storage/%1/%2"_s.arg(node, storage.name)},
                          {u"type"_s, u"storage"_s},
                          {u"storage"_s, storage.name},
                          {u"node"_s, node},
                          {u"plugintype"_s, storage.type},
                          {u"content"_s, storage.content.join(u',')},
                          {u"shared"_s, storage.shared ? 1 : 0},
                          {u"status"_s, storage.mounted ? u"available"_s : u"unknown"_s}};
        if (storage.mounted) {
            entry.insert(u"disk"_s, storage.used);
            entry.insert(u"maxdisk"_s, storage.total);
        }
        list.append(entry);
    }
    return list;
}

FrontReply PveFront::resources(const Call &call)
{
    const QString type = call.parameters.value(u"type"_s);
    QJsonArray list;
    if (type.isEmpty() || type == "vm"_L1)
        list = guestResources(call);
    const QJsonArray nodes = type.isEmpty() || type == "node"_L1 ? nodeResources(call) : QJsonArray();
    const QJsonArray storages = type.isEmpty() || type == "storage"_L1 ? storageResources(call) : QJsonArray();
    for (const QJsonArray &part : {nodes, storages}) {
        for (const QJsonValue &entry : part)
            list.append(entry);
    }
    return good(shuffled(list));
}

FrontReply PveFront::nextId(const Call &)
{
    int vmid = 100;
    while (m_world.find(vmid))
        ++vmid;
    return good(QString::number(vmid));
}

FrontReply PveFront::backupJobs(const Call &)
{
    QJsonArray list;
    for (const QJsonObject &job : std::as_const(m_world.backupJobs))
        list.append(job);
    return good(shuffled(list));
}

FrontReply PveFront::notBackedUp(const Call &call)
{
    QJsonArray list;
    for (const QJsonObject &entry : std::as_const(m_world.notBackedUp)) {
        if (call.may(u"/vms/%1"_s.arg(entry["vmid"_L1].toInt()), u"VM.Audit"_s))
            list.append(entry);
    }
    return good(shuffled(list));
}

FrontReply PveFront::storageList(const Call &call)
{
    QJsonArray list;
    for (const WorldStorage &storage : std::as_const(m_world.storages)) {
        const bool wanted =
            (!call.flag(u"enabled"_s) || storage.enabled) &&
            (!call.parameters.contains(u"storage"_s) || call.parameters.value(u"storage"_s) == storage.name) &&
            (!call.parameters.contains(u"content"_s) || storage.content.contains(call.parameters.value(u"content"_s)));
        if (!wanted || !call.may(u"/storage/"_s + storage.name, u"Datastore.Audit"_s))
            continue;
        QJsonObject entry = storageStatusOf(storage);
        entry.insert(u"storage"_s, storage.name);
        if (storage.mounted && storage.enabled)
            entry.insert(u"used_fraction"_s, static_cast<double>(storage.used) / static_cast<double>(storage.total));
        list.append(entry);
    }
    return good(shuffled(list));
}

FrontReply PveFront::storageStatus(const Call &call)
{
    const WorldStorage *storage = m_world.findStorage(call.parts.value(u"storage"_s));
    if (!storage)
        return refused(500, u"storage '%1' does not exist"_s.arg(call.parts.value(u"storage"_s)));
    return good(storageStatusOf(*storage));
}

FrontReply PveFront::storageContent(const Call &call)
{
    const QString name = call.parts.value(u"storage"_s);
    const WorldStorage *storage = m_world.findStorage(name);
    if (!storage)
        return refused(500, u"storage '%1' does not exist"_s.arg(name));
    if (!storage->enabled)
        return refused(500, u"storage '%1' is disabled"_s.arg(name));
    if (!storage->mounted)
        return refused(500, mountText(name));
    const QString path = u"/storage/"_s + name;
    QJsonArray list;
    for (const QJsonObject &volume : storage->volumes) {
        const QString content = volume["content"_L1].toString();
        const int vmid = volume["vmid"_L1].toInt();
        const QString guest = u"/vms/%1"_s.arg(vmid);
        // Backups that the token has no right to are left out without a word.
        const bool hidden = content == "backup"_L1 && !call.may(path, u"Datastore.Allocate"_s) &&
                            !(call.may(path, u"Datastore.AllocateSpace"_s) && call.may(guest, u"VM.Backup"_s));
        const bool wanted = call.parameters.value(u"content"_s, content) == content &&
                            call.parameters.value(u"vmid"_s, QString::number(vmid)).toInt() == vmid;
        if (wanted && !hidden)
            list.append(volume);
    }
    return good(shuffled(list));
}

FrontReply PveFront::storageConfigs(const Call &call)
{
    QJsonArray list;
    for (const WorldStorage &storage : std::as_const(m_world.storages)) {
        if (!call.may(u"/storage/"_s + storage.name, u"Datastore.Audit"_s))
            continue;
        QJsonObject entry = storage.details;
        entry.insert(u"storage"_s, storage.name);
        entry.insert(u"type"_s, storage.type);
        entry.insert(u"content"_s, storage.content.join(u','));
        entry.insert(u"digest"_s, u"0"_s.repeated(40));
        if (!storage.enabled)
            entry.insert(u"disable"_s, 1);
        if (storage.shared)
            entry.insert(u"shared"_s, 1);
        if (storage.volumeChain)
            entry.insert(u"snapshot-as-volume-chain"_s, 1);
        list.append(entry);
    }
    return good(shuffled(list));
}

}
