// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <chrono>
#include <stop_token>

namespace daytwo {

/// Passed to everything that waits: until when, and who may say stop. Cheap to copy.
struct Context
{
    using Clock = std::chrono::steady_clock;

    Clock::time_point deadline = Clock::time_point::max();
    std::stop_token stop;

    /// This context, ending no later than `limit` from now.
    [[nodiscard]] Context within(std::chrono::milliseconds limit) const;
    /// Time left, never negative; capped at one day so that it can be handed to poll() and timers.
    [[nodiscard]] std::chrono::milliseconds left() const;
    [[nodiscard]] bool stopped() const { return stop.stop_requested(); }
    [[nodiscard]] bool expired() const { return Clock::now() >= deadline; }
    /// Cancelled or TimedOut when waiting must end, naming `what`; nothing otherwise.
    [[nodiscard]] Result<void> check(const QString &what) const;
};

/// Sleeps for `time`. False when the context ended first. Returns within a few ms of a stop request. Blocks.
bool interruptibleSleep(std::chrono::milliseconds time, const Context &context);

}
