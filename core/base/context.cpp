// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/context.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace daytwo {

using namespace std::chrono_literals;

Context Context::within(std::chrono::milliseconds limit) const
{
    return {std::min(deadline, Clock::now() + limit), stop};
}

std::chrono::milliseconds Context::left() const
{
    const auto now = Clock::now();
    if (now >= deadline)
        return 0ms;
    if (deadline == Clock::time_point::max())
        return 24h;
    return std::min<std::chrono::milliseconds>(std::chrono::ceil<std::chrono::milliseconds>(deadline - now), 24h);
}

Result<void> Context::check(const QString &what) const
{
    if (stopped())
        return fail(Error::Kind::Cancelled, what);
    if (expired())
        return fail(Error::Kind::TimedOut, what);
    return {};
}

bool interruptibleSleep(std::chrono::milliseconds time, const Context &context)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    const auto until = std::min(context.deadline, Context::Clock::now() + time);
    wake.wait_until(lock, context.stop, until, [] { return false; });
    return !context.stopped() && !context.expired();
}

}
