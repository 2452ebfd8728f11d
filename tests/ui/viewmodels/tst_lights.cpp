// SPDX-License-Identifier: GPL-3.0-or-later
// Lights, counts, wording, list differences and the headline: everything that decides without a lab.
#include "ui/viewmodels/finder.h"
#include "ui/viewmodels/headline.h"
#include "ui/viewmodels/listdiff.h"
#include "ui/viewmodels/trendseries.h"
#include "ui/viewmodels/wording.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace daytwo;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(daytwo::LightCounts)

class TestLights : public QObject
{
    Q_OBJECT

private:
    static Verdict verdict(Outcome outcome, Reason reason = Reason::None)
    {
        Verdict made;
        made.judgement.outcome = outcome;
        made.judgement.reason = reason;
        return made;
    }

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void worstOfCounts_data()
    {
        QTest::addColumn<LightCounts>("counts");
        QTest::addColumn<int>("worst");
        QTest::newRow("one failure outweighs everything")
            << LightCounts{.pass = 90, .warn = 3, .fail = 1, .unknown = 9} << int(Light::Fail);
        QTest::newRow("unknown is worse than a warning")
            << LightCounts{.pass = 9, .warn = 3, .unknown = 1} << int(Light::Unknown);
        QTest::newRow("what was never looked at is not good") << LightCounts{.pass = 9, .none = 1} << int(Light::None);
        QTest::newRow("all passed is good") << LightCounts{.pass = 9, .skipped = 4} << int(Light::Pass);
        QTest::newRow("only skipped is not good") << LightCounts{.skipped = 4} << int(Light::Skipped);
        QTest::newRow("a silenced red is not good")
            << LightCounts{.pass = 3, .silenced = 1, .silencedFail = 1} << int(Light::Skipped);
        QTest::newRow("a silenced one that is well") << LightCounts{.pass = 3, .silenced = 1} << int(Light::Pass);
        QTest::newRow("only silenced is not good") << LightCounts{.silenced = 2} << int(Light::Skipped);
        QTest::newRow("nothing is not good") << LightCounts{} << int(Light::None);
    }
    void worstOfCounts()
    {
        QFETCH(LightCounts, counts);
        QTEST(int(counts.worst()), "worst");
    }

    void blockedVerdictsHaveTheirOwnLight()
    {
        QCOMPARE(lightOf(verdict(Outcome::Unknown, Reason::BlockedBy)), Light::Blocked);
        QCOMPARE(lightOf(verdict(Outcome::Unknown, Reason::TimedOut)), Light::Unknown);
    }

    void silencedVerdictsAreCountedApart()
    {
        Verdict quiet = verdict(Outcome::Fail);
        quiet.silencedBy = u"planned"_s;
        LightCounts counts;
        counts.add(quiet);
        counts.add(verdict(Outcome::Pass));
        QCOMPARE(counts.fail, 0);
        QCOMPARE(counts.silenced, 1);
        QCOMPARE(counts.silencedFail, 1);
        QCOMPARE(counts.worst(), Light::Skipped); // no tick over what is really red
    }

