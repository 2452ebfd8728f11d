// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/journal/journalfixture.h"
#include "tests/core/run/runnerfixture.h"

using namespace daytwo;
using namespace fixture;

namespace {

PlanBench bench(int nodes)
{
    QStringList names;
    for (int i = 0; i < nodes; ++i)
        names << u"n%1"_s.arg(i);
    PlanBench made(names);
    for (const QString &name : names) {
        made.check(name, u"ssh"_s, {made.newProbe(name, name == u"n1"_s ? u"dead"_s : u"ok"_s)});
        for (int j = 1; j < 20; ++j)
            made.check(name, u"c%1"_s.arg(j), {made.newProbe(name, (j == 5 ? u"bad"_s : u"ok"_s) + QString::number(j))},
                       {u"ssh"_s});
    }
    return made;
}

/// Hands on to the journal and keeps what it said.
class Both : public RecordingSink
{
public:
    explicit Both(Journal &journal)
        : sink(journal)
    {
    }
    void onStarted(const RunSummary &run, const Plan &plan) override
    {
        RecordingSink::onStarted(run, plan);
        sink.onStarted(run, plan);
    }
    void onVerdict(const Verdict &verdict, std::span<const Evidence *const> evidence) override
    {
        RecordingSink::onVerdict(verdict, evidence);
        sink.onVerdict(verdict, evidence);
    }
    void onNodeDone(const NodeId &node) override
    {
        RecordingSink::onNodeDone(node);
        sink.onNodeDone(node);
    }
    void onFinished(const RunSummary &run) override
    {
        RecordingSink::onFinished(run);
        sink.onFinished(run);
    }
    JournalSink sink;
};

}

class JournalSinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheRunnerSaysIsWhatTheJournalKeeps_data()
    {
        QTest::addColumn<int>("stopAfter");
        QTest::newRow("to the end") << -1;
        QTest::newRow("stopped in the middle") << 55;
    }
    void whatTheRunnerSaysIsWhatTheJournalKeeps()
    {
        QFETCH(int, stopAfter);
        JournalFolder folder;
        const JournalPtr journal = folder.open();
        const PlanBench plan = bench(6);
        std::stop_source source;
        std::atomic<int> answers = 0;
        ScriptedTransport transport([&](const ProbeBatch &batch, const auto &report, const auto &) {
            for (size_t i = 0; i < batch.ids.size(); ++i) {
                Evidence evidence = answerByWord(batch.probes[i]);
                evidence.out = "answer " + QByteArray::number(batch.ids[i]);
                report(batch.ids[i], std::move(evidence));
                if (++answers == stopAfter)
                    source.request_stop();
            }
        });
        Runner runner;
        Both sink(*journal);
        const RunSummary summary =
            runner.run(plan.order(), transport, sink, {Context::Clock::time_point::max(), source.get_token()});
        QVERIFY(!sink.sink.error());
        const auto run = journal->query().run(summary.id);
        QVERIFY(run.has_value());
        QCOMPARE(run->summary, summary);
        QCOMPARE(run->verdicts.size(), plan.plan().checks.size());
        for (size_t i = 0; i < run->verdicts.size(); ++i) {
            QCOMPARE(run->verdicts[i].node, plan.plan().checks[i].node);
            QCOMPARE(run->verdicts[i].check, plan.plan().checks[i].check);
        }
        for (const Verdict &verdict : run->verdicts) {
            QVERIFY(std::ranges::find(sink.verdicts, verdict) != sink.verdicts.end());
            for (const QString &id : verdict.evidence)
                QVERIFY(id.isEmpty() || journal->query().evidence(id).has_value());
        }
        QCOMPARE(run->summary.state, stopAfter < 0 ? RunState::Finished : RunState::Stopped);
        QVERIFY(verified(*journal).ok);
    }

    void aLargeRunIsWrittenAsItGoes()
    {
        JournalFolder folder;
        const JournalPtr journal = folder.open();
        const PlanBench plan = bench(500);
        ScriptedTransport transport(answerAll);
        Runner runner;
        JournalSink sink(*journal);
        QElapsedTimer timer;
        timer.start();
        runner.run(plan.order(), transport, sink, {});
        qInfo("500 nodes x 20 checks into the journal: %lld ms, %lld kB", timer.elapsed(),
              journal->query().size()->bytes / 1024);
        QVERIFY(!sink.error());
        QCOMPARE(journal->query().size()->verdicts, 10000);
        std::stop_source source;
        source.request_stop();
        timer.restart();
        runner.run(plan.order(), transport, sink, {Context::Clock::time_point::max(), source.get_token()});
        qInfo("10,000 cancelled verdicts into the journal: %lld ms", timer.elapsed());
        QVERIFY(!sink.error());
        QVERIFY(verified(*journal).ok);
    }

    void aJournalThatFailsDoesNotEndTheRun()
    {
        JournalFolder folder;
        {
            folder.open();
        }
        const JournalPtr journal = folder.open(Journal::Mode::ReadOnly);
        const PlanBench plan = bench(2);
        ScriptedTransport transport(answerAll);
        Runner runner;
        Both sink(*journal);
        QCOMPARE(runner.run(plan.order(), transport, sink, {}).counts.total(), 40);
        QCOMPARE(sink.sink.error()->kind, Error::Kind::Storage);
    }
};

QTEST_GUILESS_MAIN(JournalSinkTest)
#include "tst_journalsink.moc"
