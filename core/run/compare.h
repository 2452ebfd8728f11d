// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/run.h"

namespace daytwo {

/// What became of a check between two runs.
enum class ChangeClass { Regressed, Repaired, StillFailing, Unchanged, NewlyUnknown, New, Gone };
/// "regressed", "repaired", "still-failing", "unchanged", "newly-unknown", "new", "gone".
QString changeClassWord(ChangeClass change);

struct ComparedVerdict
{
    NodeId node;
    CheckId check;
    QString title;
    std::optional<Outcome> before;
    std::optional<Outcome> after;
    ChangeClass change = ChangeClass::Unchanged;
    QString summaryBefore;
    QString summaryAfter;
    bool silenced = false; ///< a silence is in force: shown, but no news
    bool operator==(const ComparedVerdict &) const = default;
};

struct Comparison
{
    QString beforeRun;
    QString afterRun;
    std::vector<ComparedVerdict> items; ///< worst news first, then plan order
    [[nodiscard]] int count(ChangeClass change) const;
};

/// Compares two runs check by check. Pure. A check that was blocked or unknown and now fails is Regressed only if it
/// passed or warned before; unknown → pass is Repaired; pass/warn → unknown is NewlyUnknown; warn → fail is Regressed.
/// A check that did not apply before is New, one that no longer applies is Gone: neither repairs nor harms anything.
Comparison compareRuns(const Run &before, const Run &after);

/// One translated sentence about `after`: "2 regressed on gw-vpn, 1 repaired, 3 were red before". Without `comparison`,
/// it tells the counts: "All 96 checks passed" only if every counted verdict passed. Never good news while anything is
/// unknown.
QString headline(const Run &after, const Comparison *comparison);

}
