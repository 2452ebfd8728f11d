// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/backup/backup.h"
#include "core/checks/catalog/proxmox/pvelook.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    const ProxmoxEndpoint *endpoint = scope.lab().proxmoxOf(scope.node());
    if (speaksForProxmox(scope.lab(), scope.node()))
        planProxmox(scope, {PveGet{endpoint ? endpoint->name : QString(), u"/cluster/backup"_s}});
}

Judgement judgeJobs(const JudgeInput &input, const QList<PveBackupJob> &jobs)
{
    const PveBackupJob *next = nullptr;
    int enabled = 0;
    for (const PveBackupJob &job : jobs) {
        if (!job.enabled || job.schedule.isEmpty())
            continue;
        ++enabled;
        if (job.nextRun.isValid() && (!next || job.nextRun < next->nextRun))
            next = &job;
    }
    if (enabled == 0)
        return failed(jobs.isEmpty()
                          ? CheckWords::tr("There is no backup job.")
                          : CheckWords::tr("No backup job is enabled and has a schedule (of %1).").arg(jobs.size()));
    if (!next)
        return unknown(Reason::Garbled, CheckWords::tr("Proxmox does not tell when the next backup is due."));
    const double seconds = double(input.now.secsTo(next->nextRun));
    const double limit = 3600 * input.number("next_h");
    if (seconds < 0)
        return warned(CheckWords::tr("The backup job %1 was due %2 ago and has not been planned anew.")
                          .arg(next->id, durationText(-seconds)));
    if (seconds > limit)
        return warned(CheckWords::tr("The next backup (%1) is only due in %2.").arg(next->id, durationText(seconds)));
    return passed(CheckWords::tr("%n job(s) scheduled; the next is %1 in %2.", nullptr, enabled)
                      .arg(next->id, durationText(seconds)));
}

Judgement judge(const JudgeInput &input)
{
    if (input.evidence.empty())
        return noProxmoxApi(input);
    const auto jobs = pveAnswer(input, 0, pveBackupJobsFrom);
    if (!jobs)
        return jobs.error();
    Judgement result = judgeJobs(input, *jobs);
    result.expected = CheckWords::tr("An enabled job with a schedule, due within %1 h.").arg(input.number("next_h"));
    return result;
}

}

const CheckSpec &backupJobScheduled()
{
    static const CheckSpec spec{
        .id = "backup.job-scheduled",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Backups are scheduled"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "What has to be remembered is forgotten."),
        .section = "maintenance",
        .bullets = "B14",
        .remedy = QT_TRANSLATE_NOOP("CheckWords",
                                    "Add or enable a job: Datacenter, Backup; or `pvesh create /cluster/backup`."),
        .profiles = {Profile::Maintenance},
        .roles = {QString(kRoleHypervisor)},
        .vantage = "admin",
        .parameters = {{"next_h", 26, "h",
                        QT_TRANSLATE_NOOP("CheckWords", "time within which the next backup must be due")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
