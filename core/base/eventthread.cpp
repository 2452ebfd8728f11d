// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/eventthread.h"

#include <QMetaObject>

namespace daytwo {

EventThread::EventThread(const QString &name)
    : m_anchor(new QObject)
{
    m_thread.setObjectName(name);
    m_anchor->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_anchor, &QObject::deleteLater);
    m_thread.start();
}

EventThread::~EventThread()
{
    m_thread.quit();
    m_thread.wait();
}

void EventThread::post(std::function<void()> work)
{
    QMetaObject::invokeMethod(m_anchor, std::move(work), Qt::QueuedConnection);
}

}
