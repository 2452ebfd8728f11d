// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxmox/pveerror.h"

#include "core/base/redact.h"
#include "core/proxmox/pvejson.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// Longest text of the server that we carry around.
constexpr qsizetype kLongestDetail = 2000;

QString decode(const QByteArray &bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(bytes);
    // A reason phrase with the output of a localised tool may be anything.
    return utf8.hasError() ? QString::fromLatin1(bytes) : text;
}

bool looksLikeHtml(const PveReply &reply)
{
    return reply.contentType.startsWith("text/html") || reply.body.trimmed().startsWith('<');
}

/// What the server says is wrong, fullest source first.
QString serverText(const PveReply &reply)
{
    QString text = decode(reply.reason).trimmed();
    if (looksLikeHtml(reply))
        return text;
    const auto envelope = pveEnvelope(reply.body, {});
    if (!envelope)
        return text;
    if (!envelope->message.isEmpty())
        text = envelope->message;
    for (auto it = envelope->errors.begin(); it != envelope->errors.end(); ++it)
        text += u"\n%1: %2"_s.arg(it.key(), it.value());
    return text;
}

bool containsAny(const QString &text, std::initializer_list<QLatin1StringView> parts)
{
    return std::any_of(parts.begin(), parts.end(),
                       [&](QLatin1StringView part) { return text.contains(part, Qt::CaseInsensitive); });
}

/// Proxmox answers 500, or ends a task, for nearly everything: only the text tells what it was.
Error::Kind kindOfText(const QString &text)
{
    if (text.contains("request failed: Unable to load access control list"_L1))
        return Error::Kind::RemoteFailed;
    if (containsAny(text, {"is locked ("_L1, "can't lock file"_L1, "already used"_L1, "already running"_L1,
                           "already exists"_L1, "got lock request timeout"_L1, "incomplete snapshot"_L1,
                           "is not most recent snapshot"_L1, "guest migration lock"_L1}))
        return Error::Kind::Conflict;
    if (containsAny(text, {"reserved name"_L1, "Cannot live-migrate, snapshot (with RAM)"_L1, "if it's a template"_L1,
                           "feature is not available"_L1}))
        return Error::Kind::BadInput;
    if (containsAny(text,
                    {"does not exist"_L1, "unable to find configuration file"_L1, "no such "_L1, "hostname lookup"_L1}))
        return Error::Kind::NotFound;
    return Error::Kind::RemoteFailed;
}

Error::Kind kindOf501(const QString &text)
{
    // Content where none may be, chunked encoding, too much of it: our own requests would be wrong.
    return text.contains("not implemented"_L1) ? Error::Kind::NotFound : Error::Kind::Internal;
}

Error::Kind kindOf(int status, const QString &text)
{
    switch (status) {
    case 400:
        return containsAny(text, {"no such task"_L1})     ? Error::Kind::NotFound
               : containsAny(text, {"already exists"_L1}) ? Error::Kind::Conflict
                                                          : Error::Kind::BadInput;
    case 401:
        return Error::Kind::AuthFailed;
    case 403:
        return Error::Kind::Denied;
    case 500:
        return kindOfText(text);
    case 501:
        return kindOf501(text);
    case 506:
        return Error::Kind::Internal;
    case 502:
    case 503:
    case 504:
        return Error::Kind::Unreachable;
    default:
        break;
    }
    // 595 connect, 596 TLS or silence, 597 to 599 broken off: all between the host that we asked and the guest's node.
    return status >= 595 && status <= 599 ? Error::Kind::Unreachable : Error::Kind::BadReply;
}

QString translated(const char *text)
{
    return QCoreApplication::translate("PveError", text);
}

