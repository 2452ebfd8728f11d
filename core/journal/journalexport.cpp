// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journalexport.h"

#include "core/run/probejson.h"
#include "core/run/runjson.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

struct JournalWords
{
    Q_DECLARE_TR_FUNCTIONS(JournalWords)
};

class Exporter
{
public:
    Exporter(Database &database, const std::function<bool(const QByteArray &)> &write)
        : m_database(database)
        , m_write(write)
    {
    }

    Result<void> all()
    {
        return line(u"journal"_s, {{u"version"_s, 1}})
            .and_then([this] { return runs(); })
            .and_then([this] { return verdicts(); })
            .and_then([this] { return evidence(); })
            .and_then([this] { return records(); })
            .and_then([this] { return entries(); });
    }

private:
    Result<void> line(const QString &type, QJsonObject json)
    {
        json[u"type"_s] = type;
        if (m_write(QJsonDocument(json).toJson(QJsonDocument::Compact)))
            return {};
        return fail(Error::Kind::Storage, JournalWords::tr("The export"), JournalWords::tr("cannot be written"));
    }

    /// One line for each row; `json` may fail on a damaged one.
    template <typename Json>
    Result<void> each(const QString &type, const QString &sql, Json json)
    {
        auto rows = m_database.query(sql);
        if (!rows)
            return fail(rows.error());
        while (rows->next()) {
            Result<QJsonObject> object = json(*rows);
            if (!object)
                return fail(Error::Kind::Storage, m_database.path(), object.error().what);
            if (auto written = line(type, std::move(*object)); !written)
                return written;
        }
        return rows->error() ? Result<void>(fail(*rows->error())) : Result<void>();
    }

    Result<void> runs()
    {
        return each(u"run"_s, u"SELECT %1 FROM runs r ORDER BY r.number"_s.arg(QString::fromUtf16(kRunColumns)),
                    [](const Rows &row) -> Result<QJsonObject> { return runToJson(runAt(row)); });
    }

    Result<void> verdicts()
    {
        return each(u"verdict"_s,
                    u"SELECT %1, r.id FROM verdicts v JOIN subjects s ON s.number = v.subject "
                    "JOIN runs r ON r.number = v.run ORDER BY v.number"_s.arg(QString::fromUtf16(kVerdictColumns)),
                    [](const Rows &row) -> Result<QJsonObject> {
                        const auto verdict = verdictAt(row);
                        if (!verdict)
                            return fail(verdict.error());
                        QJsonObject json = verdictToJson(*verdict);
                        json[u"run"_s] = row.text(12);
                        return json;
                    });
    }

    Result<void> evidence()
    {
        return each(u"evidence"_s, u"SELECT id, body FROM evidence ORDER BY number"_s,
                    [](const Rows &row) -> Result<QJsonObject> {
                        const auto evidence = unpackEvidence(row.bytes(1));
                        if (!evidence)
                            return fail(Error::Kind::BadReply, row.text(0));
                        QJsonObject json = evidenceToJson(*evidence);
                        json[u"id"_s] = row.text(0);
                        json[u"asked"_s] = probeToJson(evidence->request);
                        return json;
                    });
    }

    Result<void> records()
    {
        return each(u"record"_s, u"SELECT number, kind, ref, run, at, payload FROM records ORDER BY number"_s,
                    [](const Rows &row) -> Result<QJsonObject> {
                        return QJsonObject{
                            {u"number"_s, row.number(0)},
                            {u"kind"_s, row.text(1)},
                            {u"ref"_s, row.text(2)},
                            {u"run"_s, row.text(3)},
                            {u"at"_s, timeToJson(timeOf(row.at(4)))},
                            {u"payload"_s, QJsonDocument::fromJson(row.text(5).toUtf8()).object()},
                        };
                    });
    }

    Result<void> entries()
    {
        return each(u"entry"_s,
                    u"SELECT number, kind, at, ref, payload, digest, previous, hash FROM entries ORDER BY number"_s,
                    [](const Rows &row) -> Result<QJsonObject> {
                        return QJsonObject{
                            {u"number"_s, row.number(0)},
                            {u"kind"_s, row.text(1)},
                            {u"at"_s, timeToJson(timeOf(row.at(2)))},
                            {u"ref"_s, row.text(3)},
                            {u"payload"_s, row.text(4)},
                            {u"digest"_s, QString::fromLatin1(row.bytes(5).toHex())},
                            {u"previous"_s, QString::fromLatin1(row.bytes(6).toHex())},
                            {u"hash"_s, QString::fromLatin1(row.bytes(7).toHex())},
                        };
                    });
    }

    Database &m_database;
    const std::function<bool(const QByteArray &)> &m_write;
};

}

Result<void> exportJournal(Journal &journal, const std::function<bool(const QByteArray &line)> &write)
{
    Snapshot snapshot(journal.database());
    return Exporter(journal.database(), write).all();
}

}
