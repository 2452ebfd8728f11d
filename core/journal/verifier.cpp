// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/chain.h"
#include "core/journal/rowdigest.h"
#include "core/journal/strayrows.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <map>
#include <set>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

struct JournalWords
{
    Q_DECLARE_TR_FUNCTIONS(JournalWords)
};

/// How far the numbers of the tables had come by the entries so far. A number is given away once, so that one which no
/// entry tells of is of rows that were cut off together with their entries.
class Numbering
{
public:
    /// With `fromTheStart`, the chain is whole: nothing was numbered before it.
    explicit Numbering(bool fromTheStart)
    {
        if (fromTheStart) {
            for (const QLatin1StringView table : kNumberedTables)
                m_last[table] = 0;
        }
    }

    /// Goes on by an entry; false where numbers are missing before those that it names.
    bool follow(const QString &kind, const QJsonObject &payload)
    {
        if (kind == entrykind::kRunStarted)
            return step("runs"_L1, payload[u"run"_s].toInteger(), payload[u"run"_s].toInteger());
        if (kind == entrykind::kRecord)
            return step("records"_L1, payload[u"record"_s].toInteger(), payload[u"record"_s].toInteger());
        if (kind == entrykind::kVerdicts)
            return step("verdicts"_L1, payload[u"first"_s].toInteger(), payload[u"last"_s].toInteger()) &&
                   followEvidence(payload);
        return agrees(payload[u"last"_s].toObject());
    }

    /// Nothing where it cannot be told: after a pruning by version 1, and what that version wrote of evidence.
    [[nodiscard]] std::optional<qint64> last(QLatin1StringView table) const
    {
        const auto known = m_last.find(table);
        return known == m_last.end() ? std::nullopt : std::optional(known->second);
    }

private:
    bool step(QLatin1StringView table, qint64 first, qint64 last)
    {
        const auto known = this->last(table);
        m_last[table] = last;
        return !known || first == *known + 1;
    }

    bool followEvidence(const QJsonObject &payload)
    {
        if (!payload.contains(u"lastEvidence"_s))
            return true;
        if (payload[u"form"_s].toInteger() >= kFormWithRun)
            return step("evidence"_L1, payload[u"firstEvidence"_s].toInteger(), payload[u"lastEvidence"_s].toInteger());
        m_last.erase("evidence"_L1); // version 1 left numbers out
        return true;
    }

    bool agrees(const QJsonObject &numbers)
    {
        bool same = true;
        for (const QLatin1StringView table : kNumberedTables) {
            if (!numbers.contains(table))
                continue;
            const qint64 said = numbers[table].toInteger();
            same = same && last(table).value_or(said) == said;
            m_last[table] = said;
        }
        return same;
    }

