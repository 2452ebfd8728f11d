// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/netfilterpath.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

// Where the kernel itself sits among the priorities of the prerouting hook.
constexpr int kConntrackPriority = -200;
constexpr int kTranslationPriority = -100;
// TCP header bits.
constexpr quint8 kFin = 1;
constexpr quint8 kSyn = 2;
constexpr quint8 kRst = 4;
constexpr quint8 kAck = 16;

Tri containment(const AddressSet &inner, const AddressSet &outer)
{
    if (outer.containsAll(inner))
        return Tri::Yes;
    return outer.intersects(inner) ? Tri::Unknown : Tri::No;
}

}

HookChains::HookChains(const FirewallRules &rules, IpFamily family)
{
    for (const RuleTable &table : rules.tables) {
        if (!table.appliesTo(family))
            continue;
        for (size_t i = 0; i < table.chains.size(); ++i) {
            if (table.chains[i].base)
                m_chains[static_cast<size_t>(table.chains[i].base->hook)].push_back({&table, int(i)});
        }
    }
    for (auto &chains : m_chains) {
        std::stable_sort(chains.begin(), chains.end(),
                         [](const HookChain &a, const HookChain &b) { return a.hook().priority < b.hook().priority; });
    }
}

bool HookChains::translatesAnything() const
{
    return std::any_of(m_chains.begin(), m_chains.end(), [](const std::vector<HookChain> &chains) {
        return std::any_of(chains.begin(), chains.end(),
                           [](const HookChain &chain) { return chain.hook().isNat && !chain.get().rules.empty(); });
    });
}

AddressSet PathOutcome::mayPass() const
{
    AddressSet sum = opaque;
    for (const PathFlow &flow : accepted)
        sum = sum.united(flow.sources);
    return sum;
}

NetfilterPath::NetfilterPath(const FirewallRules &rules, const HookChains &chains, Attempt attempt)
    : m_rules(rules)
    , m_chains(chains)
    , m_attempt(std::move(attempt))
{
    m_around.host = &rules.host;
    m_around.sets = rules.sets ? &*rules.sets : nullptr;
    m_around.writtenSets = rules.writtenSets;
    m_marksConnections =
        std::any_of(rules.tables.begin(), rules.tables.end(), [](const RuleTable &t) { return t.marksConnections; });
    NatBranch plain;
    plain.destination = m_attempt.destination;
    plain.ports = {m_attempt.port, m_attempt.port};
    if (rules.host.isKnown)
        plain.isLocal = containment(plain.destination, rules.host.localAddresses(m_attempt.family));
    m_branches.push_back(std::move(plain));
}

PathOutcome NetfilterPath::open(const AddressSet &sources)
{
    m_phase = PathPhase::Opening;
    PathOutcome outcome{{}, none(), none()};
    Flows flows{{PathState{}, sources}};
    runPrerouting(flows, outcome);
    deliver(std::move(flows), outcome);
    for (PathFlow &flow : outcome.accepted)
        flow.state.openedUntracked = flow.state.walk.untracked;
    return outcome;
}

PathOutcome NetfilterPath::follow(const PathOutcome &opened)
{
    m_phase = PathPhase::Following;
    PathOutcome outcome{{}, none(), opened.opaque};
    Flows flows;
    for (const PathFlow &flow : opened.accepted)
        flows.push_back({PathState{WalkState{}, flow.state.branch, flow.state.openedUntracked}, flow.sources});
    runPrerouting(flows, outcome);
    deliver(std::move(flows), outcome);
    return outcome;
}

PathOutcome NetfilterPath::reply(const PathOutcome &opened)
{
    m_phase = PathPhase::Reply;
    m_translated = true;
    PathOutcome outcome{{}, none(), opened.opaque};
    for (const PathFlow &flow : opened.accepted) {
        const NatBranch &to = branch(flow.state.branch);
        const ReplyCache::Key key{to.destination.ranges(),
                                  to.rule,
                                  m_attempt.destination.ranges().front().first,
                                  to.ports.first,
                                  m_attempt.sourcePorts.first,
                                  m_attempt.sourcePorts.last,
                                  flow.state.openedUntracked};
        const bool isShared = m_replies && !m_visits;
        const PathOutcome *found = isShared ? m_replies->find(key) : nullptr;
        PathOutcome own;
        if (!found) {
            own = replyOf(flow.state, isShared ? AddressSet::all(m_attempt.family) : flow.sources);
            found = isShared ? &m_replies->insert(key, std::move(own)) : &own;
        }
        for (const PathFlow &part : found->accepted)
            outcome.accepted.push_back({part.state, part.sources.intersected(flow.sources)});
        outcome.refused = outcome.refused.united(found->refused.intersected(flow.sources));
        outcome.opaque = outcome.opaque.united(found->opaque.intersected(flow.sources));
    }
    return outcome;
}

