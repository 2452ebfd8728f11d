// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxmox/pvetask.h"

#include "core/base/threadrole.h"
#include "core/proxmox/pveerror.h"

#include <QCoreApplication>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kFirstPolls = 10;
constexpr int kLaterPolls = 30;
/// Pages of 500 lines read of a log in one go; a backup's log is long, a runaway one must not hold us for ever.
constexpr int kMostLogPages = 20;
constexpr int kLooksForLostTask = 3;

/// Waiting longer cannot mend these.
bool endsFollowing(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Cancelled:
    case Error::Kind::UntrustedHost:
    case Error::Kind::AuthFailed:
    case Error::Kind::Denied:
    case Error::Kind::NotFound:
    case Error::Kind::BadInput:
    case Error::Kind::Internal:
        return true;
    default:
        return false;
    }
}

/// The call may have been worked on though its answer did not come.
bool mayHaveStarted(const Error &error)
{
    return error.kind == Error::Kind::Unreachable || error.kind == Error::Kind::TimedOut ||
           error.kind == Error::Kind::BadReply;
}

bool workerDidNotStart(const Error &error)
{
    return error.detail.contains("got no worker upid"_L1);
}

}

std::chrono::milliseconds PvePace::before(int poll) const
{
    if (poll < kFirstPolls)
        return firstPolls;
    return poll < kLaterPolls ? laterPolls : slowPolls;
}

PveTaskFollower::PveTaskFollower(PveClient &client, PvePace pace)
    : m_client(client)
    , m_pace(pace)
{
}

void PveTaskFollower::readLog(PveTaskResult &result, const Context &context, PveTaskProgress &progress)
{
    result.logWhole = false;
    for (int page = 0; page < kMostLogPages; ++page) {
        const auto log = m_client.taskLog(result.task.upid, result.log.size(), context);
        if (!log)
            return;
        if (log->lines.isEmpty()) {
            result.logWhole = true;
            return;
        }
        // A missing log is answered as one line of it.
        if (log->lines.first().startsWith("unable to open file - "_L1))
            return;
        result.log += log->lines;
        progress.lines += log->lines;
        if (result.log.size() >= log->total) {
            result.logWhole = true;
            return;
        }
    }
}

Result<PveTaskResult> PveTaskFollower::follow(const Upid &upid, const Context &context, const PveTaskObserver &observer)
{
    assertMayBlock();
    PveTaskResult result;
    result.task.upid = upid;
    for (int poll = 0;; ++poll) {
        if (const auto going = context.check(upid.toString()); !going)
            return fail(going.error());
        PveTaskProgress progress{.upid = upid};
        const auto task = m_client.taskStatus(upid, context);
        if (!task && endsFollowing(task.error().kind))
            return fail(task.error());
        if (task) {
            result.task = *task;
            progress.task = *task;
            if (observer || !task->running())
                readLog(result, context, progress);
        } else {
            progress.trouble = errorText(task.error());
        }
        if (observer)
            observer(progress);
        if (task && !task->running())
            return result;
        if (!interruptibleSleep(m_pace.before(poll), context))
            return fail(context.check(upid.toString()).error());
    }
}

Result<QList<Upid>> PveTaskFollower::ownTasks(const PveTaskCall &call, const Context &context)
{
    const auto tasks = m_client.tasks(
        call.guest.node, {.source = PveTaskFilter::Source::All, .vmid = call.guest.vmid, .type = call.type}, context);
    if (!tasks)
        return fail(tasks.error());
    QList<Upid> own;
    for (const PveTask &task : *tasks) {
        if (task.upid.user == m_client.user())
            own.append(task.upid);
    }
    return own;
}

Result<Upid> PveTaskFollower::findStarted(const PveTaskCall &call, const QList<Upid> &before, const Error &lost,
                                          const Context &context)
{
    for (int look = 0; look < kLooksForLostTask; ++look) {
        if (!interruptibleSleep(m_pace.firstPolls, context))
            break;
        const auto now = ownTasks(call, context);
        if (!now)
            continue;
        QList<Upid> fresh;
        std::copy_if(now->begin(), now->end(), std::back_inserter(fresh),
                     [&](const Upid &upid) { return !before.contains(upid); });
        if (fresh.size() == 1)
            return fresh.first();
    }
    Error error = lost;
    error.detail =
        u"%1 %2"_s
            .arg(error.detail, QCoreApplication::translate("PveTask", "The answer to the call was lost and no task of "
                                                                      "it was found: whether it was started is not "
                                                                      "known."))
            .trimmed();
    return fail(error);
}

Result<Upid> PveTaskFollower::begin(const PveTaskCall &call, const Context &context)
{
    const auto before = ownTasks(call, context);
    auto upid = call.begin(context);
    if (!upid && workerDidNotStart(upid.error()) && interruptibleSleep(m_pace.laterPolls, context))
        // Nothing was started then, so that asking once more starts it once.
        upid = call.begin(context);
    if (!upid && mayHaveStarted(upid.error()) && before)
        return findStarted(call, *before, upid.error(), context);
    return upid;
}

Result<PveTaskResult> PveTaskFollower::run(const PveTaskCall &call, const Context &context,
                                           const PveTaskObserver &observer)
{
    const auto giveUp = Context::Clock::now() + m_pace.lockPatience;
    for (int tries = 1;; ++tries) {
        const auto upid = begin(call, context);
        if (!upid)
            return fail(upid.error());
        auto result = follow(*upid, context, observer);
        if (!result)
            return result;
        result->tries = tries;
        const auto error = pveTaskError(result->task, call.guest.toString());
        if (!error)
            return result;
        if (!isMomentaryLock(result->task.exitStatus) || Context::Clock::now() >= giveUp)
            return fail(*error);
        if (!interruptibleSleep(m_pace.lockPause, context))
            return fail(context.check(call.guest.toString()).error());
    }
}

}
