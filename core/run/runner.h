// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/run/sink.h"
#include "core/transport/transport.h"

#include <functional>
#include <memory>

namespace daytwo {

/// An earlier verdict of a check on a node; nothing where there is none. Called on the thread that called run().
using VerdictLookup = std::function<std::optional<Verdict>(const NodeId &node, const CheckId &check)>;

/// How a run is driven.
struct RunOptions
{
    /// Vantages asked at the same time; 0: one each, at most 128. Never above 256. The same bound holds once more for
    /// what is asked from the admin machine.
    int width = 0;
    /// Questions put from the admin machine to one host at the same time.
    int perSubject = 4;
    /// For the run as a whole.
    std::chrono::milliseconds deadline{std::chrono::minutes(10)};
    /// For each batch of one vantage, from when its turn comes.
    std::chrono::milliseconds nodeDeadline{std::chrono::seconds(90)};
    NowFunction now = systemNow;
};

/// What is to be run. The references are used until run() returns.
struct RunOrder
{
    const Inventory &lab;
    const Plan &plan;
    RunKind kind = RunKind::AdHoc;
    Profile profile = Profile::Full;
    QString id = {};                   ///< empty: a fresh one
    QString labHash = {};              ///< SHA-256 of the lab file
    VerdictLookup previous = {};       ///< of the last run; may be empty
    VerdictLookup lastGood = {};       ///< the last pass; may be empty
    const Run *comparedWith = nullptr; ///< for the headline; null: compared with nothing
    QString note = {};
    RunOptions options = {};
};

struct LateWorkers;

/// Puts the questions of a plan through a transport and judges the answers. Threads are used for waiting only: the
/// plan, the judges and the sink are touched by the calling thread alone.
///
/// A transport call that does not heed a stop or a deadline does not hold up run(): its worker is left behind and
/// joined later, at the latest by the destructor. Therefore a Transport must outlive the Runner it was given to.
class Runner
{
public:
    Runner();
    /// Waits for workers that were left behind.
    ~Runner();
    Runner(const Runner &) = delete;
    Runner &operator=(const Runner &) = delete;

    /// Runs to the end, the deadline or the stop, and returns what the sink was told last. Every planned check gets
    /// exactly one verdict: what was not judged before a stop is unknown (Cancelled), what was never answered is
    /// unknown (NotRun), and a check whose parent is not good is unknown (BlockedBy) and names the root of the trouble.
    /// Blocks; returns within 100 ms of a stop, plus the sink's own time. One run at a time.
    RunSummary run(const RunOrder &order, Transport &transport, RunSink &sink, const Context &context);

private:
    std::unique_ptr<LateWorkers> m_late;
};

}
