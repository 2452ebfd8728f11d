// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"

#include <QHash>
#include <QString>

#include <condition_variable>
#include <mutex>
#include <utility>

namespace daytwo {

/// Lets so many logins at a time through each way: sshd drops connections at random when more than ten have not logged
/// in yet (MaxStartups 10:30:100). Thread-safe.
class LoginGate
{
public:
    explicit LoginGate(int atOnce)
        : m_atOnce(atOnce)
    {
    }

    /// A place on the way, given back when it dies.
    class Pass
    {
    public:
        Pass(LoginGate &gate, QString way)
            : m_gate(&gate)
            , m_way(std::move(way))
        {
        }
        Pass(Pass &&other) noexcept
            : m_gate(std::exchange(other.m_gate, nullptr))
            , m_way(std::move(other.m_way))
        {
        }
        Pass &operator=(Pass &&) = delete;
        ~Pass();

    private:
        LoginGate *m_gate;
        QString m_way;
    };

    /// Waits for a place. Blocks. Errors: TimedOut, Cancelled.
    Result<Pass> enter(const QString &way, const Context &context);

private:
    int m_atOnce;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    QHash<QString, int> m_inside;
};

}
