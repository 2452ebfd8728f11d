// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewmodels/picture.h"

#include <QElapsedTimer>
#include <QTimer>

#include <mutex>
#include <thread>

namespace daytwo {

/// How far a run is.
struct RunProgress
{
    int done = 0;
    int total = 0;
    std::chrono::milliseconds elapsed{0};
    /// Unset while nothing can be said.
    std::optional<std::chrono::milliseconds> left;
};

/// How long a run will still take: by the checks done so far and by how long such runs took before.
std::optional<std::chrono::milliseconds> timeLeft(int done, int total, std::chrono::milliseconds elapsed,
                                                  std::chrono::milliseconds before);

/// Runs the checklist on a thread of its own and hands verdicts to the picture every 50 ms, a little at a time. One run
/// at a time.
class RunController : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Running, Stopping };

    /// Both must outlive the controller.
    RunController(Backend &backend, Picture *picture, QObject *parent = nullptr);
    /// Stops a run that is going on and waits for its thread.
    ~RunController() override;

    /// Does nothing while a run is going on. `before` is how long such a run took last time; 0: not known.
    void start(const RunWish &order, std::chrono::milliseconds before = {});
    /// Asks the run to stop; returns at once.
    void stop();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool busy() const { return m_state != State::Idle; }
    [[nodiscard]] RunProgress progress() const;
    /// The run that is going on or the last one of this controller; its id is empty before the first.
    [[nodiscard]] const RunSummary &summary() const { return m_summary; }
    /// The worst that this run has found so far, and how much of each.
    [[nodiscard]] const LightCounts &counts() const { return m_counts; }

Q_SIGNALS:
    void stateChanged();
    void progressChanged();
    /// The run ended, also when it was stopped.
    void finished(const daytwo::RunSummary &run);
    /// The run could not be made; one sentence.
    void failed(const QString &sentence);

private:
    class Bridge;
    struct Batch;

    void drain();
    void show(const Batch &batch);
    void end();

    Backend &m_backend;
    Picture *m_picture;
    State m_state = State::Idle;
    RunSummary m_summary;
    LightCounts m_counts;
    int m_done = 0;
    int m_total = 0;
    std::chrono::milliseconds m_before{0};
    QElapsedTimer m_elapsed;
    QTimer m_tick;
    std::unique_ptr<Bridge> m_bridge;
    std::jthread m_thread; ///< last: it uses the bridge
};

}
