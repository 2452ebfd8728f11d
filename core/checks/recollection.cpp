// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/recollection.h"

#include "core/facts/jsonreader.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

// Both templates below need all of these.
QJsonObject toJson(const RememberedMember &member);
QJsonObject toJson(const RememberedSet &set);
QJsonObject toJson(const RememberedRollback &rollback);
QJsonObject toJson(const RememberedNote &note);
QJsonObject toJson(const RememberedReboot &reboot);
void read(JsonReader &reader, RememberedMember &member);
void read(JsonReader &reader, RememberedSet &set);
void read(JsonReader &reader, RememberedRollback &rollback);
void read(JsonReader &reader, RememberedNote &note);
void read(JsonReader &reader, RememberedReboot &reboot);

QJsonObject toJson(const RememberedRun &run)
{
    return {{"id"_L1, run.id},           {"profile"_L1, run.profile},   {"kind"_L1, run.kind},
            {"outcome"_L1, run.outcome}, {"finished"_L1, run.finished}, {"started"_L1, timeText(run.started)}};
}

QJsonObject toJson(const RememberedMember &member)
{
    return {{"node"_L1, member.node},
            {"snapshot"_L1, member.snapshot},
            {"state"_L1, member.state},
            {"wasGood"_L1, member.wasGood}};
}

template <typename T>
QJsonArray listOf(const QList<T> &entries)
{
    QJsonArray list;
    for (const T &entry : entries)
        list << toJson(entry);
    return list;
}

QJsonObject toJson(const RememberedSet &set)
{
    return {{"id"_L1, set.id},
            {"at"_L1, timeText(set.at)},
            {"reason"_L1, set.reason},
            {"note"_L1, set.note},
            {"members"_L1, listOf(set.members)}};
}

QJsonObject toJson(const RememberedRollback &rollback)
{
    return {{"node"_L1, rollback.node},
            {"snapshot"_L1, rollback.snapshot},
            {"succeeded"_L1, rollback.succeeded},
            {"at"_L1, timeText(rollback.at)}};
}

QJsonObject toJson(const RememberedNote &note)
{
    return {{"at"_L1, timeText(note.at)}, {"text"_L1, note.text}};
}

QJsonObject toJson(const RememberedReboot &reboot)
{
    return {{"node"_L1, reboot.node}, {"at"_L1, timeText(reboot.at)}, {"run"_L1, reboot.run}};
}

QDateTime timeIn(JsonReader &reader, QLatin1String key)
{
    const QString text = reader.text(key);
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid())
        reader.refuse(key, text);
    return time.toUTC();
}

void read(JsonReader &reader, RememberedRun &run)
{
    run = {.id = reader.text("id"_L1),
           .profile = reader.text("profile"_L1),
           .kind = reader.text("kind"_L1),
           .outcome = reader.text("outcome"_L1),
           .finished = reader.boolean("finished"_L1),
           .started = timeIn(reader, "started"_L1)};
}

void read(JsonReader &reader, RememberedMember &member)
{
    member = {.node = reader.text("node"_L1),
              .snapshot = reader.text("snapshot"_L1),
              .state = reader.text("state"_L1),
              .wasGood = reader.boolean("wasGood"_L1)};
}

template <typename T>
QList<T> listIn(JsonReader &reader, QLatin1String key)
{
    QList<T> entries;
    const QJsonArray list = reader.array(key);
    for (qsizetype i = 0; i < list.size() && !reader.failed(); ++i) {
        JsonReader part = elementReader(list, i, key);
        T entry;
        read(part, entry);
        reader.include(part);
        entries << entry;
    }
    return entries;
}

void read(JsonReader &reader, RememberedSet &set)
{
    set = {.id = reader.text("id"_L1),
           .at = timeIn(reader, "at"_L1),
           .reason = reader.text("reason"_L1),
           .note = reader.text("note"_L1),
           .members = listIn<RememberedMember>(reader, "members"_L1)};
}

void read(JsonReader &reader, RememberedRollback &rollback)
{
    rollback = {.node = reader.text("node"_L1),
                .snapshot = reader.text("snapshot"_L1),
                .succeeded = reader.boolean("succeeded"_L1),
                .at = timeIn(reader, "at"_L1)};
}

void read(JsonReader &reader, RememberedNote &note)
{
    note = {.at = timeIn(reader, "at"_L1), .text = reader.text("text"_L1)};
}

void read(JsonReader &reader, RememberedReboot &reboot)
{
    reboot = {.node = reader.text("node"_L1), .at = timeIn(reader, "at"_L1), .run = reader.text("run"_L1)};
}

}

QByteArray recollectionText(const Recollection &recollection)
{
    const QJsonObject object{
        {"since"_L1, timeText(recollection.since)}, {"runs"_L1, listOf(recollection.runs)},
        {"sets"_L1, listOf(recollection.sets)},     {"rollbacks"_L1, listOf(recollection.rollbacks)},
        {"notes"_L1, listOf(recollection.notes)},   {"reboots"_L1, listOf(recollection.reboots)}};
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

Parsed<Recollection> parseRecollection(const QByteArray &text)
{
    const auto object = readJsonObject(text);
    if (!object)
        return tl::unexpected(object.error());
    JsonReader reader(*object);
    Recollection recollection;
    const QString since = reader.text("since"_L1);
    recollection.since = QDateTime::fromString(since, Qt::ISODate).toUTC();
    if (!since.isEmpty() && !recollection.since.isValid())
        reader.refuse("since"_L1, since);
    recollection.runs = listIn<RememberedRun>(reader, "runs"_L1);
    recollection.sets = listIn<RememberedSet>(reader, "sets"_L1);
    recollection.rollbacks = listIn<RememberedRollback>(reader, "rollbacks"_L1);
    recollection.notes = listIn<RememberedNote>(reader, "notes"_L1);
    recollection.reboots = listIn<RememberedReboot>(reader, "reboots"_L1);
    if (reader.failed())
        return reader.failure();
    return recollection;
}

}
