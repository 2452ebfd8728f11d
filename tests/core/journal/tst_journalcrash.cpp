// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/journal/firstversion.h"
#include "tests/core/journal/journalfixture.h"

#include <QProcess>
#include <QRandomGenerator>

using namespace daytwo;
using namespace fixture;

/// kill -9 at random moments. DAYTWO_KILLS says how many; 8 where it is not set.
class JournalCrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedAtAnyMomentNothingIsTorn_data()
    {
        QTest::addColumn<bool>("old");
        QTest::newRow("a new journal") << false;
        QTest::newRow("one that version 1 wrote") << true;
    }
    void killedAtAnyMomentNothingIsTorn()
    {
        QFETCH(bool, old);
        const int wanted = qEnvironmentVariableIntValue("DAYTWO_KILLS");
        const int kills = wanted > 0 ? wanted : 8;
        JournalFolder folder;
        if (old)
            makeFirstVersion(folder.path());
        int cutOff = 0;
        for (int i = 0; i < kills; ++i) {
            // Every fourth time already while it opens, also while it makes the very first file.
            writeAndKill(folder.path(), i % 4 != 0, int(QRandomGenerator::global()->bounded(i % 4 ? 250 : 30)));
            if (!QFileInfo::exists(folder.path()))
                continue;
            const JournalPtr journal = folder.open();
            cutOff = inspect(*journal);
            if (QTest::currentTestFailed())
                return;
        }
        const JournalPtr journal = folder.open();
        const auto size = journal->query().size();
        qInfo("%d kills: %lld runs whole or cut off, %d cut off, %lld entries", kills, size->runs, cutOff,
              size->entries);
        QVERIFY(size->runs > 0);
    }

private:
    static void writeAndKill(const QString &path, bool waitForStart, int milliseconds)
    {
        QProcess writer;
        writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        writer.start(QStringLiteral(JOURNAL_WRITER), {path});
        QVERIFY(writer.waitForStarted());
        if (waitForStart)
            QVERIFY(writer.waitForReadyRead(20000));
        writer.waitForFinished(milliseconds); // it never does by itself: this is the random moment
        QCOMPARE(writer.state(), QProcess::Running);
        writer.kill();
        QVERIFY(writer.waitForFinished());
    }

    /// Looks at every run; gives how many show as cut off.
    static int inspect(Journal &journal)
    {
        const VerifyReport report = verified(journal);
        if (!report.ok)
            QTest::qFail(qPrintable(u"entry %1: %2"_s.arg(report.firstBroken).arg(report.reason)), __FILE__, __LINE__);
        int cutOff = 0;
        const auto runs = journal.query().runs({.limit = 100000});
        for (const RunSummary &summary : *runs) {
            const auto run = journal.query().run(summary.id);
            const bool whole = summary.state == RunState::Finished;
            cutOff += summary.state == RunState::CutOff ? 1 : 0;
            const bool sound = run && (whole || summary.state == RunState::CutOff) &&
                               countsOf(run->verdicts) == summary.counts &&
                               (!whole || int(run->verdicts.size()) == summary.planned) &&
                               (whole || summary.outcome == Outcome::Unknown) && evidenceIsThere(journal, *run);
            if (!sound)
                QTest::qFail(qPrintable(summary.id + u" is torn"_s), __FILE__, __LINE__);
        }
        return cutOff;
    }

    static bool evidenceIsThere(Journal &journal, const Run &run)
    {
        return std::ranges::all_of(run.verdicts, [&journal](const Verdict &verdict) {
            return std::ranges::all_of(
                verdict.evidence, [&journal](const QString &id) { return journal.query().evidence(id).has_value(); });
        });
    }
};

QTEST_GUILESS_MAIN(JournalCrashTest)
#include "tst_journalcrash.moc"
