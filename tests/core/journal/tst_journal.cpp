// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journalexport.h"
#include "core/journal/schema.h"
#include "tests/core/journal/journalfixture.h"

#include <QFileInfo>
#include <QJsonDocument>

#include <csignal>

#include <sys/resource.h>

using namespace daytwo;
using namespace fixture;

class JournalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewJournalIsThereAtOnceAndPrivate()
    {
        JournalFolder folder;
        const JournalPtr journal = folder.open();
        QVERIFY(QFileInfo::exists(folder.path()));
        QCOMPARE(QFileInfo(folder.path()).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QCOMPARE(journal->query().size()->version, int(schemaScripts().size()));
        QCOMPARE(verified(*journal).ok, true);
        QVERIFY(journal->query().runs()->empty());
        // Nothing is left of the draft it was made from.
        QCOMPARE(QFileInfo(folder.path()).dir().entryList({u"*.new-*"_s}, QDir::Files | QDir::Hidden), QStringList());
    }

    void aRunComesBackWhole()
    {
        JournalFolder folder;
        Verdict first = richVerdict(u"gw"_s, u"storage.capacity"_s, Outcome::Warn, noon());
        Verdict second = richVerdict(u"mon"_s, u"x"_s, Outcome::Unknown, noon().addMSecs(7));
        second.judgement.reason = Reason::BlockedBy;
        second.blockedBy = QStringList{u"gw/ssh"_s};
        second.silencedBy = u"known (until 2027-01-01)"_s;
        second.vantage = {};
        Evidence out = sampleEvidence(first, QByteArray("line\0with nul\xff\n", 15));
        out.error = Error{Error::Kind::BadReply, u"gw"_s, u"cut"_s};
        out.timedOut = true;
        first.evidence = QStringList{evidenceId(out), {}};
        RunSummary summary = startingRun(u"r-1"_s, noon(), 2);
        summary.note = u"before the kernel"_s;
        {
            const JournalPtr journal = folder.open();
            QVERIFY(journal->startRun(summary, {NodeId(u"gw"_s), NodeId(u"mon"_s)}));
            const std::vector<StoredVerdict> stored{{1, second, {}},
                                                    {0, first, {packEvidence(first.evidence[0], out)}}};
            QVERIFY(journal->addVerdicts(u"r-1"_s, stored));
            summary.state = RunState::Stopped;
            summary.finishedAt = noon().addSecs(9);
            summary.counts = countsOf(std::vector{first, second});
            summary.headline = u"Stopped"_s;
            summary.comparedWith = u""_s;
            QVERIFY(journal->finishRun(summary));
        }
        const JournalPtr journal = folder.open(Journal::Mode::ReadOnly);
        const auto run = journal->query().run(u"r-1"_s);
        QVERIFY(run.has_value());
        QCOMPARE(run->summary, summary);
        QCOMPARE(run->verdicts, (std::vector{first, second})); // in plan order
        const auto evidence = journal->query().evidence(first.evidence[0]);
        QVERIFY(evidence.has_value());
        QCOMPARE(*evidence, out);
        QCOMPARE(journal->query().evidence(u"e-none"_s).error().kind, Error::Kind::NotFound);
        QCOMPARE(journal->query().run(u"r-none"_s).error().kind, Error::Kind::NotFound);
    }

    void evidenceIsStoredOnce()
    {
        JournalFolder folder;
        const JournalPtr journal = folder.open();
        QVERIFY(journal->startRun(startingRun(u"r-1"_s, noon(), 2), {NodeId(u"gw"_s)}));
        Verdict verdict = richVerdict(u"gw"_s, u"a"_s, Outcome::Pass, noon());
        const Evidence evidence = sampleEvidence(verdict, "shared");
        verdict.evidence = QStringList{evidenceId(evidence)};
        JournalSink sink(*journal);
        Plan plan;
        plan.checks.resize(2);
        plan.checks[0].check = CheckId(u"a"_s);
        plan.checks[1].check = CheckId(u"b"_s);
        for (PlannedCheck &check : plan.checks)
            check.node = NodeId(u"gw"_s);
        sink.onStarted(startingRun(u"r-2"_s, noon(), 2), plan);
        const Evidence *one[] = {&evidence};
        sink.onVerdict(verdict, one);
        verdict.check = CheckId(u"b"_s);
        sink.onVerdict(verdict, one);
        RunSummary done = startingRun(u"r-2"_s, noon(), 2);
        done.state = RunState::Finished;
        sink.onFinished(done);
        QVERIFY(!sink.error());
        QCOMPARE(journal->query().size()->evidence, 1);
        QCOMPARE(journal->query().size()->verdicts, 2);
        QVERIFY(verified(*journal).ok);
    }

    void aRunThatIsOnShowsAsRunning()
    {
        JournalFolder folder;
        const JournalPtr writer = folder.open();
        QVERIFY(writer->startRun(startingRun(u"r-1"_s, noon(), 5), {}));
        const Verdict verdict = richVerdict(u"gw"_s, u"a"_s, Outcome::Pass, noon());
        QVERIFY(writer->addVerdicts(u"r-1"_s, std::vector<StoredVerdict>{{0, verdict, {}}}));
        const JournalPtr other = folder.open(); // must not take it for dead
        const RunSummary shown = other->query().runs()->front();
        QCOMPARE(shown.state, RunState::Running);
        QCOMPARE(shown.counts.pass, 1);
        QCOMPARE(shown.outcome, Outcome::Unknown);
        QCOMPARE(other->query().resolve(u"last"_s).error().kind, Error::Kind::NotFound);
    }

    void aRunWhoseWriterIsGoneIsCutOff()
    {
        JournalFolder folder;
        {
            const JournalPtr writer = folder.open();
            QVERIFY(writer->startRun(startingRun(u"r-1"_s, noon(), 5), {}));
            const Verdict verdict = richVerdict(u"gw"_s, u"a"_s, Outcome::Pass, noon());
            QVERIFY(writer->addVerdicts(u"r-1"_s, std::vector<StoredVerdict>{{0, verdict, {}}}));
        }
        // A reader sees it without writing; the next writer notes it.
        const RunSummary read = folder.open(Journal::Mode::ReadOnly)->query().runs()->front();
        QCOMPARE(read.state, RunState::CutOff);
        const JournalPtr journal = folder.open();
        const RunSummary shown = journal->query().runs()->front();
        QCOMPARE(read, shown);
        QCOMPARE(shown.state, RunState::CutOff);
        QCOMPARE(shown.outcome, Outcome::Unknown);
        QCOMPARE(shown.headline, u"Cut off after 1 of 5 checks: 1 passed"_s);
        QVERIFY(!shown.finishedAt.isValid());
        QVERIFY(verified(*journal).ok);
        QCOMPARE(journal->query().runs({.state = RunState::CutOff})->size(), size_t(1));
        QCOMPARE(journal->finishRun(shown).error().kind, Error::Kind::Conflict);
    }

    void whatDeadProgramsLeftIsSweptAway()
    {
        JournalFolder folder;
        {
            folder.open();
        }
        const QString stale = QFileInfo(folder.path()).absolutePath() + u"/.daytwo-owner-dead"_s;
        const QString fresh = QFileInfo(folder.path()).absolutePath() + u"/.daytwo-owner-new"_s;
        for (const QString &name : {stale, fresh}) {
            QFile file(name);
            QVERIFY(file.open(QIODevice::WriteOnly));
            if (name == stale)
                QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-300), QFile::FileModificationTime));
        }
        const JournalPtr writer = folder.open();
        QVERIFY(writer->startRun(startingRun(u"r-1"_s, noon(), 5), {}));
        folder.open();
        QVERIFY(!QFileInfo::exists(stale));
        QVERIFY(QFileInfo::exists(fresh));
        QCOMPARE(writer->query().runs()->front().state, RunState::Running);
    }

    void notesAddUp()
    {
        JournalFolder folder;
        const JournalPtr journal = folder.open();
        writeRun(*journal, u"r-1"_s, u"gw:a=pass"_s, noon(), [](RunSummary &run) { run.note = u"first"_s; });
        QVERIFY(journal->addNote(u"r-1"_s, u"second, PVEAPIToken=root@pam!x=0123-4567"_s));
        QCOMPARE(journal->query().summary(u"r-1"_s)->note, u"first\nsecond, PVEAPIToken=[redacted]"_s);
        QCOMPARE(journal->addNote(u"r-none"_s, u"x"_s).error().kind, Error::Kind::NotFound);
        QVERIFY(verified(*journal).ok);
    }

    void noSecretIsWritten()
    {
        JournalFolder folder;
        const QString secret = u"hunter2hunter2"_s;
        const QString text = u"password=%1"_s.arg(secret);
        const JournalPtr journal = folder.open();
        RunSummary summary = startingRun(u"r-1"_s, noon(), 1);
        summary.note = text;
        QVERIFY(journal->startRun(summary, {}));
        Verdict verdict = richVerdict(u"gw"_s, u"a"_s, Outcome::Fail, noon());
        verdict.judgement.summary = verdict.judgement.seen = verdict.judgement.mend = verdict.silencedBy = text;
        verdict.judgement.facts = {{u"list"_s, QJsonArray{QJsonObject{{u"deep"_s, text}}}}};
        Evidence evidence = sampleEvidence(verdict, text.toUtf8());
        evidence.err = text.toUtf8();
        evidence.meta = {{u"banner"_s, text}};
        evidence.error = Error{Error::Kind::BadReply, text, text};
        evidence.request.probe = Command{.argv = {u"curl"_s, text}};
        verdict.evidence = QStringList{evidenceId(evidence)};
        const std::vector<StoredVerdict> stored{{0, verdict, {packEvidence(verdict.evidence[0], evidence)}}};
        QVERIFY(journal->addVerdicts(u"r-1"_s, stored));
        summary.state = RunState::Finished;
        summary.headline = text;
        QVERIFY(journal->finishRun(summary));
        QVERIFY(journal->addNote(u"r-1"_s, text));
        QByteArray everything;
        QVERIFY(exportJournal(*journal, [&everything](const QByteArray &line) {
            everything += line;
            return true;
        }));
        QVERIFY(everything.contains("[redacted]"));
        QVERIFY(!everything.contains(secret.toUtf8()));
        for (const QString &file : {folder.path(), folder.path() + u"-wal"_s}) {
            QFile raw(file);
            QVERIFY(raw.open(QIODevice::ReadOnly));
            QVERIFY(!raw.readAll().contains(secret.toUtf8()));
        }
    }

    void nothingCanBeChangedOrRemoved_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("a verdict changed") << u"UPDATE verdicts SET outcome = 'pass'"_s;
        QTest::newRow("a verdict removed") << u"DELETE FROM verdicts"_s;
        QTest::newRow("an entry changed") << u"UPDATE entries SET kind = 'x'"_s;
        QTest::newRow("an entry removed") << u"DELETE FROM entries"_s;
        QTest::newRow("evidence changed") << u"UPDATE evidence SET body = x'00'"_s;
        QTest::newRow("evidence of another run") << u"UPDATE evidence SET run = 7"_s;
        QTest::newRow("the nodes of a run changed") << u"UPDATE run_nodes SET node = 'x'"_s;
        QTest::newRow("the nodes of a run removed") << u"DELETE FROM run_nodes"_s;
        QTest::newRow("a check renamed") << u"UPDATE subjects SET check_id = 'x'"_s;
        QTest::newRow("a check removed") << u"DELETE FROM subjects"_s;
        QTest::newRow("evidence removed") << u"DELETE FROM evidence"_s;
        QTest::newRow("a record removed") << u"DELETE FROM records"_s;
        QTest::newRow("a record changed") << u"UPDATE records SET payload = '{}'"_s;
        QTest::newRow("an ended run changed") << u"UPDATE runs SET outcome = 'pass'"_s;
        QTest::newRow("a run removed") << u"DELETE FROM runs"_s;
    }
    void nothingCanBeChangedOrRemoved()
    {
        QFETCH(QString, sql);
        JournalFolder folder;
        const JournalPtr journal = folder.open();
        writeRun(*journal, u"r-1"_s, u"gw:a=fail"_s);
        QVERIFY(journal->addNote(u"r-1"_s, u"n"_s));
        const auto done = journal->database().run(sql);
        QVERIFY(!done);
        QVERIFY(done.error().detail.contains(u"append-only"_s));
        QVERIFY(verified(*journal).ok);
    }

    void manyWritersAtOnce()
    {
        JournalFolder folder;
        constexpr int kWriters = 4;
        constexpr int kRuns = 12;
        std::vector<std::thread> writers;
        for (int w = 0; w < kWriters; ++w) {
            writers.emplace_back([&folder, w] {
                const auto journal = Journal::open(folder.path());
                if (!journal)
                    qFatal("%s", qPrintable(journal.error().detail));
                for (int i = 0; i < kRuns; ++i)
                    writeRun(**journal, u"r-%1-%2"_s.arg(w).arg(i), u"gw:a=pass gw:b=fail mon:c=warn"_s);
            });
        }
        for (std::thread &writer : writers)
            writer.join();
        const JournalPtr journal = folder.open();
        QCOMPARE(journal->query().size()->runs, kWriters * kRuns);
        QCOMPARE(journal->query().size()->verdicts, kWriters * kRuns * 3);
        const VerifyReport report = verified(*journal);
        QVERIFY2(report.ok, qPrintable(report.reason));
    }

    void aReaderIsNotHeldUpByAWriter()
    {
        JournalFolder folder;
        const JournalPtr writer = folder.open();
        writeRun(*writer, u"r-1"_s, u"gw:a=pass"_s);
        auto transaction = Transaction::begin(writer->database(), Transaction::Safety::Ordered);
        QVERIFY(transaction.has_value());
        QElapsedTimer timer;
        timer.start();
        const JournalPtr reader = folder.open(Journal::Mode::ReadOnly);
        QCOMPARE(reader->query().runs()->size(), size_t(1));
        QVERIFY(timer.elapsed() < 2000);
        const auto refused = reader->addRecord({});
        QCOMPARE(refused.error().kind, Error::Kind::Storage);
    }

    void whatIsNoJournalIsNeverReplaced_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("text") << QByteArray("My diary.\n").repeated(1000);
        QTest::newRow("an empty file") << QByteArray();
        QTest::newRow("a head without a body") << QByteArray("SQLite format 3\0", 16);
        QTest::newRow("zeros") << QByteArray(8192, '\0');
    }
    void whatIsNoJournalIsNeverReplaced()
    {
        QFETCH(QByteArray, content);
        JournalFolder folder;
        const QString path = folder.file(u"journal.db"_s);
        {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        }
        for (const Journal::Mode mode : {Journal::Mode::ReadWrite, Journal::Mode::ReadOnly}) {
            const auto journal = Journal::open(path, mode);
            QVERIFY(!journal);
            QCOMPARE(journal.error().kind, Error::Kind::Storage);
            QVERIFY(!journal.error().detail.isEmpty());
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }

    void anotherProgramsDatabaseIsLeftAlone()
    {
        JournalFolder folder;
        {
            folder.open();
        }
        tamper(folder.path(), u"PRAGMA application_id = 1"_s);
        const auto journal = Journal::open(folder.path());
        QCOMPARE(journal.error().kind, Error::Kind::Storage);
    }

    void damageInTheMiddleIsFound()
    {
        JournalFolder folder;
        {
            const JournalPtr journal = folder.open();
            for (int i = 0; i < 30; ++i)
                writeRun(*journal, u"r-%1"_s.arg(i), u"gw:a=pass gw:b=pass gw:c=pass gw:d=pass"_s);
        }
        QFile file(folder.path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.size() > 64 * 1024);
        file.seek(file.size() / 2);
        file.write(QByteArray(16384, 'x'));
        file.close();
        const auto journal = Journal::open(folder.path());
        if (!journal) {
            QCOMPARE(journal.error().kind, Error::Kind::Storage);
            return;
        }
        const auto report = (*journal)->verify();
        QVERIFY(!report || !report->ok);
    }

    void aNewerJournalIsRefused()
    {
        JournalFolder folder;
        {
            folder.open();
        }
        tamper(folder.path(), u"PRAGMA user_version = 99"_s);
        for (const Journal::Mode mode : {Journal::Mode::ReadWrite, Journal::Mode::ReadOnly})
            QCOMPARE(Journal::open(folder.path(), mode).error().kind, Error::Kind::Storage);
    }

    void migrationsGoForwardOrNotAtAll()
    {
        JournalFolder folder;
        {
            folder.open();
        }
        auto database = Database::open(folder.path(), Database::Mode::ReadWrite);
        const QStringList good = schemaScripts() + QStringList{u"-- two\nCREATE TABLE more (x)\n\n-- nothing"_s};
        QVERIFY(!migrate(**database, good + QStringList{u"CREATE TABLE half (x)\n\nNONSENSE"_s}));
        QCOMPARE(*schemaVersion(**database), int(schemaScripts().size()));
        QVERIFY(!(*database)->value(u"SELECT count(*) FROM half"_s));
        QVERIFY(migrate(**database, good));
        QCOMPARE(*schemaVersion(**database), int(good.size()));
        QCOMPARE((*database)->value(u"SELECT count(*) FROM more"_s)->toInt(), 0);
    }

    void wherenothingCanBeWrittenItSaysSo_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("a folder that cannot be made") << u"/proc/daytwo/journal.db"_s;
        QTest::newRow("a folder that cannot be written") << u"/proc/journal.db"_s;
        QTest::newRow("a folder where the file should be") << QDir::tempPath();
    }
    void wherenothingCanBeWrittenItSaysSo()
    {
        QFETCH(QString, path);
        const auto journal = Journal::open(path);
        QVERIFY(!journal);
        QCOMPARE(journal.error().kind, Error::Kind::Storage);
        QVERIFY(!journal.error().detail.isEmpty());
    }

    void aFullDiskIsAnErrorAndNoDamage()
    {
        JournalFolder folder;
        JournalPtr journal = folder.open();
        writeRun(*journal, u"r-1"_s, u"gw:a=pass"_s);
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        const rlimit tight{rlim_t(QFileInfo(folder.path()).size() + 16384), before.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
        JournalSink sink(*journal);
        Plan plan;
        sink.onStarted(startingRun(u"r-2"_s, noon(), 3000), plan);
        for (int i = 0; i < 3000 && !sink.error(); ++i) {
            Verdict verdict = richVerdict(u"gw"_s, u"c%1"_s.arg(i), Outcome::Pass, noon());
            sink.onVerdict(verdict, {});
        }
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(sink.error().has_value());
        QCOMPARE(sink.error()->kind, Error::Kind::Storage);
        QVERIFY(!sink.error()->detail.isEmpty());
        journal.reset();
        journal = folder.open();
        const auto report = journal->verify();
        QVERIFY2(report && report->ok, report ? qPrintable(report->reason) : qPrintable(report.error().detail));
        QCOMPARE(journal->query().summary(u"r-1"_s)->state, RunState::Finished);
    }

    void theExportHoldsEverything()
    {
        JournalFolder folder;
        const JournalPtr journal = folder.open();
        writeRun(*journal, u"r-1"_s, u"gw:a=pass gw:b=fail"_s);
        QVERIFY(journal->addNote(u"r-1"_s, u"n"_s));
        QHash<QString, int> types;
        QVERIFY(exportJournal(*journal, [&types](const QByteArray &line) {
            const QJsonDocument json = QJsonDocument::fromJson(line);
            ++types[json[u"type"_s].toString()];
            return json.isObject() && !line.contains('\n');
        }));
        QCOMPARE(types, (QHash<QString, int>{{u"journal"_s, 1},
                                             {u"run"_s, 1},
                                             {u"verdict"_s, 2},
                                             {u"evidence"_s, 2},
                                             {u"record"_s, 1},
                                             {u"entry"_s, 4}}));
        int lines = 0;
        const auto cut = exportJournal(*journal, [&lines](const QByteArray &) { return ++lines < 3; });
        QCOMPARE(cut.error().kind, Error::Kind::Storage);
        QCOMPARE(lines, 3);
    }
};

QTEST_GUILESS_MAIN(JournalTest)
#include "tst_journal.moc"
