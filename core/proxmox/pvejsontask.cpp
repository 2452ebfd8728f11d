// SPDX-License-Identifier: GPL-3.0-or-later
// Tasks and their logs.
#include "core/proxmox/pvejson.h"
#include "core/proxmox/pvejsonlist.h"
#include "core/proxmox/pvevalue.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// What a status call and a list entry have in common.
Result<PveTask> taskFrom(const QJsonObject &object, const QString &what)
{
    const QString text = pveText(object["upid"_L1]);
    const auto upid = parseUpid(text);
    if (!upid)
        return pveOddReply(what, u"a task has no readable UPID"_s);
    PveTask task{.upid = *upid,
                 .upidText = text,
                 .node = upid->node,
                 .type = upid->type,
                 .id = upid->id,
                 .user = upid->user,
                 .exitStatus = {},
                 .started = pveTime(object["starttime"_L1]),
                 .ended = pveTime(object["endtime"_L1])};
    if (!task.started.isValid())
        task.started = upid->started();
    return task;
}

void endWith(PveTask &task, const QString &exitStatus)
{
    task.exitStatus = exitStatus.trimmed();
    task.outcome = judgeExitStatus(exitStatus);
}

}

Result<Upid> pveUpidFrom(const QJsonValue &data, const QString &what)
{
    const auto upid = parseUpid(data.toString());
    if (!upid)
        return pveOddReply(what, u"no task was named: %1"_s.arg(pveText(data).left(80)));
    return *upid;
}

Result<PveTask> pveTaskFrom(const QJsonValue &data, const QString &what)
{
    const auto object = pveObject(data, what);
    if (!object)
        return fail(object.error());
    auto task = taskFrom(*object, what);
    if (!task)
        return task;
    const QString status = pveText((*object)["status"_L1]);
    if (status == "running"_L1)
        return task;
    if (status != "stopped"_L1)
        return pveOddReply(what, u"unknown task status: %1"_s.arg(status.left(40)));
    endWith(*task, pveText((*object)["exitstatus"_L1]));
    return task;
}

Result<QList<PveTask>> pveTasksFrom(const QJsonValue &data, const QString &what)
{
    auto tasks = pveEach<PveTask>(data, what, [&](const QJsonObject &object) -> Result<PveTask> {
        auto task = taskFrom(object, what);
        const QString status = pveText(object["status"_L1]);
        // Running: "RUNNING" on a node's list, no status and no end on the cluster's.
        const bool running = status == "RUNNING"_L1 || (status.isEmpty() && task && !task->ended.isValid());
        if (task && !running)
            endWith(*task, status);
        return task;
    });
    if (!tasks)
        return tasks;
    std::sort(tasks->begin(), tasks->end(), [](const PveTask &a, const PveTask &b) {
        return std::tuple(b.started, b.upidText) < std::tuple(a.started, a.upidText);
    });
    return tasks;
}

Result<PveTaskLog> pveTaskLogFrom(const PveEnvelope &envelope, const QString &what)
{
    const auto objects = pveObjects(envelope.data, what);
    if (!objects)
        return fail(objects.error());
    QList<std::pair<qint64, QString>> lines;
    for (const QJsonObject &object : *objects) {
        const auto number = pveInteger(object["n"_L1]);
        if (!number || *number < 1)
            return pveOddReply(what, u"a line of the log has no number"_s);
        lines.append({*number, pveText(object["t"_L1])});
    }
    std::sort(lines.begin(), lines.end());
    PveTaskLog log{.first = lines.isEmpty() ? 0 : lines.first().first, .lines = {}, .total = envelope.total};
    for (const auto &[number, text] : std::as_const(lines))
        log.lines.append(text);
    return log;
}

}
