// SPDX-License-Identifier: GPL-3.0-or-later
// What tasks find at their beginning, and what they leave at their end.
#include "app/demo/pve/pveworld.h"

#include "core/proxmox/pvejson.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

template <typename Guest>
auto *snapshotOf(Guest &guest, const QString &name)
{
    const auto found = std::find_if(guest.snapshots.begin(), guest.snapshots.end(),
                                    [&](const WorldSnapshot &snapshot) { return snapshot.name == name; });
    return found == guest.snapshots.end() ? nullptr : &*found;
}

QString lockedText(const WorldGuest &guest)
{
    const QString who = guest.ref.kind == GuestKind::Qemu ? u"VM"_s : u"CT"_s;
    return u"%1 is locked (%2)"_s.arg(who, guest.lock);
}

QString missingText(const QString &snapshot)
{
    return u"snapshot '%1' does not exist"_s.arg(snapshot);
}

void removeSnapshot(WorldGuest &guest, const QString &name)
{
    const WorldSnapshot *gone = snapshotOf(guest, name);
    if (!gone)
        return;
    const QString heir = gone->parent;
    for (WorldSnapshot &child : guest.snapshots) {
        if (child.parent == name)
            child.parent = heir;
    }
    if (guest.parent == name)
        guest.parent = heir;
    guest.snapshots.removeIf([&](const WorldSnapshot &snapshot) { return snapshot.name == name; });
}

QString deadText(const QString &storage)
{
    return u"unable to activate storage '%1' - directory is expected to be a mount point but is not mounted: '/mnt/%1' "_s
        .arg(storage);
}

}

QString PveWorld::snapshotObstacle(const WorldGuest &guest, const SnapshotOrder &order) const
{
    if (faults.contains(PveFault::NoQuorum))
        return u"unable to open file '/etc/pve/nodes/%1/qemu-server/%2.conf.tmp.1106' - Permission denied"_s
            .arg(guest.ref.node)
            .arg(guest.ref.vmid);
    if (guest.isTemplate)
        return u"you can't take a snapshot if it's a template"_s;
    if (!guest.lock.isEmpty())
        return lockedText(guest);
    if (snapshotOf(guest, order.name))
        return u"snapshot name '%1' already used"_s.arg(order.name);
    if (!canSnapshot(guest))
        return u"snapshot feature is not available"_s;
    const QString dead = deadStorageOf(guest);
    return dead.isEmpty() ? QString() : deadText(dead);
}

QString PveWorld::rollbackObstacle(const WorldGuest &guest, const QString &name) const
{
    const WorldSnapshot *target = snapshotOf(guest, name);
    if (!target)
        return missingText(name);
    if (!target->state.isEmpty())
        return u"unable to rollback to incomplete snapshot (snapstate = %1)"_s.arg(target->state);
    for (const PveDisk &disk : disksOf(guest)) {
        const WorldStorage *storage = findStorage(disk.storage);
        const bool newestOnly = storage && (storage->volumeChain || storage->type == "zfspool"_L1);
        if (newestOnly && guest.snapshots.last().name != name)
            return u"can't rollback, '%1' is not most recent snapshot on '%2'"_s.arg(name,
                                                                                     disk.volume.section(u':', 1));
    }
    return guest.lock.isEmpty() ? QString() : lockedText(guest);
}

void PveWorld::logSnapshot(WorldTask &task, const WorldGuest &guest, bool ram) const
{
    const bool agentOn = guest.config.contains("agent"_L1);
    if (guest.running && !ram && guest.ref.kind == GuestKind::Qemu) {
        if (!agentOn)
            task.log.append(u"skipping guest filesystem freeze - disabled in VM options"_s);
        else if (!guest.agentAnswers)
            task.log.append(u"skipping guest filesystem freeze - agent configured but not running?"_s);
    }
    for (const PveDisk &disk : disksOf(guest)) {
        if (disk.cdrom)
            continue;
        task.log.append(u"snapshotting 'drive-%1' (%2)"_s.arg(disk.key, disk.volume));
        if (guest.running)
            task.log.append(u"internal qemu snapshot"_s);
    }
}

QString PveWorld::beginSnapshot(WorldGuest &guest, const SnapshotOrder &order, const QString &user)
{
    WorldTask &task = newTask(WorldTask::Work::Snapshot, guest, user);
    QString upid = task.upid.toString();
    if (heldByLockFile(task, guest))
        return upid;
    if (const QString obstacle = snapshotObstacle(guest, order); !obstacle.isEmpty()) {
        if (obstacle.startsWith("unable to activate"_L1))
            task.log.append(u"snapshot create failed: starting cleanup"_s);
        failTask(task, obstacle);
        return upid;
    }
    const bool ram = order.ram && guest.running;
    guest.lock = u"snapshot"_s;
    guest.snapshots.append({.name = order.name,
                            .parent = guest.parent,
                            .description = order.description,
                            .time = now(),
                            .ram = ram,
                            .state = u"prepare"_s,
                            .content = hooks.capture ? hooks.capture(guest.ref.vmid) : QByteArray(),
                            .config = guest.config});
    task.snapshot = order.name;
    task.ends = now() + (ram ? durations.snapshotWithRam : durations.snapshot);
    logSnapshot(task, guest, ram);
    return upid;
}

