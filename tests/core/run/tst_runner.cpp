// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/run/runnerfixture.h"

#include "core/run/compare.h"

#include <atomic>
#include <sched.h>
#include <set>

using namespace daytwo;
using namespace fixture;

namespace {

QStringList eventsOf(const PlanBench &bench, const ScriptedTransport::Script &script = answerAll)
{
    ScriptedTransport transport(script);
    Runner runner;
    RecordingSink sink;
    runner.run(bench.order(), transport, sink, {});
    return sink.log;
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

}

class RunnerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNodeIsJudgedParentsFirst()
    {
        PlanBench bench({u"gw"_s});
        bench.check(u"gw"_s, u"child"_s, {bench.probe(u"gw"_s, u"ok"_s)}, {u"parent"_s});
        bench.check(u"gw"_s, u"parent"_s, {bench.probe(u"gw"_s, u"ok2"_s)});
        QCOMPARE(eventsOf(bench), (QStringList{u"started 2"_s, u"gw/parent pass"_s, u"gw/child pass"_s, u"done gw"_s,
                                               u"finished finished"_s}));
    }

    void blockedNamesTheRootNotTheChain()
    {
        PlanBench bench({u"gw"_s});
        bench.check(u"gw"_s, u"reach"_s, {bench.probe(QString(), u"bad"_s)});
        bench.check(u"gw"_s, u"ssh"_s, {bench.probe(u"gw"_s, u"ok1"_s)}, {u"reach"_s});
        bench.check(u"gw"_s, u"unit"_s, {bench.probe(u"gw"_s, u"ok2"_s)}, {u"ssh"_s});
        ScriptedTransport transport(answerAll);
        Runner runner;
        RecordingSink sink;
        runner.run(bench.order(), transport, sink, {});
        QCOMPARE(sink.verdicts.size(), size_t(3));
        QCOMPARE(sink.verdicts[2].check.value, u"unit"_s);
        QCOMPARE(sink.verdicts[2].judgement.reason, Reason::BlockedBy);
        QCOMPARE(sink.verdicts[2].blockedBy, QStringList{u"gw/reach"_s});
        QCOMPARE(sink.verdicts[2].evidence.size(), 1);
        QCOMPARE(sink.finished.outcome, Outcome::Fail);
    }

    void aParentOnAnotherNodeBlocksToo()
    {
        PlanBench bench({u"web"_s, u"mon"_s});
        bench.check(u"web"_s, u"scrape"_s, {bench.probe(u"mon"_s, u"ok"_s)}, {u"mon/ssh"_s});
        bench.check(u"mon"_s, u"ssh"_s, {bench.probe(u"mon"_s, u"dead"_s)});
        QCOMPARE(eventsOf(bench),
                 (QStringList{u"started 2"_s, u"mon/ssh unknown(unreachable)"_s, u"done mon"_s,
                              u"web/scrape unknown(blocked)"_s, u"done web"_s, u"finished finished"_s}));
    }

    void aSkippedOrWarningParentDoesNotBlock()
    {
        PlanBench bench({u"gw"_s});
        bench.check(u"gw"_s, u"amber"_s, {bench.probe(u"gw"_s, u"odd"_s)});
        bench.check(u"gw"_s, u"absent"_s, {bench.probe(u"gw"_s, u"none"_s)});
        bench.check(u"gw"_s, u"child"_s, {bench.probe(u"gw"_s, u"ok"_s)}, {u"amber"_s, u"absent"_s, u"not-planned"_s});
        QVERIFY(eventsOf(bench).contains(u"gw/child pass"_s));
    }

    void aDeadHostBlocksWhatNeedsItsSession()
    {
        PlanBench bench({u"gw"_s, u"web"_s});
        for (const QString &node : {u"gw"_s, u"web"_s}) {
            const QString word = node == u"web"_s ? u"dead"_s : u"ok"_s;
            bench.check(node, u"ssh"_s, {bench.probe(node, word + u'0')});
            for (int i = 1; i <= 3; ++i)
                bench.check(node, u"c%1"_s.arg(i), {bench.probe(node, word + QString::number(i))}, {u"ssh"_s});
        }
        const QStringList events = eventsOf(bench);
        QVERIFY(events.contains(u"web/ssh unknown(unreachable)"_s));
        QCOMPARE(events.filter(u"web/c"_s).filter(u"unknown(blocked)"_s).size(), 3);
        QCOMPARE(events.filter(u"gw/"_s).filter(u" pass"_s).size(), 4);
    }

