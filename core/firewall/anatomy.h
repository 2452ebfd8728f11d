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

/// Neighbouring destination ports.
struct PortStretch
{
    quint16 first = 0;
    quint16 last = 0;

    bool operator==(const PortStretch &) const = default;
};
/// The ports from `first` to `last`, cut wherever a rule may tell one from the next or lead to one and not to the
/// next: what holds for one port of a stretch holds for all of it. Pure.
QList<PortStretch> portStretches(const FirewallState &state, quint16 first, quint16 last);

/// Whether a rule may send a new packet of this family to TCP `port` of the host on to somebody else: another address
/// or port, a queue, a proxy, or by what is not understood or was not read. May say yes without need, never no. Pure.
bool mayHandOn(const FirewallState &state, bool v6, quint16 port);

/// Whether some table holds a chain of this name. Pure.
bool hasChain(const FirewallState &state, const QString &name);

/// Whether `ipset save` was needed (some rule asks a set) and could not be used. Pure.
bool lacksSets(const FirewallState &state);

}
