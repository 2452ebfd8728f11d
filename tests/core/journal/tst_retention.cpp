// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/retention.h"
#include "tests/core/journal/journalfixture.h"

using namespace daytwo;
using namespace fixture;

class RetentionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsReferencedStays_data()
    {
        QTest::addColumn<Retention>("retention");
        QTest::addColumn<QStringList>("gone");
        QTest::newRow("no limit removes nothing") << Retention{} << QStringList();
        QTest::newRow("by number") << Retention{.maxRuns = 2} << QStringList{u"r-0"_s, u"r-5"_s};
        QTest::newRow("by age") << Retention{.maxAge = std::chrono::days(6)} << QStringList{u"r-0"_s};
        QTest::newRow("even none") << Retention{.maxRuns = 0} << QStringList{u"r-0"_s, u"r-4"_s, u"r-5"_s, u"r-6"_s};
        QTest::newRow("more than there are")
            << Retention{.maxRuns = 100, .maxAge = std::chrono::days(100)} << QStringList();
    }
    void whatIsReferencedStays()
    {
        QFETCH(Retention, retention);
        QFETCH(QStringList, gone);
        JournalFolder folder;
        const JournalPtr journal = folder.open();
        // r-1 has a note, r-2 a snapshot, r-3 was last good, r-4 was compared with by r-6, r-7 is the newest.
        for (int i = 0; i < 8; ++i) {
            const QString id = u"r-%1"_s.arg(i);
            writeRun(*journal, id, i == 3 || i == 0 ? u"gw:a=pass"_s : u"gw:a=fail gw:b=pass"_s, noon().addDays(i - 7),
                     [i](RunSummary &run) {
                         if (i == 6)
                             run.comparedWith = u"r-4"_s;
                     });
        }
        QVERIFY(journal->addNote(u"r-1"_s, u"n"_s));
        QVERIFY(journal->recordSnapshot({.set = u"s"_s, .run = u"r-2"_s}));
        QCOMPARE(*prunableRuns(*journal, retention), gone);
        const auto before = journal->query().size();
        const auto pruned = prune(*journal, retention);
        QVERIFY2(pruned.has_value(), pruned ? "" : qPrintable(pruned.error().detail));
        QCOMPARE(pruned->runs, gone);
        QCOMPARE(int(journal->query().size()->runs), 8 - int(gone.size()));
        QCOMPARE(journal->query().size()->verdicts, before->verdicts - pruned->verdicts);
        QCOMPARE(journal->query().size()->evidence, before->evidence - pruned->evidence);
        for (const QString &id : gone)
            QCOMPARE(journal->query().run(id).error().kind, Error::Kind::NotFound);
        const VerifyReport report = verified(*journal);
        QVERIFY2(report.ok, qPrintable(report.reason));
        // Again: nothing more to do.
        QVERIFY(prune(*journal, retention)->runs.isEmpty());
        writeRun(*journal, u"r-new"_s, u"gw:a=pass"_s);
        QVERIFY(verified(*journal).ok);
    }

    void theLastGoodOfEachLabStays()
    {
        JournalFolder folder;
        const JournalPtr journal = folder.open();
        const auto of = [](const QString &lab, RunKind kind = RunKind::PostChange) {
            return [=](RunSummary &run) {
                run.lab = lab;
                run.kind = kind;
            };
        };
        writeRun(*journal, u"r-0"_s, u"gw:a=pass"_s, noon(), of(u"home"_s));
        writeRun(*journal, u"r-1"_s, u"gw:a=pass"_s, noon().addDays(1), of(u"work"_s));
        writeRun(*journal, u"r-2"_s, u"gw:a=pass gw:b=fail!"_s, noon().addDays(2), of(u"home"_s));
        writeRun(*journal, u"r-3"_s, u"gw:a=pass"_s, noon().addDays(3), of(u"home"_s, RunKind::AdHoc));
        writeRun(*journal, u"r-4"_s, u"gw:a=fail"_s, noon().addDays(4), of(u"home"_s));
        QCOMPARE(prune(*journal, {.maxRuns = 0})->runs, (QStringList{u"r-2"_s, u"r-3"_s}));
        QCOMPARE(*journal->query().resolve(u"last-good"_s, u"home"_s), u"r-0"_s);
    }

    void evidenceThatAnotherRunRestsOnStays_data()
    {
        QTest::addColumn<QString>("kept");
        QTest::newRow("of the run that brought it") << u"r-0"_s;
        QTest::newRow("of the run that used it again") << u"r-1"_s;
    }
    void evidenceThatAnotherRunRestsOnStays()
    {
        QFETCH(QString, kept);
        JournalFolder folder;
        const JournalPtr journal = folder.open();
        writeRun(*journal, u"r-0"_s, u"gw:a=fail gw:b=pass"_s);
        writeRun(*journal, u"r-1"_s,
                 u"gw:a=fail gw:c=pass"_s); // at the same moment: the answer about a is the same one
        writeRun(*journal, u"r-2"_s, u"gw:a=fail"_s, noon().addDays(1));
        QVERIFY(journal->addNote(kept, u"keep"_s));
        QCOMPARE(prune(*journal, {.maxRuns = 1})->runs.size(), 1);
        const auto run = journal->query().run(kept);
        for (const Verdict &verdict : run->verdicts)
            QVERIFY(journal->query().evidence(verdict.evidence.front()).has_value());
        const VerifyReport report = verified(*journal);
        QVERIFY2(report.ok, qPrintable(report.reason));
        QCOMPARE(journal->query().size()->evidence, 3);
    }

    void aRunningRunStays()
    {
        JournalFolder folder;
        const JournalPtr journal = folder.open();
        QVERIFY(journal->startRun(startingRun(u"r-0"_s, noon().addDays(-9), 1), {}));
        writeRun(*journal, u"r-1"_s, u"gw:a=fail"_s);
        QVERIFY(prune(*journal, {.maxRuns = 0})->runs.isEmpty());
    }

    void anEmptyJournalHasNothingToPrune()
    {
        JournalFolder folder;
        QVERIFY(prune(*folder.open(), {.maxRuns = 0})->runs.isEmpty());
    }
};

QTEST_GUILESS_MAIN(RetentionTest)
#include "tst_retention.moc"
