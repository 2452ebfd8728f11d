// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <QCoreApplication>

namespace daytwo {

using namespace Qt::StringLiterals;

QString errorKindWord(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Cancelled:
        return u"cancelled"_s;
    case Error::Kind::TimedOut:
        return u"timed-out"_s;
    case Error::Kind::Unreachable:
        return u"unreachable"_s;
    case Error::Kind::Refused:
        return u"refused"_s;
    case Error::Kind::UntrustedHost:
        return u"untrusted-host"_s;
    case Error::Kind::AuthFailed:
        return u"auth-failed"_s;
    case Error::Kind::Denied:
        return u"denied"_s;
    case Error::Kind::NotFound:
        return u"not-found"_s;
    case Error::Kind::Conflict:
        return u"conflict"_s;
    case Error::Kind::BadInput:
        return u"bad-input"_s;
    case Error::Kind::BadReply:
        return u"bad-reply"_s;
    case Error::Kind::RemoteFailed:
        return u"remote-failed"_s;
    case Error::Kind::Storage:
        return u"storage"_s;
    case Error::Kind::Internal:
        return u"internal"_s;
    }
    return u"internal"_s;
}

namespace {

QString sentence(Error::Kind kind)
{
    const auto translated = [](const char *text) { return QCoreApplication::translate("Error", text); };
    switch (kind) {
    case Error::Kind::Cancelled:
        return translated(QT_TRANSLATE_NOOP("Error", "%1: stopped on request."));
    case Error::Kind::TimedOut:
        return translated(QT_TRANSLATE_NOOP("Error", "%1 did not answer in time."));
    case Error::Kind::Unreachable:
        return translated(QT_TRANSLATE_NOOP("Error", "%1 cannot be reached."));
    case Error::Kind::Refused:
        return translated(QT_TRANSLATE_NOOP("Error", "%1 refused the connection."));
    case Error::Kind::UntrustedHost:
        return translated(
            QT_TRANSLATE_NOOP("Error", "%1 is not trusted: its key or certificate is unknown or has changed."));
    case Error::Kind::AuthFailed:
        return translated(QT_TRANSLATE_NOOP("Error", "%1 did not accept our credentials."));
    case Error::Kind::Denied:
        return translated(QT_TRANSLATE_NOOP("Error", "%1: not permitted."));
    case Error::Kind::NotFound:
        return translated(QT_TRANSLATE_NOOP("Error", "%1 was not found."));
    case Error::Kind::Conflict:
        return translated(QT_TRANSLATE_NOOP("Error", "%1 is busy or already there."));
    case Error::Kind::BadInput:
        return translated(QT_TRANSLATE_NOOP("Error", "%1 cannot be used as given."));
    case Error::Kind::BadReply:
        return translated(QT_TRANSLATE_NOOP("Error", "%1 gave an answer that cannot be understood."));
    case Error::Kind::RemoteFailed:
        return translated(QT_TRANSLATE_NOOP("Error", "%1 reported a failure."));
    case Error::Kind::Storage:
        return translated(QT_TRANSLATE_NOOP("Error", "%1 could not be read or written."));
    case Error::Kind::Internal:
        return translated(QT_TRANSLATE_NOOP("Error", "%1: internal error."));
    }
    return {};
}

}

QString errorText(const Error &error)
{
    const QString text = sentence(error.kind).arg(error.what);
    return error.detail.isEmpty() ? text : QCoreApplication::translate("Error", "%1 (%2)").arg(text, error.detail);
}

}