QString explained(int status, const QString &text, bool html)
{
    if (html)
        return translated(QT_TRANSLATE_NOOP("PveError",
                                            "A web page came back, with status %1: something stands between "
                                            "here and Proxmox VE. %2"))
            .arg(status)
            .arg(text)
            .trimmed();
    if (status >= 300 && status < 400)
        return translated(QT_TRANSLATE_NOOP("PveError",
                                            "Redirected, which Proxmox VE does only when asked without TLS. "
                                            "%1"))
            .arg(text)
            .trimmed();
    if (text.isEmpty())
        return translated(QT_TRANSLATE_NOOP("PveError", "Status %1 without a word.")).arg(status);
    return status >= 595 && status <= 599 ? u"%1 %2"_s.arg(status).arg(text) : text;
}

}

Error pveErrorFrom(const PveReply &reply, const QString &what)
{
    const bool html = looksLikeHtml(reply);
    const QString text = serverText(reply);
    const Error::Kind kind = html && reply.status < 502 ? Error::Kind::BadReply : kindOf(reply.status, text);
    return {.kind = kind, .what = what, .detail = redact(explained(reply.status, text, html).left(kLongestDetail))};
}

std::optional<Error> pveTaskError(const PveTask &task, const QString &what)
{
    if (task.running() || task.succeeded())
        return std::nullopt;
    if (task.outcome == PveTask::Outcome::Lost) {
        const QString text =
            translated(QT_TRANSLATE_NOOP("PveError", "The task ended without saying how; what it did is unknown."));
        const QString detail = task.exitStatus.isEmpty() ? text : u"%1 (%2)"_s.arg(text, task.exitStatus);
        return Error{.kind = Error::Kind::RemoteFailed, .what = what, .detail = redact(detail)};
    }
    return Error{
        .kind = kindOfText(task.exitStatus), .what = what, .detail = redact(task.exitStatus.left(kLongestDetail))};
}

bool isMomentaryLock(const QString &exitStatus)
{
    return exitStatus.contains("can't lock file"_L1) && exitStatus.contains("got timeout"_L1);
}

bool isSilentAgent(const QString &detail)
{
    static const QRegularExpression failed(u"(?:qmp|qga) command 'guest-ping' failed"_s);
    return containsAny(detail, {"No QEMU guest agent configured"_L1, "QEMU guest agent is not running"_L1}) ||
           failed.match(detail).hasMatch();
}

std::optional<PveMissingRight> pveMissingRight(const QString &detail)
{
    static const QRegularExpression shape(u"Permission check failed \\((/[A-Za-z0-9/_.@-]*), ([A-Za-z.|]+)\\)"_s);
    const auto match = shape.match(detail);
    if (!match.hasMatch())
        return std::nullopt;
    return PveMissingRight{.path = match.captured(1), .privileges = match.captured(2).split(u'|', Qt::SkipEmptyParts)};
}

QStringList pveGrantCommands(const PveMissingRight &right, const QString &tokenId, const PvePermissions &held)
{
    if (right.privileges.isEmpty())
        return {};
    const QString user = tokenId.section(u'!', 0, 0);
    // Of alternatives the one to look, else the one named last, is the narrowest.
    const auto audit = std::find_if(right.privileges.begin(), right.privileges.end(),
                                    [](const QString &name) { return name.endsWith(".Audit"_L1); });
    const QString privilege = audit == right.privileges.end() ? right.privileges.last() : *audit;
    // Rights given at a path replace the inherited ones there, so that those must be named again.
    QStringList privileges = held.privilegesAt(right.path);
    privileges.append(privilege);
    privileges.removeDuplicates();
    privileges.sort();
    const QString role = u"Daytwo-"_s + QString(privilege).replace(u'.', u'-');
    // A token with its own privileges gets what both it and its user have: both lines are needed.
    return {u"pveum role add %1 --privs \"%2\""_s.arg(role, privileges.join(u' ')),
            u"pveum acl modify %1 --users '%2' --roles %3"_s.arg(right.path, user, role),
            u"pveum acl modify %1 --tokens '%2' --roles %3"_s.arg(right.path, tokenId, role)};
}

}
