// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/logingate.h"

namespace daytwo {

LoginGate::Pass::~Pass()
{
    if (!m_gate)
        return;
    {
        const std::lock_guard lock(m_gate->m_mutex);
        if (--m_gate->m_inside[m_way] <= 0)
            m_gate->m_inside.remove(m_way);
    }
    m_gate->m_wake.notify_all();
}

Result<LoginGate::Pass> LoginGate::enter(const QString &way, const Context &context)
{
    std::unique_lock lock(m_mutex);
    const bool free =
        m_wake.wait_until(lock, context.stop, context.deadline, [&] { return m_inside.value(way) < m_atOnce; });
    if (const auto go = context.check(way); !free || !go)
        return tl::unexpected(go ? Error{Error::Kind::TimedOut, way, {}} : go.error());
    ++m_inside[way];
    return Pass(*this, way);
}

}
