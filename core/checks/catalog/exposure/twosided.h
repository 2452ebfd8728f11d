// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/plan.h"

namespace daytwo {

/// Whether the admin must reach the port over the VPN for the light to be green.
enum class FromVpn { Required, NotAsked };

/// Adds the one instance of an exposure check for `port` of the scope's node: the host's rules and listeners, one
/// connect from the admin machine (over the VPN; not for SSH, whose login is the proof), and one connect from each
/// declared outside vantage to every address of the node and to the gateway's outer addresses.
void planExposure(PlanScope &scope, quint16 port, FromVpn fromVpn);

/// Combines listeners, rules and connects as three witnesses: a connect that succeeds from outside is a violation
/// whatever the others say; open by the rules fails where something listens and warns where nothing does; closed is
/// only green when rules and connects agree, or nothing listens; without rules or without a vantage it warns.
/// The rules of a family of IP in which certainly nobody listens count as where nothing does.
Judgement judgeExposure(const JudgeInput &input, const QList<Cidr> &allow);

}
