// SPDX-License-Identifier: GPL-3.0-or-later
// Tasks, as the API lists and tells them.
#include "app/demo/pve/pvefrontcall.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

bool owns(const WorldToken &token, const WorldTask &task)
{
    return task.upid.user == token.id;
}

/// "ops@pve" and "console", as ended tasks and status calls tell them.
void addUser(QJsonObject &object, const QString &user)
{
    object.insert(u"user"_s, user.section(u'!', 0, 0));
    if (user.contains(u'!'))
        object.insert(u"tokenid"_s, user.section(u'!', 1));
}

QJsonObject basics(const WorldTask &task)
{
    return {{u"upid"_s, task.upid.toString()},
            {u"node"_s, task.upid.node},
            {u"type"_s, task.upid.type},
            {u"id"_s, task.upid.id},
            {u"pid"_s, static_cast<qint64>(task.upid.pid)},
            {u"pstart"_s, static_cast<qint64>(task.upid.processStart)},
            {u"starttime"_s, static_cast<qint64>(task.upid.startTime)}};
}

QJsonObject listEntry(const WorldTask &task)
{
    QJsonObject entry = basics(task);
    if (task.running) {
        entry.insert(u"status"_s, u"RUNNING"_s);
        entry.insert(u"saved"_s, u"0"_s);
        entry.insert(u"user"_s, task.upid.user);
    } else {
        entry.insert(u"status"_s, task.exitStatus);
        entry.insert(u"endtime"_s, task.ends);
        addUser(entry, task.upid.user);
    }
    return entry;
}

bool isGood(const QString &exitStatus)
{
    return exitStatus == "OK"_L1 || exitStatus.startsWith("WARNINGS: "_L1);
}

QString resultWord(const QString &exitStatus)
{
    if (exitStatus == "OK"_L1)
        return u"ok"_s;
    return exitStatus.startsWith("WARNINGS: "_L1) ? u"warning"_s : u"error"_s;
}

bool wanted(const WorldTask &task, const QMap<QString, QString> &parameters)
{
    const QString source = parameters.value(u"source"_s, u"archive"_s);
    if ((source == "archive"_L1 && task.running) || (source == "active"_L1 && !task.running))
        return false;
    const auto differs = [&](const QString &name, const QString &value) {
        return parameters.contains(name) && parameters.value(name) != value;
    };
    if (differs(u"vmid"_s, task.upid.id) || differs(u"typefilter"_s, task.upid.type))
        return false;
    if (parameters.value(u"errors"_s) == "1"_L1 && isGood(task.exitStatus))
        return false;
    if (parameters.contains(u"statusfilter"_s) &&
        !parameters.value(u"statusfilter"_s).split(u',').contains(resultWord(task.exitStatus)))
        return false;
    return !parameters.contains(u"since"_s) || task.upid.startTime >= parameters.value(u"since"_s).toLongLong();
}

}

FrontReply PveFront::taskList(const Call &call)
{
    static const QStringList results{u"ok"_s, u"error"_s, u"warning"_s, u"unknown"_s};
    for (const QString &word : call.parameters.value(u"statusfilter"_s).split(u',', Qt::SkipEmptyParts)) {
        if (!results.contains(word))
            return refused(400, u"Parameter verification failed."_s,
                           {{u"statusfilter"_s, u"invalid format - invalid status '%1'\n"_s.arg(word)}});
    }
    const bool all = call.may(u"/nodes/"_s + call.parts.value(u"node"_s), u"Sys.Audit"_s);
    const int start = call.parameters.value(u"start"_s).toInt();
    const int limit = call.parameters.value(u"limit"_s, u"50"_s).toInt();
    QJsonArray list;
    int count = 0;
    const QList<WorldTask> &tasks = m_world.tasks();
    for (auto task = tasks.rbegin(); task != tasks.rend(); ++task) {
        if (!(all || owns(call.token, *task)) || !wanted(*task, call.parameters))
            continue;
        if (count >= start && (limit == 0 || count < start + limit))
            list.append(listEntry(*task));
        ++count;
    }
    return good(list, count);
}

FrontReply PveFront::clusterTasks(const Call &call)
{
    QJsonArray list;
    const bool all = call.may(u"/"_s, u"Sys.Audit"_s);
    const QList<WorldTask> &tasks = m_world.tasks();
    for (auto task = tasks.rbegin(); all && task != tasks.rend() && list.size() < 25; ++task) {
        QJsonObject entry = listEntry(*task);
        if (task->running)
            entry.remove(u"status"_s);
        list.append(entry);
    }
    return good(shuffled(list));
}

FrontReply PveFront::taskStatus(const Call &call)
{
    const QString upid = call.parts.value(u"upid"_s);
    if (!parseUpid(upid))
        return refused(400, u"Parameter verification failed."_s, {{u"upid"_s, u"unable to parse worker upid"_s}});
    const WorldTask *task = m_world.findTask(upid);
    if (!task)
        return refused(400, u"Parameter verification failed."_s, {{u"upid"_s, u"no such task"_s}});
    const QString node = u"/nodes/"_s + task->upid.node;
    if (!owns(call.token, *task) && !call.may(node, u"Sys.Audit"_s))
        return refused(403, u"Permission check failed (%1, Sys.Audit)"_s.arg(node));
    QJsonObject object = basics(*task);
    addUser(object, task->upid.user);
    object.insert(u"status"_s, task->running ? u"running"_s : u"stopped"_s);
    if (!task->running)
        object.insert(u"exitstatus"_s, task->exitStatus);
    return good(object);
}

FrontReply PveFront::taskLog(const Call &call)
{
    const QString upid = call.parts.value(u"upid"_s);
    const WorldTask *task = m_world.findTask(upid);
    if (!task)
        return good(
            QJsonArray{QJsonObject{{u"n"_s, 1}, {u"t"_s, u"unable to open file - No such file or directory"_s}}}, 1);
    const QString node = u"/nodes/"_s + task->upid.node;
    if (!owns(call.token, *task) && !call.may(node, u"Sys.Audit"_s))
        return refused(403, u"Permission check failed (%1, Sys.Audit)"_s.arg(node));
    const qsizetype start = call.parameters.value(u"start"_s).toInt();
    const qsizetype limit = call.parameters.value(u"limit"_s, u"50"_s).toInt();
    const qsizetype end = limit == 0 ? task->log.size() : std::min(task->log.size(), start + limit);
    QJsonArray lines;
    for (qsizetype i = start; i < end; ++i)
        lines.append(QJsonObject{{u"n"_s, i + 1}, {u"t"_s, task->log.at(i)}});
    return good(lines, task->log.size());
}

FrontReply PveFront::taskStop(const Call &call)
{
    const QString upid = call.parts.value(u"upid"_s);
    const WorldTask *task = m_world.findTask(upid);
    if (task && !owns(call.token, *task) && !call.may(u"/nodes/"_s + task->upid.node, u"Sys.Modify"_s))
        return refused(403, u"Permission check failed (/nodes/%1, Sys.Modify)"_s.arg(task->upid.node));
    m_world.stopTask(upid);
    return good(QJsonValue());
}

}
