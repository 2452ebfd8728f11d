// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/firewall/explain.h"

namespace daytwo {

/// The tables that decide anything (rules, or a policy that refuses), by the layer they are in.
struct FirewallLayers
{
    QStringList iptables; ///< "filter", "nat": as the active iptables prints them
    QStringList legacy;   ///< "filter": the left-over legacy layer beside it
    QStringList native;   ///< "inet firewalld": known to nft only
};
/// Pure.
FirewallLayers layersOf(const FirewallState &state);

/// Addresses to which some rule rewrites destinations (published containers, forwarded ports), each once. Pure.
QList<IpAddress> translatedTo(const FirewallState &state);

/// Whether `ipset save` was needed (some rule asks a set) and could not be used. Pure.
bool lacksSets(const FirewallState &state);

}
