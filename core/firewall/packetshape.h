// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/firewall/hostaddresses.h"
#include "core/firewall/ipsetparser.h"
#include "core/firewall/ruleset.h"

namespace daytwo {

/// Yes, no, or not settled.
enum class Tri : quint8 { No, Unknown, Yes };

/// What connection tracking knows of the packet at one point of its way.
struct ConntrackView
{
    /// Bits of ConntrackState of which exactly one holds; several: it is not known which.
    quint16 states = ConntrackState::New;
    /// There is an entry at all. Without one, most conditions behave differently.
    Tri hasEntry = Tri::Yes;
    Tri destinationRewritten = Tri::No;
    Tri seenReply = Tri::No;
    bool original = true;
    /// Where the first packet was sent to, before any rewriting.
    AddressSet originalDestinations;
    PortRange originalPorts;
    PortRange originalSourcePorts;
};

/// One packet, or rather all packets that differ only in one address: everything a rule can ask about.
struct PacketShape
{
    IpFamily family = IpFamily::V4;
    quint8 protocol = 6;
    /// Empty: it was made by the host itself.
    QString incoming;
    /// Names of the interfaces it may leave by; empty: it does not leave, or not yet.
    QStringList outgoing;
    /// Which end is the question: the set that a rule is asked for.
    Side openSide = Side::Source;
    /// The possible addresses of the other end; several when it is not known which.
    AddressSet fixedAddresses;
    PortRange sourcePorts;
    PortRange destinationPorts;
    /// TCP flags: which bits are known, and their values.
    quint8 knownFlags = 0xff;
    quint8 flags = 0;
    /// The sender may craft it in any way; otherwise it is as ordinary programs make it.
    bool crafted = false;
    /// The sender has not sent anything before.
    bool fresh = false;
    ConntrackView conntrack;
    /// Whether "notrack" still has an effect: not once tracking has begun.
    Tri heedsNotrack = Tri::Yes;
    /// Some rule somewhere changes marks of connections.
    bool connectionMarked = false;
};

/// What rules are asked about beside the packet.
struct MatchSurroundings
{
    const Host *host = nullptr;
    const IpSets *sets = nullptr;
    /// ipsets that rules write to, so that their contents change with the traffic.
    QStringList writtenSets;
};

}
