// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/chain.h"

#include "core/journal/rowdigest.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <set>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

struct JournalWords
{
    Q_DECLARE_TR_FUNCTIONS(JournalWords)
};

struct Entry
{
    qint64 number = 0;
    QString kind;
    qint64 at = 0;
    QString ref;
    QString payload;
    QByteArray digest;
    QByteArray previous;
    QByteArray hash;
};

QByteArray hashOf(const Entry &entry)
{
    FieldDigest hash;
    hash.add(entry.number);
    hash.add(entry.kind);
    hash.add(entry.at);
    hash.add(entry.ref);
    hash.add(entry.payload);
    hash.add(QByteArrayView(entry.digest));
    hash.add(QByteArrayView(entry.previous));
    return hash.result();
}

Entry entryAt(const Rows &row)
{
    return {row.number(0), row.text(1),  row.number(2), row.text(3),
            row.text(4),   row.bytes(5), row.bytes(6),  row.bytes(7)};
}

QJsonObject payloadOf(const Entry &entry)
{
    return QJsonDocument::fromJson(entry.payload.toUtf8()).object();
}

/// Walks the chain; what it has seen tells in the end whether anything stands outside.
class Verifier
{
public:
    explicit Verifier(Database &database)
        : m_database(database)
    {
    }

    Result<VerifyReport> verify()
    {
        if (auto read = readPrunings(); !read)
            return fail(read.error());
        auto rows = m_database.query(
            u"SELECT number, kind, at, ref, payload, digest, previous, hash FROM entries ORDER BY number"_s);
        if (!rows)
            return fail(rows.error());
        while (rows->next()) {
            const Entry entry = entryAt(*rows);
            ++m_report.entries;
            const auto problem = look(entry);
            if (!problem)
                return fail(problem.error());
            if (!problem->isEmpty())
                return broken(entry.number, *problem);
            m_number = entry.number;
            m_hash = entry.hash;
        }
        if (rows->error())
            return fail(*rows->error());
        return completeness();
    }

private:
    VerifyReport broken(qint64 number, const QString &reason)
    {
        m_report.ok = false;
        m_report.firstBroken = number;
        m_report.reason = reason;
        return m_report;
    }

    /// What was pruned on purpose, and where the chain begins since.
    Result<void> readPrunings()
    {
        auto rows = m_database.query(u"SELECT payload FROM entries WHERE kind = 'pruned' ORDER BY number"_s);
        if (!rows)
            return fail(rows.error());
        while (rows->next()) {
            const QJsonObject payload = QJsonDocument::fromJson(rows->text(0).toUtf8()).object();
            for (const QJsonValue run : payload[u"runs"_s].toArray())
                m_prunedRuns.insert(run.toInteger());
            m_number = payload[u"droppedThrough"_s].toInteger();
            m_hash = QByteArray::fromHex(payload[u"hash"_s].toString().toLatin1());
            m_vouched = m_number > 0 ? payload[u"records"_s].toInteger() : 0;
        }
        if (rows->error())
            return fail(*rows->error());
        return {};
    }

    /// What is wrong with an entry; empty: nothing.
    Result<QString> look(const Entry &entry)
    {
        if (entry.number != m_number + 1)
            return JournalWords::tr("Entries are missing before it");
        if (entry.previous != m_hash)
            return JournalWords::tr("It does not follow from the one before it");
        if (hashOf(entry) != entry.hash)
            return JournalWords::tr("It was changed");
        const QJsonObject payload = payloadOf(entry);
        if (payload.contains(u"run"_s) && m_prunedRuns.contains(payload[u"run"_s].toInteger()))
            return QString();
        const auto digest = digestOfRows(m_database, entry.kind, payload);
        if (!digest && digest.error().kind != Error::Kind::Conflict)
            return fail(digest.error());
        if (!digest || *digest != entry.digest)
            return JournalWords::tr("What it vouches for was changed or is gone");
        count(entry, payload);
        return QString();
    }

    void count(const Entry &entry, const QJsonObject &payload)
    {
        if (entry.kind == entrykind::kVerdicts)
            m_verdicts += payload[u"last"_s].toInteger() - payload[u"first"_s].toInteger() + 1;
        else if (entry.kind == entrykind::kRunStarted)
            ++m_started;
        else if (entry.kind == entrykind::kRunFinished || entry.kind == entrykind::kRunCutOff)
            ++m_ended;
        else if (entry.kind == entrykind::kRecord && payload[u"record"_s].toInteger() > m_vouched)
            ++m_records;
    }

    Result<VerifyReport> completeness()
    {
        const std::pair<QString, qint64> tables[] = {
            {u"SELECT count(*) FROM verdicts"_s, m_verdicts},
            {u"SELECT count(*) FROM runs"_s, m_started},
            {u"SELECT count(*) FROM runs WHERE state <> 'running'"_s, m_ended},
            {u"SELECT count(*) FROM records"_s, m_records + m_vouched},
        };
        for (const auto &[sql, vouched] : tables) {
            const auto there = m_database.value(sql);
            if (!there)
                return fail(there.error());
            if (there->toLongLong() != vouched)
                return broken(0, JournalWords::tr("There is more or less in the journal than its entries vouch for"));
        }
        return m_report;
    }

    Database &m_database;
    VerifyReport m_report;
    std::set<qint64> m_prunedRuns;
    qint64 m_number = 0; ///< of the entry before
    QByteArray m_hash;   ///< of the entry before
    qint64 m_vouched = 0;
    qint64 m_verdicts = 0;
    qint64 m_started = 0;
    qint64 m_ended = 0;
    qint64 m_records = 0;
};

}

Result<void> appendEntry(Database &database, const EntryContent &content, const QDateTime &now)
{
    auto digest = digestOfRows(database, content.kind, content.payload);
    if (!digest)
        return fail(Error::Kind::Storage, database.path(), digest.error().what + u' ' + digest.error().detail);
    Entry entry;
    entry.kind = content.kind;
    entry.at = now.toMSecsSinceEpoch();
    entry.ref = content.ref;
    entry.payload = QString::fromUtf8(QJsonDocument(content.payload).toJson(QJsonDocument::Compact));
    entry.digest = *digest;
    {
        auto last = database.query(u"SELECT number, hash FROM entries ORDER BY number DESC LIMIT 1"_s);
        if (!last)
            return fail(last.error());
        if (last->next()) {
            entry.number = last->number(0);
            entry.previous = last->bytes(1);
        }
    }
    ++entry.number;
    entry.hash = hashOf(entry);
    return database.run(
        u"INSERT INTO entries (number, kind, at, ref, payload, digest, previous, hash) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {entry.number, entry.kind, entry.at, entry.ref, entry.payload, entry.digest, entry.previous, entry.hash});
}

Result<VerifyReport> verifyChain(Database &database)
{
    const Snapshot snapshot(database);
    const auto sound = database.value(u"PRAGMA quick_check(1)"_s);
    if (!sound)
        return fail(sound.error());
    if (sound->toString() != u"ok"_s)
        return fail(Error::Kind::Storage, database.path(), sound->toString());
    return Verifier(database).verify();
}

}
