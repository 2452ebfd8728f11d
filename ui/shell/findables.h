// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewmodels/finder.h"
#include "ui/viewmodels/labsession.h"
#include "ui/viewmodels/nodemodel.h"

class QAction;

namespace daytwo {

/// Everything that the palette can find, commands first.
std::vector<Findable> findables(const QList<QAction *> &actions, const NodeModel &nodes, const Picture &picture,
                                const std::vector<RunSummary> &runs);
/// The snapshots of a guest, but for the state that it runs on.
std::vector<Findable> findables(const NodeId &node, const std::vector<SnapshotEntry> &snapshots);

}
