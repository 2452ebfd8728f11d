// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/retention.h"
#include "tests/core/journal/firstversion.h"
#include "tests/core/journal/journalfixture.h"

using namespace daytwo;
using namespace fixture;

namespace {

/// What may be changed unseen, and why.
struct Free
{
    const char *table;
    const char *column; ///< "*": all, and the row itself
    const char *where;
    const char *reason;
};

constexpr Free kFree[] = {
    {"runs", "owner", "state = 'running'",
     "the lock of the program that writes the run: it says only whether that is still there, and is empty in the end"},
    {"subjects", "*", "number NOT IN (SELECT subject FROM verdicts)", "a name that nothing refers to since a pruning"},
};

/// How far the tables were at some moment.
struct Depth
{
    QList<std::pair<QString, qint64>> last;
};

Depth depthOf(Journal &journal)
{
    Depth depth;
    for (const QString &table : {u"entries"_s, u"runs"_s, u"verdicts"_s, u"evidence"_s, u"records"_s})
        depth.last.append(
            {table, journal.database().value(u"SELECT coalesce(max(number), 0) FROM "_s + table)->toLongLong()});
    return depth;
}

/// What happened after such a moment, as somebody removes it who knows the tables.
QStringList cutting(const Depth &depth)
{
    QStringList statements;
    for (const auto &[table, last] : depth.last)
        statements << u"DELETE FROM %1 WHERE number > %2"_s.arg(table).arg(last);
    return statements << u"DELETE FROM run_nodes WHERE run NOT IN (SELECT number FROM runs)"_s;
}

/// A journal with something in every table: a pruned run, ended ones, notes and a snapshot, one that is not over.
std::vector<Depth> fillWithAll(JournalFolder &folder)
{
    const JournalPtr journal = folder.open();
    std::vector<Depth> depths;
    writeRun(*journal, u"r-0"_s, u"gw:a=pass gw:gone=fail"_s);
    writeRun(*journal, u"r-1"_s, u"gw:a=pass gw:b=fail mon:c=pass"_s);
    if (!journal->addNote(u"r-1"_s, u"keep"_s) || !prune(*journal, {.maxRuns = 0}))
        qFatal("cannot prune");
    depths.push_back(depthOf(*journal));
    writeRun(*journal, u"r-2"_s, u"gw:a=pass gpu:d=fail"_s, noon().addSecs(60));
    depths.push_back(depthOf(*journal));
    if (!journal->recordSnapshot({.set = u"s"_s, .run = u"r-2"_s}))
        qFatal("no snapshot");
    depths.push_back(depthOf(*journal));
    writeRun(*journal, u"r-3"_s, u"gw:a=pass gw:b=warn mon:c=pass gpu:d=fail"_s, noon().addSecs(120));
    depths.push_back(depthOf(*journal));
    Verdict verdict = richVerdict(u"gw"_s, u"a"_s, Outcome::Fail, noon().addSecs(180));
    const Evidence evidence = sampleEvidence(verdict, "so far");
    verdict.evidence = QStringList{evidenceId(evidence)};
    const std::vector<StoredVerdict> stored{{0, verdict, {packEvidence(verdict.evidence[0], evidence)}}};
    if (!journal->startRun(startingRun(u"r-on"_s, noon().addSecs(180), 4), {NodeId(u"gw"_s), NodeId(u"gpu"_s)}) ||
        !journal->addVerdicts(u"r-on"_s, stored))
        qFatal("no run under way");
    return depths;
}

QStringList texts(Database &database, const QString &sql)
{
    QStringList found;
    auto rows = database.query(sql);
    if (!rows)
        qFatal("%s: %s", qPrintable(sql), qPrintable(rows.error().detail));
    while (rows->next())
        found << rows->text(0);
    return found;
}

/// One row of a table, as a condition.
QStringList rowsOf(Database &database, const QString &table)
{
    const bool withoutRowid =
        database.value(u"SELECT wr FROM pragma_table_list WHERE name = '%1'"_s.arg(table))->toBool();
    if (!withoutRowid)
        return texts(database, u"SELECT 'rowid = ' || rowid FROM \"%1\""_s.arg(table));
    const QStringList keys =
        texts(database, u"SELECT name FROM pragma_table_info('%1') WHERE pk > 0 ORDER BY pk"_s.arg(table));
    QStringList parts;
    for (const QString &key : keys)
        parts << u"'\"%1\" = ' || quote(\"%1\")"_s.arg(key);
    return texts(database, u"SELECT %1 FROM \"%2\""_s.arg(parts.join(u" || ' AND ' || "_s), table));
}

bool isFree(Database &database, const QString &table, const QString &column, const QString &row)
{
    return std::ranges::any_of(kFree, [&](const Free &free) {
        const bool meant = table == QLatin1String(free.table) &&
                           (QLatin1String(free.column) == u"*"_s || column == QLatin1String(free.column));
        return meant && database
                            .value(u"SELECT EXISTS (SELECT 1 FROM \"%1\" WHERE (%2) AND (%3))"_s.arg(
                                table, row, QLatin1String(free.where)))
                            ->toBool();
    });
}

/// Values that a column could be given instead of its own.
QStringList otherValues(const QString &table, const QString &column)
{
    return {
        u"CASE typeof(\"%1\") WHEN 'integer' THEN \"%1\" + 1000 WHEN 'blob' THEN CAST(\"%1\" || 'x' AS BLOB) "
        "WHEN 'null' THEN 1 ELSE \"%1\" || 'x' END"_s.arg(column),
        u"CASE typeof(\"%1\") WHEN 'blob' THEN CAST(\"%1\" AS TEXT) WHEN 'null' THEN x'00' ELSE CAST(\"%1\" AS BLOB) END"_s
            .arg(column),
        u"(SELECT o.\"%1\" FROM \"%2\" o WHERE o.\"%1\" IS NOT \"%2\".\"%1\" LIMIT 1)"_s.arg(column, table)};
}

/// Tampers on one connection, each time with a way back.
class Tamperer
{
public:
    explicit Tamperer(const QString &path)
        : m_database(*Database::open(path, Database::Mode::ReadWrite))
    {
        for (const QString &trigger : texts(*m_database, u"SELECT name FROM sqlite_master WHERE type = 'trigger'"_s))
            (void)m_database->run(u"DROP TRIGGER "_s + trigger);
    }