    void aSharedProbeIsAskedOnce()
    {
        PlanBench bench({u"gw"_s});
        const int shared = bench.probe(u"gw"_s, u"ok"_s);
        bench.check(u"gw"_s, u"a"_s, {shared});
        bench.check(u"gw"_s, u"b"_s, {shared, shared});
        std::atomic<int> asked = 0;
        const QStringList events =
            eventsOf(bench, [&](const ProbeBatch &batch, const auto &report, const auto &context) {
                asked += int(batch.ids.size());
                answerAll(batch, report, context);
            });
        QCOMPARE(asked.load(), 1);
        QCOMPARE(events.filter(u" pass"_s).size(), 2);
    }

    /// Whoever sits at the machine comes first.
    void aRunPushesNobodyAside()
    {
        PlanBench bench({u"a"_s});
        bench.check(u"a"_s, u"x"_s, {bench.probe(u"a"_s, u"ok"_s)});
        constexpr sched_param kNone{};
        QCOMPARE(::sched_setscheduler(0, SCHED_OTHER, &kNone), 0); // whatever the test was started with
        std::atomic<int> policy = -1;
        eventsOf(bench, [&policy](const ProbeBatch &batch, const EvidenceCallback &report, const Context &context) {
            policy = ::sched_getscheduler(0);
            answerAll(batch, report, context);
        });
        QCOMPARE(policy.load(), SCHED_BATCH);
        QCOMPARE(::sched_getscheduler(0), SCHED_OTHER);
    }

    void aNodeGetsOneBatchAtATime()
    {
        PlanBench bench({u"gw"_s, u"mon"_s});
        for (int i = 0; i < 20; ++i)
            bench.check(i % 2 ? u"gw"_s : u"mon"_s, u"c%1"_s.arg(i),
                        {bench.probe(i % 2 ? u"gw"_s : u"mon"_s, u"ok%1"_s.arg(i))});
        std::atomic<int> batches = 0;
        eventsOf(bench, [&](const ProbeBatch &batch, const auto &report, const auto &context) {
            ++batches;
            answerAll(batch, report, context);
        });
        QCOMPARE(batches.load(), 2);
    }

    void aCheckIsJudgedAsSoonAsItsAnswersAreIn()
    {
        // The second probe is answered only after the sink has heard of the first check.
        PlanBench bench({u"gw"_s});
        bench.check(u"gw"_s, u"first"_s, {bench.probe(u"gw"_s, u"ok1"_s)});
        bench.check(u"gw"_s, u"second"_s, {bench.probe(u"gw"_s, u"ok2"_s)});
        Channel<int> heard;
        struct Sink : RecordingSink
        {
            Channel<int> *heard = nullptr;
            void onVerdict(const Verdict &verdict, std::span<const Evidence *const> evidence) override
            {
                RecordingSink::onVerdict(verdict, evidence);
                heard->push(1);
            }
        } sink;
        sink.heard = &heard;
        ScriptedTransport transport([&](const ProbeBatch &batch, const EvidenceCallback &report, const Context &) {
            report(batch.ids[0], exitWith(0));
            report(batch.ids[1], heard.pop(Context{}.within(20s)) ? exitWith(0) : exitWith(1));
        });
        Runner runner;
        QCOMPARE(runner.run(bench.order(), transport, sink, {}).outcome, Outcome::Pass);
    }

