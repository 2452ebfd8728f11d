// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/journal/journal.h"
#include "core/checks/catalog/journal/memory.h"
#include "core/checks/catalog/proxmox/pvelook.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMemory = 0;
constexpr int kFirstGuest = 1;

void plan(PlanScope &scope)
{
    if (!keepsRecords(scope.lab(), scope.node()))
        return;
    PlanScope::Instance instance{.probes = {scope.admin(Recall{})}};
    for (const Node &node : scope.lab().nodes()) {
        const ProxmoxEndpoint *endpoint = scope.lab().proxmoxOf(node);
        if (node.vmid && endpoint)
            instance.probes.push_back(scope.admin(PveGuestGet{endpoint->name, *node.vmid, u"/snapshot"_s}));
    }
    scope.add(std::move(instance));
}

/// The snapshots of a guest of the lab, or why they cannot be read.
tl::expected<PveSnapshotList, Judgement> snapshotsOf(const JudgeInput &input, const QString &name)
{
    const Node *node = input.lab.node(NodeId(name));
    for (size_t i = kFirstGuest; node && i < input.evidence.size(); ++i) {
        const auto &get = std::get<PveGuestGet>(input.evidence[i]->request.probe);
        if (get.vmid == node->vmid)
            return pveAnswer(input, int(i), pveSnapshotsFrom);
    }
    return tl::unexpected(
        unknown(Reason::Unproven, CheckWords::tr("%1 is no guest that could be asked for.").arg(name)));
}

/// Whether the way back of one guest is there; "deleted" was there while it was needed.
tl::expected<bool, Judgement> wayBack(const JudgeInput &input, const RememberedMember &member)
{
    if (member.state != "taken"_L1)
        return member.state == "deleted"_L1;
    const auto snapshots = snapshotsOf(input, member.node);
    if (!snapshots)
        return tl::unexpected(snapshots.error());
    const PveSnapshot *snapshot = snapshots->find(member.snapshot);
    return snapshot && snapshot->whole();
}

Judgement judge(const JudgeInput &input)
{
    const auto memory = remembered(input, kMemory);
    if (!memory)
        return memory.error();
    const auto changes = recentChanges(*memory, input.now, input.number("window_d"));
    if (changes.isEmpty())
        return noChangeYet();
    QStringList without;
    for (const RememberedSet &change : changes) {
        for (const RememberedMember &member : change.members) {
            const auto there = wayBack(input, member);
            if (!there)
                return there.error();
            if (!*there)
                without << u"%1 (%2)"_s.arg(member.node, changeText(change));
        }
    }
    Judgement result =
        without.isEmpty()
            ? passed(CheckWords::tr("Each of %n change(s) can be, or could be, undone.", nullptr, int(changes.size())))
            : failed(CheckWords::tr("No way back for %1.").arg(without.join(u", "_s)));
    result.expected = CheckWords::tr("The snapshot that a change names is there, or was deleted on purpose.");
    return result;
}

}

const CheckSpec &journalReversible()
{
    static const CheckSpec spec{
        .id = "journal.reversible",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Changes can be undone"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "A change without a way back is a bet."),
        .section = "principles",
        .bullets = "B02",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords", "Take a snapshot before you go on: `daytwoctl snapshot create NODE --reason KIND`."),
        .profiles = {Profile::Maintenance},
        .roles = {},
        .vantage = "admin",
        .parameters = {{"window_d", 7, "d", QT_TRANSLATE_NOOP("CheckWords", "changes of the last days are looked at")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
