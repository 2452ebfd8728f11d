// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/eventthread.h"

#include <QMetaObject>

#include <mutex>
#include <utility>
#include <vector>

namespace daytwo {

/// Lives on the thread and works off what was posted. The hand-over is ours, under a lock of ours, and the call that
/// wakes the thread carries nothing: what rides in an event of Qt changes hands where the thread sanitizer cannot see
/// it.
class EventThread::Anchor : public QObject
{
    Q_OBJECT

public:
    explicit Anchor(EventThread &of)
        : m_of(of)
    {
    }
    ~Anchor() override { m_of.meet(); }

    void add(std::function<void()> work)
    {
        const std::lock_guard lock(m_mutex);
        m_works.push_back(std::move(work));
    }

    Q_INVOKABLE void workOff()
    {
        for (std::function<void()> &work : taken())
            work();
    }

private:
    std::vector<std::function<void()>> taken()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_works, {});
    }

    EventThread &m_of;
    std::mutex m_mutex;
    std::vector<std::function<void()>> m_works;
};

EventThread::EventThread(const QString &name)
    : m_anchor(new Anchor(*this))
{
    m_thread.setObjectName(name);
    m_anchor->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_anchor, &QObject::deleteLater);
    m_thread.start();
}

EventThread::~EventThread()
{
    meet();
    m_thread.quit();
    m_thread.wait();
    meet();
}

/// Orders the last post before the end of the thread, and that before what its owner does next: Qt orders them as well,
/// where the thread sanitizer cannot see it.
void EventThread::meet()
{
    const std::lock_guard lock(m_end);
}

void EventThread::post(std::function<void()> work)
{
    m_anchor->add(std::move(work));
    QMetaObject::invokeMethod(m_anchor, "workOff", Qt::QueuedConnection);
}

QObject *EventThread::anchor() const
{
    return m_anchor;
}

}

#include "eventthread.moc"
