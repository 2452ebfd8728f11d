// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journalsink.h"

namespace daytwo {

namespace {

/// Verdicts in one transaction at most.
constexpr size_t kBatch = 50;
/// A node that is done is written with at least so many; small nodes wait for company.
constexpr size_t kNodeBatch = 10;

}

void JournalSink::note(const Result<void> &result)
{
    if (!result && !m_error)
        m_error = result.error();
}

void JournalSink::onStarted(const RunSummary &run, const Plan &plan)
{
    m_run = run.id;
    std::vector<NodeId> nodes;
    QSet<NodeId> seen;
    for (int i = 0; i < int(plan.checks.size()); ++i) {
        const PlannedCheck &check = plan.checks[size_t(i)];
        m_positions.insert({check.node, check.check}, i);
        if (!seen.contains(check.node)) {
            seen.insert(check.node);
            nodes.push_back(check.node);
        }
    }
    note(m_journal.startRun(run, nodes));
}

void JournalSink::onVerdict(const Verdict &verdict, std::span<const Evidence *const> evidence)
{
    if (m_error)
        return;
    StoredVerdict stored{m_positions.value({verdict.node, verdict.check}), verdict, {}};
    for (size_t i = 0; i < evidence.size(); ++i) {
        const QString id = verdict.evidence.value(qsizetype(i));
        if (id.isEmpty() || m_known.contains(id))
            continue; // never asked, or brought by another check
        m_known.insert(id);
        stored.evidence.push_back(packEvidence(id, *evidence[i]));
    }
    m_pending.push_back(std::move(stored));
    if (m_pending.size() >= kBatch)
        flush();
}

void JournalSink::onNodeDone(const NodeId &)
{
    if (m_pending.size() >= kNodeBatch)
        flush();
}

void JournalSink::flush()
{
    if (!m_error)
        note(m_journal.addVerdicts(m_run, m_pending));
    m_pending.clear();
}

void JournalSink::onFinished(const RunSummary &run)
{
    flush();
    if (!m_error)
        note(m_journal.finishRun(run));
}

}
