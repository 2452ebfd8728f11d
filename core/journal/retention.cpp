// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/retention.h"

#include "core/journal/adoption.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <functional>
#include <map>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

struct Candidate
{
    qint64 number = 0;
    QString id;
    QString comparedWith;
    bool keep = false;
};

/// All runs, newest first; those that rules alone keep are marked.
Result<std::vector<Candidate>> candidates(Database &database, const Retention &retention, const QDateTime &now)
{
    auto rows = database.query(u"SELECT r.number, r.id, r.compared_with, r.state = 'running' OR r.note <> '' OR "
                               "EXISTS (SELECT 1 FROM records c WHERE c.run = r.id), r.started_at "
                               "FROM runs r ORDER BY r.number DESC"_s);
    if (!rows)
        return fail(rows.error());
    const qint64 oldest = retention.maxAge ? now.addDays(-qint64(retention.maxAge->count())).toMSecsSinceEpoch() : 0;
    std::vector<Candidate> found;
    while (rows->next()) {
        Candidate run{rows->number(0), rows->text(1), rows->text(2), rows->number(3) != 0};
        const bool tooMany = retention.maxRuns && int(found.size()) >= *retention.maxRuns;
        const bool tooOld = retention.maxAge && rows->number(4) < oldest;
        run.keep = run.keep || found.empty() || !(tooMany || tooOld);
        found.push_back(std::move(run));
    }
    if (rows->error())
        return fail(*rows->error());
    return found;
}

/// The last good run of each lab stays.
Result<void> keepGood(Journal &journal, std::vector<Candidate> &runs)
{
    QSet<QString> good;
    QStringList labs;
    {
        auto rows = journal.database().query(u"SELECT DISTINCT lab FROM runs"_s);
        if (!rows)
            return fail(rows.error());
        while (rows->next())
            labs << rows->text(0);
        if (rows->error())
            return fail(*rows->error());
    }
    for (const QString &lab : labs) {
        const auto id = journal.query().lastGoodRun(lab);
        if (!id)
            return fail(id.error());
        if (*id)
            good.insert(**id);
    }
    for (Candidate &run : runs)
        run.keep = run.keep || good.contains(run.id);
    return {};
}

/// A kept run keeps what it was compared with, but not what that one was compared with in its turn: every run is
/// compared with the one before, so nothing would ever go.
void keepCompared(std::vector<Candidate> &runs)
{
    QSet<QString> wanted;
    for (const Candidate &run : runs) {
        if (run.keep && !run.comparedWith.isEmpty())
            wanted.insert(run.comparedWith);
    }
    for (Candidate &run : runs)
        run.keep = run.keep || wanted.contains(run.id);
}

Result<std::vector<Candidate>> judged(Journal &journal, const Retention &retention)
{
    auto runs = candidates(journal.database(), retention, journal.now());
    if (!runs)
        return runs;
    if (auto kept = keepGood(journal, *runs); !kept)
        return fail(kept.error());
    keepCompared(*runs);
    return runs;
}

/// The last entry that may go: none before it belongs to a run that stays.
Result<QVariant> lastDroppable(Database &database)
{
    return database.value(u"SELECT coalesce((SELECT min(e.number) FROM entries e JOIN runs r ON r.id = e.ref "
                          "WHERE e.kind = 'run-started') - 1, (SELECT max(number) FROM entries))"_s);
}

/// The checkpoint for the entry that tells of the pruning: where the chain begins from now on.
Result<QJsonObject> checkpoint(Database &database, qint64 droppedThrough)
{
    const auto hash = database.value(u"SELECT hash FROM entries WHERE number = ?"_s, {droppedThrough});
    const auto records = database.value(u"SELECT count(*) FROM records"_s);
    const auto last = lastNumbers(database);
    if (!hash || !records)
        return fail((hash ? records : hash).error());
    if (!last)
        return fail(last.error());
    QJsonObject payload{{u"droppedThrough"_s, droppedThrough},
                        {u"hash"_s, QString::fromLatin1(hash->toByteArray().toHex())},
                        {u"records"_s, records->toLongLong()},
                        {u"last"_s, *last}};
    if (!hash->isNull())
        return payload;
    // Nothing new to drop: the checkpoint of the pruning before stays, if there was one.
    auto first = database.query(u"SELECT previous, number FROM entries ORDER BY number LIMIT 1"_s);
    if (!first)
        return fail(first.error());
    if (first->next()) {
        payload[u"droppedThrough"_s] = first->number(1) - 1;
        payload[u"hash"_s] = QString::fromLatin1(first->bytes(0).toHex());
    }
    return payload;
}

class Pruner
{
public:
    explicit Pruner(Journal &journal)
        : m_journal(journal)
        , m_database(journal.database())
    {
    }

    Result<Pruned> run(const std::vector<Candidate> &runs)
    {
        std::vector<Candidate> going;
        std::copy_if(runs.rbegin(), runs.rend(), std::back_inserter(going), std::not_fn(&Candidate::keep));
        if (auto done = m_database.run(u"INSERT INTO pruning (active) VALUES (1)"_s); !done)
            return fail(done.error());
        QJsonArray numbers;
        for (const Candidate &run : going)
            numbers << run.number;
        auto done = removeVerdicts(going)
                        .and_then([this, &going] { return wanted(going); })
                        .and_then([this](const std::vector<Adoption> &homes) { return rehouse(homes); })
                        .and_then([this, &going] { return removeRuns(going); })
                        .and_then([this, &numbers] { return tell(numbers); })
                        .and_then([this] { return m_database.run(u"DELETE FROM pruning"_s); });
        if (!done)
            return fail(done.error());
        return m_pruned;
    }

private:
    /// Removes what `sql` names of a run; gives how much that was.
    Result<qint64> remove(const QString &sql, const Candidate &run)
    {
        if (auto done = m_database.run(sql, {run.number}); !done)
            return fail(done.error());
        return m_database.changed();
    }

