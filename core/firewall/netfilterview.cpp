// SPDX-License-Identifier: GPL-3.0-or-later
// What a packet looks like at one point of its way.
#include "core/firewall/netfilterpath.h"

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

// Where connection tracking sits among the priorities of the prerouting and output hooks.
constexpr int kConntrackPriority = -200;
// TCP header bits.
constexpr quint8 kFin = 1;
constexpr quint8 kSyn = 2;
constexpr quint8 kRst = 4;
constexpr quint8 kAck = 16;

}

PacketShape NetfilterPath::shapeFor(const HookChain &chain, const PathState &state) const
{
    const NatBranch &to = branch(m_translated ? state.branch : 0);
    const bool isReply = m_phase == PathPhase::Reply;
    PacketShape shape;
    shape.family = m_attempt.family;
    shape.protocol = m_attempt.protocol;
    shape.incoming = m_attempt.incoming;
    shape.openSide = isReply ? Side::Destination : Side::Source;
    shape.fixedAddresses = to.destination;
    shape.sourcePorts = isReply ? to.ports : m_attempt.sourcePorts;
    shape.destinationPorts = isReply ? m_attempt.sourcePorts : to.ports;
    shape.connectionMarked = m_marksConnections;
    shape.crafted = m_attempt.crafted;
    shape.fresh = m_attempt.fresh;
    if (m_phase == PathPhase::Opening) {
        shape.flags = kSyn;
        shape.knownFlags = m_attempt.crafted ? kFin | kSyn | kRst | kAck : 0xff;
    } else {
        shape.flags = kAck;
        shape.knownFlags = isReply ? kFin | kRst | kAck : kFin | kSyn | kRst | kAck;
    }
    if (m_hook == Hook::Forward || m_hook == Hook::Postrouting)
        shape.outgoing = isReply ? QStringList{m_replyInterface} : interfacesFor(to.destination);
    if (isReply) {
        const bool isLocal = to.isLocal == Tri::Yes;
        shape.incoming = isLocal ? QString() : interfacesFor(to.destination).value(0);
        if (isLocal)
            shape.outgoing = {m_replyInterface};
    }
    shape.conntrack = conntrackFor(chain, state);
    const bool beforeTracking = m_hook == Hook::Ingress || m_hook == Hook::Prerouting || m_hook == Hook::Output;
    const int priority = chain.hook().priority;
    if (!beforeTracking || priority > kConntrackPriority)
        shape.heedsNotrack = Tri::No;
    else if (priority == kConntrackPriority)
        shape.heedsNotrack = Tri::Unknown;
    return shape;
}

ConntrackView NetfilterPath::conntrackFor(const HookChain &chain, const PathState &state) const
{
    const NatBranch &to = branch(state.branch);
    ConntrackView view;
    view.originalDestinations = m_attempt.destination;
    view.originalPorts = m_attempt.ports;
    view.originalSourcePorts = m_attempt.sourcePorts;
    view.original = m_phase != PathPhase::Reply;
    const bool atEntry = m_hook == Hook::Prerouting || m_hook == Hook::Output || m_hook == Hook::Ingress;
    const int priority = chain.hook().priority;
    const bool before = m_hook == Hook::Ingress || (atEntry && priority < kConntrackPriority);
    if (state.walk.untracked || before) {
        view.hasEntry = Tri::No;
        view.states = state.walk.untracked ? ConntrackState::Untracked : ConntrackState::Invalid;
        return view;
    }
    if (atEntry && priority == kConntrackPriority)
        view.hasEntry = Tri::Unknown;
    if (m_phase == PathPhase::Opening) {
        view.states = ConntrackState::New;
        view.destinationRewritten = m_translated ? to.rewritten : Tri::No;
    } else {
        view.states = ConntrackState::Established;
        view.destinationRewritten = to.rewritten;
        view.seenReply = Tri::Yes;
    }
    if (m_phase == PathPhase::Reply && state.openedUntracked)
        view.hasEntry = Tri::Unknown;
    if (view.hasEntry == Tri::Unknown)
        view.states =
            ConntrackState::New | ConntrackState::Established | ConntrackState::Invalid | ConntrackState::Untracked;
    return view;
}

