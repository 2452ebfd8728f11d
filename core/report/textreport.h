// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/jsonreport.h"

namespace daytwo {

/// How a text report looks.
struct TextStyle
{
    bool colour = false;
    bool all = false; ///< list every pass instead of a count per node
};

/// One line for a verdict: sign, word, node, title, summary. Control characters of foreign text are escaped.
QString verdictLine(const Verdict &verdict, const TextStyle &style);
/// A run: per node worst first, passes folded to their count, then the headline. Ends without a line break.
QString runText(const Run &run, const TextStyle &style);
/// A table of runs, one line each.
QString runsText(const std::vector<RunSummary> &runs, const TextStyle &style);
/// What changed between two runs; unchanged passes are left out.
QString comparisonText(const Comparison &comparison, const TextStyle &style);
/// Everything behind one light.
QString explanationText(const ExplainedVerdict &explained, const TextStyle &style);

/// The text with control characters shown as \xNN, so that foreign text cannot steer a terminal; line breaks stay where
/// `lines` allows them.
enum class Lines { Keep, Escape };
QString safeText(const QString &text, Lines lines = Lines::Escape);

}
