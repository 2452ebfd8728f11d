// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/backup/backup.h"
#include "core/checks/catalog/proxmox/pvelook.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Tasks, Rights };

void plan(PlanScope &scope)
{
    const ProxmoxEndpoint *endpoint = scope.lab().proxmoxOf(scope.node());
    const QString name = endpoint ? endpoint->name : QString();
    planProxmox(
        scope, {PveGet{name, u"/nodes/%1/tasks?typefilter=vzdump&limit=50"_s.arg(pveNameOf(scope.lab(), scope.node()))},
                PveGet{name, u"/access/permissions"_s}});
}

Judgement judgeEnded(const JudgeInput &input, const PveTask &task)
{
    const QString ago = durationText(double(task.started.secsTo(input.now)));
    switch (task.outcome) {
    case PveTask::Outcome::Ok:
        return passed(CheckWords::tr("The last backup run, %1 ago, ended with OK.").arg(ago));
    case PveTask::Outcome::Warnings:
        return warned(CheckWords::tr("The last backup run, %1 ago, ended with %2.").arg(ago, task.exitStatus));
    case PveTask::Outcome::Lost:
        return unknown(Reason::Unproven,
                       CheckWords::tr("Nobody knows how the last backup run, %1 ago, ended.").arg(ago));
    case PveTask::Outcome::Failed:
    case PveTask::Outcome::Running:
        break;
    }
    return failed(CheckWords::tr("The last backup run, %1 ago, failed: %2").arg(ago, task.exitStatus));
}

Judgement judgeTasks(const JudgeInput &input, const QList<PveTask> &tasks)
{
    const double limit = 3600 * input.number("running_h");
    const PveTask *ended = nullptr;
    for (const PveTask &task : tasks) { // newest first
        if (task.type != "vzdump"_L1)
            continue;
        if (task.running() && double(task.started.secsTo(input.now)) > limit)
            return warned(CheckWords::tr("A backup has been running for %1.")
                              .arg(durationText(double(task.started.secsTo(input.now)))));
        if (!task.running() && !ended)
            ended = &task;
    }
    if (ended)
        return judgeEnded(input, *ended);
    return unknown(Reason::Unproven, CheckWords::tr("The task list of this host knows no backup that has ended."));
}

Judgement judge(const JudgeInput &input)
{
    if (input.evidence.empty())
        return noProxmoxApi(input);
    const auto tasks = pveAnswer(input, Tasks, pveTasksFrom);
    if (!tasks)
        return tasks.error();
    const auto rights = pveAnswer(input, Rights, pvePermissionsFrom);
    if (!rights)
        return rights.error();
    const QString path = u"/nodes/"_s + pveNameOf(input.lab, input.node);
    if (!rights->allows(path, u"Sys.Audit"_s))
        return rightMissing(u"Sys.Audit"_s, path);
    Judgement result = judgeTasks(input, *tasks);
    result.expected = CheckWords::tr("The newest backup run ended with OK.");
    return result;
}

}

const CheckSpec &backupJobResult()
{
    static const CheckSpec spec{
        .id = "backup.job-result",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Last backup run succeeded"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "A job that fails every night looks like a backup until it is needed."),
        .section = "maintenance",
        .bullets = "B14",
        .remedy = QT_TRANSLATE_NOOP("CheckWords",
                                    "Read the log of the task: Proxmox, Tasks, Backup; then run the job once by hand."),
        .profiles = {Profile::Maintenance},
        .roles = {QString(kRoleHypervisor)},
        .vantage = "admin",
        .parameters = {{"running_h", 6, "h", QT_TRANSLATE_NOOP("CheckWords", "time that a backup may run")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
