// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/netfilterpath.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

// Where the kernel rewrites destinations, among the priorities of the prerouting hook.
constexpr int kTranslationPriority = -100;
// And where sources, among those of input and postrouting.
constexpr int kSourcePriority = 100;

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
    plain.ports = m_attempt.ports;
    if (rules.host.isKnown && !isForMany(plain.destination))
        plain.isLocal = locality(plain.destination);
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
                                  flow.state.openedUntracked,
                                  m_attempt.fresh};
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
            // What it marks may come through marked.
            Flows some = flows;
            runChain(chain, some, outcome);
            std::erase_if(some, [&flows](const PathFlow &part) {
                return std::any_of(flows.begin(), flows.end(),
                                   [&part](const PathFlow &known) { return known.state == part.state; });
            });
            flows.insert(flows.end(), some.begin(), some.end());
        }
    }
}

void NetfilterPath::runHook(Hook hook, Flows &flows, PathOutcome &outcome)
{
    m_hook = hook;
    for (const HookChain &chain : m_chains.at(hook)) {
        if (!chain.hook().isNat && chain.hook().priority >= kSourcePriority && rewritesSources(hook)) {
            for (const PathFlow &flow : flows)
                outcome.opaque = outcome.opaque.united(flow.sources);
            flows.clear();
            return;
        }
        // Only the first packet of a connection meets the nat chains.
        if (chain.hook().isNat && (m_phase != PathPhase::Opening || hook != Hook::Input))
            continue;
        runChain(chain, flows, outcome);
    }
}

/// Some nat chain of the hook has rules, which may rewrite sources: the kernel does that at one priority, whatever that
/// of the chain. Chains after it see other sources than those that were sent.
bool NetfilterPath::rewritesSources(Hook hook) const
{
    const auto &chains = m_chains.at(hook);
    return std::any_of(chains.begin(), chains.end(),
                       [](const HookChain &chain) { return chain.hook().isNat && !chain.get().rules.empty(); });
}

/// Works out one chain for the sources of one flow.
ChainOutcome NetfilterPath::walk(const HookChain &chain, const PathFlow &flow)
{
    const PacketShape shape = shapeFor(chain, flow.state);
    if (m_visits)
        m_visits->push_back({chain, shape, flow.state, flow.sources});
    ChainWalk chainWalk(*chain.table, shape, m_around);
    ChainOutcome result = chainWalk.outcome(chain.chain, flow.state.walk);
    result.refused = result.refused.intersected(flow.sources);
    result.opaque = result.opaque.intersected(flow.sources);
    for (Flow &part : result.accepted)
        part.sources = part.sources.intersected(flow.sources);
    // What the chain does not decide is left to its policy.
    for (Flow &part : result.returned) {
        part.sources = part.sources.intersected(flow.sources);
        if (chain.hook().acceptsByDefault)
            result.accepted.push_back(std::move(part));
        else
            result.refused = result.refused.united(part.sources);
    }
    result.returned.clear();
    for (Flow &part : result.accepted) {
        // A mark that was set counts as unknown in the tables after: rare enough not to be followed further.
        if (part.state.mark != PacketMark{})
            part.state.mark = {false, 0};
    }
    return result;
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
        const ChainOutcome result = walk(chain, flow);
        outcome.refused = outcome.refused.united(result.refused);
        outcome.opaque = outcome.opaque.united(result.opaque);
        for (const Flow &part : result.accepted) {
            PathState state = flow.state;
            state.walk = part.state;
            pass(state, part.sources);
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
    Flows rewritten;
    Flows current{flow};
    const auto &chains = m_chains.at(Hook::Prerouting);
    for (const HookChain &chain : chains) {
        if (!chain.hook().isNat)
            continue;
        const bool isOrdered = std::none_of(chains.begin(), chains.end(), [&](const HookChain &other) {
            return &other != &chain && other.hook().isNat && other.hook().priority == chain.hook().priority;
        });
        Flows next = translateBy(chain, isOrdered ? current : Flows{flow}, rewritten, outcome);
        if (isOrdered) {
            current = std::move(next);
            continue;
        }
        AddressSet left = none();
        for (const PathFlow &part : next)
            left = left.united(part.sources);
        for (PathFlow &part : current)
            part.sources = part.sources.intersected(left);
    }
    m_translated = true;
    current.insert(current.end(), rewritten.begin(), rewritten.end());
    return current;
}

/// One nat chain: what it leaves alone is returned, what it rewrites is appended to `rewritten`.
NetfilterPath::Flows NetfilterPath::translateBy(const HookChain &chain, const Flows &flows, Flows &rewritten,
                                                PathOutcome &outcome)
{
    Flows untouched;
    for (const PathFlow &flow : flows) {
        const ChainOutcome result = walk(chain, flow);
        outcome.refused = outcome.refused.united(result.refused);
        outcome.opaque = outcome.opaque.united(result.opaque);
        for (const NatHit &hit : result.rewritten) {
            WalkState state = hit.state;
            if (state.mark != PacketMark{})
                state.mark = {false, 0};
            const AddressSet sources = hit.sources.intersected(flow.sources);
            if (!sources.isEmpty())
                rewritten.push_back({PathState{state, branchFor(*hit.rule), false}, sources});
        }
        for (const Flow &part : result.accepted) {
            if (!part.sources.isEmpty())
                untouched.push_back({PathState{part.state, 0, false}, part.sources});
        }
    }
    return untouched;
}

/// Keeps what may have been led to the port that the attempt is about; where that is not sure, it may fail too.
void NetfilterPath::dropUnlessLed(Flows &flows, PathOutcome &outcome) const
{
    const PortRange wanted{*m_attempt.ledTo, *m_attempt.ledTo};
    std::erase_if(flows, [&](const PathFlow &flow) {
        const NatBranch &to = branch(flow.state.branch);
        const bool may = flow.state.branch != 0 && to.ports.overlaps(wanted) && to.isLocal != Tri::No;
        const bool must = may && to.ports == wanted && to.isLocal == Tri::Yes;
        if (!must)
            outcome.refused = outcome.refused.united(flow.sources);
        return !may;
    });
}

void NetfilterPath::deliver(Flows flows, PathOutcome &outcome)
{
    if (m_attempt.ledTo)
        dropUnlessLed(flows, outcome);
    Flows toHost;
    Flows onward;
    for (PathFlow &flow : flows) {
        const NatBranch &to = branch(flow.state.branch);
        const bool isToLoopback =
            m_rules.host.isKnown && to.destination.intersects(loopbackAddresses(m_attempt.family));
        // Rewritten to a loopback address, or to any at all: what comes of it is not for the rules to say.
        if (isToLoopback && flow.state.branch != 0) {
            outcome.opaque = outcome.opaque.united(flow.sources);
            continue;
        }
        // Sent there: whether the kernel takes it (route_localnet, the groups it has joined) is not known.
        if (flow.state.branch == 0 && (isToLoopback || isForMany(to.destination)))
            outcome.refused = outcome.refused.united(flow.sources);
        if (to.isLocal != Tri::No)
            toHost.push_back(flow);
        if (to.isLocal != Tri::Yes && !m_attempt.ledTo)
            onward.push_back(flow);
    }
    runHook(Hook::Input, toHost, outcome);
    runHook(Hook::Forward, onward, outcome);
    runHook(Hook::Postrouting, onward, outcome);
    outcome.accepted.insert(outcome.accepted.end(), toHost.begin(), toHost.end());
    outcome.accepted.insert(outcome.accepted.end(), onward.begin(), onward.end());
}

}
