// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"
#include "core/facts/sysctlfacts.h"

namespace daytwo {

// Section 2: does the gateway forward, will it after a reboot, and does nobody else.
const CheckSpec &routingIpForward();
const CheckSpec &routingIpForwardPersistent();
const CheckSpec &routingNonGatewayOff();
// Which way packets of the VPN take, and whether the firewall lets them through.
const CheckSpec &routingVpnRoutes();
const CheckSpec &routingRpFilter();
const CheckSpec &routingForwardPath();

/// The verdict where a check of forwarding would pass, though the kernel takes packets to 127.0.0.1 from outside;
/// nothing where it does not.
std::optional<Judgement> loopbackFromOutside(const ForwardingValues &values);

}
