// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/database.h"
#include "core/run/run.h"

namespace daytwo {

/// Evidence in the form in which it is kept: redacted, compressed, with the digest of the compressed bytes.
struct StoredEvidence
{
    QString id;
    QByteArray digest;
    QByteArray body;
};

/// Redacts and packs. Secrets are replaced in what was asked, in stdout, stderr, error texts and typed extras. Pure.
StoredEvidence packEvidence(const QString &id, const Evidence &evidence);
/// The evidence of a packed body. BadReply where the bytes are damaged. Pure.
Result<Evidence> unpackEvidence(const QByteArray &body);

/// What a verdict says beyond the columns of its row, redacted and compressed. Pure.
QByteArray packDetail(const Verdict &verdict);

/// Redacts every text inside, names of members excepted. Pure.
QJsonValue redacted(const QJsonValue &value);

/// The columns that verdictAt() and runAt() read, in their order.
extern const char16_t *const kVerdictColumns;
extern const char16_t *const kRunColumns;
/// The verdict in the current row. BadReply where its detail is damaged.
Result<Verdict> verdictAt(const Rows &row);
/// The run in the current row.
RunSummary runAt(const Rows &row);

/// Milliseconds since 1970, or null for an invalid time; and back.
QVariant timeValue(const QDateTime &time);
QDateTime timeOf(const QVariant &value);

}
