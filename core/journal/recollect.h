// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/recollection.h"
#include "core/journal/journal.h"
#include "core/lab/inventory.h"

namespace daytwo {

/// Reads out of the journal what checks ask for: runs, snapshots, rollbacks, notes and reboots of one lab since `from`,
/// the newest hundred runs at most. Notes of restore drills are recalled however old they are: who asks for them says
/// what is too old. Nothing is older than `beginning`, where that is valid.
Result<Recollection> recollect(Journal &journal, const Inventory &lab, const QDateTime &from,
                               const QDateTime &beginning = {});

}
