// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"

#include "core/base/redact.h"
#include "core/journal/rowdigest.h"
#include "core/journal/schema.h"
#include "core/run/compare.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSet>

namespace daytwo {

using namespace Qt::StringLiterals;
using Safety = Transaction::Safety;

namespace {

struct JournalWords
{
    Q_DECLARE_TR_FUNCTIONS(JournalWords)
};

/// A reader of a file system that cannot be written needs SQLite's promise that nobody else writes either.
Result<std::unique_ptr<Database>> openToRead(const QString &path)
{
    auto database = Database::open(path, Database::Mode::ReadOnly);
    if (database && (*database)->value(u"PRAGMA user_version"_s))
        return database;
    const QFileInfo folder(QFileInfo(path).absolutePath());
    const bool writerThere = QFileInfo(path + u"-wal"_s).size() > 0;
    if (!database || folder.isWritable() || writerThere)
        return database;
    return Database::open(path, Database::Mode::Immutable);
}

Result<std::unique_ptr<Database>> openToWrite(const QString &path)
{
    if (!QFileInfo::exists(path)) {
        if (auto created = createJournal(path); !created)
            return fail(created.error());
    }
    auto database = Database::open(path, Database::Mode::ReadWrite);
    if (!database)
        return database;
    if (auto keys = (*database)->run(u"PRAGMA foreign_keys = ON"_s); !keys)
        return fail(keys.error());
    if (auto migrated = migrate(**database, schemaScripts()); !migrated)
        return fail(migrated.error());
    return database;
}

}

Journal::Journal(std::unique_ptr<Database> database, Mode mode, NowFunction now)
    : m_database(std::move(database))
    , m_mode(mode)
    , m_now(std::move(now))
{
}

Result<std::unique_ptr<Journal>> Journal::open(const QString &path, Mode mode, NowFunction now)
{
    auto database = mode == Mode::ReadWrite ? openToWrite(path) : openToRead(path);
    if (!database)
        return fail(database.error());
    std::unique_ptr<Journal> journal(new Journal(std::move(*database), mode, std::move(now)));
    if (mode == Mode::ReadWrite) {
        if (auto marked = journal->markCutOff(); !marked)
            return fail(marked.error());
        return journal;
    }
    const auto version = knownVersion(journal->database(), int(schemaScripts().size()));
    if (!version)
        return fail(version.error());
    return journal;
}

Result<void> Journal::writable() const
{
    if (m_mode == Mode::ReadWrite)
        return {};
    return fail(Error::Kind::Storage, m_database->path(), JournalWords::tr("The journal is open for reading only"));
}

Result<void> Journal::ownRuns()
{
    if (m_owner)
        return {};
    auto owner = Owner::take(m_database->path());
    if (!owner)
        return fail(owner.error());
    m_owner = std::move(*owner);
    return {};
}

Result<void> Journal::insertRun(const RunSummary &run)
{
    return m_database->run(u"INSERT INTO runs (id, kind, profile, state, lab, lab_hash, started_at, planned, "
                           "compared_with, note, owner) VALUES (?, ?, ?, 'running', ?, ?, ?, ?, ?, ?, ?)"_s,
                           {run.id, runKindWord(run.kind), profileWord(run.profile), run.lab, run.labHash,
                            timeValue(run.startedAt), run.planned, run.comparedWith, redact(run.note),
                            m_owner->token()});
}

Result<void> Journal::startRun(const RunSummary &run, const std::vector<NodeId> &nodes)
{
    if (auto may = writable().and_then([this] { return ownRuns(); }); !may)
        return may;
    auto transaction = Transaction::begin(*m_database, Safety::Durable);
    if (!transaction)
        return fail(transaction.error());
    if (auto inserted = insertRun(run); !inserted)
        return inserted;
    const qint64 number = m_database->lastKey();
    const QSet<NodeId> taking(nodes.begin(), nodes.end());
    for (const NodeId &node : taking) {
        if (auto noted = m_database->run(u"INSERT INTO run_nodes (run, node) VALUES (?, ?)"_s, {number, node.value});
            !noted)
            return noted;
    }
    const EntryContent content{
        entrykind::kRunStarted, run.id, {{u"run"_s, number}, {u"nodes"_s, qint64(taking.size())}}};
    if (auto entered = appendEntry(*m_database, content, m_now()); !entered)
        return entered;
    m_runNumbers.insert(run.id, number);
    return transaction->commit();
}

Result<qint64> Journal::runNumber(const QString &id)
{
    if (const auto known = m_runNumbers.constFind(id); known != m_runNumbers.constEnd())
        return *known;
    const auto number = m_database->value(u"SELECT number FROM runs WHERE id = ?"_s, {id});
    if (!number)
        return fail(number.error());
    if (number->isNull())
        return fail(Error::Kind::NotFound, id);
    return number->toLongLong();
}

Result<qint64> Journal::subjectNumber(const NodeId &node, const CheckId &check)
{
    if (const auto known = m_subjects.constFind({node, check}); known != m_subjects.constEnd())
        return *known;
    if (auto made = m_database->run(u"INSERT OR IGNORE INTO subjects (node, check_id) VALUES (?, ?)"_s,
                                    {node.value, check.value});
        !made)
        return fail(made.error());
    const auto number =
        m_database->value(u"SELECT number FROM subjects WHERE node = ? AND check_id = ?"_s, {node.value, check.value});
    if (!number)
        return fail(number.error());
    return number->toLongLong();
}

Result<void> Journal::insertVerdict(qint64 run, const StoredVerdict &stored)
{
    const Verdict &verdict = stored.verdict;
    const auto subject = subjectNumber(verdict.node, verdict.check);
    if (!subject)
        return fail(subject.error());
    m_subjects.insert({verdict.node, verdict.check}, *subject);
    return m_database->run(u"INSERT INTO verdicts (run, position, subject, title, section, vantage, outcome, reason, "
                           "summary, silenced_by, at, duration, detail) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                           {run, stored.position, *subject, verdict.title, verdict.section, verdict.vantage.host.value,
                            outcomeWord(verdict.outcome()), reasonWord(verdict.judgement.reason),
                            redact(verdict.judgement.summary), redact(verdict.silencedBy),
                            verdict.at.toMSecsSinceEpoch(), qint64(verdict.duration.count()), packDetail(verdict)});
}