    void answersThatNeverComeAreNotRun_data()
    {
        QTest::addColumn<int>("answered");
        QTest::newRow("all thrown away") << 0;
        QTest::newRow("half thrown away") << 2;
    }
    void answersThatNeverComeAreNotRun()
    {
        QFETCH(int, answered);
        PlanBench bench({u"gw"_s});
        for (int i = 0; i < 4; ++i)
            bench.check(u"gw"_s, u"c%1"_s.arg(i), {bench.probe(u"gw"_s, u"ok%1"_s.arg(i))});
        const QStringList events =
            eventsOf(bench, [answered](const ProbeBatch &batch, const auto &report, const auto &) {
                for (int i = 0; i < answered; ++i)
                    report(batch.ids[size_t(i)], exitWith(0));
            });
        QCOMPARE(events.filter(u" pass"_s).size(), answered);
        QCOMPARE(events.filter(u"unknown(not-run)"_s).size(), 4 - answered);
        QCOMPARE(events.last(), u"finished finished"_s);
    }

    void anAnswerGivenTwiceCountsOnce()
    {
        PlanBench bench({u"gw"_s});
        bench.check(u"gw"_s, u"a"_s, {bench.probe(u"gw"_s, u"ok"_s)});
        bench.check(u"gw"_s, u"b"_s, {bench.probe(u"gw"_s, u"bad"_s)});
        const QStringList events = eventsOf(bench, [](const ProbeBatch &batch, const auto &report, const auto &) {
            report(batch.ids[1], exitWith(1));
            report(batch.ids[1], exitWith(0)); // too late: the first answer stands
            report(batch.ids[0], exitWith(0));
            report(batch.ids[0], exitWith(1));
            report(9999, exitWith(0));
            report(-7, exitWith(0));
        });
        QCOMPARE(events,
                 (QStringList{u"started 2"_s, u"gw/b fail"_s, u"gw/a pass"_s, u"done gw"_s, u"finished finished"_s}));
    }

    void everyPlannedCheckGetsEvidencePerProbe()
    {
        PlanBench bench({u"gw"_s});
        bench.check(u"gw"_s, u"a"_s, {bench.probe(u"gw"_s, u"ok"_s), bench.probe(QString(), u"lost"_s)});
        ScriptedTransport transport([](const ProbeBatch &batch, const EvidenceCallback &report, const Context &) {
            if (!batch.vantage.isAdmin())
                report(batch.ids[0], exitWith(0));
        });
        Runner runner;
        RecordingSink sink;
        runner.run(bench.order(), transport, sink, {});
        QCOMPARE(sink.evidenceCounts, std::vector{2});
        QVERIFY(!sink.nullEvidence);
        // What was never answered has no id to be looked up under.
        QCOMPARE(sink.verdicts[0].evidence.size(), 2);
        QVERIFY(!sink.verdicts[0].evidence[0].isEmpty());
        QVERIFY(sink.verdicts[0].evidence[1].isEmpty());
    }

    void aCycleOfNeedsEndsUnknown()
    {
        PlanBench bench({u"gw"_s});
        bench.check(u"gw"_s, u"a"_s, {bench.probe(u"gw"_s, u"ok1"_s)}, {u"b"_s});
        bench.check(u"gw"_s, u"b"_s, {bench.probe(u"gw"_s, u"ok2"_s)}, {u"a"_s});
        bench.check(u"gw"_s, u"c"_s, {bench.probe(u"gw"_s, u"ok3"_s)}, {u"c"_s});
        QCOMPARE(eventsOf(bench), (QStringList{u"started 3"_s, u"gw/c pass"_s, u"gw/a unknown(not-run)"_s,
                                               u"gw/b unknown(not-run)"_s, u"done gw"_s, u"finished finished"_s}));
    }

    void anEmptyPlanFinishesWithoutGoodNews()
    {
        PlanBench bench({u"gw"_s});
        ScriptedTransport transport(answerAll);
        Runner runner;
        RecordingSink sink;
        const RunSummary run = runner.run(bench.order(), transport, sink, {});
        QCOMPARE(sink.log, (QStringList{u"started 0"_s, u"finished finished"_s}));
        QCOMPARE(run.outcome, Outcome::Unknown);
        QCOMPARE(run.headline, u"Nothing was checked"_s);
    }

