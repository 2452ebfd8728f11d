// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proxmox/pveclient.h"

#include <functional>

namespace daytwo {

/// How patiently tasks are followed. The defaults suit a real host; tests shorten them.
struct PvePace
{
    /// Between the first ten looks at a task.
    std::chrono::milliseconds firstPolls{1000};
    /// Between the next twenty.
    std::chrono::milliseconds laterPolls{2000};
    /// From then on.
    std::chrono::milliseconds slowPolls{5000};
    /// How long a call that met a momentary lock is tried again. After a rollback to a snapshot with RAM the lock is
    /// held for about 30 s.
    std::chrono::milliseconds lockPatience{90000};
    /// Between two such tries. The server itself has waited ten seconds for the lock by then.
    std::chrono::milliseconds lockPause{5000};

    /// The pause before look number `poll`, from 0.
    [[nodiscard]] std::chrono::milliseconds before(int poll) const;
};

/// What is told while a task runs.
struct PveTaskProgress
{
    Upid upid;
    /// As it was just seen; nothing when it could not be looked at.
    std::optional<PveTask> task = {};
    /// Lines of the log that are new since the last call.
    QStringList lines = {};
    /// Why the task could not be looked at just now; empty when it could. It goes on nevertheless.
    QString trouble = {};
};
using PveTaskObserver = std::function<void(const PveTaskProgress &)>;

/// A task that ended, with its log.
struct PveTaskResult
{
    PveTask task;
    QStringList log = {};
    /// False when part of the log could not be read: what it does not say proves nothing.
    bool logWhole = false;
    /// How often the call was made, because of momentary locks.
    int tries = 1;
};

/// A call that starts a task, and how to recognise that task on the host.
struct PveTaskCall
{
    PveGuestRef guest = {};
    /// "qmsnapshot", "vzrollback", …
    QString type = {};
    std::function<Result<Upid>(const Context &)> begin = {};
};

/// Starts tasks and follows them to their end: that the server answered 200 says only that it has begun to try.
class PveTaskFollower
{
public:
    explicit PveTaskFollower(PveClient &client, PvePace pace = {});

    /// Blocks until the task has ended, well or not: judge `task.outcome`. Trouble on the way is waited out; only a
    /// stop, the deadline, refused credentials or an unknown task end the waiting early. The task itself goes on then.
    Result<PveTaskResult> follow(const Upid &upid, const Context &context, const PveTaskObserver &observer = {});

    /// Makes the call and follows its task. An error when it could not be followed, and also when it ended in failure:
    /// on success the task has done its work. Tried again, within bounds, when only a momentary lock was in the way.
    /// When the answer to the call was lost, the task is looked for on the host; the call is not made a second time.
    Result<PveTaskResult> run(const PveTaskCall &call, const Context &context, const PveTaskObserver &observer = {});

private:
    void readLog(PveTaskResult &result, const Context &context, PveTaskProgress &progress);
    Result<QList<Upid>> ownTasks(const PveTaskCall &call, const Context &context);
    Result<Upid> begin(const PveTaskCall &call, const Context &context);
    Result<Upid> findStarted(const PveTaskCall &call, const QList<Upid> &before, const Error &lost,
                             const Context &context);

    PveClient &m_client;
    PvePace m_pace;
};

}
