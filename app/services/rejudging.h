// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/run/rejudge.h"

namespace daytwo {

class Desk;

/// Judges a run of the journal again, by the rules and the lab file of today. Needs an inventory. Only reads. Errors:
/// NotFound, Storage; BadInput for a run of another lab. Blocks.
Result<Rejudgement> rejudgeRun(Journal &journal, const Desk &desk, const QString &run);

}