    void whatMaySettleIsAskedAgain_data()
    {
        QTest::addColumn<int>("attempts");
        QTest::addColumn<int>("goodFrom"); // the attempt from which on the answer is good
        QTest::addColumn<int>("asked");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("good at once is asked once") << 3 << 1 << 1 << u"pass"_s;
        QTest::newRow("good at the second attempt") << 3 << 2 << 2 << u"pass"_s;
        QTest::newRow("never good is asked as often as allowed") << 3 << 9 << 3 << u"fail"_s;
        QTest::newRow("one attempt is one attempt") << 1 << 2 << 1 << u"fail"_s;
    }
    void whatMaySettleIsAskedAgain()
    {
        QFETCH(int, attempts);
        QFETCH(int, goodFrom);
        PlanBench bench({u"gw"_s});
        bench.check(u"gw"_s, u"a"_s, {bench.probe(u"gw"_s, u"x"_s)}, {}, Settle{attempts, 1ms});
        bench.check(u"gw"_s, u"b"_s, {bench.probe(u"gw"_s, u"y"_s)}, {u"a"_s});
        std::atomic<int> asked = 0;
        const QStringList events = eventsOf(bench, [&](const ProbeBatch &batch, const auto &report, const auto &) {
            for (size_t i = 0; i < batch.ids.size(); ++i) {
                const bool first = wordOf(batch.probes[i]) == u"x"_s;
                report(batch.ids[i], exitWith(first && ++asked < goodFrom ? 1 : 0));
            }
        });
        QTEST(asked.load(), "asked");
        QFETCH(QString, outcome);
        QCOMPARE(events.filter(u"gw/a"_s), QStringList{u"gw/a "_s + outcome});
        // Its child was told after it, once.
        QCOMPARE(events.filter(u"gw/b"_s).size(), 1);
        QVERIFY(events.indexOf(u"gw/a "_s + outcome) < events.indexOf(events.filter(u"gw/b"_s).first()));
    }

    void whatTimeDoesNotMendIsNotAskedAgain_data()
    {
        QTest::addColumn<QString>("vantage");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<int>("asked");
        QTest::newRow("a dead session is not dialled twice") << u"gw"_s << Error::Kind::Unreachable << 1;
        QTest::newRow("a refused login is not tried twice") << u"gw"_s << Error::Kind::AuthFailed << 1;
        QTest::newRow("an untrusted key stays untrusted") << QString() << Error::Kind::UntrustedHost << 1;
        QTest::newRow("a right that is missing stays missing") << QString() << Error::Kind::Denied << 1;
        QTest::newRow("a lost packet may come through") << QString() << Error::Kind::TimedOut << 2;
        QTest::newRow("a refused connection may be accepted") << QString() << Error::Kind::Refused << 2;
    }
    void whatTimeDoesNotMendIsNotAskedAgain()
    {
        QFETCH(QString, vantage);
        QFETCH(Error::Kind, kind);
        PlanBench bench({u"gw"_s});
        bench.check(u"gw"_s, u"a"_s, {bench.probe(vantage, u"x"_s)}, {}, Settle{2, 1ms});
        std::atomic<int> asked = 0;
        eventsOf(bench, [&](const ProbeBatch &batch, const auto &report, const auto &) {
            ++asked;
            report(batch.ids[0], errorOf(kind));
        });
        QTEST(asked.load(), "asked");
    }

    void aPauseDoesNotOutlastTheDeadline()
    {
        PlanBench bench({u"gw"_s});
        bench.check(u"gw"_s, u"a"_s, {bench.probe(u"gw"_s, u"bad"_s)}, {}, Settle{5, 1h});
        QElapsedTimer timer;
        timer.start();
        QVERIFY(eventsOf(bench).contains(u"gw/a fail"_s));
        QVERIFY(timer.elapsed() < 10000);
    }

