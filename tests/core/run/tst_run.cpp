// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/run/runfixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace daytwo;
using namespace fixture;
using namespace std::chrono_literals;

class RunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWordComesBack()
    {
        for (const RunKind kind : {RunKind::PostChange, RunKind::PostReboot, RunKind::Maintenance, RunKind::Baseline,
                                   RunKind::AfterRollback, RunKind::AdHoc})
            QCOMPARE(runKindFromWord(runKindWord(kind)), std::optional(kind));
        for (const RunState state : {RunState::Running, RunState::Finished, RunState::Stopped, RunState::CutOff})
            QCOMPARE(runStateFromWord(runStateWord(state)), std::optional(state));
        QCOMPARE(runKindFromWord(u"nonsense"_s), std::nullopt);
        QCOMPARE(runStateFromWord({}), std::nullopt);
    }

    void theWorstNamesTheGroup_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("worst");
        QTest::newRow("fail outweighs unknown") << u"a:1=unknown a:2=fail a:3=pass"_s << u"fail"_s;
        QTest::newRow("unknown outweighs warn") << u"a:1=warn a:2=unknown a:3=pass"_s << u"unknown"_s;
        QTest::newRow("warn outweighs pass") << u"a:1=pass a:2=warn"_s << u"warn"_s;
        QTest::newRow("skipped does not lower") << u"a:1=pass a:2=skipped"_s << u"pass"_s;
        QTest::newRow("nothing looked at is unknown") << QString() << u"unknown"_s;
        QTest::newRow("only skipped is never pass") << u"a:1=skipped"_s << u"skipped"_s;
        QTest::newRow("only silenced is never pass") << u"a:1=fail!"_s << u"unknown"_s;
        QTest::newRow("a silenced pass does not make a pass") << u"a:1=pass! a:2=skipped"_s << u"unknown"_s;
        QTest::newRow("a silenced fail does not count") << u"a:1=fail! a:2=pass"_s << u"pass"_s;
    }
    void theWorstNamesTheGroup()
    {
        QFETCH(QString, words);
        QFETCH(QString, worst);
        QCOMPARE(outcomeWord(worstOf(runOf(words).verdicts)), worst);
    }

    void silencedAreCountedApart()
    {
        const Counts expected{.pass = 1,
                              .warn = 1,
                              .fail = 1,
                              .unknown = 1,
                              .skipped = 1,
                              .silenced = 3,
                              .silencedFail = 1,
                              .silencedUnknown = 1};
        const Run run = runOf(u"a:1=pass a:2=warn a:3=fail a:4=unknown a:5=skipped a:6=fail! a:7=pass! a:8=unknown!"_s);
        QCOMPARE(run.summary.counts, expected);
        QCOMPARE(run.summary.counts.total(), 8);
    }

    void thereIsNoTickOverASilencedRed_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("drawn");
        QTest::newRow("nothing silenced") << u"a:1=pass"_s << u"pass"_s;
        QTest::newRow("silenced and passed") << u"a:1=pass a:2=pass!"_s << u"pass"_s;
        QTest::newRow("silenced and warned") << u"a:1=pass a:2=warn!"_s << u"pass"_s;
        QTest::newRow("silenced and failed") << u"a:1=pass a:2=fail!"_s << u"skipped"_s;
        QTest::newRow("silenced and unknown") << u"a:1=pass a:2=unknown!"_s << u"skipped"_s;
        QTest::newRow("red all the same") << u"a:1=fail a:2=fail!"_s << u"fail"_s;
    }
    void thereIsNoTickOverASilencedRed()
    {
        QFETCH(QString, words);
        const Run run = runOf(words);
        QTEST(outcomeWord(drawnOutcome(run.summary.outcome, run.summary.counts)), "drawn");
    }

    void onlyAWholeRunHasAnOutcome_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<RunState>("state");
        QTest::addColumn<int>("planned");
        QTest::addColumn<Outcome>("outcome");
        QTest::newRow("finished and whole") << u"a:1=pass"_s << RunState::Finished << 1 << Outcome::Pass;
        QTest::newRow("finished but one is missing") << u"a:1=pass"_s << RunState::Finished << 2 << Outcome::Unknown;
        QTest::newRow("stopped") << u"a:1=pass"_s << RunState::Stopped << 1 << Outcome::Unknown;
        QTest::newRow("cut off") << u"a:1=fail"_s << RunState::CutOff << 1 << Outcome::Unknown;
        QTest::newRow("still running") << u"a:1=pass"_s << RunState::Running << 1 << Outcome::Unknown;
    }
    void onlyAWholeRunHasAnOutcome()
    {
        QFETCH(QString, words);
        QFETCH(RunState, state);
        QFETCH(int, planned);
        QTEST(outcomeOf(runOf(words, state, planned).summary), "outcome");
    }

    void exitCodesAreThoseOfTheContract()
    {
        QCOMPARE(exitCodeFor(Outcome::Pass), 0);
        QCOMPARE(exitCodeFor(Outcome::Warn), 1);
        QCOMPARE(exitCodeFor(Outcome::Fail), 2);
        QCOMPARE(exitCodeFor(Outcome::Unknown), 3);
        QCOMPARE(exitCodeFor(Outcome::Skipped), 3);
    }

    void runIdsSortByTime()
    {
        const QDateTime now(QDate(2026, 11, 23), QTime(7, 12), Qt::UTC);
        QVERIFY(QRegularExpression(u"\\Ar-20261123-071200-[0-9a-f]{4}\\z"_s).match(newRunId(now)).hasMatch());
        QVERIFY(newRunId(now) < newRunId(now.addSecs(1)));
    }

    void progressKnowsWhatIsLeft()
    {
        QCOMPARE(progressOf(runOf(u"a:1=pass a:2=fail!"_s, RunState::Running, 8).summary), (Progress{2, 8}));
        QCOMPARE((Progress{1, 4}).timeLeft(10s), std::optional(30000ms));
        QCOMPARE((Progress{4, 4}).timeLeft(10s), std::optional(0ms));
        QCOMPARE((Progress{0, 100}).timeLeft(10s), std::nullopt);
        QCOMPARE((Progress{0, 0}).share(), 1.0);
    }
};

QTEST_APPLESS_MAIN(RunTest)
#include "tst_run.moc"
