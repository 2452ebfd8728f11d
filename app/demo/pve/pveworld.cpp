// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/pve/pveworld.h"

#include "core/proxmox/pvejson.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// As many ended tasks as a node remembers.
constexpr qsizetype kMostTasks = 1000;

QString typeWord(WorldTask::Work work, GuestKind kind)
{
    const QString prefix = kind == GuestKind::Qemu ? u"qm"_s : u"vz"_s;
    switch (work) {
    case WorldTask::Work::Snapshot:
        return prefix + u"snapshot"_s;
    case WorldTask::Work::Rollback:
        return prefix + u"rollback"_s;
    case WorldTask::Work::DeleteSnapshot:
        return prefix + u"delsnapshot"_s;
    case WorldTask::Work::Start:
        return prefix + u"start"_s;
    case WorldTask::Work::Stop:
        return prefix + u"stop"_s;
    case WorldTask::Work::Shutdown:
        return prefix + u"shutdown"_s;
    case WorldTask::Work::Other:
        break;
    }
    return prefix + u"config"_s;
}

}

PveWorld::PveWorld(NowFunction now)
    : m_now(std::move(now))
{
}

qint64 PveWorld::now() const
{
    return m_now().toSecsSinceEpoch();
}

void PveWorld::add(WorldGuest guest)
{
    m_guests.insert_or_assign(guest.ref.vmid, std::move(guest));
}

WorldGuest *PveWorld::find(int vmid)
{
    const auto found = m_guests.find(vmid);
    return found == m_guests.end() ? nullptr : &found->second;
}

WorldGuest *PveWorld::find(const PveGuestRef &ref)
{
    WorldGuest *guest = find(ref.vmid);
    return guest && guest->ref == ref ? guest : nullptr;
}

const WorldTask *PveWorld::findTask(const QString &upid) const
{
    const auto found = std::find_if(m_tasks.begin(), m_tasks.end(),
                                    [&](const WorldTask &task) { return task.upid.toString() == upid; });
    return found == m_tasks.end() ? nullptr : &*found;
}

const WorldStorage *PveWorld::findStorage(const QString &name) const
{
    const auto found = std::find_if(storages.begin(), storages.end(),
                                    [&](const WorldStorage &storage) { return storage.name == name; });
    return found == storages.end() ? nullptr : &*found;
}

QList<PveDisk> PveWorld::disksOf(const WorldGuest &guest) const
{
    const auto config = pveGuestConfigFrom(guest.config, {});
    return config ? config->disks : QList<PveDisk>();
}

bool PveWorld::canSnapshot(const WorldGuest &guest) const
{
    const QList<PveDisk> disks = disksOf(guest);
    return std::all_of(disks.begin(), disks.end(), [&](const PveDisk &disk) {
        const WorldStorage *storage = findStorage(disk.storage);
        const bool able = storage && (storage->type == "zfspool"_L1 || storage->type == "lvmthin"_L1);
        return disk.cdrom || (!disk.hostPath && (able || disk.format == "qcow2"_L1));
    });
}

QString PveWorld::deadStorageOf(const WorldGuest &guest) const
{
    for (const PveDisk &disk : disksOf(guest)) {
        const WorldStorage *storage = findStorage(disk.storage);
        if (storage && !storage->mounted)
            return storage->name;
    }
    return {};
}

void PveWorld::setRunning(WorldGuest &guest, bool running)
{
    if (guest.running == running)
        return;
    guest.running = running;
    guest.startedAt = running ? now() : 0;
    if (hooks.power)
        hooks.power(guest.ref.vmid, running);
}

WorldTask &PveWorld::newTask(WorldTask::Work work, const WorldGuest &guest, const QString &user)
{
    if (m_tasks.size() > kMostTasks)
        m_tasks.removeFirst();
    m_nextPid += 1;
    m_nextStart += 0x91;
    WorldTask task;
    task.upid = {.node = guest.ref.node,
                 .pid = m_nextPid,
                 .processStart = m_nextStart,
                 .startTime = static_cast<quint32>(now()),
                 .type = typeWord(work, guest.ref.kind),
                 .id = QString::number(guest.ref.vmid),
                 .user = user};
    task.work = work;
    task.guest = guest.ref;
    task.ends = now();
    m_tasks.append(task);
    return m_tasks.last();
}

void PveWorld::failTask(WorldTask &task, const QString &error, qint64 after)
{
    task.exitStatus = error;
    task.ends = now() + after;
}

bool PveWorld::heldByLockFile(WorldTask &task, const WorldGuest &guest)
{
    if (now() >= guest.fileLockedUntil)
        return false;
    failTask(task, u"can't lock file '/var/lock/qemu-server/lock-%1.conf' - got timeout"_s.arg(guest.ref.vmid),
             durations.lockWait);
    return true;
}

void PveWorld::endTask(WorldTask &task, const QString &exitStatus)
{
    task.running = false;
    task.exitStatus = exitStatus;
    const bool good = exitStatus == "OK"_L1 || exitStatus.startsWith("WARNINGS: "_L1);
    task.log.append((good ? u"TASK %1"_s : u"TASK ERROR: %1"_s).arg(exitStatus));
}

void PveWorld::settle()
{
    const qint64 time = now();
    for (WorldTask &task : m_tasks) {
        if (task.running && task.ends <= time)
            finish(task);
    }
}

void PveWorld::addEndedTask(const QString &type, const QString &id, const QString &user, const QString &exitStatus,
                            qint64 started)
{
    WorldTask &task = newTask(WorldTask::Work::Other, WorldGuest{}, user);
    task.upid.node = nodes.first().name;
    task.upid.type = type;
    task.upid.id = id;
    task.upid.startTime = static_cast<quint32>(started);
    task.ends = started + 1;
    endTask(task, exitStatus);
}

}
