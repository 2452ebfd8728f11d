// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/parsed.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QStringList>

namespace daytwo {

/// One label that a silence compares.
struct SilenceMatcher
{
    QString name;
    QString value;
    bool regex = false;
    bool equal = true; ///< false: "is not"

    bool operator==(const SilenceMatcher &) const = default;
};

/// One silence of Alertmanager.
struct AlertSilence
{
    QString id;
    QString state;     ///< "active", "pending", "expired"
    qint64 endsMs = 0; ///< milliseconds since 1970
    QString createdBy;
    QString comment;
    QList<SilenceMatcher> matchers;

    /// True when every alert is silenced: no matcher that narrows anything down.
    [[nodiscard]] bool matchesEverything() const;
    /// Whether an alert with these labels is silenced by it while it is active; a label that is absent is empty.
    [[nodiscard]] bool covers(const QMap<QString, QString> &labels) const;
    bool operator==(const AlertSilence &) const = default;
};
/// GET /api/v2/silences. "[]" is none; empty is garbled.
Parsed<QList<AlertSilence>> parseSilences(const QByteArray &body);

/// GET /api/v2/status: "ready", "settling", "disabled". The configuration in that answer is not kept.
Parsed<QString> parseAlertmanagerStatus(const QByteArray &body);

}
