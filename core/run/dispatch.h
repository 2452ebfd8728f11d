// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/channel.h"
#include "core/run/batches.h"
#include "core/run/lateworkers.h"

#include <QHash>

#include <array>
#include <deque>
#include <map>

namespace daytwo {

/// What a worker has to say: an answer, or that a batch is through.
struct Report
{
    int ask = -1;   ///< number of the question; -1: the batch is through
    int batch = -1; ///< number of the batch
    Evidence evidence;
};

/// Hands batches to workers, not too many at a time, and hears their reports. Fed by one thread; the workers share
/// nothing with it but channels, so that one that is late can be left behind.
class Dispatch
{
public:
    using Clock = Context::Clock;
    struct Limits
    {
        int width = 128;
        std::chrono::milliseconds batchDeadline{90000};
    };
    /// A batch that is no longer waited for: questions of it may be unanswered.
    struct Ended
    {
        std::vector<int> asks;
        Clock::time_point startedAt;
    };

    /// `context` bounds every call of the transport. `late` gets the threads.
    Dispatch(Transport &transport, LateWorkers &late, const Limits &limits, Context context);
    /// Tells idle workers to go; busy ones go when their call returns. Does not wait.
    ~Dispatch();
    Dispatch(const Dispatch &) = delete;
    Dispatch &operator=(const Dispatch &) = delete;

    /// Queues batches and starts what may start.
    void add(std::vector<QueuedBatch> batches);
    /// The next report; nothing at the deadline or stop of `context`. Blocks.
    std::optional<Report> next(const Context &context) { return m_reports->pop(context); }
    /// To be called for the report that a batch is through. Nothing for one that was given up before.
    std::optional<Ended> finish(int batch);
    /// Gives up the batches that are over their deadline by more than the grace; their workers are replaced.
    std::vector<Ended> giveUpOverdue(Clock::time_point now);
    /// Gives up everything that runs, and forgets the queue.
    std::vector<Ended> giveUpAll();
    /// Forgets what has not started; gives its questions.
    std::vector<int> dropQueue();
    /// When giveUpOverdue() should be called next.
    [[nodiscard]] Clock::time_point nextOverdue() const;
    [[nodiscard]] bool idle() const { return m_running.empty() && m_queued == 0; }

private:
    struct Job
    {
        int number = 0;
        ProbeBatch batch;
        std::stop_source stop;
        std::shared_ptr<std::atomic<bool>> givenUp;
    };
    struct Pool
    {
        std::shared_ptr<Channel<Job>> jobs = std::make_shared<Channel<Job>>();
        std::deque<QueuedBatch> queue;
        int workers = 0;
        int busy = 0;
    };
    struct Running
    {
        std::vector<int> asks;
        Lane lane;
        QString key;
        Clock::time_point startedAt;
        std::stop_source stop;
        std::shared_ptr<std::atomic<bool>> givenUp;
    };
    struct Key
    {
        int active = 0;
        std::deque<QueuedBatch> waiting;
    };

    static void work(const std::shared_ptr<Channel<Job>> &jobs, const std::shared_ptr<Channel<Report>> &reports,
                     Transport &transport, const Context &context, std::chrono::milliseconds batchDeadline);
    static void collect(const Job &job, const std::shared_ptr<Channel<Report>> &reports, Transport &transport,
                        const Context &context);
    void pump();
    bool start(Pool &pool, QueuedBatch batch);
    bool hire(Pool &pool);
    void release(const Running &running);
    Ended giveUp(std::map<int, Running>::iterator running);
    Pool &pool(Lane lane) { return m_pools[size_t(lane)]; }
    Key &key(Lane lane, const QString &name) { return m_keys[{int(lane), name}]; }

    Transport &m_transport;
    LateWorkers &m_late;
    Limits m_limits;
    Context m_context;
    std::shared_ptr<Channel<Report>> m_reports = std::make_shared<Channel<Report>>();
    std::array<Pool, 2> m_pools;
    QHash<std::pair<int, QString>, Key> m_keys;
    std::map<int, Running> m_running;
    int m_queued = 0; ///< in the queues and behind busy keys
    int m_lastNumber = 0;
};

}
