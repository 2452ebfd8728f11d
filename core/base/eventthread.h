// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"

#include <QThread>

#include <functional>
#include <memory>
#include <mutex>

namespace daytwo {

/// One thread with an event loop, for Qt classes that need one (QNetworkAccessManager, QtKeychain).
/// The only place in Daytwo that touches QThread. Functions posted to it run there one after another.
class EventThread
{
public:
    explicit EventThread(const QString &name);
    /// Ends the loop and waits for it; objects handed to keep() die on the thread.
    ~EventThread();
    EventThread(const EventThread &) = delete;
    EventThread &operator=(const EventThread &) = delete;

    /// Runs `work` on the thread, later. Does not block. Dropped when the thread is ending.
    void post(std::function<void()> work);
    /// An object living on the thread: the context for connections made there.
    [[nodiscard]] QObject *anchor() const;

private:
    class Anchor;

    void meet();

    std::mutex m_end;
    QThread m_thread;
    Anchor *m_anchor = nullptr;
};

}
