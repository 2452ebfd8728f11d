// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/plan.h"
#include "core/run/compare.h"

#include <functional>

namespace daytwo {

/// A finished run, what is kept of its answers, and what was known before it began.
struct RejudgeOrder
{
    const Inventory &lab; ///< of today
    const Plan &plan;     ///< what would be asked today, of all nodes and profiles
    const Run &run;
    /// A kept answer by its id; nothing where it is not kept any more.
    std::function<std::optional<Evidence>(const QString &id)> evidence;
    /// The last verdict, and the last pass, from before the run; may be empty.
    std::function<std::optional<Verdict>(const NodeId &node, const CheckId &check)> previous = {};
    std::function<std::optional<Verdict>(const NodeId &node, const CheckId &check)> lastGood = {};
    QString labHash = {}; ///< SHA-256 of the lab file of today
};

/// A verdict that could not be judged again, and why.
struct NotRejudged
{
    NodeId node;
    CheckId check;
    QString why; ///< translated, one sentence
    bool operator==(const NotRejudged &) const = default;
};

/// What the rules of today say of answers of then.
struct Rejudgement
{
    Run run; ///< the run as it would be judged today: same id and times, its own counts, outcome and headline
    Comparison comparison; ///< then against today
    std::vector<NotRejudged> left;
    /// The lab file is not the one of that run: what it expects today is held against answers of then.
    bool labChanged = false;
};

/// Judges the kept answers of a run by the rules of today, each at the moment it was judged then. Asks nobody and keeps
/// nothing. A check that is not asked any more is gone; one whose answers are not kept is unknown, never what it was.
/// Checks that are new today are left out: the run did not ask them. Pure.
Rejudgement rejudge(const RejudgeOrder &order);

}