    std::map<QLatin1StringView, qint64> m_last;
};

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
        m_numbering.emplace(m_number == 0);
        auto rows = m_database.query(
            u"SELECT number, kind, at, ref, payload, digest, previous, hash FROM entries ORDER BY number"_s);
        if (!rows)
            return fail(rows.error());
        while (rows->next()) {
            const ChainEntry entry{rows->number(0), rows->text(1),  rows->number(2), rows->text(3),
                                   rows->text(4),   rows->bytes(5), rows->bytes(6),  rows->bytes(7)};
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
        return rest();
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
    Result<QString> look(const ChainEntry &entry)
    {
        if (entry.number != m_number + 1)
            return JournalWords::tr("Entries are missing before it");
        if (entry.previous != m_hash)
            return JournalWords::tr("It does not follow from the one before it");
        if (hashOf(entry) != entry.hash)
            return JournalWords::tr("It was changed");
        const QJsonObject payload = entry.content();
        if (!m_numbering->follow(entry.kind, payload))
            return JournalWords::tr("Rows are missing before those that it vouches for");
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

    void count(const ChainEntry &entry, const QJsonObject &payload)
    {
        if (entry.kind == entrykind::kVerdicts)
            countVerdicts(payload);
        else if (entry.kind == entrykind::kRunStarted)
            countStart(entry, payload);
        else if (entry.kind == entrykind::kRunFinished || entry.kind == entrykind::kRunCutOff)
            ++m_ended;
        else if (entry.kind == entrykind::kRecord && payload[u"record"_s].toInteger() > m_vouched)
            ++m_records;
        else if (entry.kind == entrykind::kAdopted)
            countAdopted(payload);
    }

    void countVerdicts(const QJsonObject &payload)
    {
        m_verdicts += payload[u"last"_s].toInteger() - payload[u"first"_s].toInteger() + 1;
        if (payload[u"form"_s].toInteger() >= kFormWithRun)
            m_evidence += payload[u"lastEvidence"_s].toInteger() - payload[u"firstEvidence"_s].toInteger() + 1;
        else if (payload.contains(u"lastEvidence"_s) && m_adopted.contains(payload[u"run"_s].toInteger()))
            m_overlapped = true;
    }

    void countStart(const ChainEntry &entry, const QJsonObject &payload)
    {
        ++m_started;
        if (payload.contains(u"nodes"_s))
            m_nodes += payload[u"nodes"_s].toInteger();
        else
            m_firstVersion[payload[u"run"_s].toInteger()] = entry.number;
    }

    void countAdopted(const QJsonObject &payload)
    {
        m_evidence += payload[u"evidence"_s].toArray().size();
        if (!payload.contains(u"nodes"_s))
            return;
        m_nodes += payload[u"nodes"_s].toInteger();
        m_adopted.insert(payload[u"run"_s].toInteger());
    }

    /// What the entries alone cannot tell: that nothing is missing behind the last, and nothing stands beside them.
    Result<VerifyReport> rest()
    {
        m_report.head = m_hash;
        for (const auto part : {&Verifier::ends, &Verifier::firstVersionNodes, &Verifier::totals}) {
            const auto found = (this->*part)();
            if (!found)
                return fail(found.error());
            if (!found->second.isEmpty())
                return broken(found->first, found->second);
        }
        const auto stray = strayRows(m_database);
        if (!stray)
            return fail(stray.error());
        return stray->isEmpty() ? m_report : broken(0, *stray);
    }

    /// Entry and what is wrong; empty: nothing.
    using Finding = std::pair<qint64, QString>;

    /// SQLite remembers the highest number of each table, also of rows that were cut off.
    Result<Finding> ends()
    {
        const auto entries = lastNumber(m_database, "entries"_L1);
        if (!entries)
            return fail(entries.error());
        if (*entries != m_number)
            return Finding{m_number + 1, JournalWords::tr("The newest entries are missing")};
        for (const QLatin1StringView table : kNumberedTables) {
            const auto last = lastNumber(m_database, table);
            if (!last)
                return fail(last.error());
            if (m_numbering->last(table).value_or(*last) != *last)
                return Finding{
                    0,
                    JournalWords::tr("The newest rows in \"%1\" are not those that the entries vouch for").arg(table)};
        }
        return Finding{};
    }

    /// Version 1 wrote no digest over the nodes of a run, but its verdicts tell them.
    Result<Finding> firstVersionNodes()
    {
        for (const auto &[run, entry] : m_firstVersion) {
            const auto match = nodesMatchVerdicts(m_database, run);
            if (!match)
                return fail(match.error());
            if (!*match)
                return Finding{entry, JournalWords::tr("The nodes of its run are not those of the verdicts")};
        }
        return Finding{};
    }

    Result<Finding> totals()
    {
        std::vector<std::pair<QString, qint64>> tables{
            {u"SELECT count(*) FROM verdicts"_s, m_verdicts},
            {u"SELECT count(*) FROM runs"_s, m_started},
            {u"SELECT count(*) FROM runs WHERE state <> 'running'"_s, m_ended},
            {u"SELECT count(*) FROM records"_s, m_records + m_vouched},
        };
        // In a journal that is still of version 1, nobody vouches for these.
        if (!m_overlapped &&
            std::ranges::all_of(m_firstVersion, [this](const auto &run) { return m_adopted.contains(run.first); })) {
            tables.emplace_back(u"SELECT count(*) FROM run_nodes"_s, m_nodes);
            tables.emplace_back(u"SELECT count(*) FROM evidence"_s, m_evidence);
        }
        for (const auto &[sql, vouched] : tables) {
            const auto there = m_database.value(sql);
            if (!there)
                return fail(there.error());
            if (there->toLongLong() != vouched)
                return Finding{0, JournalWords::tr("There is more or less in the journal than its entries vouch for")};
        }
        return Finding{};
    }

    Database &m_database;
    VerifyReport m_report;
    std::optional<Numbering> m_numbering;
    std::set<qint64> m_prunedRuns;
    std::map<qint64, qint64> m_firstVersion; ///< runs that version 1 began, with their entry
    std::set<qint64> m_adopted;              ///< those of them whose nodes were vouched for later
    bool m_overlapped = false;               ///< version 1 still wrote a run when the tables were brought forward
    qint64 m_number = 0;                     ///< of the entry before
    QByteArray m_hash;                       ///< of the entry before
    qint64 m_vouched = 0;
    qint64 m_verdicts = 0;
    qint64 m_started = 0;
    qint64 m_ended = 0;
    qint64 m_records = 0;
    qint64 m_nodes = 0;
    qint64 m_evidence = 0;
};

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
