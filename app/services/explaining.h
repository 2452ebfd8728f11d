// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/report/explanation.h"

namespace daytwo {

class Desk;

/// Everything that the journal and the open lab know of one verdict of a run. `desk` may be null, or be without an
/// inventory: then hosts go by their names, and where no answer is kept, nothing tells what would be asked. Errors:
/// NotFound, Storage. Evidence that is not kept any more is no error. Blocks.
Result<Explanation> explainVerdict(Journal &journal, const Desk *desk, const QString &run, const NodeId &node,
                                   const CheckId &check);
/// The same for a verdict that is at hand with its answers.
Result<Explanation> explainVerdict(Journal *journal, const Desk *desk, const QString &run, const Verdict &verdict,
                                   std::vector<std::optional<Evidence>> evidence);

/// What ssh is to be given for a host: its alias, or its name.
QString sshNameFor(const Inventory &lab, const NodeId &host);

}
