// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/plan.h"
#include "core/run/run.h"

namespace daytwo {

/// Hears of a run as it happens. Always called on the thread that called run(), one call at a time.
class RunSink
{
public:
    virtual ~RunSink() = default;
    /// The plan is fixed; nothing has been asked yet.
    virtual void onStarted(const RunSummary &run, const Plan &plan) = 0;
    /// One check is judged; `evidence` has one entry per probe of the check.
    virtual void onVerdict(const Verdict &verdict, std::span<const Evidence *const> evidence) = 0;
    /// No more verdicts of this node will come.
    virtual void onNodeDone(const NodeId &node) = 0;
    /// The end, also of a stopped run. Counts, outcome and headline are set.
    virtual void onFinished(const RunSummary &run) = 0;
};

}
