// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/database.h"

#include <QDateTime>
#include <QJsonObject>

namespace daytwo {

/// The kinds of entries of the chain.
namespace entrykind {
inline constexpr QLatin1StringView kRunStarted("run-started");
inline constexpr QLatin1StringView kVerdicts("verdicts");
inline constexpr QLatin1StringView kRunFinished("run-finished");
inline constexpr QLatin1StringView kRunCutOff("run-cut-off");
inline constexpr QLatin1StringView kRecord("record");
inline constexpr QLatin1StringView kPruned("pruned");
}

/// What an entry of the chain stands for: rows of other tables, named by `payload`.
struct EntryContent
{
    QString kind;
    QString ref;         ///< run id, or what a record is about
    QJsonObject payload; ///< "run", "first", "last", "firstEvidence", "lastEvidence", "record" …
};

/// Appends an entry with the digest of the rows it names, chained to the one before it. Inside a transaction.
Result<void> appendEntry(Database &database, const EntryContent &content, const QDateTime &now);

/// What verifying the chain found.
struct VerifyReport
{
    qint64 entries = 0;
    bool ok = true;
    qint64 firstBroken = 0; ///< number of the first entry that does not hold; 0: none, or rows without an entry
    QString reason;         ///< translated; empty when ok
    bool operator==(const VerifyReport &) const = default;
};

/// Walks the chain from its first entry, or from the checkpoint of the last pruning: every link, every digest against
/// the rows it is over, and that no row is without an entry. Reads everything.
Result<VerifyReport> verifyChain(Database &database);

}
