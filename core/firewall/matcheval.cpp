// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/matcheval.h"

#include <algorithm>
#include <bit>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

Tri ofBounds(bool may, bool must)
{
    return must ? Tri::Yes : (may ? Tri::Unknown : Tri::No);
}

Tri negate(Tri value)
{
    return value == Tri::Unknown ? value : (value == Tri::Yes ? Tri::No : Tri::Yes);
}

Tri both(Tri a, Tri b)
{
    return std::min(a, b);
}

/// Whether a value out of `possible` is in `wanted`.
Tri within(const AddressSet &possible, const AddressSet &wanted)
{
    return ofBounds(wanted.intersects(possible), wanted.containsAll(possible));
}

Tri within(const PortRange &possible, const std::vector<PortRange> &wanted)
{
    bool may = false;
    bool must = false;
    for (const PortRange &range : wanted) {
        may |= range.overlaps(possible);
        must |= range.contains(possible);
    }
    return ofBounds(may, must);
}

bool nameMatches(const QString &name, const QString &pattern)
{
    return pattern.endsWith(u'+') ? name.startsWith(QStringView(pattern).chopped(1)) : name == pattern;
}

bool nameMatches(const QString &name, const QStringList &patterns)
{
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const QString &pattern) { return nameMatches(name, pattern); });
}

/// The name that stands for interfaces nobody has named.
bool isAnyInterface(const QString &name)
{
    return name == u"*";
}

class Evaluation
{
public:
    Evaluation(const PacketShape &shape, const MatchSurroundings &around)
        : m_shape(shape)
        , m_around(around)
    {
    }

    Extent operator()(const AddressMatch &match) const
    {
        if (match.addresses.family() != m_shape.family)
            return scalar(Tri::No);
        return addresses(match.side, match.addresses);
    }

    Extent operator()(const InterfaceMatch &match) const
    {
        return match.outgoing ? leavingBy(match.patterns) : scalar(cameBy(match.patterns));
    }

    Extent operator()(const ProtocolMatch &match) const
    {
        const bool found =
            std::find(match.protocols.begin(), match.protocols.end(), m_shape.protocol) != match.protocols.end();
        return scalar(found ? Tri::Yes : Tri::No);
    }

    Extent operator()(const PortMatch &match) const
    {
        if (match.which == PortMatch::Which::Source)
            return scalar(within(m_shape.sourcePorts, match.ports));
        if (match.which == PortMatch::Which::Destination)
            return scalar(within(m_shape.destinationPorts, match.ports));
        return scalar(
            std::max(within(m_shape.sourcePorts, match.ports), within(m_shape.destinationPorts, match.ports)));
    }

    /// Tries every setting of the flags that are not known.
    Extent operator()(const TcpFlagsMatch &match) const
    {
        bool may = false;
        bool must = true;
        for (unsigned flags = 0; flags < 256; ++flags) {
            if ((flags & m_shape.knownFlags) != (m_shape.flags & m_shape.knownFlags))
                continue;
            const auto masked = static_cast<quint8>(flags & match.mask);
            const bool holds = match.test == TcpFlagsMatch::Test::AnySet
                                   ? masked != 0
                                   : std::find(match.values.begin(), match.values.end(), masked) != match.values.end();
            may |= holds;
            must &= holds;
        }
        return scalar(m_shape.protocol == 6 ? ofBounds(may, must) : Tri::No);
    }

    Extent operator()(const ConntrackMatch &match) const
    {
        const Tri state = stateHolds(match);
        // Without an entry only the state is looked at, and a match that does not ask for it fails.
        const Tri without = match.states ? state : Tri::No;
        if (m_shape.conntrack.hasEntry == Tri::No)
            return without;
        Extent withEntry = state;
        for (const ConntrackTerm &term : match.terms)
            withEntry = withEntry.both(term.negated ? termHolds(term).negated() : termHolds(term), m_shape.family);
        if (m_shape.conntrack.hasEntry == Tri::Yes)
            return withEntry;
        return {withEntry.either(without, m_shape.family).may(m_shape.family),
                withEntry.both(without, m_shape.family).must(m_shape.family)};
    }

