// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/desk.h"

namespace daytwo {

/// Whether the newest run that looked at the node and ended before `moment` found every counted check of it passed.
bool wasGoodAt(Journal &journal, const NodeId &node, const QDateTime &moment);

/// The newest snapshot of the node that still exists, is whole, and before which the newest run that looked at the node
/// finished with every counted check of it passed. NotFound where there is none. Blocks.
Result<QString> lastKnownGood(const Desk &desk, const NodeId &node, const Context &context);

}
