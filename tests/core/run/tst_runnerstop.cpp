// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/run/runnerfixture.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace daytwo;
using namespace fixture;

namespace {

/// Ten nodes with eight checks each: half behind a parent, some settling, some asked from here.
PlanBench middlingBench()
{
    QStringList nodes;
    for (int i = 0; i < 10; ++i)
        nodes << u"n%1"_s.arg(i);
    PlanBench bench(nodes);
    for (const QString &node : nodes) {
        bench.check(node, u"ssh"_s, {bench.newProbe(node, u"ok"_s)});
        for (int j = 1; j < 8; ++j) {
            const QString word = (j == 3 ? u"bad"_s : u"ok"_s);
            bench.check(node, u"c%1"_s.arg(j), {bench.newProbe(j > 5 ? QString() : node, word)},
                        j % 2 ? QStringList{u"ssh"_s} : QStringList{}, j == 3 ? Settle{3, 2ms} : Settle{});
        }
    }
    return bench;
}

}

class RunnerStopTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stoppedBeforeItBeganAsksNothing()
    {
        const PlanBench bench = middlingBench();
        std::stop_source source;
        source.request_stop();
        std::atomic<int> calls = 0;
        ScriptedTransport transport([&](const auto &, const auto &, const auto &) { ++calls; });
        Runner runner;
        RecordingSink sink;
        const RunSummary run =
            runner.run(bench.order(), transport, sink, {Context::Clock::time_point::max(), source.get_token()});
        QCOMPARE(calls.load(), 0);
        QCOMPARE(run.state, RunState::Stopped);
        QCOMPARE(run.outcome, Outcome::Unknown);
        QCOMPARE(run.counts.unknown, 80);
        for (const Verdict &verdict : sink.verdicts)
            QCOMPARE(verdict.judgement.reason, Reason::Cancelled);
        QCOMPARE(sink.log.filter(u"done "_s).size(), 10);
    }

    void aStopIsFeltAtOnceEvenByADeafTransport_data()
    {
        QTest::addColumn<bool>("heeds");
        QTest::newRow("the transport heeds the stop") << true;
        QTest::newRow("the transport is deaf") << false;
    }
    void aStopIsFeltAtOnceEvenByADeafTransport()
    {
        QFETCH(bool, heeds);
        const PlanBench bench = middlingBench();
        std::stop_source source;
        Channel<int> entered;
        Channel<int> release;
        ScriptedTransport transport(
            [&](const ProbeBatch &batch, const EvidenceCallback &report, const Context &context) {
                entered.push(1);
                release.pop(heeds ? context : Context{}.within(60s));
                for (const int id : batch.ids)
                    report(id, heeds ? errorOf(Error::Kind::Cancelled) : exitWith(0));
            });
        RecordingSink sink;
        QElapsedTimer sinceStop;
        std::jthread stopper([&] {
            entered.pop(Context{}.within(20s));
            sinceStop.start();
            source.request_stop();
        });
        Runner runner;
        const RunSummary run =
            runner.run(bench.order(), transport, sink, {Context::Clock::time_point::max(), source.get_token()});
        stopper.join();
        const qint64 felt = sinceStop.elapsed();
        release.close();
        QVERIFY2(felt < 100 * (qEnvironmentVariableIsSet("TSAN_OPTIONS") ? 10 : 1), qPrintable(QString::number(felt)));
        QCOMPARE(run.state, RunState::Stopped);
        QCOMPARE(run.counts.total(), 80);
        QCOMPARE(run.counts.pass, 0);
        QCOMPARE(run.counts.skipped, 0);
    }

    void aStopDuringAPauseIsFeltAtOnce()
    {
        PlanBench bench({u"gw"_s});
        bench.check(u"gw"_s, u"a"_s, {bench.probe(u"gw"_s, u"bad"_s)}, {}, Settle{2, 60s});
        std::stop_source source;
        Channel<int> answered;
        ScriptedTransport transport(
            [&](const ProbeBatch &batch, const EvidenceCallback &report, const Context &context) {
                answerAll(batch, report, context);
                answered.push(1);
            });
        std::jthread stopper([&] {
            answered.pop(Context{}.within(20s));
            source.request_stop();
        });
        Runner runner;
        RecordingSink sink;
        QElapsedTimer timer;
        timer.start();
        runner.run(bench.order(), transport, sink, {Context::Clock::time_point::max(), source.get_token()});
        QVERIFY(timer.elapsed() < 5000);
        QVERIFY(sink.log.contains(u"gw/a unknown(cancelled)"_s));
    }

    void anythingMayHappenAndTheBooksBalance()
    {
        const PlanBench bench = middlingBench();
        const int iterations = qEnvironmentVariableIntValue("DAYTWO_STOP_ITERATIONS");
        for (int i = 0; i < (iterations > 0 ? iterations : 1000); ++i) {
            const quint32 seed = QRandomGenerator::global()->generate();
            oneWildRun(bench, seed);
            if (QTest::currentTestFailed())
                qFatal("seed %u", seed);
        }
    }

private:
    /// A transport that loses, repeats and delays answers, and a stop at a random moment.
    static void oneWildRun(const PlanBench &bench, quint32 seed)
    {
        std::stop_source source;
        const int stopAfter = int(seed % 120); // answers; beyond the number of probes: never
        std::atomic<int> answers = 0;
        ScriptedTransport transport(
            [&](const ProbeBatch &batch, const EvidenceCallback &report, const Context &context) {
                QRandomGenerator random(seed ^ quint32(batch.ids.front()));
                for (size_t i = 0; i < batch.ids.size(); ++i) {
                    if (context.stopped()) {
                        report(batch.ids[i], errorOf(Error::Kind::Cancelled));
                        continue;
                    }
                    if (random.bounded(20) == 0)
                        continue; // lost
                    report(batch.ids[i], answerByWord(batch.probes[i]));
                    if (random.bounded(20) == 0)
                        report(batch.ids[i], exitWith(0)); // twice
                    if (++answers == stopAfter)
                        source.request_stop();
                }
            });
        Runner runner;
        RecordingSink sink;
        const RunSummary run =
            runner.run(bench.order(), transport, sink, {Context::Clock::time_point::max(), source.get_token()});
        QCOMPARE(run.counts.total(), 80);
        QCOMPARE(int(sink.verdicts.size()), 80);
        QCOMPARE(sink.log.filter(u"done "_s).size(), 10);
        QVERIFY(!sink.otherThread && !sink.nullEvidence);
        const bool cancelled = !sink.log.filter(u"(cancelled)"_s).isEmpty();
        QCOMPARE(run.state, cancelled ? RunState::Stopped : RunState::Finished);
        QVERIFY(!cancelled || run.outcome == Outcome::Unknown);
        for (size_t i = 0; i < sink.verdicts.size(); ++i)
            QVERIFY(sink.verdicts[i].check.value != u"c3"_s || sink.verdicts[i].outcome() != Outcome::Pass);
    }
};

QTEST_APPLESS_MAIN(RunnerStopTest)
#include "tst_runnerstop.moc"