QString PveWorld::beginRollback(WorldGuest &guest, const QString &name, bool start, const QString &user)
{
    WorldTask &task = newTask(WorldTask::Work::Rollback, guest, user);
    QString upid = task.upid.toString();
    if (heldByLockFile(task, guest))
        return upid;
    if (const QString obstacle = rollbackObstacle(guest, name); !obstacle.isEmpty()) {
        failTask(task, obstacle);
        return upid;
    }
    const bool ram = snapshotOf(guest, name)->ram;
    if (ram && guest.running)
        guest.fileLockedUntil = now() + durations.rollback + durations.lockAfterRamRollback;
    guest.lock = u"rollback"_s;
    setRunning(guest, false);
    task.snapshot = name;
    task.start = start || ram;
    task.ends = now() + durations.rollback;
    return upid;
}

QString PveWorld::beginDelete(WorldGuest &guest, const QString &name, const QString &user)
{
    WorldTask &task = newTask(WorldTask::Work::DeleteSnapshot, guest, user);
    QString upid = task.upid.toString();
    if (heldByLockFile(task, guest))
        return upid;
    WorldSnapshot *snapshot = snapshotOf(guest, name);
    if (!snapshot || !guest.lock.isEmpty()) {
        failTask(task, snapshot ? lockedText(guest) : missingText(name));
        return upid;
    }
    guest.lock = u"snapshot-delete"_s;
    snapshot->state = u"delete"_s;
    task.snapshot = name;
    task.ends = now() + durations.deleteSnapshot;
    return upid;
}

QString PveWorld::beginStart(WorldGuest &guest, const QString &user)
{
    WorldTask &task = newTask(WorldTask::Work::Start, guest, user);
    QString upid = task.upid.toString();
    if (heldByLockFile(task, guest))
        return upid;
    if (!guest.lock.isEmpty())
        failTask(task, lockedText(guest));
    else if (guest.running)
        failTask(task, u"VM %1 already running"_s.arg(guest.ref.vmid));
    else if (!guest.startFailure.isEmpty())
        failTask(task, guest.startFailure, durations.start);
    else
        task.ends = now() + durations.start;
    return upid;
}

QString PveWorld::beginStop(WorldGuest &guest, const QString &user)
{
    WorldTask &task = newTask(WorldTask::Work::Stop, guest, user);
    if (!heldByLockFile(task, guest))
        task.ends = now() + (guest.running ? durations.stop : 0);
    return task.upid.toString();
}

QString PveWorld::beginShutdown(WorldGuest &guest, int timeout, const QString &user)
{
    WorldTask &task = newTask(WorldTask::Work::Shutdown, guest, user);
    if (heldByLockFile(task, guest))
        return task.upid.toString();
    if (guest.running && guest.ignoresShutdown)
        failTask(task, u"VM quit/powerdown failed - got timeout"_s, timeout);
    else
        task.ends = now() + (guest.running ? durations.shutdown : 0);
    return task.upid.toString();
}

void PveWorld::finish(WorldTask &task)
{
    WorldGuest *guest = find(task.guest);
    if (!task.exitStatus.isEmpty() || !guest) {
        endTask(task, guest ? task.exitStatus : u"Configuration file does not exist"_s);
        return;
    }
    switch (task.work) {
    case WorldTask::Work::Snapshot:
        return finishSnapshot(task, *guest);
    case WorldTask::Work::Rollback:
        return finishRollback(task, *guest);
    case WorldTask::Work::DeleteSnapshot:
        return finishDelete(task, *guest);
    case WorldTask::Work::Start:
        setRunning(*guest, true);
        break;
    case WorldTask::Work::Stop:
    case WorldTask::Work::Shutdown:
        setRunning(*guest, false);
        break;
    case WorldTask::Work::Other:
        break;
    }
    const bool warns = task.work == WorldTask::Work::Start && guest->startWarns;
    endTask(task, warns ? u"WARNINGS: 1"_s : u"OK"_s);
}

void PveWorld::finishSnapshot(WorldTask &task, WorldGuest &guest)
{
    if (WorldSnapshot *snapshot = snapshotOf(guest, task.snapshot))
        snapshot->state.clear();
    guest.parent = task.snapshot;
    guest.lock.clear();
    endTask(task, u"OK"_s);
}

void PveWorld::finishRollback(WorldTask &task, WorldGuest &guest)
{
    const WorldSnapshot *snapshot = snapshotOf(guest, task.snapshot);
    guest.lock.clear();
    guest.parent = task.snapshot;
    if (snapshot) {
        guest.config = snapshot->config;
        if (hooks.restore)
            hooks.restore(guest.ref.vmid, snapshot->content);
    }
    if (task.start)
        setRunning(guest, true);
    endTask(task, u"OK"_s);
}

void PveWorld::finishDelete(WorldTask &task, WorldGuest &guest)
{
    if (guest.deleteBreaks) {
        task.log.append(u"qemu-img: Could not delete snapshot '%1': snapshot not found"_s.arg(task.snapshot));
        endTask(
            task,
            u"command '/usr/bin/qemu-img snapshot -d %1 /var/lib/vz/images/%2/vm-%2-disk-0.qcow2' failed: exit code 1"_s
                .arg(task.snapshot)
                .arg(guest.ref.vmid));
        return;
    }
    removeSnapshot(guest, task.snapshot);
    guest.lock.clear();
    endTask(task, u"OK"_s);
}

void PveWorld::stopTask(const QString &upid)
{
    const auto found = std::find_if(m_tasks.begin(), m_tasks.end(),
                                    [&](const WorldTask &task) { return task.upid.toString() == upid; });
    if (found == m_tasks.end() || !found->running)
        return;
    WorldGuest *guest = find(found->guest);
    // A snapshot cleans up after itself; a rollback or delete that is killed leaves its lock.
    if (guest && found->work == WorldTask::Work::Snapshot && found->exitStatus.isEmpty()) {
        removeSnapshot(*guest, found->snapshot);
        guest->lock.clear();
    }
    endTask(*found, u"received interrupt "_s);
}

}
