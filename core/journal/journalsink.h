// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/run/sink.h"

#include <QSet>

namespace daytwo {

/// Writes a run into the journal while it goes on: verdicts in small transactions, so that a run that is cut off has
/// left most of what it saw. Where writing fails the run goes on, unrecorded from there; error() tells.
class JournalSink : public RunSink
{
public:
    /// `journal` must outlive the sink and belong to the thread that runs.
    explicit JournalSink(Journal &journal)
        : m_journal(journal)
    {
    }

    void onStarted(const RunSummary &run, const Plan &plan) override;
    void onVerdict(const Verdict &verdict, std::span<const Evidence *const> evidence) override;
    void onNodeDone(const NodeId &node) override;
    void onFinished(const RunSummary &run) override;

    /// The first failure; nothing while all is well.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    void flush();
    void note(const Result<void> &result);

    Journal &m_journal;
    QString m_run;
    QHash<std::pair<NodeId, CheckId>, int> m_positions;
    QSet<QString> m_known; ///< evidence that is written or about to be
    std::vector<StoredVerdict> m_pending;
    std::optional<Error> m_error;
};

}
