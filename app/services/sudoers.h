// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/plan.h"

namespace daytwo {

/// The sudoers file that lets the node's login user run exactly the privileged commands of the plan on that node, and
/// nothing else: full paths, exact arguments, no wildcards. `login` is who logs in where the lab file does not say;
/// `thisMachine` the node that we run on, which is asked without a login, as `login`. A text to be installed by the
/// admin with `visudo -cf`; a comment alone where the plan asks for nothing, or nobody is known to log in. Source:
/// sudoers(5). Pure.
QString sudoersFile(const Plan &plan, const Node &node, const QString &login = {}, const NodeId &thisMachine = {});

}
