// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/firewall/packetset.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace daytwo {

/// Which end of a packet.
enum class Side : quint8 { Source, Destination };

/// The address at one end is in the set. Never true for a packet of the other family, not even negated.
struct AddressMatch
{
    Side side = Side::Source;
    AddressSet addresses;
    bool operator==(const AddressMatch &) const = default;
};

/// The interface has one of the names; a trailing '+' stands for any ending.
struct InterfaceMatch
{
    bool outgoing = false;
    QStringList patterns;
    bool operator==(const InterfaceMatch &) const = default;
};

/// The transport protocol is one of these numbers.
struct ProtocolMatch
{
    std::vector<quint8> protocols;
    bool operator==(const ProtocolMatch &) const = default;
};

/// A port is in one of the ranges.
struct PortMatch
{
    enum class Which : quint8 { Source, Destination, Either };
    Which which = Which::Destination;
    std::vector<PortRange> ports;
    bool operator==(const PortMatch &) const = default;
};

/// The TCP flags, as bits of the header byte.
struct TcpFlagsMatch
{
    enum class Test : quint8 {
        Equals, ///< flags & mask is one of the values
        AnySet  ///< flags & mask is not zero
    };
    Test test = Test::Equals;
    quint8 mask = 0xff;
    std::vector<quint8> values;
    bool operator==(const TcpFlagsMatch &) const = default;
};

/// States of a connection as bits.
namespace ConntrackState {
enum : quint16 { New = 1, Established = 2, Related = 4, Invalid = 8, Untracked = 16, Snat = 32, Dnat = 64 };
}

/// One condition of a conntrack match beside the state.
struct ConntrackTerm
{
    enum class Kind : quint8 {
        OriginalSource,
        OriginalDestination,
        OriginalSourcePort,
        OriginalDestinationPort,
        Protocol,
        Direction,  ///< `original` says which
        DnatStatus, ///< the destination was rewritten
        SeenReply,  ///< packets went both ways
        Uncertain
    };
    Kind kind = Kind::Uncertain;
    bool negated = false;
    bool original = true;
    quint8 protocol = 0;
    AddressSet addresses;
    PortRange ports;
    bool operator==(const ConntrackTerm &) const = default;
};

/// What connection tracking knows of the packet.
struct ConntrackMatch
{
    /// Bits of ConntrackState; nothing: the state is not asked for.
    std::optional<quint16> states;
    bool statesNegated = false;
    std::vector<ConntrackTerm> terms;
    bool operator==(const ConntrackMatch &) const = default;
};

/// Kinds of addresses as bits, as the routing table sees them.
namespace AddressType {
enum : quint32 { Unspec = 1, Unicast = 2, Local = 4, Broadcast = 8, Anycast = 16, Multicast = 32, Other = 64 };
}

struct AddressTypeMatch
{
    Side side = Side::Destination;
    quint32 types = 0;
    /// Only what is configured on the interface that the packet came in by counts as local.
    bool onIncoming = false;
    bool onOutgoing = false;
    bool operator==(const AddressTypeMatch &) const = default;
};

/// The packet is in a named set of ipset; one entry of `sides` per dimension.
struct IpSetMatch
{
    QString name;
    std::vector<Side> sides;
    bool operator==(const IpSetMatch &) const = default;
};

/// mark & mask == value.
struct MarkMatch
{
    quint32 value = 0;
    quint32 mask = 0xffffffff;
    bool ofConnection = false;
    bool operator==(const MarkMatch &) const = default;
};

struct FamilyMatch
{
    IpFamily family = IpFamily::V4;
    bool operator==(const FamilyMatch &) const = default;
};

/// No route back to the source leads through the interface it came in by.
struct ReversePathMatch
{
    bool operator==(const ReversePathMatch &) const = default;
};

struct ConstantMatch
{
    bool value = true;
    bool operator==(const ConstantMatch &) const = default;
};

/// A property that a sender can choose, with the value that ordinary packets have (fragments, extension headers).
struct CraftedMatch
{
    bool ordinary = false;
    bool operator==(const CraftedMatch &) const = default;
};

/// How the frame was addressed: to the host alone, or to several.
struct PacketTypeMatch
{
    bool unicast = true;
    bool operator==(const PacketTypeMatch &) const = default;
};

/// A rate or count kept for each source. It is not known where a source stands, but somebody who has not sent anything
/// yet meets it in a known way.
struct ThrottleMatch
{
    bool fresh = false;
    bool operator==(const ThrottleMatch &) const = default;
};

