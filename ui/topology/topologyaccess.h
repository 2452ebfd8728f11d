// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace daytwo {

/// Makes the cards of a TopologyView known to assistive technology: the view is a list whose items are named like
/// "gw-vpn, gateway, 2 failed". May be called more than once.
void installTopologyAccess();

}
