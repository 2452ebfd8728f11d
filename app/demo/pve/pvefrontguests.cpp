// SPDX-License-Identifier: GPL-3.0-or-later
// Guests and their snapshots, as the API shows and changes them.
#include "app/demo/pve/pvefrontcall.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QString configFile(const PveGuestRef &ref)
{
    const QString folder = ref.kind == GuestKind::Qemu ? u"qemu-server"_s : u"lxc"_s;
    return u"Configuration file 'nodes/%1/%2/%3.conf' does not exist"_s.arg(ref.node, folder).arg(ref.vmid);
}

QString digestOf(const WorldGuest &guest)
{
    QByteArray text = QJsonDocument(guest.config).toJson(QJsonDocument::Compact) + guest.lock.toUtf8();
    for (const WorldSnapshot &snapshot : guest.snapshots)
        text += snapshot.name.toUtf8() + snapshot.state.toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha1).toHex());
}

/// What lists, status and resources have in common.
QJsonObject common(const WorldGuest &guest, qint64 now)
{
    QJsonObject object{{u"vmid"_s, guest.ref.vmid},
                       {u"name"_s, guest.name},
                       {u"status"_s, guest.running ? u"running"_s : u"stopped"_s},
                       {u"cpu"_s, guest.running ? 0.03 : 0.0},
                       {u"mem"_s, guest.running ? guest.memory / 3 : 0},
                       {u"maxmem"_s, guest.memory},
                       {u"disk"_s, 0},
                       {u"maxdisk"_s, guest.disk},
                       {u"netin"_s, 0},
                       {u"netout"_s, 0},
                       {u"memhost"_s, 0},
                       {u"uptime"_s, guest.running ? now - guest.startedAt : 0}};
    if (!guest.lock.isEmpty())
        object.insert(u"lock"_s, guest.lock);
    if (!guest.tags.isEmpty())
        object.insert(u"tags"_s, guest.tags.join(u';'));
    return object;
}

QJsonObject listEntry(const WorldGuest &guest, qint64 now)
{
    QJsonObject object = common(guest, now);
    object.insert(u"cpus"_s, guest.cpus);
    if (guest.isTemplate)
        object.insert(u"template"_s, 1);
    if (guest.ref.kind == GuestKind::Lxc)
        object.insert(u"type"_s, u"lxc"_s);
    if (guest.running)
        object.insert(u"pid"_s, 700 + guest.ref.vmid);
    return object;
}

QJsonObject snapshotEntry(const WorldSnapshot &snapshot, GuestKind kind)
{
    QJsonObject entry{
        {u"name"_s, snapshot.name}, {u"snaptime"_s, snapshot.time}, {u"description"_s, snapshot.description}};
    if (kind == GuestKind::Qemu)
        entry.insert(u"vmstate"_s, snapshot.ram ? 1 : 0);
    if (!snapshot.parent.isEmpty())
        entry.insert(u"parent"_s, snapshot.parent);
    if (!snapshot.state.isEmpty())
        entry.insert(u"snapstate"_s, snapshot.state);
    return entry;
}

}

FrontReply PveFront::guestList(const Call &call)
{
    QJsonArray list;
    for (const auto &[vmid, guest] : m_world.guests()) {
        const bool here = guest.ref.node == call.parts.value(u"node"_s) && guest.ref.kind == call.kind();
        if (here && call.may(u"/vms/%1"_s.arg(vmid), u"VM.Audit"_s))
            list.append(listEntry(guest, m_world.now()));
    }
    return good(shuffled(list));
}

FrontReply PveFront::guestStatus(const Call &call)
{
    const WorldGuest *guest = m_world.find(call.guest());
    if (!guest)
        return refused(500, configFile(call.guest()));
    QJsonObject object = listEntry(*guest, m_world.now());
    object.insert(u"ha"_s, QJsonObject{{u"managed"_s, 0}});
    if (guest->ref.kind == GuestKind::Qemu) {
        object.insert(u"qmpstatus"_s, object.value(u"status"_s));
        object.insert(u"clipboard"_s, QJsonValue());
        if (guest->config.contains("agent"_L1))
            object.insert(u"agent"_s, 1);
    }
    return good(object);
}

FrontReply PveFront::guestConfig(const Call &call)
{
    const WorldGuest *guest = m_world.find(call.guest());
    if (!guest)
        return refused(500, configFile(call.guest()));
    QJsonObject object = guest->config;
    object.insert(guest->ref.kind == GuestKind::Qemu ? u"name"_s : u"hostname"_s, guest->name);
    object.insert(u"digest"_s, digestOf(*guest));
    if (!guest->lock.isEmpty())
        object.insert(u"lock"_s, guest->lock);
    if (!guest->parent.isEmpty())
        object.insert(u"parent"_s, guest->parent);
    if (!guest->tags.isEmpty())
        object.insert(u"tags"_s, guest->tags.join(u';'));
    if (guest->isTemplate)
        object.insert(u"template"_s, 1);
    return good(object);
}

FrontReply PveFront::guestFeature(const Call &call)
{
    static const QStringList known{u"snapshot"_s, u"clone"_s, u"copy"_s};
    const QString feature = call.parameters.value(u"feature"_s);
    if (!known.contains(feature))
        return refused(
            400, u"Parameter verification failed."_s,
            {{u"feature"_s,
              u"value '%1' does not have a value in the enumeration 'snapshot, clone, copy'"_s.arg(feature)}});
    const WorldGuest *guest = m_world.find(call.guest());
    if (!guest)
        return refused(500, u"unable to find configuration file for VM %1 on node '%2'"_s.arg(call.guest().vmid)
                                .arg(call.guest().node));
    QJsonObject object{{u"hasFeature"_s, m_world.canSnapshot(*guest) ? 1 : 0}};
    if (guest->ref.kind == GuestKind::Qemu)
        object.insert(u"nodes"_s, QJsonArray{guest->ref.node});
    return good(object);
}

