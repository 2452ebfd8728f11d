// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/plan.h"
#include "core/report/explanation.h"
#include "core/report/grouping.h"
#include "core/run/rejudge.h"

namespace daytwo {

/// How text for a terminal looks.
struct TextStyle
{
    bool color = false;
    bool all = false; ///< passed and skipped verdicts too; otherwise they are only counted
};

/// The checklist of a run: headline, then node by node the worst first, with remedies.
QString runText(const RunReport &report, const TextStyle &style = {});
/// A list of runs, one a line.
QString runListText(const std::vector<RunSummary> &runs, const TextStyle &style = {});
/// What changed between two runs; unchanged checks only with `all`.
QString comparisonText(const Comparison &comparison, const TextStyle &style = {});
/// What changes when a run is judged by the rules of today, and what could not be judged again.
QString rejudgementText(const Rejudgement &rejudgement, const TextStyle &style = {});
/// Evidence, rule, reason, remedy of one verdict, deciding lines marked.
QString explanationText(const Explanation &explanation, const TextStyle &style = {});
/// What would be asked of whom.
QString planText(const Plan &plan, const std::function<QString(const NodeId &)> &sshName = {});
/// Every check with its section.
QString catalogText(std::span<const SpecRef> catalog);

/// A table: cells of a column start below one another. The last column is not padded.
QString alignedColumns(const std::vector<QStringList> &rows, const QString &indent = {});

}
