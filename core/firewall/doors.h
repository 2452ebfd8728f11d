// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/firewall/firewallrules.h"

namespace daytwo {

/// Other ports of the host from which some rule may lead to `port` (REDIRECT, DNAT): a superset, in ranges without
/// `port` itself. Which of them it does for whom, the path through the rules tells.
std::vector<PortRange> portsLeadingTo(const FirewallRules &rules, IpFamily family, quint16 port);

/// Those addresses out of others from where some rule may lead to `port` of the host (a transparent proxy): all of
/// them, in sets that rules treat alike before they lead anywhere, or none when no rule can.
std::vector<AddressSet> addressesLeadingTo(const FirewallRules &rules, IpFamily family, quint16 port,
                                           const AddressSet &others);

}
