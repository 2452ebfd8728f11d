// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/checks/evidence.h"

#include <functional>
#include <vector>

namespace daytwo {

/// The questions of one vantage in one go. For a node they share one session and one script.
struct ProbeBatch
{
    VantagePoint vantage;
    std::vector<int> ids; ///< the runner's numbers, parallel to `probes`
    std::vector<ProbeRequest> probes;
};

/// Called with the batch's number of the probe and its evidence, from any thread, exactly once per probe.
using EvidenceCallback = std::function<void(int id, Evidence evidence)>;

/// Puts questions to the world. Thread-safe: many batches run at the same time on different threads.
class Transport
{
public:
    virtual ~Transport() = default;
    /// Asks everything in the batch and reports each answer as soon as it is there. Whatever happens (dead host, stop,
    /// cut connection), every probe is reported exactly once before it returns, with an error where there is no answer.
    /// Blocks until done, deadline or stop.
    virtual void collect(const ProbeBatch &batch, const EvidenceCallback &report, const Context &context) = 0;
};

}