int NetfilterPath::branchFor(const Rule &rule)
{
    for (size_t i = 1; i < m_branches.size(); ++i) {
        if (m_branches[i].rule == &rule)
            return int(i);
    }
    m_branches.push_back(makeBranch(rule));
    return int(m_branches.size()) - 1;
}

NatBranch NetfilterPath::makeBranch(const Rule &rule) const
{
    const NatTarget &nat = rule.target.nat;
    NatBranch result;
    result.rule = &rule;
    result.destination = m_attempt.destination;
    result.ports = nat.ports.value_or(m_attempt.ports);
    if (nat.toIncomingInterface) {
        // Which one of several addresses it takes differs between versions of the kernel.
        const HostInterface *interface = m_rules.host.find(m_attempt.incoming);
        const AddressSet own = interface ? interface->addressesOf(m_attempt.family) : none();
        result.destination = own.isEmpty() ? AddressSet::all(m_attempt.family) : own;
        result.isLocal = Tri::Yes;
    } else {
        const AddressRange &old = m_attempt.destination.ranges().front();
        const bool isOne = m_attempt.destination.ranges().size() == 1 && old.first == old.last;
        if (nat.netmapMask && isOne && nat.addresses) {
            const AddressBits mapped = nat.addresses->ranges().front().first | (old.first & ~*nat.netmapMask);
            result.destination = AddressSet(m_attempt.family, {{mapped, mapped}});
        } else if (nat.addresses) {
            result.destination = *nat.possibleAddresses();
        }
        result.isLocal = m_rules.host.isKnown ? locality(result.destination) : Tri::Unknown;
    }
    const bool mayBeSame =
        result.destination.intersects(m_attempt.destination) && result.ports.overlaps(m_attempt.ports);
    const bool isSame = result.destination == m_attempt.destination && result.ports == m_attempt.ports &&
                        result.ports.first == result.ports.last;
    result.rewritten = !mayBeSame ? Tri::Yes : (isSame ? Tri::No : Tri::Unknown);
    return result;
}

QStringList NetfilterPath::interfacesFor(const AddressSet &destination) const
{
    for (const HostInterface &interface : m_rules.host.interfaces) {
        if (m_rules.host.isKnown &&
            m_rules.host.directlyBehind(interface.name, m_attempt.family).containsAll(destination))
            return {interface.name};
    }
    return allInterfaces();
}

QStringList NetfilterPath::allInterfaces() const
{
    QStringList names;
    for (const HostInterface &interface : m_rules.host.interfaces) {
        if (!interface.isLoopback)
            names << interface.name;
    }
    if (!m_rules.host.isKnown || names.isEmpty())
        names << u"*"_s;
    return names;
}

bool NetfilterPath::isForMany(const AddressSet &destination) const
{
    constexpr quint8 kUdp = 17;
    return m_attempt.protocol == kUdp && multicastAddresses(m_attempt.family)
                                             .united(m_rules.host.allBroadcasts(m_attempt.family))
                                             .containsAll(destination);
}

Tri NetfilterPath::locality(const AddressSet &destination) const
{
    const AddressSet &local = m_rules.host.localAddresses(m_attempt.family);
    if (local.containsAll(destination))
        return Tri::Yes;
    return local.intersects(destination) ? Tri::Unknown : Tri::No;
}

/// Every source whose answers may take this interface: not those that are surely behind another.
AddressSet NetfilterPath::mayLeaveBy(const QString &outgoing) const
{
    AddressSet result = AddressSet::all(m_attempt.family);
    for (const HostInterface &interface : m_rules.host.interfaces) {
        if (interface.name != outgoing && m_rules.host.isKnown)
            result = result.subtracted(m_rules.host.directlyBehind(interface.name, m_attempt.family));
    }
    return result;
}

}