    Extent operator()(const AddressTypeMatch &match) const
    {
        // IPv6 asks for several types at once in another way than IPv4 does.
        if (m_shape.family == IpFamily::V6 && std::popcount(match.types) != 1)
            return scalar(Tri::Unknown);
        if (match.side == m_shape.openSide)
            return openAddressType(match);
        // Whether the host's own addresses count as unicast differs between iptables and nft.
        if (m_shape.family == IpFamily::V6 && match.types == AddressType::Unicast)
            return scalar(Tri::Unknown);
        Tri result = Tri::No;
        bool first = true;
        for (const auto &[type, possible] : fixedAddressTypes(match)) {
            if (!possible)
                continue;
            const Tri holds = (match.types & type) != 0 ? Tri::Yes : Tri::No;
            result = first ? holds : (result == holds ? holds : Tri::Unknown);
            first = false;
        }
        return scalar(first ? Tri::Unknown : result);
    }

    Extent operator()(const IpSetMatch &match) const
    {
        if (!m_around.sets || m_around.writtenSets.contains(match.name))
            return scalar(Tri::Unknown);
        return inSet(match.name, match.sides, 0);
    }

    Extent operator()(const MarkMatch &match) const
    {
        // The packet's own mark is asked for in evaluateMark(); that of the connection is 0 unless somebody sets it.
        if (!match.ofConnection || m_shape.connectionMarked)
            return scalar(Tri::Unknown);
        return scalar((0 & match.mask) == match.value ? Tri::Yes : Tri::No);
    }

    Extent operator()(const FamilyMatch &match) const
    {
        return scalar(match.family == m_shape.family ? Tri::Yes : Tri::No);
    }

    /// No route back by the interface: impossible for who is directly behind it.
    Extent operator()(const ReversePathMatch &) const
    {
        if (m_shape.openSide != Side::Source || !m_around.host->isKnown)
            return Tri::Unknown;
        return {m_around.host->directlyBehind(m_shape.incoming, m_shape.family).complement(),
                AddressSet::none(m_shape.family)};
    }

    Extent operator()(const ConstantMatch &match) const { return scalar(match.value ? Tri::Yes : Tri::No); }

    Extent operator()(const CraftedMatch &match) const
    {
        return scalar(m_shape.crafted ? Tri::Unknown : (match.ordinary ? Tri::Yes : Tri::No));
    }

    /// TCP only takes frames for the host itself; a datagram may come in one for all, whatever address it is sent to.
    Extent operator()(const PacketTypeMatch &match) const
    {
        constexpr quint8 kUdp = 17;
        const bool mayBeForAll = m_shape.protocol == kUdp && m_shape.openSide == Side::Source &&
                                 (m_shape.crafted || isForMany(m_shape.fixedAddresses));
        return scalar(mayBeForAll ? Tri::Unknown : (match.unicast ? Tri::Yes : Tri::No));
    }

    Extent operator()(const ThrottleMatch &match) const
    {
        return scalar(!m_shape.fresh ? Tri::Unknown : (match.fresh ? Tri::Yes : Tri::No));
    }

    Extent operator()(const UncertainMatch &) const { return scalar(Tri::Unknown); }

private:
    [[nodiscard]] static Extent scalar(Tri value) { return value; }

    [[nodiscard]] Extent addresses(Side side, const AddressSet &wanted) const
    {
        if (side == m_shape.openSide)
            return {wanted, wanted};
        return scalar(within(m_shape.fixedAddresses, wanted));
    }

