// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/channel.h"
#include "core/checks/judge.h"
#include "core/run/runner.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <deque>
#include <thread>

/// A lab, a plan, a transport and a sink for tests of the runner: all in memory, all scripted.
namespace fixture {

using namespace daytwo;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Passes when every probe ended with 0, fails on 1, warns on 2, does not apply on 3, is unknown where it could not
/// look.
inline Judgement judgeExitCodes(const JudgeInput &input)
{
    for (const Evidence *evidence : input.evidence) {
        if (auto refusal = cannotLook(*evidence))
            return *refusal;
        if (evidence->exitCode == 2)
            return warned(u"exit 2"_s);
        if (evidence->exitCode == 3)
            return skipped(u"exit 3"_s);
        if (evidence->exitCode != 0)
            return failed(u"exit %1"_s.arg(evidence->exitCode));
    }
    return passed(u"fine"_s);
}

inline CheckSpec specWith(Settle settle)
{
    return {.id = "test.check",
            .title = "Test",
            .why = "",
            .section = "1",
            .bullets = "",
            .remedy = "Mend it.",
            .profiles = {},
            .roles = {},
            .vantage = "node",
            .parameters = {},
            .settle = settle,
            .plan = nullptr,
            .judge = judgeExitCodes};
}

/// A plan in the making.
class PlanBench
{
public:
    explicit PlanBench(const QStringList &nodes)
    {
        Lab lab;
        lab.name = u"bench"_s;
        for (const QString &name : nodes) {
            Node node;
            node.id = NodeId(name);
            lab.nodes.push_back(node);
        }
        m_lab = Inventory(lab);
    }

    /// A command named `word` on `host`; "" is the admin machine. Equal ones are the same probe.
    int probe(const QString &host, const QString &word)
    {
        const ProbeRequest request{VantagePoint{NodeId(host)}, Command{.argv = {word}}};
        for (size_t i = 0; i < m_plan.probes.size(); ++i) {
            if (m_plan.probes[i] == request)
                return int(i);
        }
        m_plan.probes.push_back(request);
        return int(m_plan.probes.size()) - 1;
    }
    /// A command of its own, without looking whether there is one like it.
    int newProbe(const QString &host, const QString &word)
    {
        m_plan.probes.push_back({VantagePoint{NodeId(host)}, Command{.argv = {word}}});
        return int(m_plan.probes.size()) - 1;
    }

    void check(const QString &node, const QString &id, std::vector<int> probes, const QStringList &needs = {},
               Settle settle = {})
    {
        PlannedCheck check;
        m_specs.push_back(specWith(settle));
        check.spec = &m_specs.back();
        check.node = NodeId(node);
        check.check = CheckId(id);
        check.probes = std::move(probes);
        for (const QString &need : needs) {
            const bool elsewhere = need.contains(u'/');
            check.needs.push_back({NodeId(elsewhere ? need.section(u'/', 0, 0) : node),
                                   CheckId(elsewhere ? need.section(u'/', 1) : need)});
        }
        m_plan.checks.push_back(std::move(check));
    }

    [[nodiscard]] RunOrder order() const { return {.lab = m_lab, .plan = m_plan}; }
    [[nodiscard]] const Plan &plan() const { return m_plan; }

private:
    Inventory m_lab;
    Plan m_plan;
    std::deque<CheckSpec> m_specs;
};

/// Does for each batch what the test says.
class ScriptedTransport : public Transport
{
public:
    using Script = std::function<void(const ProbeBatch &, const EvidenceCallback &, const Context &)>;
    explicit ScriptedTransport(Script script)
        : m_script(std::move(script))
    {
    }
    void collect(const ProbeBatch &batch, const EvidenceCallback &report, const Context &context) override
    {
        m_script(batch, report, context);
    }

private:
    Script m_script;
};

inline QString wordOf(const ProbeRequest &request)
{
    return std::get<Command>(request.probe).argv.front();
}

inline Evidence exitWith(int code)
{
    Evidence evidence;
    evidence.startedAt = QDateTime(QDate(2026, 11, 23), QTime(7, 12), Qt::UTC);
    evidence.exitCode = code;
    return evidence;
}

inline Evidence errorOf(Error::Kind kind)
{
    Evidence evidence = exitWith(-1);
    evidence.error = Error{kind, u"somewhere"_s, {}};
    return evidence;
}

/// Answers by the word of the probe: "ok…" exits 0, "bad…" exits 1, "dead…" is unreachable.
inline Evidence answerByWord(const ProbeRequest &request)
{
    const QString word = wordOf(request);
    return word.startsWith(u"bad"_s)    ? exitWith(1)
           : word.startsWith(u"odd"_s)  ? exitWith(2)
           : word.startsWith(u"none"_s) ? exitWith(3)
           : word.startsWith(u"dead"_s) ? errorOf(Error::Kind::Unreachable)
                                        : exitWith(0);
}

inline void answerAll(const ProbeBatch &batch, const EvidenceCallback &report, const Context &)
{
    for (size_t i = 0; i < batch.ids.size(); ++i)
        report(batch.ids[i], answerByWord(batch.probes[i]));
}

/// Writes down what it hears; checks that it is always called on the thread it was made on.
class RecordingSink : public RunSink
{
public:
    void onStarted(const RunSummary &run, const Plan &plan) override
    {
        ours();
        log << u"started %1"_s.arg(plan.checks.size());
        started = run;
    }
    void onVerdict(const Verdict &verdict, std::span<const Evidence *const> evidence) override
    {
        ours();
        const QString reason =
            verdict.outcome() == Outcome::Unknown ? u"("_s + reasonWord(verdict.judgement.reason) + u')' : QString();
        log << u"%1/%2 %3%4"_s.arg(verdict.node.value, verdict.check.value, outcomeWord(verdict.outcome()), reason);
        verdicts.push_back(verdict);
        evidenceCounts.push_back(int(evidence.size()));
        for (const Evidence *one : evidence)
            nullEvidence = nullEvidence || !one;
    }
    void onNodeDone(const NodeId &node) override
    {
        ours();
        log << u"done "_s + node.value;
    }
    void onFinished(const RunSummary &run) override
    {
        ours();
        log << u"finished "_s + runStateWord(run.state);
        finished = run;
    }

    QStringList log;
    std::vector<Verdict> verdicts;
    std::vector<int> evidenceCounts;
    bool nullEvidence = false;
    bool otherThread = false;
    RunSummary started;
    RunSummary finished;

private:
    void ours() { otherThread = otherThread || std::this_thread::get_id() != m_thread; }

    std::thread::id m_thread = std::this_thread::get_id();
};

}
