// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/runner.h"

#include "core/base/threadrole.h"
#include "core/run/compare.h"
#include "core/run/dispatch.h"
#include "core/run/ledger.h"

#include <QCoreApplication>

#include <algorithm>

namespace daytwo {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Clock = Context::Clock;

constexpr int kStandardWidth = 128;
constexpr int kMaxWidth = 256;
/// What is left after the deadline for answers that are on their way.
constexpr auto kLastAnswers = 300ms;

/// One run, from the first question to the last verdict.
class Course
{
public:
    Course(const RunOrder &order, Transport &transport, LateWorkers &late, RunSink &sink, const Context &context)
        : m_options(order.options)
        , m_outer(context)
        , m_context{std::min(context.deadline, Clock::now() + order.options.deadline), m_stop.get_token()}
        , m_ledger(order, sink, m_context.deadline)
        , m_dispatch(transport, late, {widthFor(order), order.options.nodeDeadline}, m_context)
    {
    }

    /// The verdicts in plan order, and whether the run was stopped.
    std::pair<std::vector<Verdict>, RunState> go()
    {
        {
            // Ended before the ledger is closed: no stop is at work while the workers are let go.
            const std::stop_callback passOn(m_outer.stop, [this] { m_stop.request_stop(); });
            if (!m_outer.stopped())
                ask(m_ledger.begin());
            while (!m_ledger.done() && !m_outer.stopped() && step()) {
            }
        }
        const bool stopped = m_outer.stopped() && !m_ledger.done();
        if (stopped) {
            m_stop.request_stop();
            m_dispatch.giveUpAll();
        } else {
            endOverdue();
        }
        m_ledger.close(stopped ? Reason::Cancelled : Reason::NotRun);
        return {m_ledger.takeVerdicts(), stopped ? RunState::Stopped : RunState::Finished};
    }

private:
    static int widthFor(const RunOrder &order)
    {
        std::set<QString> hosts;
        for (const ProbeRequest &request : order.plan.probes)
            hosts.insert(request.vantage.isAdmin() ? subjectOf(request.probe) : request.vantage.host.value);
        const int hostCount = std::max(1, int(hosts.size()));
        if (order.options.width > 0)
            return std::min(order.options.width, kMaxWidth);
        return std::min(std::max(hostCount, 8), kStandardWidth);
    }

    void ask(const std::vector<NumberedRequest> &requests) { m_dispatch.add(batched(requests, m_options.perSubject)); }

    /// One turn: starts what is due, waits for one report, books it. False when nothing more will come.
    bool step()
    {
        const auto now = Clock::now();
        if (now >= m_context.deadline) {
            for (const int id : m_dispatch.dropQueue())
                m_ledger.lose(id);
            for (const auto &[due, check] : std::exchange(m_again, {}))
                m_ledger.believe(check);
            if (now >= m_context.deadline + kLastAnswers)
                return false;
        } else {
            askDueAgain(now);
        }
        for (const Dispatch::Ended &ended : m_dispatch.giveUpOverdue(now))
            timeOut(ended);
        noteAgain();
        if (m_dispatch.idle() && m_again.empty())
            return false;
        if (std::optional<Report> report = m_dispatch.next({nextWake(now), m_outer.stop}); report && !m_outer.stopped())
            book(std::move(*report));
        noteAgain();
        return true;
    }

    void book(Report report)
    {
        if (report.ask >= 0) {
            m_ledger.answer(report.ask, std::move(report.evidence));
            return;
        }
        if (const std::optional<Dispatch::Ended> ended = m_dispatch.finish(report.batch)) {
            for (const int id : ended->asks)
                m_ledger.lose(id);
        }
    }

    void noteAgain()
    {
        for (const RunLedger::Again &again : m_ledger.takeAgain())
            m_again.emplace(again.due, again.check);
    }

    void askDueAgain(Clock::time_point now)
    {
        std::vector<int> checks;
        while (!m_again.empty() && m_again.begin()->first <= now) {
            checks.push_back(m_again.begin()->second);
            m_again.erase(m_again.begin());
        }
        if (!checks.empty())
            ask(m_ledger.askAgain(checks));
    }

    [[nodiscard]] Clock::time_point nextWake(Clock::time_point now) const
    {
        auto wake = now < m_context.deadline ? m_context.deadline : m_context.deadline + kLastAnswers;
        if (!m_again.empty())
            wake = std::min(wake, m_again.begin()->first);
        return std::min(wake, m_dispatch.nextOverdue());
    }

    /// The transport did not keep its deadline: its silence is the answer.
    void timeOut(const Dispatch::Ended &ended)
    {
        const auto lasted = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - ended.startedAt);
        for (const int id : ended.asks) {
            Evidence evidence;
            evidence.startedAt = m_options.now().addMSecs(-lasted.count());
            evidence.duration = lasted;
            evidence.error = Error{Error::Kind::TimedOut, m_ledger.request(id).vantage.word(), {}};
            m_ledger.answer(id, std::move(evidence));
        }
    }

    void endOverdue()
    {
        m_stop.request_stop();
        for (const Dispatch::Ended &ended : m_dispatch.giveUpAll())
            timeOut(ended);
        for (const int id : m_dispatch.dropQueue())
            m_ledger.lose(id);
    }

    const RunOptions &m_options;
    const Context &m_outer;
    std::stop_source m_stop;
    Context m_context;
    RunLedger m_ledger;
    Dispatch m_dispatch;
    std::multimap<Clock::time_point, int> m_again;
};

RunSummary opening(const RunOrder &order)
{
    const QDateTime now = order.options.now();
    RunSummary run;
    run.id = order.id.isEmpty() ? newRunId(now) : order.id;
    run.kind = order.kind;
    run.profile = order.profile;
    run.lab = order.lab.lab().name;
    run.labHash = order.labHash;
    run.startedAt = now;
    run.planned = int(order.plan.checks.size());
    run.comparedWith = order.comparedWith ? order.comparedWith->summary.id : QString();
    run.note = order.note;
    return run;
}

}

Runner::Runner()
    : m_late(std::make_unique<LateWorkers>())
{
}

Runner::~Runner() = default;

RunSummary Runner::run(const RunOrder &order, Transport &transport, RunSink &sink, const Context &context)
{
    assertMayBlock();
    const BatchWork batch;
    Run run{opening(order), {}};
    sink.onStarted(run.summary, order.plan);
    {
        Course course(order, transport, *m_late, sink, context);
        std::tie(run.verdicts, run.summary.state) = course.go();
    }
    run.summary.finishedAt = order.options.now();
    run.summary.counts = countsOf(run.verdicts);
    run.summary.outcome = outcomeOf(run.summary);
    if (order.comparedWith) {
        const Comparison comparison = compareRuns(*order.comparedWith, run);
        run.summary.headline = headline(run, &comparison);
    } else {
        run.summary.headline = headline(run, nullptr);
    }
    sink.onFinished(run.summary);
    return run.summary;
}

}
