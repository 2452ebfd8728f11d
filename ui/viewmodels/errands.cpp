// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/errands.h"

namespace daytwo {

Errands::Errands(QObject *parent)
    : QObject(parent)
    , m_thread([this](const std::stop_token &stop) { serve(stop); })
{
}

Errands::~Errands()
{
    m_thread.request_stop();
    m_queue.close();
    cancelCurrent();
    m_thread.join();
}

void Errands::bringBack(std::function<void()> here)
{
    QMetaObject::invokeMethod(this, std::move(here), Qt::QueuedConnection);
}

void Errands::cancelCurrent()
{
    const std::lock_guard lock(m_mutex);
    m_current.request_stop();
}

void Errands::serve(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        const std::optional<Errand> errand = m_queue.pop(Context{.stop = stop});
        if (!errand || stop.stop_requested())
            return;
        Context context;
        {
            const std::lock_guard lock(m_mutex);
            m_current = std::stop_source();
            context.stop = m_current.get_token();
        }
        if (stop.stop_requested()) // the destructor may have looked at the source before this one
            return;
        (*errand)(context);
    }
}

}
