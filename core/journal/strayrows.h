// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/database.h"

namespace daytwo {

/// Looks for what no digest can be over: rows of no run, values in a run that has not ended or a lock on one that has,
/// values of another type than their column's, which a digest takes for the same and a query does not find. What is
/// wrong, translated; empty: nothing.
Result<QString> strayRows(Database &database);

/// Whether the nodes of a run are those of its verdicts, as far as that can be told: a run that was not judged to its
/// end may have more.
Result<bool> nodesMatchVerdicts(Database &database, qint64 run);

}