PathOutcome NetfilterPath::replyOf(const PathState &state, const AddressSet &sources)
{
    PathOutcome outcome{{}, none(), none()};
    for (const QString &name : allInterfaces())
        replyBy(name, PathState{WalkState{}, state.branch, state.openedUntracked}, sources, outcome);
    return outcome;
}

void NetfilterPath::replyBy(const QString &outgoing, const PathState &state, const AddressSet &sources,
                            PathOutcome &outcome)
{
    const AddressSet there = sources.intersected(mayLeaveBy(outgoing));
    if (there.isEmpty())
        return;
    // To conntrack, the answer to what it has not tracked is a connection of its own, and meets all nat rules.
    if (state.openedUntracked && m_chains.translatesAnything()) {
        outcome.opaque = outcome.opaque.united(there);
        return;
    }
    m_replyInterface = outgoing;
    const NatBranch &to = branch(state.branch);
    Flows flows{{state, there}};
    if (to.isLocal == Tri::Yes) {
        runHook(Hook::Output, flows, outcome);
        dropUntranslated(flows, outcome);
    } else if (to.isLocal == Tri::No && interfacesFor(to.destination).size() == 1) {
        runHook(Hook::Prerouting, flows, outcome);
        dropUntranslated(flows, outcome);
        runHook(Hook::Forward, flows, outcome);
    } else {
        outcome.opaque = outcome.opaque.united(there);
        return;
    }
    runHook(Hook::Postrouting, flows, outcome);
    outcome.accepted.insert(outcome.accepted.end(), flows.begin(), flows.end());
}

bool ReplyCache::Key::operator<(const Key &other) const
{
    const auto tied = [](const Key &key) {
        return std::tie(key.rewrittenBy, key.asked, key.firstPort, key.firstClientPort, key.lastClientPort,
                        key.openedUntracked);
    };
    if (tied(*this) != tied(other))
        return tied(*this) < tied(other);
    return std::lexicographical_compare(server.begin(), server.end(), other.server.begin(), other.server.end(),
                                        [](const AddressRange &a, const AddressRange &b) {
                                            return std::tie(a.first, a.last) < std::tie(b.first, b.last);
                                        });
}

const PathOutcome *ReplyCache::find(const Key &key) const
{
    const auto it = m_outcomes.find(key);
    return it == m_outcomes.end() ? nullptr : &it->second;
}

const PathOutcome &ReplyCache::insert(const Key &key, PathOutcome outcome)
{
    return m_outcomes.emplace(key, std::move(outcome)).first->second;
}

