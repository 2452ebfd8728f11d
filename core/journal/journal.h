// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/journal/chain.h"
#include "core/journal/journalquery.h"
#include "core/journal/journalrows.h"
#include "core/journal/owner.h"
#include "core/journal/records.h"

#include <set>

namespace daytwo {

/// A verdict on its way into the journal, with the evidence that no earlier one brought.
struct StoredVerdict
{
    int position = 0; ///< in the plan
    Verdict verdict;
    std::vector<StoredEvidence> evidence;
};

/// The local, append-only memory: a SQLite file (WAL). One object belongs to the thread that opened it; each thread and
/// process opens its own, and any number may read and write at the same time. Errors are Storage (exit code 74) and
/// name the file; a file that is damaged or foreign is never replaced.
class Journal
{
public:
    enum class Mode { ReadWrite, ReadOnly };

    /// Opens the journal; in ReadWrite it is made where there is none, brought to the newest version, and runs whose
    /// program died are marked as cut off. NotFound where there is none to be read.
    static Result<std::unique_ptr<Journal>> open(const QString &path, Mode mode = Mode::ReadWrite,
                                                 NowFunction now = systemNow);

    /// A run begins. It shows as running until it is finished, or as cut off when this program ends before.
    Result<void> startRun(const RunSummary &run, const std::vector<NodeId> &nodes);
    /// Adds verdicts of a run in one transaction.
    Result<void> addVerdicts(const QString &runId, std::span<const StoredVerdict> verdicts);
    /// The run has ended, as `run` says. Conflict where it is not running.
    Result<void> finishRun(const RunSummary &run);

    /// Adds a note to a run. NotFound where there is no such run.
    Result<void> addNote(const QString &runId, const QString &text);
    /// Adds a record, redacted; gives its number.
    Result<qint64> addRecord(const Record &record);
    /// The same for a snapshot set.
    Result<qint64> recordSnapshot(const SnapshotRecord &snapshot) { return addRecord(recordOf(snapshot)); }

    /// Checks the file, the chain and everything the chain vouches for. Reads it all.
    Result<VerifyReport> verify();

    /// Reading. Valid as long as the journal.
    [[nodiscard]] JournalQuery query() { return JournalQuery(*m_database); }
    [[nodiscard]] const QString &path() const { return m_database->path(); }
    /// For those that are of the journal (retention, export).
    [[nodiscard]] Database &database() { return *m_database; }
    [[nodiscard]] QDateTime now() const { return m_now(); }

private:
    Journal(std::unique_ptr<Database> database, Mode mode, NowFunction now);
    Result<void> markCutOff();
    Result<void> cutOff(qint64 number, const QString &id);
    Result<void> endRun(qint64 number, const RunSummary &run, QLatin1StringView entryKind);
    Result<qint64> runNumber(const QString &id);
    Result<qint64> subjectNumber(const NodeId &node, const CheckId &check);
    Result<void> insertBatch(qint64 run, const QString &runId, std::span<const StoredVerdict> verdicts);
    Result<void> insertRun(const RunSummary &run);
    Result<void> insertVerdict(qint64 run, const StoredVerdict &stored);
    Result<void> insertEvidence(qint64 run, const StoredEvidence &evidence);
    Result<void> ownRuns();
    [[nodiscard]] Result<void> writable() const;

    std::unique_ptr<Database> m_database;
    Mode m_mode;
    NowFunction m_now;
    std::unique_ptr<Owner> m_owner;
    QHash<QString, qint64> m_runNumbers;
    QHash<std::pair<NodeId, CheckId>, qint64> m_subjects;
};

}
