// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace daytwo {

/// An unbounded queue between threads that can be closed. Any number of writers and readers.
template <typename T>
class Channel
{
public:
    /// Appends `value`; silently dropped once closed.
    void push(T value)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_closed)
                return;
            m_queue.push_back(std::move(value));
        }
        m_wake.notify_one();
    }

    /// The next value; nothing when the channel is closed and empty, or the context ended first. Blocks.
    std::optional<T> pop(const Context &context)
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait_until(lock, context.stop, context.deadline, [this] { return m_closed || !m_queue.empty(); });
        if (m_queue.empty())
            return std::nullopt;
        std::optional<T> value(std::move(m_queue.front()));
        m_queue.pop_front();
        return value;
    }

    /// No more values will come; readers drain what is left and then get nothing.
    void close()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_closed = true;
        }
        m_wake.notify_all();
    }

    [[nodiscard]] bool closed() const
    {
        const std::lock_guard lock(m_mutex);
        return m_closed;
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<T> m_queue;
    bool m_closed = false;
};

}
