// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transport/sshconnector.h"

namespace daytwo {

/// Keeps sessions that nobody uses at the moment, one for each way in, for the next question. Thread-safe; a session
/// belongs to one worker between lease() and park().
class SessionCache
{
public:
    using Clock = Context::Clock;

    /// A kept session, when it still answers: it is asked for a sign of life, which costs one round trip. What does not
    /// answer within a second is dropped. Blocks.
    std::optional<HostSession> lease(const QString &key, const Context &context);
    /// Takes a session back, in place of one that is kept already. One that is known to be gone is closed.
    void park(const QString &key, HostSession session);

    /// Closes what was parked at `before` or earlier. Gives when the oldest of the rest was parked.
    Clock::time_point closeIdle(Clock::time_point before);
    /// How many are kept.
    [[nodiscard]] int size() const;

private:
    struct Parked
    {
        HostSession session;
        Clock::time_point at;
    };
    mutable std::mutex m_mutex;
    std::map<QString, Parked> m_parked;
};

}
