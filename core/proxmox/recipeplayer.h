// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/proxmox/consistency.h"
#include "core/proxmox/guestsituation.h"
#include "core/proxmox/pvetask.h"
#include "core/proxmox/recipe.h"

namespace daytwo {

/// How one step went.
struct StepReport
{
    enum class State {
        Running, ///< has begun; told to the observer only
        Done,
        Failed,
        NotReached ///< an earlier one failed
    };

    RecipeStep step = {};
    State state = State::NotReached;
    /// Nothing for steps that start no task, or when none was started.
    std::optional<PveTask> task = {};
    QStringList log = {};
    /// Why it failed.
    std::optional<Error> error = {};
    /// Of a snapshot that was taken: what it is worth.
    std::optional<ConsistencyVerdict> consistency = {};
    QDateTime started = {};
    QDateTime ended = {};
};

/// "running", "done", "failed", "not-reached".
QString stepStateWord(StepReport::State state);

struct PlayReport
{
    /// One for each step of the recipe, in its order.
    QList<StepReport> steps = {};

    /// Whether every step was done.
    [[nodiscard]] bool succeeded() const;
    /// The error of the step that failed; nothing when none did.
    [[nodiscard]] std::optional<Error> error() const;
};

/// Does what a recipe says, one step after the other, and stops at the first that fails. Asks nobody: whoever calls has
/// looked at the obstacles.
class RecipePlayer
{
public:
    /// Told when a step begins, at each look at its task, and when it has ended.
    using Observer = std::function<void(const StepReport &)>;

    explicit RecipePlayer(PveClient &client, PvePace pace = {}, NowFunction now = systemNow);

    /// Blocks until all is done, a step has failed, or the context ends. `seen` tells how the guest was before, by
    /// which a snapshot is labelled. A task that was started goes on when the context ends.
    PlayReport play(const Recipe &recipe, const GuestSituation &seen, const Context &context,
                    const Observer &observer = {});

private:
    void perform(StepReport &report, const GuestSituation &seen, const Context &context, const Observer &observer);
    Result<void> runTask(StepReport &report, const Context &context, const Observer &observer);
    Result<Upid> call(const RecipeStep &step, const Context &context);
    Result<void> checkSnapshot(StepReport &report, const GuestSituation &seen, const Context &context);
    Result<void> checkDeleted(const RecipeStep &step, const Context &context);
    Result<void> awaitPower(const RecipeStep &step, PveGuest::Power wanted, const Context &context);

    PveClient &m_client;
    PvePace m_pace;
    NowFunction m_now;
    PveTaskFollower m_follower;
    bool m_logWhole = false;
};

}
