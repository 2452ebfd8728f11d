// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/rowdigest.h"

#include "core/journal/chain.h"

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

Result<QByteArray> runStart(Database &database, const QJsonObject &payload)
{
    FieldDigest digest;
    const auto found = addRows(database, digest,
                               u"SELECT id, kind, profile, lab, lab_hash, started_at, planned, compared_with, note "
                               "FROM runs WHERE number = ?"_s,
                               {payload[u"run"_s].toInteger()}, 9);
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

/// Evidence enters with its own digest, which must be that of its bytes.
Result<void> addEvidence(Database &database, FieldDigest &digest, qint64 first, qint64 last)
{
    auto rows = database.query(
        u"SELECT number, id, digest, body FROM evidence WHERE number BETWEEN ? AND ? ORDER BY number"_s, {first, last});
    if (!rows)
        return fail(rows.error());
    while (rows->next()) {
        const QByteArray bytes = rows->bytes(2);
        if (QCryptographicHash::hash(rows->bytes(3), QCryptographicHash::Sha256) != bytes)
            return fail(Error::Kind::Conflict, rows->text(1));
        digest.add(rows->number(0));
        digest.add(rows->text(1));
        digest.add(QByteArrayView(bytes));
    }
    if (rows->error())
        return fail(*rows->error());
    return {};
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
        if (auto added = addEvidence(database, digest, payload[u"firstEvidence"_s].toInteger(),
                                     payload[u"lastEvidence"_s].toInteger());
            !added)
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
    return fail(Error::Kind::Conflict, kind);
}

}