    void otherWorkGoesOnDuringAPause()
    {
        // "slow" is answered only once "settling" was asked for the second time.
        PlanBench bench({u"gw"_s, u"web"_s});
        bench.check(u"gw"_s, u"settling"_s, {bench.probe(u"gw"_s, u"settling"_s)}, {}, Settle{2, 20ms});
        bench.check(u"web"_s, u"slow"_s, {bench.probe(u"web"_s, u"slow"_s)});
        Channel<int> second;
        std::atomic<int> asked = 0;
        const QStringList events = eventsOf(bench, [&](const ProbeBatch &batch, const auto &report, const auto &) {
            if (wordOf(batch.probes[0]) == u"slow"_s) {
                report(batch.ids[0], second.pop(Context{}.within(20s)) ? exitWith(0) : exitWith(1));
                return;
            }
            report(batch.ids[0], exitWith(++asked == 1 ? 1 : 0));
            if (asked == 2)
                second.push(1);
        });
        QVERIFY(events.contains(u"gw/settling pass"_s));
        QVERIFY(events.contains(u"web/slow pass"_s));
    }

    void aDeafTransportIsGivenUpAtTheDeadlineOfItsNode()
    {
        PlanBench bench({u"gw"_s, u"web"_s});
        bench.check(u"gw"_s, u"a"_s, {bench.probe(u"gw"_s, u"deaf"_s)});
        bench.check(u"web"_s, u"b"_s, {bench.probe(u"web"_s, u"ok"_s)});
        Channel<int> release;
        ScriptedTransport transport([&](const ProbeBatch &batch, const EvidenceCallback &report, const Context &) {
            if (wordOf(batch.probes[0]) == u"deaf"_s)
                release.pop(Context{}.within(60s));
            report(batch.ids[0], exitWith(0));
        });
        RecordingSink sink;
        {
            Runner runner;
            RunOrder order = bench.order();
            order.options.nodeDeadline = 50ms;
            order.options.width = 1; // the worker that is left behind must be replaced
            const RunSummary run = runner.run(order, transport, sink, {});
            QCOMPARE(run.state, RunState::Finished);
            QCOMPARE(run.outcome, Outcome::Unknown);
            release.close();
        }
        QCOMPARE(sorted(sink.log.filter(u"/"_s)), (QStringList{u"gw/a unknown(timed-out)"_s, u"web/b pass"_s}));
    }

    void theDeadlineOfTheRunEndsIt()
    {
        PlanBench bench({u"gw"_s, u"web"_s});
        bench.check(u"gw"_s, u"heeds"_s, {bench.probe(u"gw"_s, u"heeds"_s)});
        bench.check(u"web"_s, u"waits-its-turn"_s, {bench.probe(u"web"_s, u"never"_s)});
        ScriptedTransport transport(
            [&](const ProbeBatch &batch, const EvidenceCallback &report, const Context &context) {
                interruptibleSleep(60s, context);
                report(batch.ids[0], errorOf(Error::Kind::TimedOut));
            });
        RecordingSink sink;
        Runner runner;
        RunOrder order = bench.order();
        order.options.deadline = 50ms;
        order.options.width = 1;
        QElapsedTimer timer;
        timer.start();
        const RunSummary run = runner.run(order, transport, sink, {});
        QVERIFY(timer.elapsed() < 5000);
        QCOMPARE(run.state, RunState::Finished);
        QCOMPARE(run.outcome, Outcome::Unknown);
        QCOMPARE(sorted(sink.log.filter(u"/"_s)),
                 (QStringList{u"gw/heeds unknown(timed-out)"_s, u"web/waits-its-turn unknown(not-run)"_s}));
    }

    void atMostSoManyQuestionsAtATimeGoToOneHost()
    {
        PlanBench bench({u"gw"_s});
        for (int i = 0; i < 40; ++i)
            bench.check(u"gw"_s, u"c%1"_s.arg(i), {bench.probe(QString(), u"ok%1"_s.arg(i))});
        std::atomic<int> now = 0;
        std::atomic<int> most = 0;
        ScriptedTransport transport([&](const ProbeBatch &batch, const EvidenceCallback &report, const Context &) {
            const int current = ++now;
            for (int seen = most; current > seen && !most.compare_exchange_weak(seen, current);) {
            }
            std::this_thread::yield();
            --now;
            report(batch.ids[0], exitWith(0));
        });
        RecordingSink sink;
        Runner runner;
        RunOrder order = bench.order();
        order.options.perSubject = 3;
        QCOMPARE(runner.run(order, transport, sink, {}).counts.pass, 40);
        QVERIFY(most <= 3);
    }

