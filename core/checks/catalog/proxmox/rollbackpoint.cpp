// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/journal/memory.h"
#include "core/checks/catalog/proxmox/proxmox.h"
#include "core/checks/catalog/proxmox/pvelook.h"
#include "core/proxmox/pvebackupview.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Memory, Snapshots, Config, Storages, Backups, Rights };

void plan(PlanScope &scope)
{
    const ProxmoxEndpoint *endpoint = scope.lab().proxmoxOf(scope.node());
    const Node *hypervisor = scope.lab().hypervisorOf(scope.node());
    if (!scope.node().vmid || !endpoint || !hypervisor || scope.node().hasRole(kRoleHypervisor))
        return;
    const QString &name = endpoint->name;
    const int vmid = *scope.node().vmid;
    scope.add({.probes = {scope.admin(Recall{}), scope.admin(PveGuestGet{name, vmid, u"/snapshot"_s}),
                          scope.admin(PveGuestGet{name, vmid, u"/config"_s}), scope.admin(PveGet{name, u"/storage"_s}),
                          scope.admin(PveBackups{name, pveNameOf(scope.lab(), *hypervisor)}),
                          scope.admin(PveGet{name, u"/access/permissions"_s})},
               .needs = proxmoxOfGuest(scope)});
}

/// The snapshots of this guest that were taken while every check of it passed, newest first.
QStringList knownGood(const JudgeInput &input, const Recollection &memory)
{
    QStringList names;
    for (const RememberedSet &set : memory.sets) {
        for (const RememberedMember &member : set.members) {
            if (member.node == input.node.id.value && member.wasGood && member.state == "taken"_L1)
                names.prepend(member.snapshot);
        }
    }
    return names;
}

/// Whether one of the guest's disks lies where only the newest snapshot can be gone back to.
bool newestOnly(const PveGuestConfig &config, const QList<PveStorageConfig> &storages)
{
    return std::ranges::any_of(config.disks, [&storages](const PveDisk &disk) {
        return std::ranges::any_of(storages, [&disk](const PveStorageConfig &storage) {
            return storage.name == disk.storage && storage.volumeChain;
        });
    });
}

/// Nothing is known good: what else there is to go back to.
Judgement withoutGood(const JudgeInput &input, const PveSnapshotList &snapshots, const Recollection &memory)
{
    if (auto refusal = cannotReadPve(input, Backups))
        return *refusal;
    const auto view = pveBackupViewFrom(input.evidence[Backups]->out, {}, u"backups"_s);
    if (!view)
        return unreadablePve(view.error());
    const auto rights = pveAnswer(input, Rights, pvePermissionsFrom);
    if (!rights)
        return rights.error();
    const bool backedUp = !view->of(*input.node.vmid).isEmpty();
    const bool sure = view->unread.isEmpty() && std::ranges::all_of(view->storages, [&](const PveStorage &storage) {
                          return rights->seesBackups(storage.name, *input.node.vmid);
                      });
    const bool everRecorded = std::ranges::any_of(memory.sets, [&input](const RememberedSet &set) {
        return std::ranges::any_of(
            set.members, [&input](const RememberedMember &member) { return member.node == input.node.id.value; });
    });
    if (snapshots.snapshots.isEmpty() && !backedUp)
        return sure ? failed(CheckWords::tr("There is nothing to go back to: no snapshot and no backup."))
                    : unknown(Reason::Unproven,
                              CheckWords::tr("There is no snapshot, and not every backup can be seen by this token."));
    if (!everRecorded)
        return skipped(backedUp ? CheckWords::tr("No snapshot of this guest is recorded yet; there is a backup.")
                                : CheckWords::tr("No snapshot of this guest is recorded yet."));
    return warned(backedUp ? CheckWords::tr("No snapshot was taken while every check passed; only a backup is left.")
                           : CheckWords::tr("No snapshot was taken while every check passed."));
}

Judgement judgeGood(const JudgeInput &input, const PveSnapshot &snapshot, const PveSnapshotList &all, bool chained)
{
    const QStringList newer = all.newerThan(snapshot.name);
    if (chained && !newer.isEmpty())
        return warned(CheckWords::tr("%1 is known good, but its storage goes back to the newest only; in its way: %2.")
                          .arg(snapshot.name, newer.join(u", "_s)));
    const double days = snapshot.time.isValid() ? double(snapshot.time.secsTo(input.now)) / 86400 : 0;
    if (days > input.number("old_d"))
        return warned(CheckWords::tr("The newest known-good snapshot, %1, is %2 old and keeps growing.")
                          .arg(snapshot.name, durationText(days * 86400)));
    return passed(CheckWords::tr("%1 was taken while every check passed, %2 ago.")
                      .arg(snapshot.name, durationText(days * 86400)));
}

Judgement judge(const JudgeInput &input)
{
    const auto memory = remembered(input, Memory);
    if (!memory)
        return memory.error();
    const auto snapshots = pveAnswer(input, Snapshots, pveSnapshotsFrom);
    if (!snapshots)
        return snapshots.error();
    const auto config = pveAnswer(input, Config, pveGuestConfigFrom);
    if (!config)
        return config.error();
    const auto storages = pveAnswer(input, Storages, pveStorageConfigsFrom);
    if (!storages)
        return storages.error();
    Judgement result;
    const PveSnapshot *best = nullptr;
    for (const QString &name : knownGood(input, *memory)) {
        const PveSnapshot *snapshot = snapshots->find(name);
        if (!best && snapshot && snapshot->whole())
            best = snapshot;
    }
    result = best ? judgeGood(input, *best, *snapshots, newestOnly(*config, *storages))
                  : withoutGood(input, *snapshots, *memory);
    result.expected =
        CheckWords::tr("A snapshot taken while every check of the guest passed, that can be gone back to.");
    return result;
}

}

const CheckSpec &proxmoxRollbackPoint()
{
    static const CheckSpec spec{
        .id = "proxmox.rollback-point",
        .title = QT_TRANSLATE_NOOP("CheckWords", "There is a point to go back to"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "Going back helps only if it was good there."),
        .section = "principles",
        .bullets = "B09",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords", "When all is green: `daytwoctl snapshot create NODE`. Delete those that are forgotten."),
        .profiles = {Profile::Maintenance},
        .roles = {},
        .vantage = "admin",
        .parameters = {{"old_d", 30, "d",
                        QT_TRANSLATE_NOOP("CheckWords",
                                          "age of the newest known-good snapshot that is worth a warning")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
