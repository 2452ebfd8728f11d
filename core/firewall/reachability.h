// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/firewall/explain.h"
#include "core/firewall/netfilterpath.h"

namespace daytwo {

/// What the rules say about one destination address, or several that they treat alike.
struct DestinationReach
{
    AddressSet destination;
    /// All addresses that this one stands for.
    AddressSet alike;
    /// Sources that may get a first packet in, with any source port and any crafting.
    AddressSet mayEnter;
    /// Sources that certainly can, with some source port: over TCP up to a usable connection.
    AddressSet certain;
    /// The part of them for which every ordinary source port does.
    AddressSet usual;
    /// Sources whose ordinary connections certainly work, and those whose ordinary connections may.
    AddressSet available;
    AddressSet mayWork;
    /// A source port by which `certain` exceeds what an ordinary one gives.
    std::optional<quint16> unusualPort;
    /// The ports that were asked, when the one in question is only led to from them: others, or the same one at
    /// addresses that are not the host's.
    std::optional<PortRange> door = {};
};

/// The same for one interface, or several that the rules treat alike.
struct InterfaceReach
{
    QStringList interfaces;
    /// Who can send there at all.
    AddressSet senders;
    /// Those of whom nothing is called certain: the kernel often drops them before any rule.
    AddressSet doubtful;
    /// The host may not listen there at all: it has no address of the family by which it would be known to.
    bool mayBeDeaf = false;
    std::vector<DestinationReach> destinations;

    [[nodiscard]] AddressSet mayEnter() const;
    [[nodiscard]] AddressSet certain() const;
    [[nodiscard]] AddressSet usual() const;
};

/// Works out who may reach the port in one family, by interface; once for questions that differ only in who may.
std::shared_ptr<const std::vector<InterfaceReach>> reachByInterface(const FirewallRules &rules, IpFamily family,
                                                                    const PortQuestion &question);

}