Result<void> Journal::insertEvidence(qint64 run, const StoredEvidence &evidence)
{
    // Asked first: an insertion that is given up would use a number, and a number that is missing is a row that is
    // gone.
    const auto known = m_database->value(u"SELECT number FROM evidence WHERE id = ?"_s, {evidence.id});
    if (!known)
        return fail(known.error());
    if (!known->isNull())
        return {};
    return m_database->run(u"INSERT INTO evidence (id, run, digest, body) VALUES (?, ?, ?, ?)"_s,
                           {evidence.id, run, evidence.digest, evidence.body});
}

Result<void> Journal::addVerdicts(const QString &runId, std::span<const StoredVerdict> verdicts)
{
    if (verdicts.empty())
        return {};
    const auto run = runNumber(runId);
    if (!run)
        return fail(run.error());
    auto transaction = Transaction::begin(*m_database, Safety::Ordered);
    if (!transaction)
        return fail(transaction.error());
    auto done = insertBatch(*run, runId, verdicts).and_then([&] { return transaction->commit(); });
    if (!done)
        m_subjects.clear(); // those made in this transaction are gone again
    return done;
}

Result<void> Journal::insertBatch(qint64 run, const QString &runId, std::span<const StoredVerdict> verdicts)
{
    const auto evidenceBefore = lastNumber(*m_database, "evidence"_L1);
    qint64 last = 0;
    for (const StoredVerdict &stored : verdicts) {
        for (const StoredEvidence &evidence : stored.evidence) {
            if (auto inserted = insertEvidence(run, evidence); !inserted)
                return inserted;
        }
        if (auto inserted = insertVerdict(run, stored); !inserted)
            return inserted;
        last = m_database->lastKey();
    }
    const auto evidenceAfter = lastNumber(*m_database, "evidence"_L1);
    if (!evidenceBefore || !evidenceAfter)
        return fail((evidenceBefore ? evidenceAfter : evidenceBefore).error());
    EntryContent content{entrykind::kVerdicts,
                         runId,
                         {{u"run"_s, run}, {u"first"_s, last - qint64(verdicts.size()) + 1}, {u"last"_s, last}}};
    if (*evidenceAfter != *evidenceBefore) {
        content.payload[u"firstEvidence"_s] = *evidenceBefore + 1;
        content.payload[u"lastEvidence"_s] = *evidenceAfter;
        content.payload[u"form"_s] = kFormWithRun;
    }
    return appendEntry(*m_database, content, m_now());
}