    [[nodiscard]] Tri cameBy(const QStringList &patterns) const
    {
        if (m_shape.incoming.isEmpty())
            return nameMatches(QString(), patterns) ? Tri::Yes : Tri::No;
        if (isAnyInterface(m_shape.incoming)) {
            // An interface nobody has named has none of the exact names, and perhaps one of the patterns.
            const bool pattern =
                std::any_of(patterns.begin(), patterns.end(), [](auto &p) { return p.endsWith(u'+'); });
            return patterns.contains(u"+"_s) ? Tri::Yes : (pattern ? Tri::Unknown : Tri::No);
        }
        return nameMatches(m_shape.incoming, patterns) ? Tri::Yes : Tri::No;
    }

    [[nodiscard]] Extent leavingBy(const QStringList &patterns) const
    {
        if (m_shape.outgoing.isEmpty())
            return scalar(nameMatches(QString(), patterns) ? Tri::Yes : Tri::No);
        bool may = false;
        bool must = true;
        AddressSet surely = AddressSet::none(m_shape.family);
        AddressSet elsewhere = AddressSet::none(m_shape.family);
        for (const QString &name : m_shape.outgoing) {
            const bool holds = isAnyInterface(name) || nameMatches(name, patterns);
            may |= holds;
            must &= holds && !isAnyInterface(name);
            if (m_shape.openSide == Side::Destination && m_around.host->isKnown) {
                const AddressSet behind = m_around.host->directlyBehind(name, m_shape.family);
                (holds ? surely : elsewhere) = (holds ? surely : elsewhere).united(behind);
            }
        }
        if (must || !may)
            return scalar(must ? Tri::Yes : Tri::No);
        return {elsewhere.complement(), surely};
    }

    [[nodiscard]] Tri stateHolds(const ConntrackMatch &match) const
    {
        if (!match.states)
            return Tri::Yes;
        const ConntrackView &view = m_shape.conntrack;
        const bool may = (view.states & *match.states) != 0;
        const bool must = (view.states & ~*match.states) == 0;
        Tri holds = ofBounds(may, must);
        if ((*match.states & ConntrackState::Dnat) != 0 && view.hasEntry != Tri::No)
            holds = std::max(holds, view.destinationRewritten);
        if ((*match.states & ConntrackState::Snat) != 0 && view.hasEntry != Tri::No && !isFirstPacket())
            holds = std::max(holds, Tri::Unknown);
        return match.statesNegated ? negate(holds) : holds;
    }

    /// Its source can not have been rewritten yet.
    [[nodiscard]] bool isFirstPacket() const { return m_shape.conntrack.states == ConntrackState::New; }

    [[nodiscard]] Extent termHolds(const ConntrackTerm &term) const
    {
        const ConntrackView &view = m_shape.conntrack;
        switch (term.kind) {
        case ConntrackTerm::Kind::OriginalSource:
            // The open side is the one that asked first, whichever way this packet goes.
            if (term.addresses.family() != m_shape.family)
                return scalar(Tri::No);
            return {term.addresses, term.addresses};
        case ConntrackTerm::Kind::OriginalDestination:
            if (term.addresses.family() != m_shape.family)
                return scalar(Tri::No);
            return scalar(within(view.originalDestinations, term.addresses));
        case ConntrackTerm::Kind::OriginalSourcePort:
            return scalar(within(view.originalSourcePorts, {term.ports}));
        case ConntrackTerm::Kind::OriginalDestinationPort:
            return scalar(within(view.originalPorts, {term.ports}));
        case ConntrackTerm::Kind::Protocol:
            return scalar(term.protocol == m_shape.protocol ? Tri::Yes : Tri::No);
        case ConntrackTerm::Kind::Direction:
            return scalar(term.original == view.original ? Tri::Yes : Tri::No);
        case ConntrackTerm::Kind::DnatStatus:
            return scalar(view.destinationRewritten);
        case ConntrackTerm::Kind::SeenReply:
            return scalar(view.seenReply);
        case ConntrackTerm::Kind::Uncertain:
            break;
        }
        return scalar(Tri::Unknown);
    }

    [[nodiscard]] bool isForMany(const AddressSet &addresses) const
    {
        return !addresses.isAll() && (m_around.host->allBroadcasts(m_shape.family).intersects(addresses) ||
                                      multicastAddresses(m_shape.family).intersects(addresses));
    }

