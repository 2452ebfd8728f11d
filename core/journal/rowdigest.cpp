// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/rowdigest.h"

#include "core/journal/chain.h"

#include <QJsonArray>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// Adds the rows of a query; gives how many there were.
Result<qint64> addRows(Database &database, FieldDigest &digest, const QString &sql, const QVariantList &values,
                       int columns)
{
    auto rows = database.query(sql, values);
    if (!rows)
        return fail(rows.error());
    qint64 count = 0;
    for (; rows->next(); ++count)
        digest.addRow(*rows, columns);
    if (rows->error())
        return fail(*rows->error());
    return count;
}

Result<QByteArray> exactly(qint64 expected, const Result<qint64> &found, const FieldDigest &digest)
{
    if (!found)
        return fail(found.error());
    if (*found != expected)
        return fail(Error::Kind::Conflict, u"%1 rows instead of %2"_s.arg(*found).arg(expected));
    return digest.result();
}

/// The nodes of a run, as many as `expected`; they come sorted.
Result<void> addNodes(Database &database, FieldDigest &digest, qint64 run, qint64 expected)
{
    const auto found = addRows(database, digest, u"SELECT node FROM run_nodes WHERE run = ? ORDER BY node"_s, {run}, 1);
    const auto all = exactly(expected, found, digest);
    return all ? Result<void>() : Result<void>(fail(all.error()));
}

Result<QByteArray> runStart(Database &database, const QJsonObject &payload)
{
    FieldDigest digest;
    const qint64 run = payload[u"run"_s].toInteger();
    const auto found = addRows(database, digest,
                               u"SELECT id, kind, profile, lab, lab_hash, started_at, planned, compared_with, note "
                               "FROM runs WHERE number = ?"_s,
                               {run}, 9);
    // Entries of version 1 are not over the nodes.
    if (payload.contains(u"nodes"_s)) {
        if (auto added = addNodes(database, digest, run, payload[u"nodes"_s].toInteger()); !added)
            return fail(added.error());
    }
    return exactly(1, found, digest);
}

Result<QByteArray> runEnd(Database &database, const QJsonObject &payload)
{
    FieldDigest digest;
    const auto found = addRows(database, digest,
                               u"SELECT id, state, finished_at, pass, warn, fail, unknown, skipped, silenced, outcome, "
                               "headline FROM runs WHERE number = ?"_s,
                               {payload[u"run"_s].toInteger()}, 11);
    return exactly(1, found, digest);
}

/// Evidence enters with its own digest, which must be that of its bytes; gives how many there were. Entries of version
/// 1 are not over the run that it is of.
Result<qint64> addEvidence(Database &database, FieldDigest &digest, qint64 first, qint64 last, bool withRun)
{
    auto rows = database.query(
        u"SELECT number, id, digest, body, run FROM evidence WHERE number BETWEEN ? AND ? ORDER BY number"_s,
        {first, last});
    if (!rows)
        return fail(rows.error());
    qint64 count = 0;
    for (; rows->next(); ++count) {
        const QByteArray bytes = rows->bytes(2);
        if (QCryptographicHash::hash(rows->bytes(3), QCryptographicHash::Sha256) != bytes)
            return fail(Error::Kind::Conflict, rows->text(1));
        digest.add(rows->number(0));
        digest.add(rows->text(1));
        digest.add(QByteArrayView(bytes));
        if (withRun)
            digest.add(rows->number(4));
    }
    if (rows->error())
        return fail(*rows->error());
    return count;
}

Result<QByteArray> verdictBatch(Database &database, const QJsonObject &payload)
{
    // By the range of numbers: left alone, the planner walks all verdicts of the run for every batch.
    FieldDigest digest;
    const qint64 first = payload[u"first"_s].toInteger();
    const qint64 last = payload[u"last"_s].toInteger();
    const auto found =
        addRows(database, digest,
                u"SELECT v.number, v.position, s.node, s.check_id, v.title, v.section, v.vantage, v.outcome, v.reason, "
                "v.summary, v.silenced_by, v.at, v.duration, v.detail FROM verdicts v "
                "CROSS JOIN subjects s ON s.number = v.subject "
                "WHERE v.number BETWEEN ? AND ? AND +v.run = ? ORDER BY v.number"_s,
                {first, last, payload[u"run"_s].toInteger()}, 14);
    if (payload.contains(u"lastEvidence"_s)) {
        const auto added =
            addEvidence(database, digest, payload[u"firstEvidence"_s].toInteger(),
                        payload[u"lastEvidence"_s].toInteger(), payload[u"form"_s].toInteger() >= kFormWithRun);
        if (!added)
            return fail(added.error());
    }
    return exactly(last - first + 1, found, digest);
}

Result<QByteArray> record(Database &database, const QJsonObject &payload)
{
    FieldDigest digest;
    const auto found = addRows(database, digest, u"SELECT kind, ref, run, at, payload FROM records WHERE number = ?"_s,
                               {payload[u"record"_s].toInteger()}, 5);
    return exactly(1, found, digest);
}

/// A pruning drops the head of the chain; the records that stood there are vouched for by its own entry.
Result<QByteArray> pruning(Database &database, const QJsonObject &payload)
{
    FieldDigest digest;
    const qint64 last = payload[u"records"_s].toInteger();
    const auto found =
        addRows(database, digest,
                u"SELECT kind, ref, run, at, payload FROM records WHERE number <= ? ORDER BY number"_s, {last}, 5);
    return exactly(last, found, digest);
}

Result<QByteArray> adopted(Database &database, const QJsonObject &payload)
{
    FieldDigest digest;
    const qint64 run = payload[u"run"_s].toInteger();
    if (payload.contains(u"nodes"_s)) {
        if (auto added = addNodes(database, digest, run, payload[u"nodes"_s].toInteger()); !added)
            return fail(added.error());
    }
    digest.add(run);
    for (const QJsonValue number : payload[u"evidence"_s].toArray()) {
        const auto added = addEvidence(database, digest, number.toInteger(), number.toInteger(), true);
        if (const auto one = exactly(1, added, digest); !one)
            return fail(one.error());
    }
    return digest.result();
}

}

void FieldDigest::add(QByteArrayView bytes)
{
    m_hash.addData(QByteArray::number(bytes.size()));
    m_hash.addData(":");
    m_hash.addData(bytes.toByteArray());
}

void FieldDigest::addRow(const Rows &row, int columns)
{
    for (int column = 0; column < columns; ++column) {
        const QVariant value = row.at(column);
        if (value.isNull())
            m_hash.addData("null;");
        else if (value.metaType().id() == QMetaType::QByteArray)
            add(QByteArrayView(value.toByteArray()));
        else
            add(value.toString());
    }
}

Result<QByteArray> digestOfRows(Database &database, const QString &kind, const QJsonObject &payload)
{
    if (kind == entrykind::kRunStarted)
        return runStart(database, payload);
    if (kind == entrykind::kRunFinished || kind == entrykind::kRunCutOff)
        return runEnd(database, payload);
    if (kind == entrykind::kVerdicts)
        return verdictBatch(database, payload);
    if (kind == entrykind::kRecord)
        return record(database, payload);
    if (kind == entrykind::kPruned)
        return pruning(database, payload);
    if (kind == entrykind::kAdopted)
        return adopted(database, payload);
    if (kind == entrykind::kCounted)
        return FieldDigest().result(); // it is over no rows
    return fail(Error::Kind::Conflict, kind);
}

}
