// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/dispatch.h"

#include <algorithm>
#include <system_error>

namespace daytwo {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// What a transport may take beyond a deadline before it counts as deaf.
constexpr auto kGrace = 500ms;

}

Dispatch::Dispatch(Transport &transport, LateWorkers &late, const Limits &limits, Context context)
    : m_transport(transport)
    , m_late(late)
    , m_limits(limits)
    , m_context(std::move(context))
{
    m_late.reap();
}

Dispatch::~Dispatch()
{
    m_reports->close();
    for (Pool &pool : m_pools)
        pool.jobs->close();
    m_late.reap();
}

void Dispatch::work(const std::shared_ptr<Channel<Job>> &jobs, const std::shared_ptr<Channel<Report>> &reports,
                    Transport &transport, const Context &context, std::chrono::milliseconds batchDeadline)
{
    while (const std::optional<Job> job = jobs->pop({})) {
        collect(*job, reports, transport, context.within(batchDeadline));
        reports->push({-1, job->number, {}});
        if (job->givenUp->load())
            return; // somebody else has this place by now
    }
}

void Dispatch::collect(const Job &job, const std::shared_ptr<Channel<Report>> &reports, Transport &transport,
                       const Context &context)
{
    std::stop_source stop = job.stop;
    const std::stop_callback passOn(context.stop, [&stop] { stop.request_stop(); });
    const auto report = [reports, number = job.number](int ask, Evidence evidence) {
        if (ask >= 0)
            reports->push({ask, number, std::move(evidence)});
    };
    transport.collect(job.batch, report, {context.deadline, stop.get_token()});
}

bool Dispatch::hire(Pool &pool)
{
    const auto ended = std::make_shared<std::atomic<bool>>(false);
    const auto body = [ended, jobs = pool.jobs, reports = m_reports, &transport = m_transport, context = m_context,
                       limit = m_limits.batchDeadline] {
        work(jobs, reports, transport, context, limit);
        ended->store(true);
    };
    try {
        m_late.workers.push_back({std::thread(body), ended});
    } catch (const std::system_error &) {
        return false; // no more threads to be had: those there are go on
    }
    ++pool.workers;
    return true;
}

void Dispatch::add(std::vector<QueuedBatch> batches)
{
    for (QueuedBatch &batch : batches) {
        pool(batch.lane).queue.push_back(std::move(batch));
        ++m_queued;
    }
    pump();
}

void Dispatch::pump()
{
    if (m_context.expired())
        return;
    for (Pool &pool : m_pools) {
        while (!pool.queue.empty() && pool.busy < m_limits.width) {
            QueuedBatch batch = std::move(pool.queue.front());
            pool.queue.pop_front();
            if (Key &key = this->key(batch.lane, batch.key); key.active >= batch.limit)
                key.waiting.push_back(std::move(batch));
            else if (!start(pool, std::move(batch)))
                break;
        }
    }
}

/// False when there is no worker to be had; the batch is then back at the head of the queue, or lost with an error
/// where there never was a worker.
bool Dispatch::start(Pool &pool, QueuedBatch batch)
{
    if (pool.busy == pool.workers && !hire(pool) && pool.workers > 0) {
        pool.queue.push_front(std::move(batch));
        return false;
    }
    const int number = ++m_lastNumber;
    Running running{batch.batch.ids, batch.lane,         batch.key,
                    Clock::now(),    std::stop_source(), std::make_shared<std::atomic<bool>>(false)};
    ++key(batch.lane, batch.key).active;
    ++pool.busy;
    --m_queued;
    if (pool.workers > 0)
        pool.jobs->push({number, std::move(batch.batch), running.stop, running.givenUp});
    else
        m_reports->push({-1, number, {}}); // through without an answer: not run
    m_running.emplace(number, std::move(running));
    return true;
}

void Dispatch::release(const Running &running)
{
    Pool &pool = this->pool(running.lane);
    --pool.busy;
    Key &key = this->key(running.lane, running.key);
    --key.active;
    if (!key.waiting.empty()) {
        pool.queue.push_front(std::move(key.waiting.front()));
        key.waiting.pop_front();
    }
}

std::optional<Dispatch::Ended> Dispatch::finish(int batch)
{
    const auto running = m_running.find(batch);
    if (running == m_running.end())
        return std::nullopt;
    release(running->second);
    Ended ended{std::move(running->second.asks), running->second.startedAt};
    m_running.erase(running);
    pump();
    return ended;
}

Dispatch::Ended Dispatch::giveUp(std::map<int, Running>::iterator running)
{
    running->second.givenUp->store(true);
    running->second.stop.request_stop();
    --pool(running->second.lane).workers;
    release(running->second);
    Ended ended{std::move(running->second.asks), running->second.startedAt};
    m_running.erase(running);
    return ended;
}

std::vector<Dispatch::Ended> Dispatch::giveUpOverdue(Clock::time_point now)
{
    std::vector<Ended> ended;
    while (now >= nextOverdue())
        ended.push_back(giveUp(m_running.begin()));
    if (!ended.empty())
        pump();
    return ended;
}

std::vector<Dispatch::Ended> Dispatch::giveUpAll()
{
    std::vector<Ended> ended;
    while (!m_running.empty())
        ended.push_back(giveUp(m_running.begin()));
    return ended;
}

std::vector<int> Dispatch::dropQueue()
{
    std::vector<int> asks;
    const auto drop = [&asks](std::deque<QueuedBatch> &queue) {
        for (const QueuedBatch &batch : queue)
            asks.insert(asks.end(), batch.batch.ids.begin(), batch.batch.ids.end());
        queue.clear();
    };
    for (Pool &pool : m_pools)
        drop(pool.queue);
    for (Key &key : m_keys)
        drop(key.waiting);
    m_queued = 0;
    return asks;
}

Dispatch::Clock::time_point Dispatch::nextOverdue() const
{
    // Batches start in the order of their numbers: the first is the next.
    return m_running.empty() ? Clock::time_point::max()
                             : m_running.begin()->second.startedAt + m_limits.batchDeadline + kGrace;
}

}
