// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/journalfacts.h"

#include "core/base/redact.h"
#include "core/facts/dockerfacts.h"
#include "core/facts/jsonreader.h"
#include "core/facts/lines.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

/// A field is text, or a list of bytes when it is not UTF-8, or a list of texts when it came twice, or null when it
/// was too long.
std::optional<QString> fieldText(const QJsonValue &value)
{
    if (value.isString()) {
        return value.toString();
    }
    if (value.isNull() || value.isUndefined()) {
        return QString();
    }
    if (!value.isArray()) {
        return std::nullopt;
    }
    const QJsonArray parts = value.toArray();
    if (const auto texts = textsOf(parts); texts && !texts->isEmpty()) {
        return texts->last();
    }
    QByteArray bytes;
    for (const QJsonValue part : parts) {
        const qint64 byte = part.toInteger(-1);
        if (byte < 0 || byte > 255) {
            return std::nullopt;
        }
        bytes.append(static_cast<char>(byte));
    }
    return textOf(bytes);
}

std::optional<JournalEntry> readEntry(QByteArrayView line)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line.toByteArray(), &error);
    const QJsonObject object = document.object();
    const auto message = fieldText(object.value("MESSAGE"_L1));
    const auto identifier = fieldText(object.value("SYSLOG_IDENTIFIER"_L1));
    const auto unit = fieldText(object.value("_SYSTEMD_UNIT"_L1));
    const auto time = numberOf<qint64>(object.value("__REALTIME_TIMESTAMP"_L1).toString().toUtf8());
    if (!document.isObject() || !message || !identifier || !unit || !time || *time < 0) {
        return std::nullopt;
    }
    JournalEntry entry{*time, *message, *identifier, *unit, -1};
    if (object.contains("PRIORITY"_L1)) {
        const auto priority = numberOf<int>(object.value("PRIORITY"_L1).toString().toUtf8());
        if (!priority || *priority < 0 || *priority > 7) {
            return std::nullopt;
        }
        entry.priority = *priority;
    }
    return entry;
}

SshAttempt attemptOf(const QRegularExpressionMatch &match, SshAttempt::Kind kind, qint64 timeUs)
{
    SshAttempt attempt;
    attempt.kind = kind;
    attempt.method = match.captured(u"method"_s);
    attempt.user = match.captured(u"user"_s);
    attempt.address = match.captured(u"address"_s);
    attempt.port = numberOf<quint16>(match.captured(u"port"_s).toUtf8()).value_or(0);
    attempt.fingerprint = match.captured(u"print"_s);
    attempt.timeUs = timeUs;
    attempt.knownUser = kind != SshAttempt::Kind::InvalidUser && match.captured(u"invalid"_s).isEmpty();
    return attempt;
}

std::optional<SshAttempt> readAttempt(const JournalEntry &entry)
{
    // The greedy user takes any " from … port …" that it contains itself; only the last one is sshd's.
    static const QRegularExpression accepted(
        u"\\AAccepted (?<method>\\S+) for (?<user>.*) from (?<address>\\S+) port (?<port>[0-9]{1,5})"
        "(?: ssh2)?(?:: (?:\\S+ (?<print>SHA256:\\S+))?.*)?\\z"_s,
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression failed(u"\\AFailed (?<method>\\S+) for (?<invalid>invalid user )?(?<user>.*) from "
                                           u"(?<address>\\S+) port (?<port>[0-9]{1,5})"
                                           "(?: ssh2)?(?:: \\S+ (?<print>SHA256:\\S+).*)?\\z"_s,
                                           QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression invalid(
        u"\\AInvalid user (?<user>.*) from (?<address>\\S+) port (?<port>[0-9]{1,5})\\z"_s,
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression abandoned(
        u"\\A(?:Connection closed by|Connection reset by|Disconnected from|Disconnecting) "
        "(?:authenticating|(?<invalid>invalid)) user (?<user>.*) (?<address>\\S+) port (?<port>[0-9]{1,5})"
        "(?:: .*)? \\[preauth\\]\\z"_s,
        QRegularExpression::DotMatchesEverythingOption);
    if (const auto match = accepted.match(entry.message); match.hasMatch()) {
        return attemptOf(match, SshAttempt::Kind::Accepted, entry.timeUs);
    }
    if (const auto match = failed.match(entry.message); match.hasMatch()) {
        return attemptOf(match, SshAttempt::Kind::Failed, entry.timeUs);
    }
    if (const auto match = invalid.match(entry.message); match.hasMatch()) {
        return attemptOf(match, SshAttempt::Kind::InvalidUser, entry.timeUs);
    }
    if (const auto match = abandoned.match(entry.message); match.hasMatch()) {
        return attemptOf(match, SshAttempt::Kind::Abandoned, entry.timeUs);
    }
    return std::nullopt;
}

/// "ops : [refusal ; ]TTY=… ; PWD=… ; USER=root ; COMMAND=…". The command comes last and may contain anything.
std::optional<SudoUse> readSudo(const JournalEntry &entry)
{
    const QString text = entry.message.trimmed();
    const qsizetype colon = text.indexOf(" : "_L1);
    const qsizetype command = text.indexOf(" ; COMMAND="_L1);
    if (colon <= 0 || command < colon) {
        return std::nullopt;
    }
    SudoUse use;
    use.user = text.first(colon);
    use.command = redact(text.sliced(command + 11));
    use.timeUs = entry.timeUs;
    for (const QString &part : text.sliced(colon + 3, command - colon - 3).split(u" ; "_s)) {
        if (part.startsWith("USER="_L1)) {
            use.runAs = part.sliced(5);
        } else if (!part.contains(u'=') && use.refusal.isEmpty()) {
            use.refusal = part;
        }
    }
    return use;
}

}

Parsed<SystemJournal> parseJournal(const QByteArray &out)
{
    const auto lines = linesOf(out);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    SystemJournal journal;
    int firstBad = 0;
    for (const Line &line : *lines) {
        if (line.text.isEmpty() || line.text == "-- No entries --") {
            continue;
        }
        if (const auto entry = readEntry(line.text)) {
            journal.entries.append(*entry);
            continue;
        }
        firstBad = firstBad == 0 ? line.number : firstBad;
        ++journal.skipped;
    }
    if (qsizetype{journal.skipped} * 100 > journal.entries.size() + journal.skipped) {
        return garbled(firstBad, FactWords::tr("%n line(s) of the journal can not be read", nullptr, journal.skipped));
    }
    return journal;
}

QList<SshAttempt> sshAttempts(const SystemJournal &journal)
{
    QList<SshAttempt> attempts;
    for (const JournalEntry &entry : journal.entries) {
        if (const auto attempt = readAttempt(entry)) {
            attempts.append(*attempt);
        }
    }
    return attempts;
}

QList<SudoUse> sudoUses(const SystemJournal &journal)
{
    QList<SudoUse> uses;
    for (const JournalEntry &entry : journal.entries) {
        if (const auto use = readSudo(entry)) {
            uses.append(*use);
        }
    }
    return uses;
}

QList<DistinctMessage> distinctMessages(const SystemJournal &journal)
{
    QMap<std::pair<QString, QString>, DistinctMessage> found;
    for (const JournalEntry &entry : journal.entries) {
        const QString message = normalisedMessage(entry.message);
        DistinctMessage &distinct = found[{entry.identifier, message}];
        const bool first = distinct.count == 0;
        distinct.identifier = entry.identifier;
        distinct.message = message;
        ++distinct.count;
        distinct.priority = first ? entry.priority : std::min(distinct.priority, entry.priority);
    }
    return found.values();
}

}
