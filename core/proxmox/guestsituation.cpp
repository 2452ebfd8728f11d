// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxmox/guestsituation.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// Keeps what was seen, or why it was not.
template <typename T>
void note(Result<T> seen, std::optional<T> &place, QList<Error> &unseen)
{
    if (seen)
        place = std::move(*seen);
    else
        unseen.append(seen.error());
}

RollbackReach reachOnFiles(const PveDisk &disk, const PveStorageConfig &storage)
{
    if (disk.format != "qcow2"_L1)
        return RollbackReach::None;
    return storage.volumeChain ? RollbackReach::NewestOnly : RollbackReach::Any;
}

RollbackReach reachOn(const PveDisk &disk, const PveStorageConfig &storage)
{
    static const QStringList files{u"dir"_s, u"nfs"_s, u"cifs"_s, u"glusterfs"_s};
    static const QStringList newestOnly{u"zfspool"_s, u"zfs"_s};
    static const QStringList any{u"lvmthin"_s, u"rbd"_s, u"btrfs"_s};
    static const QStringList none{u"iscsi"_s, u"iscsidirect"_s, u"cephfs"_s, u"esxi"_s, u"pbs"_s};
    if (files.contains(storage.type))
        return reachOnFiles(disk, storage);
    if (newestOnly.contains(storage.type))
        return RollbackReach::NewestOnly;
    if (any.contains(storage.type))
        return RollbackReach::Any;
    if (storage.type == "lvm"_L1)
        return storage.volumeChain && disk.format == "qcow2"_L1 ? RollbackReach::NewestOnly : RollbackReach::None;
    return none.contains(storage.type) ? RollbackReach::None : RollbackReach::Unknown;
}

}

RollbackReach rollbackReach(const PveDisk &disk, const std::optional<QList<PveStorageConfig>> &storages)
{
    if (disk.cdrom)
        return RollbackReach::Any;
    if (disk.hostPath)
        return RollbackReach::None;
    if (!storages)
        return RollbackReach::Unknown;
    const auto found = std::find_if(storages->begin(), storages->end(),
                                    [&](const PveStorageConfig &storage) { return storage.name == disk.storage; });
    return found == storages->end() ? RollbackReach::Unknown : reachOn(disk, *found);
}

Result<GuestSituation> lookAtGuest(PveClient &client, const PveGuestRef &guest, const Context &context)
{
    const auto status = client.guestStatus(guest, context);
    if (!status)
        return fail(status.error());
    GuestSituation seen{.guest = *status, .version = {}};
    std::optional<PveVersion> version;
    note(client.version(context), version, seen.unseen);
    seen.version = version.value_or(PveVersion());
    note(client.guestConfig(guest, context), seen.config, seen.unseen);
    note(client.snapshots(guest, context), seen.snapshots, seen.unseen);
    note(client.snapshotFeature(guest, context), seen.feature, seen.unseen);
    note(client.permissions(context), seen.permissions, seen.unseen);
    note(client.storageConfigs(context), seen.storageConfigs, seen.unseen);
    std::optional<PveResources> resources;
    note(client.resources(context), resources, seen.unseen);
    if (resources)
        seen.storages = resources->storages;
    note(client.tasks(guest.node, {.source = PveTaskFilter::Source::Running, .vmid = guest.vmid}, context),
         seen.runningTasks, seen.unseen);
    const bool mayFreeze = seen.config && seen.config->agent == PveGuestConfig::Agent::On;
    if (mayFreeze && seen.guest.power == PveGuest::Power::Running && !seen.version.atLeast(9, 2) &&
        guest.kind == GuestKind::Qemu)
        note(client.agentAnswers(guest, context), seen.agentAnswers, seen.unseen);
    if (const auto going = context.check(guest.toString()); !going)
        return fail(going.error());
    return seen;
}

}
