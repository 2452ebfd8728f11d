// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/runcontroller.h"

#include <algorithm>
#include <deque>

namespace daytwo {

using namespace std::chrono_literals;

namespace {

constexpr auto kBatchEvery = 50ms;
/// While verdicts wait, the next batch follows soon; between two the window paints and listens.
constexpr auto kBacklogEvery = 10ms;
/// What one batch may take; a number of verdicts would be quick on one machine and felt on another.
constexpr auto kBatchTime = 8ms;
constexpr size_t kPortion = 32;

}

std::optional<std::chrono::milliseconds> timeLeft(int done, int total, std::chrono::milliseconds elapsed,
                                                  std::chrono::milliseconds before)
{
    if (total <= 0 || done > total)
        return std::nullopt;
    const double share = double(done) / double(total);
    const bool known = before.count() > 0;
    if (!known && share < 0.1)
        return std::nullopt;
    const double byPast = double(std::max<std::int64_t>(0, (before - elapsed).count()));
    const double bySpeed = share > 0 ? double(elapsed.count()) * (1.0 - share) / share : byPast;
    const double left = known ? (1.0 - share) * byPast + share * bySpeed : bySpeed;
    return std::chrono::milliseconds(qRound64(left));
}

struct RunController::Batch
{
    std::optional<std::pair<RunSummary, Plan>> started;
    std::vector<Verdict> verdicts;
    std::optional<Result<RunSummary>> ended;
    bool more = false;
};

/// Takes what the run tells on its thread and keeps it until the UI thread comes for it.
class RunController::Bridge : public RunSink
{
public:
    void onStarted(const RunSummary &run, const Plan &plan) override
    {
        const std::lock_guard lock(m_mutex);
        m_started.emplace(run, plan);
    }
    void onVerdict(const Verdict &verdict, std::span<const Evidence *const> /*evidence*/) override
    {
        const std::lock_guard lock(m_mutex);
        m_verdicts.push_back(verdict);
    }
    void onNodeDone(const NodeId & /*node*/) override {}
    void onFinished(const RunSummary & /*run*/) override {}
    void end(Result<RunSummary> result)
    {
        const std::lock_guard lock(m_mutex);
        m_ended = std::move(result);
    }

    /// What came since the last time, at most `limit` verdicts; the end only when nothing else is left.
    Batch take(size_t limit)
    {
        const std::lock_guard lock(m_mutex);
        Batch batch{.started = std::exchange(m_started, std::nullopt)};
        const auto count = std::ptrdiff_t(std::min(limit, m_verdicts.size()));
        batch.verdicts.assign(std::make_move_iterator(m_verdicts.begin()),
                              std::make_move_iterator(m_verdicts.begin() + count));
        m_verdicts.erase(m_verdicts.begin(), m_verdicts.begin() + count);
        batch.more = !m_verdicts.empty();
        if (!batch.more)
            batch.ended = std::exchange(m_ended, std::nullopt);
        return batch;
    }

private:
    std::mutex m_mutex;
    std::optional<std::pair<RunSummary, Plan>> m_started;
    std::deque<Verdict> m_verdicts;
    std::optional<Result<RunSummary>> m_ended;
};

RunController::RunController(Backend &backend, Picture *picture, QObject *parent)
    : QObject(parent)
    , m_backend(backend)
    , m_picture(picture)
{
    m_tick.setInterval(kBatchEvery);
    m_tick.setTimerType(Qt::PreciseTimer);
    connect(&m_tick, &QTimer::timeout, this, &RunController::drain);
}

RunController::~RunController() = default;

void RunController::start(const RunWish &order, std::chrono::milliseconds before)
{
    if (busy())
        return;
    m_summary = {};
    m_counts = {};
    m_done = 0;
    m_total = 0;
    m_before = before;
    m_elapsed.start();
    m_bridge = std::make_unique<Bridge>();
    m_thread = std::jthread([this, order, bridge = m_bridge.get()](const std::stop_token &stop) {
        bridge->end(m_backend.run(order, *bridge, stop));
    });
    m_state = State::Running;
    m_tick.start();
    Q_EMIT stateChanged();
    Q_EMIT progressChanged();
}

void RunController::stop()
{
    if (m_state != State::Running)
        return;
    m_thread.request_stop();
    m_state = State::Stopping;
    Q_EMIT stateChanged();
}

RunProgress RunController::progress() const
{
    const std::chrono::milliseconds elapsed(busy() ? m_elapsed.elapsed() : 0);
    return {m_done, m_total, elapsed, timeLeft(m_done, m_total, elapsed, m_before)};
}

void RunController::drain()
{
    QElapsedTimer taken;
    taken.start();
    Batch batch;
    do {
        batch = m_bridge->take(kPortion);
        show(batch);
    } while (batch.more && !taken.hasExpired(kBatchTime.count()));
    const auto next = batch.more ? kBacklogEvery : kBatchEvery;
    if (m_tick.intervalAsDuration() != next)
        m_tick.setInterval(next);
    Q_EMIT progressChanged();
    if (!batch.ended)
        return;
    end();
    if (*batch.ended) {
        m_summary = **batch.ended;
        Q_EMIT finished(m_summary);
    } else {
        Q_EMIT failed(errorText(batch.ended->error()));
    }
}

void RunController::show(const Batch &batch)
{
    if (batch.started) {
        m_summary = batch.started->first;
        m_total = int(batch.started->second.checks.size());
        m_picture->beginRun(batch.started->second);
    }
    if (batch.verdicts.empty())
        return;
    for (const Verdict &verdict : batch.verdicts)
        m_counts.add(verdict);
    m_done += int(batch.verdicts.size());
    m_picture->applyVerdicts(m_summary.id, batch.verdicts);
}

void RunController::end()
{
    m_tick.stop();
    m_thread.join(); // its last act was to tell the bridge
    m_picture->endRun();
    m_state = State::Idle;
    Q_EMIT stateChanged();
}

}