/// An answer that is not tracked keeps the rewritten address, and the client does not know it.
void NetfilterPath::dropUntranslated(Flows &flows, PathOutcome &outcome)
{
    std::erase_if(flows, [&outcome](const PathFlow &flow) {
        const bool lost = flow.state.branch != 0 && flow.state.walk.untracked;
        if (lost)
            outcome.opaque = outcome.opaque.united(flow.sources);
        return lost;
    });
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

void NetfilterPath::runPrerouting(Flows &flows, PathOutcome &outcome)
{
    m_translated = false;
    runIngress(flows, outcome);
    m_hook = Hook::Prerouting;
    const auto &chains = m_chains.at(Hook::Prerouting);
    for (const HookChain &chain : chains) {
        if (chain.hook().isNat)
            continue;
        if (!m_translated && chain.hook().priority >= kTranslationPriority)
            translate(flows, outcome);
        // Before or after the translation: nobody tells.
        if (chain.hook().priority == kTranslationPriority)
            giveUpTranslated(flows, outcome);
        runChain(chain, flows, outcome);
    }
    if (!m_translated)
        translate(flows, outcome);
}

void NetfilterPath::giveUpTranslated(Flows &flows, PathOutcome &outcome)
{
    std::erase_if(flows, [&outcome](const PathFlow &flow) {
        if (flow.state.branch != 0)
            outcome.opaque = outcome.opaque.united(flow.sources);
        return flow.state.branch != 0;
    });
}

/// Ingress chains belong to devices. One on a device under the interface (a port of a bridge) meets only some of its
/// packets: it may refuse, but nothing can be concluded from what it lets through. The same when nft did not say which.
void NetfilterPath::runIngress(Flows &flows, PathOutcome &outcome)
{
    m_hook = Hook::Ingress;
    const HostInterface *interface = m_rules.host.find(m_attempt.incoming);
    for (const HookChain &chain : m_chains.at(Hook::Ingress)) {
        const QStringList &devices = chain.hook().devices;
        if (devices.contains(m_attempt.incoming)) {
            runChain(chain, flows, outcome);
            continue;
        }
        const QStringList below = interface ? interface->below : QStringList();
        const bool touches = devices.isEmpty() || std::any_of(below.begin(), below.end(), [&](const QString &name) {
                                 return devices.contains(name) || devices.contains(u"+"_s);
                             });
        if (touches || !m_rules.host.isKnown) {
            Flows some = flows;
            runChain(chain, some, outcome);
        }
    }
}

void NetfilterPath::runHook(Hook hook, Flows &flows, PathOutcome &outcome)
{
    m_hook = hook;
    for (const HookChain &chain : m_chains.at(hook)) {
        // Only the first packet of a connection meets the nat chains.
        if (chain.hook().isNat && (m_phase != PathPhase::Opening || hook != Hook::Input))
            continue;
        runChain(chain, flows, outcome);
    }
}

void NetfilterPath::runChain(const HookChain &chain, Flows &flows, PathOutcome &outcome)
{
    std::map<PathState, AddressSet> passed;
    const auto pass = [&](const PathState &state, const AddressSet &sources) {
        if (sources.isEmpty())
            return;
        const auto [it, isNew] = passed.try_emplace(state, sources);
        if (!isNew)
            it->second = it->second.united(sources);
    };
    for (const PathFlow &flow : flows) {
        if (chain.hook().isNat && flow.state.walk.untracked) {
            pass(flow.state, flow.sources);
            continue;
        }
        const PacketShape shape = shapeFor(chain, flow.state);
        if (m_visits)
            m_visits->push_back({chain, shape, flow.state, flow.sources});
        ChainWalk walk(*chain.table, shape, m_around);
        const ChainOutcome &result = walk.outcome(chain.chain, flow.state.walk);
        outcome.refused = outcome.refused.united(result.refused.intersected(flow.sources));
        outcome.opaque = outcome.opaque.united(result.opaque.intersected(flow.sources));
        const auto go = [&](const Flow &part) {
            PathState state = flow.state;
            state.walk = part.state;
            // A mark that was set counts as unknown in the tables after: rare enough not to be followed further.
            if (state.walk.mark != PacketMark{})
                state.walk.mark = {false, 0};
            pass(state, part.sources.intersected(flow.sources));
        };
        for (const Flow &part : result.accepted)
            go(part);
        for (const Flow &part : result.returned) {
            if (chain.hook().acceptsByDefault)
                go(part);
            else
                outcome.refused = outcome.refused.united(part.sources.intersected(flow.sources));
        }
    }
    flows.clear();
    for (const auto &[state, sources] : passed)
        flows.push_back({state, sources});
}

void NetfilterPath::translate(Flows &flows, PathOutcome &outcome)
{
    m_translated = true;
    Flows result;
    for (const PathFlow &flow : flows) {
        const bool tracked = !flow.state.walk.untracked;
        if (m_phase == PathPhase::Opening && tracked) {
            for (PathFlow &part : translateFlow(flow, outcome))
                result.push_back(std::move(part));
            continue;
        }
        PathFlow next = flow;
        if (!tracked)
            next.state.branch = 0;
        // Tracking began in the middle of the connection: what it makes of that depends on too much.
        if (m_phase == PathPhase::Following && tracked && flow.state.openedUntracked)
            outcome.opaque = outcome.opaque.united(flow.sources);
        else
            result.push_back(std::move(next));
    }
    flows = std::move(result);
}

/// All nat chains see the packet before its destination changes; the first one that rewrites it wins. Chains of the
/// same priority come in an order that nobody tells us.
NetfilterPath::Flows NetfilterPath::translateFlow(const PathFlow &flow, PathOutcome &outcome)
{
    m_translated = false;
    Flows hits;
    Flows current{flow};
    const auto &chains = m_chains.at(Hook::Prerouting);
    for (size_t i = 0; i < chains.size(); ++i) {
        if (!chains[i].hook().isNat)
            continue;
        const auto samePriority = [&](const HookChain &other) {
            return &other != &chains[i] && other.hook().isNat && other.hook().priority == chains[i].hook().priority;
        };
        const bool ordered = std::none_of(chains.begin(), chains.end(), samePriority);
        Flows next;
        for (const PathFlow &part : ordered ? current : Flows{flow}) {
            const PacketShape shape = shapeFor(chains[i], part.state);
            if (m_visits)
                m_visits->push_back({chains[i], shape, part.state, part.sources});
            ChainWalk walk(*chains[i].table, shape, m_around);
            const ChainOutcome &result = walk.outcome(chains[i].chain, part.state.walk);
            outcome.refused = outcome.refused.united(result.refused.intersected(part.sources));
            outcome.opaque = outcome.opaque.united(result.opaque.intersected(part.sources));
            for (const NatHit &hit : result.rewritten) {
                const AddressSet sources = hit.sources.intersected(part.sources);
                if (!sources.isEmpty())
                    hits.push_back({PathState{hit.state, branchFor(*hit.rule), false}, sources});
            }
            for (const auto *passing : {&result.accepted, &result.returned}) {
                for (const Flow &through : *passing) {
                    const AddressSet sources = through.sources.intersected(part.sources);
                    const bool refusedHere = passing == &result.returned && !chains[i].hook().acceptsByDefault;
                    if (refusedHere)
                        outcome.refused = outcome.refused.united(sources);
                    else if (!sources.isEmpty())
                        next.push_back({PathState{through.state, 0, false}, sources});
                }
            }
        }
        if (ordered) {
            current = std::move(next);
        } else {
            AddressSet left = none();
            for (const PathFlow &part : next)
                left = left.united(part.sources);
            for (PathFlow &part : current)
                part.sources = part.sources.intersected(left);
        }
    }
    m_translated = true;
    current.insert(current.end(), hits.begin(), hits.end());
    for (PathFlow &part : current) {
        if (part.state.walk.mark != PacketMark{})
            part.state.walk.mark = {false, 0};
    }
    return current;
}

void NetfilterPath::deliver(Flows flows, PathOutcome &outcome)
{
    Flows toHost;
    Flows onward;
    for (PathFlow &flow : flows) {
        const NatBranch &to = branch(flow.state.branch);
        // From outside to a loopback address, or to any at all: what comes of it is not for the rules to say.
        if (m_rules.host.isKnown && to.destination.intersects(loopbackAddresses(m_attempt.family))) {
            outcome.opaque = outcome.opaque.united(flow.sources);
            continue;
        }
        if (to.isLocal != Tri::No)
            toHost.push_back(flow);
        if (to.isLocal != Tri::Yes)
            onward.push_back(flow);
    }
    runHook(Hook::Input, toHost, outcome);
    runHook(Hook::Forward, onward, outcome);
    runHook(Hook::Postrouting, onward, outcome);
    outcome.accepted.insert(outcome.accepted.end(), toHost.begin(), toHost.end());
    outcome.accepted.insert(outcome.accepted.end(), onward.begin(), onward.end());
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
    view.originalPorts = {m_attempt.port, m_attempt.port};
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
    result.ports = nat.ports.value_or(PortRange{m_attempt.port, m_attempt.port});
    const AddressSet local = m_rules.host.localAddresses(m_attempt.family);
    if (nat.toIncomingInterface) {
        // Which one of several addresses it takes differs between versions of the kernel.
        const HostInterface *interface = m_rules.host.find(m_attempt.incoming);
        const AddressSet own = interface ? interface->addressesOf(m_attempt.family) : none();
        result.destination = own.isEmpty() ? AddressSet::all(m_attempt.family) : own;
        result.isLocal = Tri::Yes;
    } else {
        if (nat.netmapMask && m_attempt.destination.ranges().size() == 1 && nat.addresses) {
            const AddressRange &old = m_attempt.destination.ranges().front();
            const AddressBits host = old.first & ~*nat.netmapMask;
            const AddressBits mapped = nat.addresses->ranges().front().first | host;
            result.destination = old.first == old.last ? AddressSet(m_attempt.family, {{mapped, mapped}})
                                                       : AddressSet::all(m_attempt.family);
        } else if (nat.addresses) {
            result.destination = *nat.addresses;
        }
        result.isLocal = m_rules.host.isKnown ? containment(result.destination, local) : Tri::Unknown;
    }
    const bool mayBeSame =
        result.destination.intersects(m_attempt.destination) && result.ports.contains({m_attempt.port, m_attempt.port});
    const bool isSame = result.destination == m_attempt.destination && result.ports.first == result.ports.last;
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

}
