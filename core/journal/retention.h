// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

namespace daytwo {

/// How much of the past is kept. What is unset does not limit.
struct Retention
{
    std::optional<int> maxRuns = {};              ///< the newest so many
    std::optional<std::chrono::days> maxAge = {}; ///< by the start of the run
};

/// What a pruning did, or would do.
struct Pruned
{
    QStringList runs; ///< ids, oldest first
    qint64 verdicts = 0;
    qint64 evidence = 0;
    qint64 entries = 0;
};

/// Removes old runs with their verdicts and the evidence that no other verdict rests on. Kept whatever their age:
/// running ones, the newest, the last good of each lab, those with a note, those that a record (snapshot, change)
/// names, and what a kept run was compared with. Records always stay. Leaves an entry that says what went, from which
/// the chain can be verified as before. Blocks.
Result<Pruned> prune(Journal &journal, const Retention &retention);
/// The runs that prune() would remove.
Result<QStringList> prunableRuns(Journal &journal, const Retention &retention);

}
