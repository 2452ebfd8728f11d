// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/sessioncache.h"

#include <algorithm>

namespace daytwo {

using namespace std::chrono_literals;

namespace {

constexpr auto kSignOfLife = 1000ms;

}

// Sessions are always closed outside the lock: closing says good-bye to the host.

std::optional<HostSession> SessionCache::lease(const QString &key, const Context &context)
{
    std::optional<HostSession> kept;
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_parked.find(key);
        if (found == m_parked.end())
            return std::nullopt;
        kept = std::move(found->second.session);
        m_parked.erase(found);
    }
    SshSession &session = *kept->session;
    if (!session.usable() || !session.keepAlive(context.within(kSignOfLife)) || !session.usable())
        return std::nullopt;
    return kept;
}

void SessionCache::park(const QString &key, HostSession session)
{
    if (!session.session || !session.session->usable())
        return;
    HostSession replaced;
    const std::lock_guard lock(m_mutex);
    Parked &place = m_parked[key];
    replaced = std::exchange(place.session, std::move(session));
    place.at = Clock::now();
}

SessionCache::Clock::time_point SessionCache::closeIdle(Clock::time_point before)
{
    std::vector<HostSession> closing;
    auto next = Clock::time_point::max();
    const std::lock_guard lock(m_mutex);
    for (auto parked = m_parked.begin(); parked != m_parked.end();) {
        const auto current = parked++;
        if (current->second.at <= before) {
            closing.push_back(std::move(current->second.session));
            m_parked.erase(current);
        } else {
            next = std::min(next, current->second.at);
        }
    }
    return next;
}

int SessionCache::size() const
{
    const std::lock_guard lock(m_mutex);
    return int(m_parked.size());
}

}