FrontReply PveFront::agentPing(const Call &call)
{
    const WorldGuest *guest = m_world.find(call.guest());
    if (!guest)
        return refused(500, configFile(call.guest()));
    if (!guest->config.contains("agent"_L1))
        return refused(500, u"No QEMU guest agent configured"_s);
    if (!guest->running)
        return refused(500, u"VM %1 is not running"_s.arg(guest->ref.vmid));
    if (!guest->agentAnswers)
        return refused(500, u"QEMU guest agent is not running"_s);
    return good(QJsonObject{{u"result"_s, QJsonObject()}});
}

FrontReply PveFront::snapshotList(const Call &call)
{
    const WorldGuest *guest = m_world.find(call.guest());
    if (!guest)
        return refused(500, configFile(call.guest()));
    QJsonArray list;
    for (const WorldSnapshot &snapshot : guest->snapshots)
        list.append(snapshotEntry(snapshot, guest->ref.kind));
    QJsonObject current{{u"name"_s, u"current"_s},
                        {u"description"_s, u"You are here!"_s},
                        {u"digest"_s, digestOf(*guest)},
                        {u"running"_s, guest->running ? 1 : 0}};
    if (!guest->parent.isEmpty())
        current.insert(u"parent"_s, guest->parent);
    list.append(current);
    return good(shuffled(list));
}

FrontReply PveFront::snapshotConfig(const Call &call)
{
    const WorldGuest *guest = m_world.find(call.guest());
    if (!guest)
        return refused(500, configFile(call.guest()));
    for (const WorldSnapshot &snapshot : guest->snapshots) {
        if (snapshot.name != call.parts.value(u"snapname"_s))
            continue;
        QJsonObject object = snapshot.config;
        object.insert(u"name"_s, guest->name);
        object.insert(u"snaptime"_s, snapshot.time);
        object.insert(u"description"_s, snapshot.description);
        if (snapshot.ram)
            object.insert(u"vmstate"_s, u"local:%1/vm-%1-state-%2.raw"_s.arg(guest->ref.vmid).arg(snapshot.name));
        return good(object);
    }
    return refused(500, u"snapshot '%1' does not exist"_s.arg(call.parts.value(u"snapname"_s)));
}

FrontReply PveFront::snapshotCreate(const Call &call)
{
    WorldGuest *guest = m_world.find(call.guest());
    const QString name = call.parameters.value(u"snapname"_s);
    const QString lower = name.toLower();
    if (lower == "current"_L1 || lower == "pending"_L1)
        return refused(500, u"unable to use snapshot name '%1' (reserved name)"_s.arg(name));
    if (!guest)
        return refused(500, configFile(call.guest()));
    if (call.flag(u"vmstate"_s) && guest->config.contains("amd-sev"_L1))
        return refused(500, u"Cannot live-migrate, snapshot (with RAM), or hibernate a VM with: amd-sev"_s);
    const PveWorld::SnapshotOrder order{
        .name = name, .description = call.parameters.value(u"description"_s), .ram = call.flag(u"vmstate"_s)};
    return good(m_world.beginSnapshot(*guest, order, call.token.id));
}

FrontReply PveFront::snapshotDelete(const Call &call)
{
    WorldGuest *guest = m_world.find(call.guest());
    if (!guest)
        return refused(500, configFile(call.guest()));
    return good(m_world.beginDelete(*guest, call.parts.value(u"snapname"_s), call.token.id));
}

FrontReply PveFront::snapshotRollback(const Call &call)
{
    const bool start = call.flag(u"start"_s);
    if (start && !call.may(call.guestPath(), u"VM.PowerMgmt"_s))
        return refused(403, u"Permission check failed (%1, VM.PowerMgmt)"_s.arg(call.guestPath()));
    WorldGuest *guest = m_world.find(call.guest());
    if (!guest)
        return refused(500, configFile(call.guest()));
    return good(m_world.beginRollback(*guest, call.parts.value(u"snapname"_s), start, call.token.id));
}

FrontReply PveFront::power(const Call &call)
{
    WorldGuest *guest = m_world.find(call.guest());
    if (!guest)
        return refused(500, configFile(call.guest()));
    if (m_world.faults.contains(PveFault::NoQuorum))
        return refused(500, u"cluster not ready - no quorum?"_s);
    const QString action = call.parts.value(u"action"_s);
    if (action == "start"_L1)
        return good(m_world.beginStart(*guest, call.token.id));
    if (action == "stop"_L1)
        return good(m_world.beginStop(*guest, call.token.id));
    const int timeout = call.parameters.value(u"timeout"_s, u"60"_s).toInt();
    return good(m_world.beginShutdown(*guest, timeout, call.token.id));
}

QJsonArray PveFront::guestResources(const Call &call) const
{
    QJsonArray list;
    for (const auto &[vmid, guest] : m_world.guests()) {
        if (!call.may(u"/vms/%1"_s.arg(vmid), u"VM.Audit"_s))
            continue;
        const QString kind = guest.ref.kind == GuestKind::Qemu ? u"qemu"_s : u"lxc"_s;
        QJsonObject entry = common(guest, m_world.now());
        entry.insert(u"id"_s, u"%1/%2"_s.arg(kind).arg(vmid));
        entry.insert(u"type"_s, kind);
        entry.insert(u"node"_s, guest.ref.node);
        entry.insert(u"template"_s, guest.isTemplate ? 1 : 0);
        entry.insert(u"maxcpu"_s, guest.cpus);
        list.append(entry);
    }
    return list;
}

}
