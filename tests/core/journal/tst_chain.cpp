// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/retention.h"
#include "tests/core/journal/journalfixture.h"

using namespace daytwo;
using namespace fixture;

namespace {

/// Entries: 1 started, 2 verdicts, 3 finished, 4 note; 5, 6, 7 for the second run.
void fill(Journal &journal)
{
    writeRun(journal, u"r-1"_s, u"gw:a=pass gw:b=fail"_s);
    if (!journal.addNote(u"r-1"_s, u"a note"_s))
        qFatal("no note");
    writeRun(journal, u"r-2"_s, u"gw:a=pass gw:b=pass"_s, noon().addSecs(60));
}

}

class ChainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUntouchedJournalHolds()
    {
        JournalFolder folder;
        const JournalPtr journal = folder.open();
        QCOMPARE(verified(*journal), (VerifyReport{0, true, 0, {}}));
        fill(*journal);
        const auto head = journal->database().value(u"SELECT hash FROM entries WHERE number = 7"_s);
        QCOMPARE(verified(*journal), (VerifyReport{7, true, 0, {}, head->toByteArray()}));
    }

    void whateverIsTouchedIsFound_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<qint64>("broken");
        const auto row = [](const char *name, const char16_t *sql, qint64 broken) {
            QTest::newRow(name) << QString::fromUtf16(sql) << broken;
        };
        row("a verdict made green", u"UPDATE verdicts SET outcome = 'pass' WHERE number = 2", 2);
        row("a verdict's text", u"UPDATE verdicts SET summary = 'fine' WHERE number = 3", 6);
        row("a verdict's detail", u"UPDATE verdicts SET detail = x'00' WHERE number = 1", 2);
        row("a verdict moved to another check", u"UPDATE verdicts SET subject = 2 WHERE number = 1", 2);
        row("a check renamed", u"UPDATE subjects SET check_id = 'z' WHERE number = 1", 2);
        row("a verdict removed", u"DELETE FROM verdicts WHERE number = 4", 6);
        row("a verdict added",
            u"INSERT INTO verdicts SELECT 99, 1, 77, subject, title, section, vantage, 'pass', '', "
            "'', '', at, duration, detail FROM verdicts WHERE number = 1",
            0);
        row("evidence replaced", u"UPDATE evidence SET body = x'0000' WHERE number = 1", 2);
        row("evidence replaced with its digest",
            u"UPDATE evidence SET body = x'', digest = "
            "x'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' "
            "WHERE number = 1",
            2);
        row("evidence removed", u"DELETE FROM evidence WHERE number = 1", 2);
        row("a headline", u"UPDATE runs SET headline = 'All is well' WHERE number = 1", 3);
        row("a count", u"UPDATE runs SET fail = 0 WHERE number = 1", 3);
        row("the lab of a run", u"UPDATE runs SET lab = 'other' WHERE number = 2", 5);
        row("a note", u"UPDATE records SET payload = '{}' WHERE number = 1", 4);
        row("a note removed", u"DELETE FROM records WHERE number = 1", 4);
        row("a record added", u"INSERT INTO records (kind, ref, run, at, payload) VALUES ('note','r-1','r-1',1,'{}')",
            0);
        row("a run added",
            u"INSERT INTO runs (id, kind, profile, state, lab, lab_hash, started_at, planned) "
            "VALUES ('r-9','ad-hoc','full','finished','','',1,0)",
            0);
        row("an entry's text", u"UPDATE entries SET ref = 'r-2' WHERE number = 2", 2);
        row("an entry's time", u"UPDATE entries SET at = at + 1 WHERE number = 3", 3);
        row("an entry's hash", u"UPDATE entries SET hash = x'00' WHERE number = 3", 3);
        row("an entry removed from the middle", u"DELETE FROM entries WHERE number = 4", 5);
        row("the first entry removed", u"DELETE FROM entries WHERE number = 1", 2);
        row("the last entry removed", u"DELETE FROM entries WHERE number = 7", 7);
        row("all entries removed", u"DELETE FROM entries", 1);
    }
    void whateverIsTouchedIsFound()
    {
        QFETCH(QString, sql);
        JournalFolder folder;
        fill(*folder.open());
        tamper(folder.path(), sql);
        const auto report = folder.open(Journal::Mode::ReadOnly)->verify();
        QVERIFY(report.has_value());
        QVERIFY(!report->ok);
        QTEST(report->firstBroken, "broken");
        QVERIFY(!report->reason.isEmpty());
    }

    void theChainHoldsAfterAnyPruning()
    {
        JournalFolder folder;
        const JournalPtr journal = folder.open();
        for (int round = 0; round < 4; ++round) {
            for (int i = 0; i < 6; ++i) {
                const QString id = u"r-%1-%2"_s.arg(round).arg(i);
                writeRun(*journal, id, i == 2 ? u"gw:a=pass"_s : u"gw:a=fail gw:b=pass"_s);
                if (round == 1 && i == 3)
                    QVERIFY(journal->addNote(id, u"keep me"_s));
            }
            QVERIFY(journal->recordSnapshot({.set = u"s"_s}));
            const auto pruned = prune(*journal, {.maxRuns = 3});
            QVERIFY2(pruned.has_value(), pruned ? "" : qPrintable(pruned.error().detail));
            QVERIFY(!pruned->runs.isEmpty());
            const VerifyReport report = verified(*journal);
            QVERIFY2(report.ok, qPrintable(u"%1: %2"_s.arg(report.firstBroken).arg(report.reason)));
        }
        // What was vouched for by dropped entries is still vouched for.
        const QString path = folder.path();
        tamper(path, u"UPDATE records SET payload = '{}' WHERE number = 1"_s);
        QVERIFY(!verified(*journal).ok);
    }
};

QTEST_GUILESS_MAIN(ChainTest)
#include "tst_chain.moc"
