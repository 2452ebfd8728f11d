// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxmox/pvetask.h"

#include "core/base/threadrole.h"
#include "core/proxmox/pveerror.h"

namespace daytwo {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kFirstPolls = 10;
constexpr int kLaterPolls = 30;
/// Pages of 500 lines read of a log in one go; a backup's log is long, a runaway one must not hold us for ever.
constexpr int kMostLogPages = 20;

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

Result<PveTaskResult> PveTaskFollower::run(const std::function<Result<Upid>(const Context &)> &call,
                                           const QString &what, const Context &context, const PveTaskObserver &observer)
{
    const auto giveUp = Context::Clock::now() + m_pace.lockPatience;
    bool startedAnew = false;
    for (int tries = 1;; ++tries) {
        const auto upid = call(context);
        if (!upid) {
            // Nothing was started then, so that asking once more starts it once.
            if (startedAnew || !workerDidNotStart(upid.error()) || !interruptibleSleep(m_pace.laterPolls, context))
                return fail(upid.error());
            startedAnew = true;
            continue;
        }
        auto result = follow(*upid, context, observer);
        if (!result)
            return result;
        result->tries = tries;
        const auto error = pveTaskError(result->task, what);
        if (!error)
            return result;
        const bool again = isMomentaryLock(result->task.exitStatus) && Context::Clock::now() < giveUp;
        if (!again)
            return fail(*error);
        if (!interruptibleSleep(m_pace.lockPause, context))
            return fail(context.check(what).error());
    }
}

}
