// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/backup/backup.h"
#include "core/checks/catalog/proxmox/pvelook.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { NotBackedUp, Jobs, Resources, Rights };

void plan(PlanScope &scope)
{
    if (!speaksForProxmox(scope.lab(), scope.node()))
        return;
    const ProxmoxEndpoint *endpoint = scope.lab().proxmoxOf(scope.node());
    const QString name = endpoint ? endpoint->name : QString();
    planProxmox(scope, {PveGet{name, u"/cluster/backup-info/not-backed-up"_s}, PveGet{name, u"/cluster/backup"_s},
                        PveGet{name, u"/cluster/resources?type=vm"_s}, PveGet{name, u"/access/permissions"_s}});
}

/// The list of Proxmox counts disabled jobs too, so the enabled ones are looked through.
bool covered(const PveGuest &guest, const QList<PveBackupJob> &jobs)
{
    return std::ranges::any_of(jobs, [&guest](const PveBackupJob &job) {
        const bool named = job.all
                               ? !job.excluded.contains(guest.ref.vmid)
                               : job.vmids.contains(guest.ref.vmid) || (!job.pool.isEmpty() && job.pool == guest.pool);
        return job.enabled && named && (job.node.isEmpty() || job.node == guest.ref.node);
    });
}

const Node *nodeOf(const std::vector<const Node *> &nodes, int vmid)
{
    const auto found = std::ranges::find_if(nodes, [vmid](const Node *node) { return node->vmid == vmid; });
    return found == nodes.end() ? nullptr : *found;
}

Judgement judgeGuests(const JudgeInput &input, const QList<PveGuest> &guests, const QList<PveBackupJob> &jobs,
                      const QList<PveGuest> &notBackedUp)
{
    const auto nodes = guestsBehind(input.lab, input.node);
    QStringList critical;
    QStringList others;
    int good = 0;
    for (const PveGuest &guest : guests) {
        const Node *node = nodeOf(nodes, guest.ref.vmid);
        const bool listed = std::ranges::any_of(
            notBackedUp, [&guest](const PveGuest &other) { return other.ref.vmid == guest.ref.vmid; });
        if (guest.isTemplate || (node && node->noBackup))
            continue;
        if (!listed && covered(guest, jobs))
            ++good;
        else
            (node ? critical : others) << u"%1 (%2)"_s.arg(guest.name, QString::number(guest.ref.vmid));
    }
    if (!critical.isEmpty())
        return failed(CheckWords::tr("No enabled backup job covers %1.").arg(critical.join(u", "_s)));
    if (!others.isEmpty())
        return warned(CheckWords::tr("No enabled backup job covers these guests, which the lab file does not know: %1.")
                          .arg(others.join(u", "_s)));
    return good == 0 ? unknown(Reason::Unproven, CheckWords::tr("Proxmox shows no guest that needs a backup."))
                     : passed(CheckWords::tr("%n guest(s) are covered by enabled jobs.", nullptr, good));
}

Judgement judge(const JudgeInput &input)
{
    if (input.evidence.empty())
        return noProxmoxApi(input);
    const auto notBackedUp = pveAnswer(input, NotBackedUp, pveNotBackedUpFrom);
    if (!notBackedUp)
        return notBackedUp.error();
    const auto jobs = pveAnswer(input, Jobs, pveBackupJobsFrom);
    if (!jobs)
        return jobs.error();
    const auto resources = pveAnswer(input, Resources, pveResourcesFrom);
    if (!resources)
        return resources.error();
    const auto rights = pveAnswer(input, Rights, pvePermissionsFrom);
    if (!rights)
        return rights.error();
    for (const Node *node : guestsBehind(input.lab, input.node)) {
        const QString path = u"/vms/%1"_s.arg(*node->vmid);
        if (!rights->allows(path, u"VM.Audit"_s))
            return rightMissing(u"VM.Audit"_s, path);
    }
    Judgement result = judgeGuests(input, resources->guests, *jobs, *notBackedUp);
    result.expected = CheckWords::tr("An enabled backup job covers every guest that is not marked no_backup.");
    return result;
}

}

const CheckSpec &backupCoverage()
{
    static const CheckSpec spec{
        .id = "backup.coverage",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Every guest is in a backup job"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "The guest that nobody added to the job is the one that is lost."),
        .section = "maintenance",
        .bullets = "B12",
        .remedy = QT_TRANSLATE_NOOP("CheckWords",
                                    "Add the guest to a job, or say `no_backup = true` for it in the lab file."),
        .profiles = {Profile::Maintenance},
        .roles = {QString(kRoleHypervisor)},
        .vantage = "admin",
        .parameters = {},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
