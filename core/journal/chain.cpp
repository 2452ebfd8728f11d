// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/chain.h"

#include "core/journal/rowdigest.h"

#include <QJsonDocument>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

QJsonObject ChainEntry::content() const
{
    return QJsonDocument::fromJson(payload.toUtf8()).object();
}

QByteArray hashOf(const ChainEntry &entry)
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

Result<qint64> lastNumber(Database &database, QLatin1StringView table)
{
    const auto last = database.value(u"SELECT seq FROM sqlite_sequence WHERE name = ?"_s, {QString(table)});
    if (!last)
        return fail(last.error());
    return last->toLongLong();
}

Result<QJsonObject> lastNumbers(Database &database)
{
    QJsonObject numbers;
    for (const QLatin1StringView table : kNumberedTables) {
        const auto last = lastNumber(database, table);
        if (!last)
            return fail(last.error());
        numbers[table] = *last;
    }
    return numbers;
}

Result<void> appendEntry(Database &database, const EntryContent &content, const QDateTime &now)
{
    auto digest = digestOfRows(database, content.kind, content.payload);
    if (!digest)
        return fail(Error::Kind::Storage, database.path(), digest.error().what + u' ' + digest.error().detail);
    ChainEntry entry;
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
    // A chain whose end was cut off does not grow together again: the numbers that were there are never given twice.
    const auto ever = lastNumber(database, "entries"_L1);
    if (!ever)
        return fail(ever.error());
    entry.number = std::max(entry.number, *ever) + 1;
    entry.hash = hashOf(entry);
    return database.run(
        u"INSERT INTO entries (number, kind, at, ref, payload, digest, previous, hash) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {entry.number, entry.kind, entry.at, entry.ref, entry.payload, entry.digest, entry.previous, entry.hash});
}

}
