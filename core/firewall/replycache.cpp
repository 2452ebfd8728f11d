// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/replycache.h"

#include <algorithm>
#include <tuple>

namespace daytwo {

bool ReplyCache::Key::operator<(const Key &other) const
{
    const auto tied = [](const Key &key) {
        return std::tie(key.rewrittenBy, key.asked, key.firstPort, key.firstClientPort, key.lastClientPort,
                        key.openedUntracked, key.fresh);
    };
    if (tied(*this) != tied(other))
        return tied(*this) < tied(other);
    return std::lexicographical_compare(server.begin(), server.end(), other.server.begin(), other.server.end(),
                                        [](const AddressRange &a, const AddressRange &b) {
                                            return std::tie(a.first, a.last) < std::tie(b.first, b.last);
                                        });
}

const PathOutcome *ReplyCache::find(const Key &key) const
{
    const auto it = m_outcomes.find(key);
    return it == m_outcomes.end() ? nullptr : &it->second;
}

const PathOutcome &ReplyCache::insert(const Key &key, PathOutcome outcome)
{
    return m_outcomes.emplace(key, std::move(outcome)).first->second;
}

}