    void theSummaryTellsWhatItWasComparedWith()
    {
        PlanBench bench({u"gw"_s});
        bench.check(u"gw"_s, u"a"_s, {bench.probe(u"gw"_s, u"bad"_s)});
        ScriptedTransport transport(answerAll);
        Runner runner;
        RecordingSink before;
        RunOrder order = bench.order();
        order.id = u"r-before"_s;
        Run earlier{runner.run(order, transport, before, {}), before.verdicts};
        earlier.verdicts[0].judgement.outcome = Outcome::Pass;
        RecordingSink sink;
        order.id = u"r-after"_s;
        order.kind = RunKind::PostChange;
        order.comparedWith = &earlier;
        const RunSummary run = runner.run(order, transport, sink, {});
        QCOMPARE(run.headline, u"1 regressed on gw"_s);
        QCOMPARE(run.comparedWith, u"r-before"_s);
        QCOMPARE(run.lab, u"bench"_s);
        QCOMPARE(run.counts.fail, 1);
        QCOMPARE(sink.started.state, RunState::Running);
        QCOMPARE(sink.started.planned, 1);
        QCOMPARE(sink.finished, run);
    }

    void judgesGetTheEarlierVerdicts()
    {
        PlanBench bench({u"gw"_s});
        bench.check(u"gw"_s, u"a"_s, {bench.probe(u"gw"_s, u"ok"_s)});
        QStringList asked;
        RunOrder order = bench.order();
        order.previous = [&](const NodeId &node, const CheckId &check) -> std::optional<Verdict> {
            asked << u"previous "_s + node.value + check.value;
            return std::nullopt;
        };
        order.lastGood = [&](const NodeId &node, const CheckId &check) -> std::optional<Verdict> {
            asked << u"good "_s + node.value + check.value;
            return Verdict{};
        };
        ScriptedTransport transport(answerAll);
        Runner runner;
        RecordingSink sink;
        runner.run(order, transport, sink, {});
        QCOMPARE(asked, (QStringList{u"previous gwa"_s, u"good gwa"_s}));
    }

    void fiveHundredNodesInMemory()
    {
        QStringList nodes;
        for (int i = 0; i < 500; ++i)
            nodes << u"n%1"_s.arg(i);
        PlanBench bench(nodes);
        for (int i = 0; i < 500; ++i) {
            const QString word = i % 50 == 0 ? u"dead"_s : u"ok"_s;
            bench.check(nodes[i], u"ssh"_s, {bench.newProbe(nodes[i], word)});
            for (int j = 1; j < 20; ++j) {
                const QString vantage = j < 18 ? nodes[i] : QString();
                bench.check(nodes[i], u"c%1"_s.arg(j), {bench.newProbe(vantage, word + QString::number(i * 20 + j))},
                            {u"ssh"_s});
            }
        }
        ScriptedTransport transport(answerAll);
        Runner runner;
        RecordingSink sink;
        QElapsedTimer timer;
        timer.start();
        const RunSummary run = runner.run(bench.order(), transport, sink, {});
        qInfo("500 nodes x 20 checks in memory: %lld ms", timer.elapsed());
        QCOMPARE(run.counts.pass, 490 * 20);
        QCOMPARE(run.counts.unknown, 10 * 20);
        QCOMPARE(sink.log.filter(u"done "_s).size(), 500);
        QVERIFY(!sink.otherThread);
        QVERIFY(!sink.nullEvidence);
        // Each told once, and no child before its parent.
        std::set<std::pair<NodeId, CheckId>> told;
        for (const Verdict &verdict : sink.verdicts) {
            QVERIFY(verdict.check.value == u"ssh"_s || told.contains({verdict.node, CheckId(u"ssh"_s)}));
            QVERIFY(told.insert({verdict.node, verdict.check}).second);
        }
    }
};

QTEST_APPLESS_MAIN(RunnerTest)
#include "tst_runner.moc"