    Database &database() { return *m_database; }

    /// Whether verifying tells of it; true as well where the file itself does not allow it, or it changes nothing.
    bool isFound(const QStringList &statements)
    {
        if (!m_database->run(u"BEGIN"_s))
            qFatal("no transaction");
        bool done = true;
        qint64 changed = 0;
        for (const QString &sql : statements) {
            done = done && m_database->run(sql);
            changed += done ? m_database->changed() : 0;
        }
        const auto report = verifyChain(*m_database);
        if (!m_database->run(u"ROLLBACK"_s))
            qFatal("no way back");
        m_tried += done && changed > 0 ? 1 : 0;
        return !done || changed == 0 || !report || (!report->ok && !report->reason.isEmpty());
    }

    [[nodiscard]] int tried() const { return m_tried; }

private:
    std::unique_ptr<Database> m_database;
    int m_tried = 0;
};

/// What of a table can be changed, or removed, without verifying telling of it.
QStringList unseenIn(Tamperer &tamperer, const QString &table)
{
    QStringList unseen;
    Database &database = tamperer.database();
    const QStringList columns = texts(database, u"SELECT name FROM pragma_table_info('%1')"_s.arg(table));
    for (const QString &row : rowsOf(database, table)) {
        for (const QString &column : columns) {
            if (isFree(database, table, column, row))
                continue;
            for (const QString &value : otherValues(table, column)) {
                const QString sql = u"UPDATE \"%1\" SET \"%2\" = %3 WHERE %4"_s.arg(table, column, value, row);
                if (!tamperer.isFound({sql}))
                    unseen << sql;
            }
        }
        const QString sql = u"DELETE FROM \"%1\" WHERE %2"_s.arg(table, row);
        if (!isFree(database, table, u"*"_s, row) && !tamperer.isFound({sql}))
            unseen << sql;
    }
    return unseen;
}

}

class TamperingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noColumnOfAnyTableIsUnprotected_data()
    {
        QTest::addColumn<bool>("old");
        QTest::newRow("a journal of today") << false;
        QTest::newRow("one that version 1 wrote") << true;
    }
    void noColumnOfAnyTableIsUnprotected()
    {
        QFETCH(bool, old);
        JournalFolder folder;
        if (old) {
            makeFirstVersion(folder.path());
            QVERIFY(verified(*folder.open()).ok);
        } else {
            fillWithAll(folder);
        }
        Tamperer tamperer(folder.path());
        const auto before = verifyChain(tamperer.database());
        QVERIFY2(before && before->ok, before ? qPrintable(before->reason) : qPrintable(before.error().detail));
        QStringList unseen;
        for (const QString &table :
             texts(tamperer.database(), u"SELECT name FROM sqlite_master WHERE type = 'table'"_s)) {
            if (table != "pruning"_L1) // is empty; the next test fills it
                QVERIFY2(!rowsOf(tamperer.database(), table).isEmpty(), qPrintable(table));
            unseen << unseenIn(tamperer, table);
        }
        QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join(u'\n')));
        qInfo("%d ways of tampering", tamperer.tried());
        QVERIFY(tamperer.tried() > 500);
    }

    /// So that the walk above is no walk past: a column that nobody thought of.
    void aNewColumnWouldBeNoticed()
    {
        JournalFolder folder;
        fillWithAll(folder);
        Tamperer tamperer(folder.path());
        QVERIFY(tamperer.database().run(u"ALTER TABLE runs ADD COLUMN mood TEXT NOT NULL DEFAULT 'good'"_s));
        QVERIFY(!unseenIn(tamperer, u"runs"_s).isEmpty());
    }

    void whatIsAddedIsFound_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("the guards taken away") << u"INSERT INTO pruning VALUES (1)"_s;
        QTest::newRow("a node of a run") << u"INSERT INTO run_nodes (node, run) VALUES ('new', 3)"_s;
        QTest::newRow("a node of no run") << u"INSERT INTO run_nodes (node, run) VALUES ('gw', 99)"_s;
        QTest::newRow("evidence") << u"INSERT INTO evidence (id, run, digest, body) SELECT 'e-9', run, digest, body "
                                     "FROM evidence LIMIT 1"_s;
        QTest::newRow("evidence where some was") << u"INSERT INTO evidence (number, id, run, digest, body) "
                                                    "SELECT 2, 'e-9', run, digest, body FROM evidence LIMIT 1"_s;
    }
    void whatIsAddedIsFound()
    {
        QFETCH(QString, sql);
        JournalFolder folder;
        fillWithAll(folder);
        Tamperer tamperer(folder.path());
        if (QTest::currentDataTag() == QByteArray("evidence where some was"))
            QVERIFY(tamperer.database().value(u"SELECT count(*) FROM evidence WHERE number = 2"_s)->toInt() == 0);
        QVERIFY(tamperer.isFound({sql}));
        QCOMPARE(tamperer.tried(), 1);
    }

    void theNewestCannotBeCutOff()
    {
        JournalFolder folder;
        const std::vector<Depth> depths = fillWithAll(folder);
        Tamperer tamperer(folder.path());
        for (const Depth &depth : depths)
            QVERIFY2(tamperer.isFound(cutting(depth)), qPrintable(QString::number(depth.last[0].second)));
        QCOMPARE(tamperer.tried(), int(depths.size()));
    }

    void whatWasCutOffDoesNotGrowTogetherAgain()
    {
        JournalFolder folder;
        const std::vector<Depth> depths = fillWithAll(folder);
        const qint64 before = folder.open()->query().size()->entries;
        for (const QString &sql : cutting(depths[1]))
            tamper(folder.path(), sql);
        const JournalPtr journal = folder.open();
        VerifyReport report = verified(*journal);
        QVERIFY(!report.ok);
        QCOMPARE(report.firstBroken, depths[1].last[0].second + 1);
        for (int i = 0; journal->query().size()->entries < before + 10; ++i)
            writeRun(*journal, u"r-new-%1"_s.arg(i), u"gw:a=pass gw:b=pass gw:c=pass gw:d=pass"_s,
                     noon().addSecs(1000 + i));
        report = verified(*journal);
        QVERIFY(!report.ok);
        QVERIFY(report.firstBroken > depths[1].last[0].second);
    }

    void theHeadTellsAChainMadeAnew()
    {
        JournalFolder folder;
        fillWithAll(folder);
        const QByteArray head = verified(*folder.open()).head;
        QCOMPARE(head.size(), 32);
        QCOMPARE(verified(*folder.open(Journal::Mode::ReadOnly)).head, head);
        QVERIFY(folder.open()->addNote(u"r-1"_s, u"more"_s));
        QVERIFY(verified(*folder.open()).head != head);
    }

    void theFirstVersionIsReadAsItIs()
    {
        JournalFolder folder;
        makeFirstVersion(folder.path());
        const JournalPtr journal = folder.open(Journal::Mode::ReadOnly);
        const VerifyReport report = verified(*journal);
        QVERIFY2(report.ok, qPrintable(report.reason));
        QCOMPARE(journal->query().size()->version, 1);
        QCOMPARE(journal->query().runs({.node = NodeId(u"gpu"_s)})->size(), size_t(3));
        QCOMPARE(journal->query().run(u"r-2"_s)->verdicts.size(), size_t(3));
    }

    void theFirstVersionGoesOnAsTheSecond()
    {
        JournalFolder folder;
        makeFirstVersion(folder.path());
        const JournalPtr journal = folder.open();
        QCOMPARE(journal->query().size()->version, 2);
        QCOMPARE(journal->query().runs({.node = NodeId(u"gpu"_s)})->size(), size_t(3));
        writeRun(*journal, u"r-5"_s, u"gw:a=pass gpu:d=pass"_s, noon().addSecs(600));
        VerifyReport report = verified(*journal);
        QVERIFY2(report.ok, qPrintable(report.reason));
        QVERIFY(!prune(*journal, {.maxRuns = 1})->runs.isEmpty());
        writeRun(*journal, u"r-6"_s, u"gw:a=pass gpu:d=pass"_s, noon().addSecs(700));
        report = verified(*journal);
        QVERIFY2(report.ok, qPrintable(report.reason));
    }

    /// A window of version 1 is in the middle of a run when the new program opens the journal.
    void anOldProgramMayFinishItsRun()
    {
        JournalFolder folder;
        makeFirstVersion(folder.path());
        const auto opened = Database::open(folder.path(), Database::Mode::ReadWrite);
        QVERIFY(opened.has_value());
        Database &database = **opened;
        const auto write = [&database](const QString &sql) {
            if (const auto done = database.run(sql); !done)
                qFatal("%s: %s", qPrintable(sql), qPrintable(done.error().detail));
        };
        const auto enter = [&database](QLatin1StringView kind, const QJsonObject &payload) {
            if (const auto done = appendEntry(database, {kind, u"r-9"_s, payload}, noon()); !done)
                qFatal("%s", qPrintable(done.error().detail));
        };
        write(u"INSERT INTO runs (id, kind, profile, state, lab, lab_hash, started_at, planned) "
              "VALUES ('r-9', 'baseline', 'full', 'running', 'home', '', 1, 1)"_s);
        write(u"INSERT INTO run_nodes (run, node) VALUES (6, 'gw')"_s);
        enter(entrykind::kRunStarted, {{u"run"_s, 6}});
        QVERIFY(migrate(database, schemaScripts()));
        write(u"INSERT INTO evidence (id, run, digest, body) SELECT 'e-9', 6, digest, body FROM evidence LIMIT 1"_s);
        write(u"INSERT INTO verdicts SELECT 14, 6, 0, subject, title, section, vantage, outcome, reason, summary, "
              "silenced_by, at, duration, detail FROM verdicts LIMIT 1"_s);
        enter(entrykind::kVerdicts,
              {{u"run"_s, 6}, {u"first"_s, 14}, {u"last"_s, 14}, {u"firstEvidence"_s, 13}, {u"lastEvidence"_s, 13}});
        const auto report = verifyChain(database);
        QVERIFY(report.has_value());
        QVERIFY2(report->ok, qPrintable(report->reason));
    }

    void whatWasDoneToTheFirstVersionIsNotSealed_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::newRow("a node of a run gone") << QStringList{u"DELETE FROM run_nodes WHERE run = 3 AND node = 'gpu'"_s};
        QTest::newRow("a node too many") << QStringList{u"INSERT INTO run_nodes (run, node) VALUES (3, 'mon')"_s};
        QTest::newRow("the newest run gone")
            << QStringList{u"DELETE FROM entries WHERE number > 15"_s, u"DELETE FROM verdicts WHERE run = 5"_s,
                           u"DELETE FROM evidence WHERE run = 5"_s, u"DELETE FROM run_nodes WHERE run = 5"_s,
                           u"DELETE FROM runs WHERE number = 5"_s};
    }
    void whatWasDoneToTheFirstVersionIsNotSealed()
    {
        QFETCH(QStringList, statements);
        JournalFolder folder;
        makeFirstVersion(folder.path());
        for (const QString &sql : statements)
            tamper(folder.path(), sql);
        QVERIFY(!verified(*folder.open(Journal::Mode::ReadOnly)).ok);
        const JournalPtr journal = folder.open();
        QCOMPARE(journal->query().size()->version, 2);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(!verified(*journal).ok);
            writeRun(*journal, u"r-new-%1"_s.arg(i), u"gw:a=pass"_s, noon().addSecs(1000 + i));
        }
    }
};

QTEST_GUILESS_MAIN(TamperingTest)
#include "tst_tampering.moc"