    struct PossibleType
    {
        quint32 type;
        bool possible;
    };

    /// What the address at the fixed end can be: the host's own or somebody else's.
    [[nodiscard]] std::vector<PossibleType> fixedAddressTypes(const AddressTypeMatch &match) const
    {
        AddressSet local = m_around.host->localAddresses(m_shape.family);
        if (match.onOutgoing)
            return {};
        if (multicastAddresses(m_shape.family).containsAll(m_shape.fixedAddresses))
            return typesOfMulticast(match);
        // What is a broadcast to some kernels only may be anything.
        if (isForMany(m_shape.fixedAddresses)) {
            const bool isSure = m_shape.family == IpFamily::V4 && !match.onIncoming &&
                                m_around.host->sureBroadcasts.containsAll(m_shape.fixedAddresses);
            return isSure ? std::vector<PossibleType>{{AddressType::Broadcast, true}} : std::vector<PossibleType>{};
        }
        if (!m_around.host->isKnown) {
            // The packet reached the host: its destination is one of its addresses unless it is sent on.
            const bool staysHere = m_shape.outgoing.isEmpty() && !match.onIncoming;
            return staysHere ? std::vector<PossibleType>{{AddressType::Local, true}} : std::vector<PossibleType>{};
        }
        if (match.onIncoming) {
            local = AddressSet::none(m_shape.family);
            if (const HostInterface *interface = m_around.host->find(m_shape.incoming)) {
                for (const HostAddress &entry : interface->addresses) {
                    if (entry.address.family == m_shape.family)
                        local = local.united(AddressSet::of(entry.address));
                }
            }
        }
        const bool allLocal = local.containsAll(m_shape.fixedAddresses);
        return {{AddressType::Local, local.intersects(m_shape.fixedAddresses)},
                {AddressType::Unicast, !allLocal},
                // A route may say something else of it.
                {AddressType::Other, !allLocal}};
    }

    /// IPv6 looks up a route to it for every other question.
    [[nodiscard]] std::vector<PossibleType> typesOfMulticast(const AddressTypeMatch &match) const
    {
        const bool isKnown = m_shape.family == IpFamily::V4 || match.types == AddressType::Multicast;
        return isKnown ? std::vector<PossibleType>{{AddressType::Multicast, true}} : std::vector<PossibleType>{};
    }

    [[nodiscard]] Extent openAddressType(const AddressTypeMatch &match) const
    {
        const AddressSet none = AddressSet::none(m_shape.family);
        const AddressSet multicast = multicastAddresses(m_shape.family);
        const AddressSet unspecified = AddressSet(m_shape.family, {{0, 0}});
        AddressSet broadcast = m_around.host->broadcasts(m_shape.family);
        if (m_shape.family == IpFamily::V4)
            broadcast = broadcast.united(AddressSet::of(*parsePrefix(u"255.255.255.255")));
        const AddressSet local = m_around.host->localAddresses(m_shape.family);
        const AddressSet special = multicast.united(unspecified).united(broadcast).united(local);
        AddressSet mayBe = none;
        AddressSet mustBe = none;
        const auto add = [&](quint32 type, const AddressSet &may, const AddressSet &must) {
            if ((match.types & type) == 0)
                return;
            mayBe = mayBe.united(may);
            mustBe = mustBe.united(must);
        };
        add(AddressType::Local, local, m_around.host->isKnown && !match.onIncoming ? local : none);
        add(AddressType::Broadcast, broadcast, none);
        add(AddressType::Multicast, multicast, multicast);
        add(AddressType::Unspec, unspecified, none);
        add(AddressType::Unicast, special.complement().united(broadcast), special.complement());
        // Only a route that blackholes or prohibits some network makes its addresses something else.
        add(AddressType::Other, special.complement(), none);
        return {mayBe, mustBe};
    }

