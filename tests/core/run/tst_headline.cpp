// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/compare.h"
#include "tests/core/run/runfixture.h"

#include <QTest>

using namespace daytwo;
using namespace fixture;

class HeadlineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRunAloneTellsItsCounts_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<RunState>("state");
        QTest::addColumn<int>("planned");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char16_t *words, const char16_t *expected,
                            RunState state = RunState::Finished, int planned = -1) {
            QTest::newRow(name) << QString::fromUtf16(words) << state << planned << QString::fromUtf16(expected);
        };
        row("all pass", u"a:1=pass b:2=pass", u"All 2 checks passed");
        row("one passes", u"a:1=pass", u"The only check passed");
        row("skipped does not spoil it", u"a:1=pass a:2=pass a:3=skipped", u"All 2 checks passed");
        row("silenced is told apart", u"a:1=pass a:2=pass a:3=warn!", u"All 2 checks passed, 1 silenced");
        row("a silenced red is named", u"a:1=pass a:2=pass a:3=fail!", u"2 passed, 1 silenced but failed");
        row("a silenced unknown is named", u"a:1=pass a:2=unknown!", u"1 passed, 1 silenced but unknown");
        row("all kinds of silenced", u"a:1=pass a:2=fail! a:3=fail! a:4=unknown! a:5=pass!",
            u"1 passed, 2 silenced but failed, 1 silenced but unknown, 1 silenced");
        row("one unknown is no good news", u"a:1=pass b:2=unknown", u"1 unknown on b, 1 passed");
        row("the worst node is named", u"a:1=fail b:1=fail b:2=fail c:1=unknown c:2=pass",
            u"3 failed (worst on b), 1 unknown, 1 passed");
        row("a warning is told", u"a:1=warn a:2=pass", u"1 with a warning on a, 1 passed");
        row("nothing at all", u"", u"Nothing was checked");
        row("only skipped", u"a:1=skipped", u"Nothing was checked");
        row("only silenced", u"a:1=fail!", u"Nothing was checked, 1 silenced but failed");
        row("one was never judged", u"a:1=pass", u"1 passed, 1 not judged", RunState::Finished, 2);
        row("stopped", u"a:1=pass a:2=cancelled a:3=cancelled",
            u"Stopped after 1 of 3 checks: 2 unknown on a, 1 passed", RunState::Stopped);
        row("cut off", u"a:1=pass", u"Cut off after 1 of 9 checks: 1 passed", RunState::CutOff, 9);
        row("running", u"a:1=pass a:2=pass", u"Running, 2 of 4 checks so far: 2 passed", RunState::Running, 4);
        row("stopped after everything passed", u"a:1=pass", u"Stopped after 1 of 1 checks: 1 passed",
            RunState::Stopped);
    }
    void aRunAloneTellsItsCounts()
    {
        QFETCH(QString, words);
        QFETCH(RunState, state);
        QFETCH(int, planned);
        QTEST(headline(runOf(words, state, planned), nullptr), "expected");
    }

    void aComparedRunTellsWhatChanged_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char16_t *before, const char16_t *after, const char16_t *expected) {
            QTest::newRow(name) << QString::fromUtf16(before) << QString::fromUtf16(after)
                                << QString::fromUtf16(expected);
        };
        row("the sentence of the product", u"gw-vpn:1=pass gw-vpn:2=pass a:3=fail a:4=fail a:5=fail a:6=fail",
            u"gw-vpn:1=fail gw-vpn:2=fail a:3=pass a:4=fail a:5=fail a:6=fail",
            u"2 regressed on gw-vpn, 1 repaired, 3 were red before");
        row("nothing changed and all is well", u"a:1=pass a:2=pass", u"a:1=pass a:2=pass",
            u"Nothing got worse: all 2 checks passed");
        row("nothing changed but there are warnings", u"a:1=warn a:2=pass", u"a:1=warn a:2=pass",
            u"Nothing got worse: 1 with a warning on a, 1 passed");
        row("an old unknown is still no good news", u"a:1=unknown a:2=pass", u"a:1=unknown a:2=pass",
            u"1 was unknown before on a");
        row("newly unknown is named with its node", u"a:1=pass b:2=pass", u"a:1=pass b:2=unknown",
            u"1 newly unknown on b");
        row("worst of several nodes", u"a:1=pass b:1=pass b:2=pass c:1=pass c:2=pass",
            u"a:1=warn b:1=fail b:2=warn c:1=warn c:2=warn", u"5 regressed (worst on b)");
        row("one old red", u"a:1=fail a:2=pass", u"a:1=fail a:2=pass", u"1 was red before on a");
        row("red behind what was unknown", u"a:1=unknown", u"a:1=fail", u"1 red that could not be seen before on a");
        row("a new red check", u"a:1=pass", u"a:1=pass a:2=fail", u"1 new and red on a");
        row("a new unknown check", u"a:1=pass", u"a:1=pass a:2=unknown", u"1 new and unknown on a");
        row("a new green check", u"a:1=pass", u"a:1=pass a:2=pass", u"Nothing got worse: all 2 checks passed");
        row("a check that fell away is not kept quiet", u"a:1=pass a:2=fail", u"a:1=pass", u"1 no longer checked");
        row("another node's checks were not asked for", u"a:1=pass b:2=fail", u"a:1=pass",
            u"Nothing got worse: the only check passed");
        row("only repairs", u"a:1=fail a:2=unknown", u"a:1=pass a:2=pass", u"2 repaired");
        row("a silenced regression is no news", u"a:1=pass a:2=pass", u"a:1=fail! a:2=pass",
            u"1 passed, 1 silenced but failed");
        row("a silenced red was red before", u"a:1=fail! a:2=pass", u"a:1=fail! a:2=pass",
            u"Nothing got worse: 1 passed, 1 silenced but failed");
        row("a silenced one that is well", u"a:1=pass a:2=pass", u"a:1=pass! a:2=pass",
            u"Nothing got worse: the only check passed, 1 silenced");
        row("nothing came back", u"a:1=pass", u"", u"Nothing was checked");
    }
    void aComparedRunTellsWhatChanged()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const Run now = runOf(after);
        const Comparison comparison = compareRuns(runOf(before), now);
        QTEST(headline(now, &comparison), "expected");
    }

    void aStoppedRunNeverSaysThatNothingGotWorse()
    {
        const Run before = runOf(u"a:1=pass a:2=pass"_s);
        const Run stopped = runOf(u"a:1=pass a:2=cancelled"_s, RunState::Stopped);
        Comparison comparison = compareRuns(before, stopped);
        QCOMPARE(headline(stopped, &comparison), u"Stopped after 1 of 2 checks: 1 newly unknown on a"_s);
        const Run cut = runOf(u"a:1=pass"_s, RunState::CutOff, 2);
        comparison = compareRuns(runOf(u"a:1=pass"_s), cut);
        QCOMPARE(headline(cut, &comparison), u"Cut off after 1 of 2 checks: 1 passed"_s);
    }

    void namesWithPercentSignsStayWhole()
    {
        const Run run = runOf(u"a%1b:1=fail"_s);
        QCOMPARE(headline(run, nullptr), u"1 failed on a%1b"_s);
    }
};

QTEST_APPLESS_MAIN(HeadlineTest)
#include "tst_headline.moc"
