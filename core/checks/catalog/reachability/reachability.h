// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"

namespace daytwo {

// Section 1 of the operations document: is the VPN up, do the hosts answer over it.
const CheckSpec &reachabilityVpnUp();
const CheckSpec &reachabilityAlias();
const CheckSpec &reachabilityPing();
const CheckSpec &reachabilityPath();
const CheckSpec &reachabilityBootChanged();
const CheckSpec &reachabilityClock();
const CheckSpec &reachabilityRoleBound();

/// Whether the SSH port of the node answered at all, whatever came after. From the evidence of an SshLogin probe.
bool sshAnswered(const Evidence &login);

}
