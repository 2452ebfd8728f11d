// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/journal/journalfixture.h"

#include <QElapsedTimer>

using namespace daytwo;
using namespace fixture;

/// Opening and listing must not grow with the journal. DAYTWO_JOURNAL_RUNS says how many runs of 100 checks; 1,000
/// where it is not set. The limits are generous: they catch a missing index, not a slow machine.
class JournalSpeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const int wanted = qEnvironmentVariableIntValue("DAYTWO_JOURNAL_RUNS");
        m_runs = wanted > 0 ? wanted : 1000;
        {
            const JournalPtr journal = m_folder.open();
            QStringList words;
            for (int i = 0; i < 100; ++i)
                words << u"n%1:c%2=%3"_s.arg(i / 20).arg(i % 20).arg(i == 50 ? u"fail"_s : u"pass"_s);
            writeRun(*journal, u"r-000000"_s, words.join(u' '));
        }
        multiply();
    }

    void everyQuestionIsAnsweredAtOnce()
    {
        QElapsedTimer timer;
        timer.start();
        const JournalPtr journal = m_folder.open(Journal::Mode::ReadOnly);
        JournalQuery query = journal->query();
        const auto took = [&timer](const char *what) {
            const qint64 time = timer.restart();
            qInfo("%s: %lld ms", what, time);
            return time;
        };
        QVERIFY(took("open") < 500);
        QCOMPARE(query.runs()->size(), size_t(50));
        QVERIFY(took("the newest 50") < 500);
        QCOMPARE(int(query.runs({.limit = 100000})->size()), m_runs);
        QVERIFY(took("the whole list") < 3000);
        QVERIFY(query.runs({.node = NodeId(u"none"_s)})->empty());
        QVERIFY(took("runs of a node that never was") < 500);
        QVERIFY(query.runs({.outcome = Outcome::Pass})->empty());
        QVERIFY(took("runs that passed, of which there are none") < 500);
        QVERIFY(query.resolve(u"last"_s).has_value());
        QVERIFY(took("last") < 200);
        QVERIFY(!query.resolve(u"last-good"_s).has_value());
        QVERIFY(took("last good, of which there is none") < 500);
        QCOMPARE(query.run(*query.resolve(u"last"_s))->verdicts.size(), size_t(100));
        QVERIFY(took("one run") < 500);
        QCOMPARE(query.history(NodeId(u"n0"_s), CheckId(u"c1"_s))->size(), size_t(20));
        QVERIFY(took("the history of a check") < 500);
        QVERIFY(query.lastPass(NodeId(u"n0"_s), CheckId(u"c1"_s))->has_value());
        QVERIFY(!query.lastPass(NodeId(u"n2"_s), CheckId(u"c10"_s))->has_value());
        QVERIFY(took("last pass of two checks, one of which never passed") < 500);
    }

private:
    /// The first run again and again, by SQL: fast enough to be tried every day.
    void multiply()
    {
        auto database = Database::open(m_folder.path(), Database::Mode::ReadWrite);
        auto transaction = Transaction::begin(**database, Transaction::Safety::Ordered);
        const QString numbers =
            u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "_s.arg(m_runs - 1);
        for (const QString &sql :
             {u"INSERT INTO runs SELECT i + 1, printf('r-%06d', i), kind, profile, state, lab, lab_hash, "
              "started_at + i * 60000, finished_at + i * 60000, planned, pass, warn, fail, unknown, skipped, silenced, "
              "outcome, headline, compared_with, note, owner FROM n, runs r WHERE r.number = 1"_s,
              u"INSERT INTO run_nodes SELECT node, i + 1 FROM n, run_nodes r WHERE r.run = 1"_s,
              u"INSERT INTO verdicts (run, position, subject, title, section, vantage, outcome, reason, summary, "
              "silenced_by, at, duration, detail) SELECT i + 1, position, subject, title, section, vantage, outcome, "
              "reason, summary, silenced_by, at, duration, detail FROM n, verdicts v WHERE v.run = 1"_s}) {
            const auto done = (*database)->run(numbers + sql);
            QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().detail));
        }
        QVERIFY(transaction->commit());
    }

    JournalFolder m_folder;
    int m_runs = 0;
};

QTEST_GUILESS_MAIN(JournalSpeedTest)
#include "tst_journalspeed.moc"
