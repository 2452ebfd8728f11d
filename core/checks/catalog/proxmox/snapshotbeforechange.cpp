// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/journal/memory.h"
#include "core/checks/catalog/proxmox/proxmox.h"
#include "core/checks/catalog/proxmox/pvelook.h"
#include "core/proxmox/pvebackupview.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Memory, Snapshots, Backups };

void plan(PlanScope &scope)
{
    const ProxmoxEndpoint *endpoint = scope.lab().proxmoxOf(scope.node());
    const Node *hypervisor = scope.lab().hypervisorOf(scope.node());
    if (scope.node().vmid && endpoint && hypervisor && !scope.node().hasRole(kRoleHypervisor))
        scope.add({.probes = {scope.admin(Recall{}),
                              scope.admin(PveGuestGet{endpoint->name, *scope.node().vmid, u"/snapshot"_s}),
                              scope.admin(PveBackups{endpoint->name, pveNameOf(scope.lab(), *hypervisor)})},
                   .needs = proxmoxOfGuest(scope)});
}

const RememberedMember *memberOf(const RememberedSet &set, const NodeId &node)
{
    const auto found = std::ranges::find(set.members, node.value, &RememberedMember::node);
    return found == set.members.end() ? nullptr : &*found;
}

/// Whether a later try of the same kind took a snapshot after all.
bool mended(const QList<RememberedSet> &changes, const RememberedSet &failedSet, const NodeId &node)
{
    return std::ranges::any_of(changes, [&](const RememberedSet &set) {
        const RememberedMember *member = memberOf(set, node);
        return member && member->state != "failed"_L1 && set.reason == failedSet.reason && set.at > failedSet.at;
    });
}

/// Changes for which no snapshot could be taken: a backup of the day before is a slower way back.
Judgement withoutSnapshot(const JudgeInput &input, const QList<RememberedSet> &changes)
{
    if (auto refusal = cannotReadPve(input, Backups))
        return *refusal;
    const auto view = pveBackupViewFrom(input.evidence[Backups]->out, {}, u"backups"_s);
    if (!view)
        return unreadablePve(view.error());
    QStringList bare;
    QStringList backedUp;
    for (const RememberedSet &change : changes) {
        const QList<PveVolume> backups = view->of(*input.node.vmid);
        const bool recent = std::ranges::any_of(backups, [&](const PveVolume &backup) {
            return backup.created.isValid() && backup.created <= change.at &&
                   double(backup.created.secsTo(change.at)) <= 3600 * input.number("backup_h");
        });
        (recent ? backedUp : bare) << changeText(change);
    }
    return bare.isEmpty()
               ? warned(CheckWords::tr("Only a backup, no snapshot, before: %1.").arg(backedUp.join(u", "_s)))
               : failed(CheckWords::tr("No snapshot could be taken before: %1.").arg(bare.join(u", "_s)));
}

Judgement judge(const JudgeInput &input)
{
    const auto memory = remembered(input, Memory);
    if (!memory)
        return memory.error();
    const auto snapshots = pveAnswer(input, Snapshots, pveSnapshotsFrom);
    if (!snapshots)
        return snapshots.error();
    const auto changes = recentChanges(*memory, input.now, input.number("window_d"));
    QList<RememberedSet> without;
    QStringList gone;
    int good = 0;
    for (const RememberedSet &change : changes) {
        const RememberedMember *member = memberOf(change, input.node.id);
        if (!member)
            continue;
        if (member->state == "failed"_L1 && !mended(changes, change, input.node.id))
            without << change;
        else if (member->state == "taken"_L1 && !snapshots->find(member->snapshot))
            gone << u"%1 (%2)"_s.arg(member->snapshot, changeText(change));
        else
            ++good;
    }
    Judgement result =
        !without.isEmpty() ? withoutSnapshot(input, without)
        : !gone.isEmpty()
            ? warned(CheckWords::tr("Recorded, but Proxmox no longer has it: %1.").arg(gone.join(u", "_s)))
        : good == 0 ? noChangeYet()
                    : passed(CheckWords::tr("A snapshot was taken before each of %n change(s).", nullptr, good));
    result.expected =
        CheckWords::tr("A snapshot before every change of firewall, packages, kernel, driver, routing or VPN.");
    return result;
}

}

const CheckSpec &proxmoxSnapshotBeforeChange()
{
    static const CheckSpec spec{
        .id = "proxmox.snapshot-before-change",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Snapshot before a change"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "The way back must be there before it is needed."),
        .section = "principles",
        .bullets = "B02 B05 B06 B07 B08",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords", "Take one before you go on: `daytwoctl snapshot create NODE --reason KIND --note TEXT`."),
        .profiles = {Profile::Maintenance},
        .roles = {},
        .vantage = "admin",
        .parameters = {{"backup_h", 24, "h",
                        QT_TRANSLATE_NOOP("CheckWords", "age up to which a backup before a change counts")},
                       {"window_d", 30, "d",
                        QT_TRANSLATE_NOOP("CheckWords", "changes of the last days are looked at")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
