// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/plan.h"
#include "core/lab/diagnostic.h"
#include "core/report/explanation.h"
#include "core/report/grouping.h"
#include "core/run/rejudge.h"

#include <QJsonObject>

namespace daytwo {

// The answers of the command line as JSON. Every document has "schema", which rises when a member changes its meaning.

/// `check` and `show`: the run with its verdicts in plan order; "comparison" where it was compared.
QJsonObject runDocument(const RunReport &report);
/// `runs`: {"runs":[…]}.
QJsonObject runListDocument(const std::vector<RunSummary> &runs);
/// `diff`: {"items":[{"node","check","before","after","class"…}]}.
QJsonObject comparisonDocument(const Comparison &comparison);
/// `rejudge`: the same, with "outcome", "counts" and "headline" of today, "labChanged" and, in "notRejudged", what
/// could not be judged again and why.
QJsonObject rejudgementDocument(const Rejudgement &rejudgement);
/// `explain`: the verdict; "probe" and "evidence" of its first question, all of them in "evidences".
QJsonObject explanationDocument(const Explanation &explanation);
/// `plan`: {"items":[{"node","check","vantage","probe"…}]}, one for each question of each check.
QJsonObject planDocument(const Plan &plan, const std::function<QString(const NodeId &)> &sshName = {});
/// `catalog`: {"checks":[…]}.
QJsonObject catalogDocument(std::span<const SpecRef> catalog);
/// `validate`: {"diagnostics":[…]}.
QJsonObject diagnosticsDocument(const std::vector<Diagnostic> &diagnostics);

/// The text of a document: indented, with a line break at the end.
QByteArray jsonText(const QJsonObject &document);

}
