// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/desk.h"

namespace daytwo {

struct PveSnapshot;

/// Whether the snapshot is whole and was taken while the node was good (JournalQuery::wasGood()). Where the journal
/// cannot tell, it is not.
bool isKnownGood(const Desk &desk, Journal &journal, const NodeId &node, const PveSnapshot &snapshot);

/// The newest snapshot of the node that still exists and is known good. NotFound where there is none. Blocks.
Result<QString> lastKnownGood(const Desk &desk, const NodeId &node, const Context &context);

}
