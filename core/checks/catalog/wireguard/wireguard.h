// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/plan.h"
#include "core/facts/wgfacts.h"

namespace daytwo {

// Section 2: the WireGuard interface and its peers, judged by traffic and keep-alive, not by a fixed age.
const CheckSpec &wireguardInterface();
const CheckSpec &wireguardListenPort();
const CheckSpec &wireguardPeer();
const CheckSpec &wireguardPeerSet();
const CheckSpec &wireguardUnit();

/// The probes of everything WireGuard tells about a node, in the order wgStateOf() expects; presence comes first.
std::vector<ProbeRequest> wgProbes(const PlanScope &scope);
/// The state read from those probes, or the unknown judgement that says why not.
tl::expected<WgState, Judgement> wgStateOf(const JudgeInput &input);
/// The WireGuard interface that the lab file declares for a node, or the default.
WireGuard declaredWireGuard(const Node &node);

}