    void durations_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("text");
        QTest::newRow("milliseconds") << qint64(340) << u"340 ms"_s;
        QTest::newRow("seconds with a tenth") << qint64(1349) << u"1.3 s"_s;
        QTest::newRow("many seconds without") << qint64(42'400) << u"42 s"_s;
        QTest::newRow("minutes") << qint64(125'000) << u"2 min 5 s"_s;
        QTest::newRow("hours") << qint64(4'800'000) << u"1 h 20 min"_s;
    }
    void durations()
    {
        QFETCH(qint64, ms);
        QLocale::setDefault(QLocale::c());
        QTEST(durationText(std::chrono::milliseconds(ms)), "text");
    }

    void agesAreShort()
    {
        const QDateTime now = QDateTime::fromString(u"2026-11-23T12:00:00Z"_s, Qt::ISODate);
        QCOMPARE(ageText(now.addSecs(-20), now), u"now"_s);
        QCOMPARE(ageText(now.addSecs(-300), now), u"5 min"_s);
        QCOMPARE(ageText(now.addDays(-12), now), u"12 d"_s);
        QCOMPARE(agoText({}, now), u"never"_s);
    }

    void rowChangesLeadFromOneListToTheOther()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 300; ++round) {
            std::vector<QString> before;
            std::vector<QString> after;
            for (int i = 0; i < 12; ++i) {
                if (random.bounded(3) > 0)
                    before.push_back(QString::number(i));
                if (random.bounded(3) > 0)
                    after.push_back(QString::number(i));
            }
            std::shuffle(before.begin(), before.end(), random);
            std::shuffle(after.begin(), after.end(), random);
            std::vector<QString> rows = before;
            for (const RowChange &change : rowChanges(before, after)) {
                switch (change.kind) {
                case RowChange::Kind::Remove:
                    rows.erase(rows.begin() + change.from);
                    break;
                case RowChange::Kind::Insert:
                    rows.insert(rows.begin() + change.to, after[size_t(change.from)]);
                    break;
                case RowChange::Kind::Move:
                    QVERIFY(change.from > change.to);
                    std::rotate(rows.begin() + change.to, rows.begin() + change.from, rows.begin() + change.from + 1);
                    break;
                }
            }
            QCOMPARE(rows, after);
        }
    }

    void equalListsNeedNoChange() { QVERIFY(rowChanges({u"a"_s, u"b"_s}, {u"a"_s, u"b"_s}).empty()); }

    void timeLeft_data()
    {
        QTest::addColumn<int>("done");
        QTest::addColumn<int>("elapsedMs");
        QTest::addColumn<int>("beforeMs");
        QTest::addColumn<int>("leftMs"); // -1: nothing is said
        QTest::newRow("nothing known at the beginning: nothing is said") << 2 << 100 << 0 << -1;
        QTest::newRow("nothing known, half done: as long again") << 50 << 1000 << 0 << 1000;
        QTest::newRow("known from before, nothing done") << 0 << 0 << 2000 << 2000;
        QTest::newRow("known from before, half done: both count") << 50 << 1000 << 3000 << 1500;
        QTest::newRow("later than last time: never negative") << 90 << 9000 << 2000 << 900;
    }
    void timeLeft()
    {
        QFETCH(int, done);
        QFETCH(int, elapsedMs);
        QFETCH(int, beforeMs);
        QFETCH(int, leftMs);
        const auto left =
            daytwo::timeLeft(done, 100, std::chrono::milliseconds(elapsedMs), std::chrono::milliseconds(beforeMs));
        QCOMPARE(left ? int(left->count()) : -1, leftMs);
    }

    void fits_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("beginning before middle") << u"gw"_s << u"gw-vpn"_s << u"largew"_s;
        QTest::newRow("initials before scattered letters")
            << u"rpc"_s << u"Run post-change check"_s << u"wrapped scar"_s;
        QTest::newRow("short before long") << u"mon"_s << u"mon"_s << u"mon can read its metrics"_s;
    }
    void fits()
    {
        QFETCH(QString, typed);
        QFETCH(QString, better);
        QFETCH(QString, worse);
        const auto good = daytwo::fits(typed, better);
        const auto bad = daytwo::fits(typed, worse);
        QVERIFY(good && bad);
        QVERIFY2(*good > *bad, qPrintable(u"%1 > %2"_s.arg(*good).arg(*bad)));
    }
    void lettersOutOfOrderDoNotFit() { QVERIFY(!daytwo::fits(u"pvw"_s, u"gw-vpn"_s)); }

    void headlines_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("outcome");
        QTest::addColumn<int>("light");
        QTest::newRow("finished and good") << int(RunState::Finished) << int(Outcome::Pass) << int(Light::Pass);
        QTest::newRow("finished and bad") << int(RunState::Finished) << int(Outcome::Fail) << int(Light::Fail);
        QTest::newRow("stopped is never good") << int(RunState::Stopped) << int(Outcome::Pass) << int(Light::Unknown);
        QTest::newRow("cut off is never good") << int(RunState::CutOff) << int(Outcome::Pass) << int(Light::Unknown);
    }
    void headlines()
    {
        QFETCH(int, state);
        QFETCH(int, outcome);
        QFETCH(int, light);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        RunSummary run;
        run.id = u"r"_s;
        run.state = RunState(state);
        run.outcome = Outcome(outcome);
        run.startedAt = now.addSecs(-60);
        run.finishedAt = now;
        run.counts.pass = 4;
        run.planned = 9;
        const Headline headline = restingHeadline(run, {}, now, 24h);
        QCOMPARE(int(headline.light), light);
        QVERIFY(!headline.text.isEmpty());
        QVERIFY(!headline.stale);
        QVERIFY(restingHeadline(run, {}, now.addDays(3), 24h).stale);
    }
    void withoutARunTheHeadlineSaysSo()
    {
        const Headline headline = restingHeadline({}, {}, QDateTime::currentDateTimeUtc(), 24h);
        QVERIFY(headline.light != Light::Pass);
        QCOMPARE(headline.text, u"Nothing was looked at yet"_s);
    }

    void thinnedTrendsKeepTheWorst()
    {
        std::vector<RunSummary> runs;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (int i = 0; i < 1000; ++i) {
            RunSummary run;
            run.state = RunState::Finished;
            run.startedAt = now.addSecs(-60 * i);
            run.finishedAt = run.startedAt.addSecs(1);
            run.counts = {.pass = 90, .fail = i == 437 ? 7 : 0};
            runs.push_back(run);
        }
        const TrendSeries series = trendOf(runs, 50);
        QVERIFY(series.fail.size() <= 50);
        QVERIFY(std::any_of(series.fail.begin(), series.fail.end(), [](const QPointF &p) { return p.y() > 6.5; }));
        QVERIFY(std::is_sorted(series.fail.begin(), series.fail.end(),
                               [](const QPointF &a, const QPointF &b) { return a.x() < b.x(); }));
    }
    void stoppedRunsAreNoTrend()
    {
        RunSummary run;
        run.state = RunState::Stopped;
        QVERIFY(trendOf({run}, 10).pass.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLights)
#include "tst_lights.moc"
