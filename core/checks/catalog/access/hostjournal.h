// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"
#include "core/facts/journalfacts.h"

#include <tl/expected.hpp>

namespace daytwo {

/// The journal of a host as far as it was told.
struct HostJournal
{
    SystemJournal journal;
    bool cut = false; ///< as many entries as were asked for: older ones were left out
};

/// The journal among a check's probes, or why it cannot be judged. Whoever may not read the journal sees an empty one
/// and exit code 0, so the groups of the account (`id -Gn`) decide whether "empty" means anything.
tl::expected<HostJournal, Judgement> hostJournal(const JudgeInput &input, int probe, int groups, int presence);

/// The unknown judgement for a journal that holds nothing although something must be in it; `what` ends the sentence.
Judgement tellsNothing(const QString &what);
/// The unknown judgement for a pass that the entries left out could contradict.
Judgement leftOut(const HostJournal &read);

/// What an earlier run of this check remembered under a key: the last run's, or that of the last good one where the
/// last run could not look. Nothing: this is the first look.
std::optional<QJsonObject> remembered(const JudgeInput &input, const char *key);
/// A judgement that could not look hands on what was remembered, so that the next run need not begin anew.
Judgement handingOn(Judgement judgement, const JudgeInput &input, const char *key);

}
