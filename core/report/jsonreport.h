// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/evidence.h"
#include "core/run/compare.h"

#include <QJsonObject>

namespace daytwo {

/// What stands behind one light, as `explain` tells it.
struct ExplainedVerdict
{
    QString run;
    Verdict verdict;
    std::vector<Evidence> evidence; ///< in the order of the check's probes
    QDateTime lastPass;             ///< UTC; invalid: never seen green
};

// The JSON of the command line's contract. Names in camelCase, times ISO 8601 UTC, durations in ms as integers,
// outcomes as words. Pure.

/// {"run","profile","kind","state","started","finished","outcome","counts","headline","verdicts":[…]}
QJsonObject runJson(const Run &run);
/// The same without verdicts.
QJsonObject runSummaryJson(const RunSummary &run);
QJsonObject verdictJson(const Verdict &verdict);
/// {"kind","command","exitCode","stdout","stderr","startedAt","durationMs","truncated",…}; bytes that are no UTF-8 are
/// replaced for display.
QJsonObject evidenceJson(const Evidence &evidence);
/// {"items":[{"node","check","before","after","class"}],"before","after"}
QJsonObject comparisonJson(const Comparison &comparison);
/// {"verdict","probe","evidence","allEvidence","rule","reason","remedy","lastPass"}
QJsonObject explanationJson(const ExplainedVerdict &explained);

}
