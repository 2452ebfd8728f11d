// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/compare.h"
#include "tests/core/run/runfixture.h"

#include <QTest>

using namespace daytwo;
using namespace fixture;

class CompareTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPairOfOutcomesHasItsClass_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *before, const char *after, const char *expected) {
            QTest::addRow("%s, then %s: %s", before, after, expected)
                << QString::fromLatin1(before) << QString::fromLatin1(after) << QString::fromLatin1(expected);
        };
        row("pass", "pass", "unchanged");
        row("pass", "warn", "regressed");
        row("pass", "fail", "regressed");
        row("pass", "unknown", "newly-unknown");
        row("pass", "skipped", "gone");
        row("warn", "pass", "repaired");
        row("warn", "warn", "unchanged");
        row("warn", "fail", "regressed");
        row("warn", "unknown", "newly-unknown");
        row("warn", "skipped", "gone");
        row("fail", "pass", "repaired");
        row("fail", "warn", "repaired");
        row("fail", "fail", "still-failing");
        row("fail", "unknown", "newly-unknown");
        row("fail", "skipped", "gone");
        row("unknown", "pass", "repaired");
        row("unknown", "warn", "repaired");
        row("unknown", "fail", "still-failing");
        row("unknown", "unknown", "unchanged");
        row("unknown", "skipped", "gone");
        row("skipped", "pass", "new");
        row("skipped", "warn", "new");
        row("skipped", "fail", "new");
        row("skipped", "unknown", "new");
        row("skipped", "skipped", "unchanged");
        row("", "fail", "new");
        row("", "pass", "new");
        row("pass", "", "gone");
        row("fail", "", "gone");
    }
    void everyPairOfOutcomesHasItsClass()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const auto one = [](const QString &word) { return word.isEmpty() ? runOf({}) : runOf(u"gw:a="_s + word); };
        const Comparison comparison = compareRuns(one(before), one(after));
        QCOMPARE(comparison.items.size(), size_t(1));
        const ComparedVerdict &item = comparison.items.front();
        QTEST(changeClassWord(item.change), "expected");
        QCOMPARE(item.before.has_value(), !before.isEmpty());
        QCOMPARE(item.after.has_value(), !after.isEmpty());
    }

    void worstNewsComeFirstThenPlanOrder()
    {
        const Comparison comparison =
            compareRuns(runOf(u"a:1=pass a:2=fail a:3=pass a:4=pass a:5=fail a:6=pass a:7=pass"_s),
                        runOf(u"a:1=pass a:2=pass a:3=warn a:4=unknown a:5=fail a:6=fail a:8=fail"_s));
        QStringList order;
        for (const ComparedVerdict &item : comparison.items)
            order << item.check.value + u'=' + changeClassWord(item.change);
        QCOMPARE(order, (QStringList{u"6=regressed"_s, u"3=regressed"_s, u"4=newly-unknown"_s, u"5=still-failing"_s,
                                     u"8=new"_s, u"7=gone"_s, u"2=repaired"_s, u"1=unchanged"_s}));
    }

    void theSameCheckOnAnotherNodeIsAnother()
    {
        const Comparison comparison = compareRuns(runOf(u"a:1=pass b:1=fail"_s), runOf(u"b:1=fail a:1=fail"_s));
        QCOMPARE(comparison.count(ChangeClass::Regressed), 1);
        QCOMPARE(comparison.count(ChangeClass::StillFailing), 1);
        QCOMPARE(comparison.items.front().node.value, u"a"_s);
    }

    void silencedIsShownButIsNoNews()
    {
        const Comparison comparison = compareRuns(runOf(u"a:1=pass a:2=pass"_s), runOf(u"a:1=fail! a:2=pass"_s));
        QCOMPARE(comparison.count(ChangeClass::Regressed), 0);
        QCOMPARE(comparison.items.size(), size_t(2));
        QVERIFY(comparison.items.back().silenced);
        QCOMPARE(comparison.items.back().change, ChangeClass::Regressed);
    }

    void aRunComparedWithItselfChangesNothing()
    {
        const Run run = runOf(u"a:1=pass a:2=warn a:3=unknown a:4=skipped"_s);
        for (const ComparedVerdict &item : compareRuns(run, run).items)
            QCOMPARE(item.change, ChangeClass::Unchanged);
    }
};

QTEST_APPLESS_MAIN(CompareTest)
#include "tst_compare.moc"
