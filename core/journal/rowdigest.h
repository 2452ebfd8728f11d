// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/database.h"

#include <QCryptographicHash>
#include <QJsonObject>

namespace daytwo {

/// A SHA-256 over fields that stay apart: no two different sequences of fields give the same.
class FieldDigest
{
public:
    void add(QByteArrayView bytes);
    void add(const QString &text) { add(QByteArrayView(text.toUtf8())); }
    void add(qint64 number) { add(QByteArrayView(QByteArray::number(number))); }
    /// All columns of a row, with nulls told from empty texts.
    void addRow(const Rows &row, int columns);
    [[nodiscard]] QByteArray result() const { return m_hash.result(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

/// The "form" of entries of verdicts whose digest is over the run of each evidence too.
inline constexpr qint64 kFormWithRun = 2;

/// The digest of the rows that an entry of that kind names. The same when written and when verified.
/// Conflict where rows are missing, or evidence does not match its own digest.
Result<QByteArray> digestOfRows(Database &database, const QString &kind, const QJsonObject &payload);

}
