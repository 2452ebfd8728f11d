// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/compare.h"

namespace daytwo {

/// "Section 2", "Maintenance", "Principles": translated.
QString sectionHeading(const QString &section);
/// "passed", "warning", "failed", "unknown", "skipped": translated, for people. For machines there is outcomeWord().
QString outcomeLabel(Outcome outcome);
/// "post-change", "after rollback": translated.
QString runKindLabel(RunKind kind);
/// "running", "finished", "stopped", "cut off": translated.
QString runStateLabel(RunState state);
/// "regressed", "still failing": translated.
QString changeLabel(ChangeClass change);
/// "post-change", "maintenance": translated.
QString profileLabel(Profile profile);
/// "2 failed, 1 unknown, 30 passed": translated; what is zero is left out.
QString countsText(const Counts &counts);
/// "1.3 s", "450 ms".
QString millisecondsText(std::chrono::milliseconds time);
/// "2026-11-23 07:12:00 UTC"; a dash for an invalid time.
QString reportTime(const QDateTime &time);

}