    Result<void> removeVerdicts(const std::vector<Candidate> &going)
    {
        for (const Candidate &run : going) {
            const auto removed = remove(u"DELETE FROM verdicts WHERE run = ?"_s, run);
            if (!removed)
                return fail(removed.error());
            m_pruned.verdicts += *removed;
        }
        return {};
    }

    /// Ids and numbers of the evidence that would go.
    Result<QHash<QString, qint64>> goingEvidence(const std::vector<Candidate> &going)
    {
        QHash<QString, qint64> numbers;
        for (const Candidate &run : going) {
            auto rows = m_database.query(u"SELECT id, number FROM evidence WHERE run = ?"_s, {run.number});
            if (!rows)
                return fail(rows.error());
            while (rows->next())
                numbers.insert(rows->text(0), rows->number(1));
            if (rows->error())
                return fail(*rows->error());
        }
        return numbers;
    }

    /// The evidence of runs that go which verdicts of other runs rest on, by the oldest run that needs it.
    Result<std::vector<Adoption>> wanted(const std::vector<Candidate> &going)
    {
        auto evidence = goingEvidence(going);
        if (!evidence)
            return fail(evidence.error());
        if (evidence->isEmpty())
            return std::vector<Adoption>();
        auto rows = m_database.query(
            u"SELECT %1, r.number, r.id FROM verdicts v JOIN subjects s ON s.number = v.subject "
            "JOIN runs r ON r.number = v.run ORDER BY v.number"_s.arg(QString::fromUtf16(kVerdictColumns)));
        if (!rows)
            return fail(rows.error());
        std::map<qint64, Adoption> homes;
        while (rows->next()) {
            const auto verdict = verdictAt(*rows);
            if (!verdict)
                return fail(Error::Kind::Storage, m_database.path(), verdict.error().what);
            for (const QString &id : verdict->evidence) {
                if (const qint64 number = evidence->take(id); number > 0) {
                    Adoption &home = homes[rows->number(12)];
                    home.run = rows->number(12);
                    home.id = rows->text(13);
                    home.evidence.push_back(number);
                }
            }
        }
        if (rows->error())
            return fail(*rows->error());
        std::vector<Adoption> found;
        found.reserve(homes.size());
        for (auto &[run, home] : homes)
            found.push_back(std::move(home));
        return found;
    }

    Result<void> rehouse(const std::vector<Adoption> &homes)
    {
        for (const Adoption &home : homes) {
            for (const qint64 number : home.evidence) {
                if (auto moved = m_database.run(u"UPDATE evidence SET run = ? WHERE number = ?"_s, {home.run, number});
                    !moved)
                    return moved;
            }
            if (auto adopted = adopt(m_database, home, m_journal.now()); !adopted)
                return adopted;
        }
        return {};
    }

    Result<void> removeRuns(const std::vector<Candidate> &going)
    {
        for (const Candidate &run : going) {
            const auto evidence = remove(u"DELETE FROM evidence WHERE run = ?"_s, run);
            const auto nodes = remove(u"DELETE FROM run_nodes WHERE run = ?"_s, run);
            const auto gone = remove(u"DELETE FROM runs WHERE number = ?"_s, run);
            for (const auto &done : {evidence, nodes, gone}) {
                if (!done)
                    return fail(done.error());
            }
            m_pruned.evidence += *evidence;
            m_pruned.runs << run.id;
        }
        return {};
    }

    /// Tells of it in the chain, then drops the head that nothing needs any more.
    Result<void> tell(const QJsonArray &numbers)
    {
        const auto drop = lastDroppable(m_database);
        if (!drop)
            return fail(drop.error());
        auto payload = checkpoint(m_database, drop->toLongLong());
        if (!payload)
            return fail(payload.error());
        payload->insert(u"runs"_s, numbers);
        if (auto entered = appendEntry(m_database, {entrykind::kPruned, {}, *payload}, m_journal.now()); !entered)
            return entered;
        auto dropped = m_database.run(u"DELETE FROM entries WHERE number <= ?"_s,
                                      {payload->value(u"droppedThrough"_s).toInteger()});
        m_pruned.entries = m_database.changed();
        return dropped;
    }

    Journal &m_journal;
    Database &m_database;
    Pruned m_pruned;
};

}

Result<QStringList> prunableRuns(Journal &journal, const Retention &retention)
{
    const auto runs = judged(journal, retention);
    if (!runs)
        return fail(runs.error());
    QStringList ids;
    for (auto run = runs->rbegin(); run != runs->rend(); ++run) {
        if (!run->keep)
            ids << run->id;
    }
    return ids;
}

Result<Pruned> prune(Journal &journal, const Retention &retention)
{
    auto transaction = Transaction::begin(journal.database(), Transaction::Safety::Durable);
    if (!transaction)
        return fail(transaction.error());
    const auto runs = judged(journal, retention);
    if (!runs)
        return fail(runs.error());
    if (std::ranges::all_of(*runs, &Candidate::keep))
        return Pruned{};
    auto pruned = Pruner(journal).run(*runs);
    if (!pruned)
        return pruned;
    if (auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    (void)journal.database().run(u"PRAGMA incremental_vacuum"_s); // space only: what is pruned is pruned
    return pruned;
}

}