    [[nodiscard]] Extent inSet(const QString &name, const std::vector<Side> &sides, int depth) const
    {
        const auto it = m_around.sets->constFind(name);
        if (it == m_around.sets->constEnd() || sides.empty() || depth > 8)
            return scalar(Tri::Unknown);
        switch (it->kind) {
        case IpSet::Kind::Addresses:
            if (it->addresses.family() != m_shape.family)
                return scalar(Tri::Unknown);
            return addresses(sides[0], it->addresses);
        case IpSet::Kind::AddressAndPort:
            return inPairs(*it, sides);
        case IpSet::Kind::Ports:
            return scalar(within(sides[0] == Side::Source ? m_shape.sourcePorts : m_shape.destinationPorts, it->ports));
        case IpSet::Kind::Union: {
            Extent sum = scalar(Tri::No);
            for (const QByteArray &member : it->members) {
                sum = sum.either(inSet(QString::fromUtf8(member), sides, depth + 1), m_shape.family);
            }
            return sum;
        }
        case IpSet::Kind::Uncertain:
            break;
        }
        return scalar(Tri::Unknown);
    }

    [[nodiscard]] Extent inPairs(const IpSet &set, const std::vector<Side> &sides) const
    {
        if (sides.size() < 2)
            return scalar(Tri::Unknown);
        const PortRange ports = sides[1] == Side::Source ? m_shape.sourcePorts : m_shape.destinationPorts;
        Extent sum = scalar(Tri::No);
        for (const IpSetPortElement &pair : set.pairs) {
            if (pair.addresses.family() != m_shape.family)
                return scalar(Tri::Unknown);
            const Extent address = addresses(sides[0], pair.addresses);
            const Extent port =
                scalar(both(pair.protocol == m_shape.protocol ? Tri::Yes : Tri::No, within(ports, {pair.ports})));
            sum = sum.either(address.both(port, m_shape.family), m_shape.family);
        }
        return sum;
    }

    const PacketShape &m_shape;
    const MatchSurroundings &m_around;
};

}

AddressSet Extent::may(IpFamily family) const
{
    return !m_scalar ? m_may : (*m_scalar == Tri::No ? AddressSet::none(family) : AddressSet::all(family));
}

AddressSet Extent::must(IpFamily family) const
{
    return !m_scalar ? m_must : (*m_scalar == Tri::Yes ? AddressSet::all(family) : AddressSet::none(family));
}

Extent Extent::negated() const
{
    return m_scalar ? Extent(negate(*m_scalar)) : Extent(m_must.complement(), m_may.complement());
}

Extent Extent::both(const Extent &other, IpFamily family) const
{
    if (m_scalar && other.m_scalar)
        return std::min(*m_scalar, *other.m_scalar);
    return {may(family).intersected(other.may(family)), must(family).intersected(other.must(family))};
}

Extent Extent::either(const Extent &other, IpFamily family) const
{
    if (m_scalar && other.m_scalar)
        return std::max(*m_scalar, *other.m_scalar);
    return {may(family).united(other.may(family)), must(family).united(other.must(family))};
}

Extent evaluate(const Match &match, const PacketShape &shape, const MatchSurroundings &around)
{
    // A condition on an address of the other family fails whichever way it is asked.
    if (const auto *address = std::get_if<AddressMatch>(&match.test);
        address && address->addresses.family() != shape.family)
        return Tri::No;
    // So does one on the mark of a connection that is not tracked.
    const auto *mark = std::get_if<MarkMatch>(&match.test);
    if (mark && mark->ofConnection && shape.conntrack.hasEntry != Tri::Yes)
        return shape.conntrack.hasEntry;
    const Extent extent = std::visit(Evaluation(shape, around), match.test);
    return match.negated ? extent.negated() : extent;
}

Tri evaluateMark(const Match &match, const PacketMark &mark)
{
    const auto &wanted = std::get<MarkMatch>(match.test);
    if (!mark.isKnown)
        return Tri::Unknown;
    const bool holds = (mark.value & wanted.mask) == wanted.value;
    return holds != match.negated ? Tri::Yes : Tri::No;
}

}
