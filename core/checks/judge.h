// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/plan.h"

namespace daytwo {

/// Judges one planned check: applies cannot-look rules, the spec's judge, and silences. Never throws; a judge that
/// passes over evidence with a transport error is corrected to unknown. The ids of the evidence are left to the caller,
/// who knows them: an answer serves many checks and is hashed once. Pure.
Verdict judge(const JudgeInput &input);

/// The verdict of a check whose parent is not good: unknown, blocked, naming the parents.
Verdict blockedVerdict(const Inventory &lab, const PlannedCheck &item, const QStringList &parents,
                       const QDateTime &now);
/// The verdict of a check that was never asked (stopped run): skipped is not allowed here, it is unknown/Cancelled or
/// NotRun.
Verdict notRunVerdict(const Inventory &lab, const PlannedCheck &item, Reason reason, const QDateTime &now);

}
