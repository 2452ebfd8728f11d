// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/channel.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <thread>

namespace daytwo {

/// Runs blocking calls one after another on a thread of its own and brings the answers back to the thread that it lives
/// on. So the window asks the journal or a host without waiting for it.
class Errands : public QObject
{
    Q_OBJECT

public:
    explicit Errands(QObject *parent = nullptr);
    /// Asks what is under way to stop, drops what has not begun, and waits for the thread.
    ~Errands() override;

    /// Calls `work(context)` on the thread, then `done(answer)` here, unless `receiver` is gone by then.
    template <typename Work, typename Done>
    void ask(QObject *receiver, Work work, Done done)
    {
        m_queue.push([this, alive = QPointer<QObject>(receiver), work = std::move(work),
                      done = std::move(done)](const Context &context) mutable {
            auto answer = std::make_shared<decltype(work(context))>(work(context));
            bringBack([alive, answer, done = std::move(done)]() mutable {
                if (alive)
                    done(std::move(*answer));
            });
        });
    }
    /// Runs `here` on the thread that this object lives on, soon. May be called from `work`.
    void bringBack(std::function<void()> here);
    /// Asks the call that is under way to stop, and no other.
    void cancelCurrent();

private:
    using Errand = std::function<void(const Context &)>;

    void serve(const std::stop_token &stop);

    Channel<Errand> m_queue;
    std::mutex m_mutex;
    std::stop_source m_current;
    std::jthread m_thread; ///< last: it uses everything above
};

}
