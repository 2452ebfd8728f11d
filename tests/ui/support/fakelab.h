// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/plan.h"
#include "core/lab/inventory.h"

#include <QSet>

namespace daytwo {

/// A lab of six hosts with a gateway, as the operations document has it.
Lab fakeHomeLab();
/// A lab of that many service hosts behind one gateway.
Lab fakeBigLab(int nodes);
/// What would be asked of a lab: believable checks by role.
Plan fakePlan(const Inventory &lab, const PlanOptions &options, int perNode = 0);

/// Things that can be broken, by name, and what they are called.
QList<std::pair<QString, QString>> fakeFaults();
/// The verdict of a check with these things broken.
Verdict fakeVerdict(const PlannedCheck &check, const QSet<QString> &faults, const QDateTime &at);
/// What came back from the check's only probe.
Evidence fakeEvidence(const Verdict &verdict, const PlannedCheck &check);

}