Result<void> Journal::endRun(qint64 number, const RunSummary &run, QLatin1StringView entryKind)
{
    const Counts &counts = run.counts;
    if (auto updated = m_database->run(
            u"UPDATE runs SET state = ?, finished_at = ?, pass = ?, warn = ?, fail = ?, unknown = ?, skipped = ?, "
            "silenced = ?, outcome = ?, headline = ?, owner = '' WHERE number = ? AND state = 'running'"_s,
            {runStateWord(run.state), timeValue(run.finishedAt), counts.pass, counts.warn, counts.fail, counts.unknown,
             counts.skipped, counts.silenced, outcomeWord(run.outcome), redact(run.headline), number});
        !updated)
        return updated;
    if (m_database->changed() != 1)
        return fail(Error::Kind::Conflict, run.id);
    return appendEntry(*m_database, {entryKind, run.id, {{u"run"_s, number}}}, m_now());
}

Result<void> Journal::finishRun(const RunSummary &run)
{
    const auto number = runNumber(run.id);
    if (!number)
        return fail(number.error());
    auto transaction = Transaction::begin(*m_database, Safety::Durable);
    if (!transaction)
        return fail(transaction.error());
    if (auto ended = endRun(*number, run, entrykind::kRunFinished); !ended)
        return ended;
    return transaction->commit();
}

/// Runs that say they are running while their program is gone.
Result<void> Journal::markCutOff()
{
    struct Running
    {
        qint64 number;
        QString id;
        QString owner;
    };
    std::vector<Running> abandoned;
    {
        auto rows = m_database->query(u"SELECT number, id, owner FROM runs WHERE state = 'running'"_s);
        if (!rows)
            return fail(rows.error());
        while (rows->next()) {
            if (!ownerAlive(m_database->path(), rows->text(2)))
                abandoned.push_back({rows->number(0), rows->text(1), rows->text(2)});
        }
        if (rows->error())
            return fail(*rows->error());
    }
    for (const auto &[number, id, owner] : abandoned) {
        auto marked = cutOff(number, id);
        // Another process may have marked it meanwhile.
        if (!marked && marked.error().kind != Error::Kind::Conflict)
            return marked;
        forgetOwner(m_database->path(), owner);
    }
    sweepOwners(m_database->path());
    return {};
}

Result<void> Journal::cutOff(qint64 number, const QString &id)
{
    auto transaction = Transaction::begin(*m_database, Safety::Durable);
    if (!transaction)
        return fail(transaction.error());
    auto run = query().run(id);
    if (!run)
        return fail(run.error());
    if (auto ended = endRun(number, run->summary, entrykind::kRunCutOff); !ended)
        return ended;
    return transaction->commit();
}

Result<void> Journal::addNote(const QString &runId, const QString &text)
{
    if (const auto number = runNumber(runId); !number)
        return fail(number.error());
    Record note;
    note.kind = u"note"_s;
    note.ref = runId;
    note.run = runId;
    note.payload[u"text"_s] = text;
    const auto added = addRecord(note);
    return added ? Result<void>() : Result<void>(fail(added.error()));
}

Result<qint64> Journal::addRecord(const Record &record)
{
    if (auto may = writable(); !may)
        return fail(may.error());
    auto transaction = Transaction::begin(*m_database, Safety::Durable);
    if (!transaction)
        return fail(transaction.error());
    const QByteArray payload = QJsonDocument(redacted(record.payload).toObject()).toJson(QJsonDocument::Compact);
    if (auto inserted = m_database->run(
            u"INSERT INTO records (kind, ref, run, at, payload) VALUES (?, ?, ?, ?, ?)"_s,
            {record.kind, redact(record.ref), record.run, timeValue(m_now()), QString::fromUtf8(payload)});
        !inserted)
        return fail(inserted.error());
    const qint64 number = m_database->lastKey();
    const EntryContent content{entrykind::kRecord, record.ref, {{u"record"_s, number}}};
    if (auto entered = appendEntry(*m_database, content, m_now()); !entered)
        return fail(entered.error());
    if (auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    return number;
}

Result<VerifyReport> Journal::verify()
{
    return verifyChain(*m_database);
}

}
