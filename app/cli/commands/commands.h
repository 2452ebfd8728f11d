// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include "core/checks/plan.h"

namespace daytwo {

// One function per command of the contract; each in a file of its own name.
int runValidate(Invocation &call);
int runPlan(Invocation &call);
int runCheck(Invocation &call);
int runCatalog(Invocation &call);
int runExplain(Invocation &call);
int runRuns(Invocation &call);
int runShow(Invocation &call);
int runDiff(Invocation &call);
int runRejudge(Invocation &call);
int runFirewall(Invocation &call);
int runSnapshot(Invocation &call);
int runRollback(Invocation &call);
int runLearn(Invocation &call);
int runJournal(Invocation &call);
int runTrust(Invocation &call);
int runSecret(Invocation &call);

/// Whether the lab has that node. Where it has not, that is told, with the nearest name, and `exitCode` is 64.
bool knowsNode(const Invocation &call, const Desk &desk, const NodeId &node, int &exitCode);
/// Node and profile options of `plan` and `check` as plan options. On a word that is unknown the usage is told and
/// `exitCode` is set.
bool readPlanOptions(const Invocation &call, const Desk &desk, PlanOptions &options, int &exitCode);

}
