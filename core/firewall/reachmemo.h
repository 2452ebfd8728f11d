// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/firewall/address.h"
#include "core/firewall/explain.h"

#include <deque>
#include <mutex>
#include <utility>
#include <vector>

namespace daytwo {

struct InterfaceReach;

/// What was worked out of the rules of one host: the checks of a host ask about the same few ports, each with its own
/// opinion of who may come. Thread-safe.
class ReachMemo
{
public:
    using Reaches = std::shared_ptr<const std::vector<InterfaceReach>>;

    /// All that reachability depends on beside the rules.
    struct Key
    {
        IpFamily family = IpFamily::V4;
        TransportProtocol protocol = TransportProtocol::Tcp;
        quint16 port = 0;
        bool byOtherPorts = true;
        QList<IpAddress> destinations;
        QMap<QString, QList<Cidr>> senders;
        /// Interfaces that the question names, in its order, as far as they are looked at for that: those that are
        /// trusted, and those where somebody in need arrives, with whether they are of this family.
        QStringList trusted;
        std::vector<std::pair<QString, bool>> needed;

        bool operator==(const Key &) const = default;
    };

    /// What was worked out for `key`, by `work` where nobody asked before; `work` tells how large it is, in ranges of
    /// addresses. Two who ask at once may both work.
    template <typename Work>
    Reaches of(const Key &key, Work work)
    {
        {
            const std::lock_guard lock(m_mutex);
            for (const auto &[known, reaches] : m_known) {
                if (known == key)
                    return reaches;
            }
        }
        auto [reaches, size] = work();
        if (size >
            kLargest) // kept for all questions, sets of a hundred thousand blocked addresses would fill the memory
            return reaches;
        const std::lock_guard lock(m_mutex);
        if (m_known.size() == kMost)
            m_known.pop_front();
        m_known.emplace_back(key, reaches);
        return reaches;
    }

private:
    static constexpr std::size_t kMost = 64;
    static constexpr std::size_t kLargest = 2000;

    std::mutex m_mutex;
    std::deque<std::pair<Key, Reaches>> m_known;
};

}