/// Something the rules alone do not settle: a rate, a set that is not known, a field without a usual value, or a match
/// nobody here has heard of.
struct UncertainMatch
{
    bool operator==(const UncertainMatch &) const = default;
};

/// One condition of a rule.
struct Match
{
    using Test = std::variant<AddressMatch, InterfaceMatch, ProtocolMatch, PortMatch, TcpFlagsMatch, ConntrackMatch,
                              AddressTypeMatch, IpSetMatch, MarkMatch, FamilyMatch, ReversePathMatch, ConstantMatch,
                              CraftedMatch, PacketTypeMatch, ThrottleMatch, UncertainMatch>;
    Test test;
    bool negated = false;
    bool operator==(const Match &) const = default;
};

/// Where a packet's destination is rewritten to.
struct NatTarget
{
    /// Which packets it rewrites.
    IpFamily family = IpFamily::V4;
    /// REDIRECT: the first address of the interface the packet came in by.
    bool toIncomingInterface = false;
    /// Possible new addresses; empty with a mask of zero: the address stays.
    std::optional<AddressSet> addresses;
    /// NETMAP: only the bits of the mask are replaced by those of `addresses`.
    std::optional<AddressBits> netmapMask;
    /// Possible new ports; nothing: the port stays.
    std::optional<PortRange> ports;

    /// Possible new addresses, whatever the old one; of NETMAP the whole network.
    [[nodiscard]] std::optional<AddressSet> possibleAddresses() const
    {
        if (!addresses || !netmapMask)
            return addresses;
        const AddressBits first = addresses->ranges().front().first;
        const AddressBits last = first | (~*netmapMask & highestAddress(addresses->family()));
        return AddressSet(addresses->family(), {{first, last}});
    }
    bool operator==(const NatTarget &) const = default;
};

/// What a rule does with a packet that matches.
struct Target
{
    enum class Kind : quint8 {
        Continue, ///< nothing that matters here: log, count, no target
        Accept,
        Refuse,
        Return,
        Jump,
        Goto,
        SetMark,   ///< mark = (mark & ~mask) ^ value, or to something unknown
        Untrack,   ///< the packet is not tracked
        Nat,       ///< see `nat`
        Undecided, ///< may accept, refuse or continue: a queue, a proxy
        Opaque     ///< may also rewrite the packet: nothing after it can be relied on
    };
    Kind kind = Kind::Continue;
    /// Jump, Goto: index into the chains of the table.
    int chain = -1;
    quint32 markValue = 0;
    quint32 markMask = 0;
    bool markKnown = false;
    NatTarget nat;
    bool operator==(const Target &) const = default;
};

struct Rule
{
    /// All must hold.
    std::vector<Match> matches;
    Target target;
    /// Where it stands in its text, 1-based; 0 for nft.
    int line = 0;
    QString text;
    bool operator==(const Rule &) const = default;
};

enum class Hook : quint8 { Ingress, Prerouting, Input, Forward, Output, Postrouting };

/// Where in a packet's way a base chain stands.
struct BaseHook
{
    Hook hook = Hook::Input;
    int priority = 0;
    bool isNat = false;
    /// The default when no rule decides.
    bool acceptsByDefault = true;
    /// Ingress only: the devices it is bound to.
    QStringList devices;
    bool operator==(const BaseHook &) const = default;
};

struct Chain
{
    QString name;
    /// Nothing for a chain that is only jumped to.
    std::optional<BaseHook> base;
    std::vector<Rule> rules;
    /// Where it is declared.
    int line = 0;
    QString declaration;
    bool operator==(const Chain &) const = default;
};

struct RuleTable
{
    /// As people write it: "filter", "legacy nat", "inet firewalld".
    QString name;
    /// Which packets pass it.
    bool forV4 = true;
    bool forV6 = true;
    std::vector<Chain> chains;
    /// Names of ipsets that rules of this table write to.
    QStringList writtenSets;
    /// Some rule changes the mark of connections.
    bool marksConnections = false;
    /// Some rule attaches a template to connections, after which "notrack" has no effect.
    bool hasConnectionTemplates = false;

    [[nodiscard]] bool appliesTo(IpFamily family) const { return family == IpFamily::V4 ? forV4 : forV6; }
    bool operator==(const RuleTable &) const = default;
};

}
