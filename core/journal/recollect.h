// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/recollection.h"
#include "core/journal/journal.h"
#include "core/lab/inventory.h"

namespace daytwo {

/// Reads out of the journal what checks ask for: runs, snapshots, rollbacks, notes and reboots of one lab since `from`,
/// the newest hundred runs at most.
Result<Recollection> recollect(Journal &journal, const Inventory &lab, const QDateTime &from);

}
