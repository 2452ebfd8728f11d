// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/firewall/explain.h"
#include "core/firewall/reachability.h"

namespace daytwo {

/// The answer for one family. Cidr lists hold that family only; `reason` and `decidedBy` are about it.
Reachability judgeFamily(const FirewallRules &rules, IpFamily family, const PortQuestion &question);

}
