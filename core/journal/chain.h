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
inline constexpr QLatin1StringView kAdopted("adopted"); ///< rows of a run that no other entry vouches for
inline constexpr QLatin1StringView kCounted("counted"); ///< how far the numbers of the tables had come
}

/// The tables whose rows are numbered without a gap, "entries" aside.
inline constexpr QLatin1StringView kNumberedTables[] = {QLatin1StringView("runs"), QLatin1StringView("verdicts"),
                                                        QLatin1StringView("evidence"), QLatin1StringView("records")};

/// What an entry of the chain stands for: rows of other tables, named by `payload`.
struct EntryContent
{
    QString kind;
    QString ref;         ///< run id, or what a record is about
    QJsonObject payload; ///< "run", "first", "last", "firstEvidence", "lastEvidence", "record" …
};

/// An entry as it stands in the chain.
struct ChainEntry
{
    qint64 number = 0;
    QString kind;
    qint64 at = 0;
    QString ref;
    QString payload;     ///< JSON
    QByteArray digest;   ///< of the rows that it names
    QByteArray previous; ///< hash of the entry before
    QByteArray hash;

    [[nodiscard]] QJsonObject content() const;
};

/// What the hash of an entry has to be. Pure.
QByteArray hashOf(const ChainEntry &entry);

/// Appends an entry with the digest of the rows it names, chained to the one before it. Inside a transaction.
Result<void> appendEntry(Database &database, const EntryContent &content, const QDateTime &now);

/// The highest number that a table has ever given away; 0 where there was none.
Result<qint64> lastNumber(Database &database, QLatin1StringView table);
/// The same of all numbered tables, by name: the "last" of an entry.
Result<QJsonObject> lastNumbers(Database &database);

/// What verifying the chain found.
struct VerifyReport
{
    qint64 entries = 0;
    bool ok = true;
    qint64 firstBroken = 0; ///< number of the first entry that does not hold; 0: none, or rows without an entry
    QString reason;         ///< translated; empty when ok
    QByteArray head = {};   ///< hash of the newest entry: whoever keeps it elsewhere would see a chain made anew
    bool operator==(const VerifyReport &) const = default;
};

/// Walks the chain from its first entry, or from the checkpoint of the last pruning: every link, every digest against
/// the rows it is over, that no number is missing, the newest ones included, and that no row is without an entry. Reads
/// everything.
Result<VerifyReport> verifyChain(Database &database);

}
