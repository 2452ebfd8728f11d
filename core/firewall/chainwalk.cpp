// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/chainwalk.h"

#include <algorithm>

namespace daytwo {

namespace {

constexpr int kDeepestNesting = 200;
constexpr size_t kMostStates = 12;
/// Ranges touched before the walk gives up: far beyond any real rule set, and below a second.
constexpr size_t kMostWork = 8'000'000;

using Ranges = std::vector<AddressRange>;
using RangesByState = std::map<WalkState, Ranges>;

std::vector<Flow> flowsOf(IpFamily family, RangesByState &byState)
{
    std::vector<Flow> flows;
    for (auto &[state, ranges] : byState) {
        AddressSet sources(family, std::move(ranges));
        if (!sources.isEmpty())
            flows.push_back({state, std::move(sources)});
    }
    return flows;
}

}

Tri CompiledRule::markHolds(const PacketMark &mark) const
{
    Tri all = Tri::Yes;
    for (const Match *match : markMatches)
        all = std::min(all, evaluateMark(*match, mark));
    return all;
}

/// One chain, worked out for one state at its entry.
class ChainWalk::Pass
{
public:
    Pass(ChainWalk &walk, int chain, const WalkState &state)
        : m_walk(walk)
        , m_family(walk.m_shape.family)
        , m_rules(walk.rules(chain))
    {
        m_flows.emplace_back(state, AddressSet::all(m_family));
    }

    ChainOutcome run()
    {
        for (const CompiledRule &rule : m_rules) {
            for (ActiveFlow &flow : m_flows) {
                if (!flow.sources.isEmpty())
                    apply(rule, flow);
            }
            absorbPending();
            if (m_walk.m_work > kMostWork)
                return m_walk.anything();
        }
        for (const ActiveFlow &flow : m_flows)
            collect(flow, m_walk.m_all, m_returned[flow.state]);
        return finish();
    }

private:
    struct ActiveFlow
    {
        ActiveFlow(const WalkState &flowState, const AddressSet &set)
            : state(flowState)
            , sources(set)
        {
        }
        WalkState state;
        WorkingSet sources;
        // Everything that is left was noted already: what is left can only shrink.
        bool allAccepted = false;
        bool allRefused = false;
        bool allOpaque = false;
    };

    void apply(const CompiledRule &rule, ActiveFlow &flow)
    {
        const Tri mark = rule.markHolds(flow.state.mark);
        ++m_walk.m_work;
        if (mark == Tri::No || !flow.sources.touches(*rule.may))
            return;
        const AddressSet &must = mark == Tri::Yes ? *rule.must : m_walk.m_none;
        switch (rule.rule->target.kind) {
        case Target::Kind::Continue:
            return;
        case Target::Kind::Accept:
            collectOnce(flow, *rule.may, m_accepted[flow.state], flow.allAccepted);
            return flow.sources.subtract(must);
        case Target::Kind::Refuse:
            collectOnce(flow, *rule.may, m_refused, flow.allRefused);
            return flow.sources.subtract(must);
        case Target::Kind::Return:
            collect(flow, *rule.may, m_returned[flow.state]);
            return flow.sources.subtract(must);
        case Target::Kind::Undecided:
            return leaveOpen(rule, flow);
        case Target::Kind::Opaque:
            return collectOnce(flow, *rule.may, m_opaque, flow.allOpaque);
        case Target::Kind::Nat:
            collect(flow, *rule.may, m_rewritten[{rule.rule, flow.state}]);
            return flow.sources.subtract(must);
        case Target::Kind::SetMark:
        case Target::Kind::Untrack:
            return changeState(rule, must, flow);
        case Target::Kind::Jump:
        case Target::Kind::Goto:
            return enter(rule, must, flow);
        }
    }

    /// A queue or proxy may accept, refuse or hand the packet back, and may have marked it.
    void leaveOpen(const CompiledRule &rule, ActiveFlow &flow)
    {
        WalkState marked = flow.state;
        marked.mark = {false, 0};
        collectOnce(flow, *rule.may, m_accepted[marked], flow.allAccepted);
        collectOnce(flow, *rule.may, m_refused, flow.allRefused);
        if (marked != flow.state)
            collect(flow, *rule.may, m_pending[marked]);
    }

    void changeState(const CompiledRule &rule, const AddressSet &must, ActiveFlow &flow)
    {
        WalkState next = flow.state;
        const Target &target = rule.rule->target;
        if (target.kind == Target::Kind::Untrack && m_walk.m_shape.heedsNotrack == Tri::No)
            return;
        if (target.kind == Target::Kind::Untrack)
            next.untracked = true;
        else if (!target.markKnown || !next.mark.isKnown)
            next.mark = {false, 0};
        else
            next.mark.value = (next.mark.value & ~target.markMask) ^ target.markValue;
        if (next == flow.state)
            return;
        collect(flow, *rule.may, m_pending[next]);
        // What already has a template stays tracked.
        const bool maySlip = m_walk.m_table.hasConnectionTemplates || m_walk.m_shape.heedsNotrack != Tri::Yes;
        if (target.kind != Target::Kind::Untrack || !maySlip)
            flow.sources.subtract(must);
    }

    void enter(const CompiledRule &rule, const AddressSet &must, ActiveFlow &flow)
    {
        const Target &target = rule.rule->target;
        const ChainOutcome &inner = m_walk.outcome(target.chain, flow.state);
        for (const Flow &part : inner.accepted)
            collectBoth(flow, *rule.may, part.sources, m_accepted[part.state]);
        collectBoth(flow, *rule.may, inner.refused, m_refused);
        collectBoth(flow, *rule.may, inner.opaque, m_opaque);
        for (const NatHit &hit : inner.rewritten)
            collectBoth(flow, *rule.may, hit.sources, m_rewritten[{hit.rule, hit.state}]);
        AddressSet comesBack = AddressSet::none(m_family);
        for (const Flow &part : inner.returned) {
            if (target.kind == Target::Kind::Goto)
                collectBoth(flow, *rule.may, part.sources, m_returned[part.state]);
            else if (part.state == flow.state)
                comesBack = part.sources;
            else
                collectBoth(flow, *rule.may, part.sources, m_pending[part.state]);
        }
        flow.sources.subtract(must.subtracted(comesBack));
    }

    void collect(const ActiveFlow &flow, const AddressSet &part, Ranges &out)
    {
        m_walk.m_work += flow.sources.collect(part, out);
    }

    void collectOnce(const ActiveFlow &flow, const AddressSet &part, Ranges &out, bool &isDone)
    {
        if (isDone)
            return;
        collect(flow, part, out);
        isDone = part.isAll();
    }

    void collectBoth(const ActiveFlow &flow, const AddressSet &a, const AddressSet &b, Ranges &out)
    {
        if (a.isAll() || b.isAll())
            collect(flow, a.isAll() ? b : a, out);
        else
            collect(flow, a.intersected(b), out);
    }

    void absorbPending()
    {
        for (auto &[state, ranges] : m_pending) {
            if (ranges.empty())
                continue;
            WalkState target = state;
            auto it = findFlow(target);
            if (it == m_flows.end() && m_flows.size() >= kMostStates) {
                target.mark = {false, 0};
                it = findFlow(target);
            }
            if (it == m_flows.end()) {
                m_flows.emplace_back(target, AddressSet(m_family, ranges));
                continue;
            }
            it->sources.unite(ranges);
            it->allAccepted = it->allRefused = it->allOpaque = false;
        }
        m_pending.clear();
    }

    std::vector<ActiveFlow>::iterator findFlow(const WalkState &state)
    {
        return std::find_if(m_flows.begin(), m_flows.end(),
                            [&](const ActiveFlow &flow) { return flow.state == state; });
    }

    ChainOutcome finish()
    {
        ChainOutcome result;
        result.accepted = flowsOf(m_family, m_accepted);
        result.returned = flowsOf(m_family, m_returned);
        result.refused = AddressSet(m_family, std::move(m_refused));
        result.opaque = AddressSet(m_family, std::move(m_opaque));
        for (auto &[key, ranges] : m_rewritten) {
            AddressSet sources(m_family, std::move(ranges));
            if (!sources.isEmpty())
                result.rewritten.push_back({key.first, key.second, std::move(sources)});
        }
        return result;
    }

    ChainWalk &m_walk;
    IpFamily m_family;
    const std::vector<CompiledRule> &m_rules;
    std::vector<ActiveFlow> m_flows;
    RangesByState m_accepted;
    RangesByState m_returned;
    RangesByState m_pending;
    std::map<std::pair<const Rule *, WalkState>, Ranges> m_rewritten;
    Ranges m_refused;
    Ranges m_opaque;
};

ChainWalk::ChainWalk(const RuleTable &table, PacketShape shape, const MatchSurroundings &around)
    : m_table(table)
    , m_shape(std::move(shape))
    , m_around(around)
    , m_all(AddressSet::all(m_shape.family))
    , m_none(AddressSet::none(m_shape.family))
{
}

ChainWalk::~ChainWalk() = default;

CompiledRule ChainWalk::compile(const Rule &rule)
{
    CompiledRule compiled{&rule, &m_all, &m_all, {}};
    for (const Match &match : rule.matches) {
        const auto *mark = std::get_if<MarkMatch>(&match.test);
        const auto *address = std::get_if<AddressMatch>(&match.test);
        if (mark && !mark->ofConnection) {
            compiled.markMatches.push_back(&match);
        } else if (address && address->side == m_shape.openSide && !match.negated && compiled.may->isAll() &&
                   address->addresses.family() == m_shape.family) {
            // By far the most frequent condition, and often the only one: nothing is copied.
            compiled.may = &address->addresses;
            compiled.must = compiled.must->isAll() ? compiled.may : &m_none;
        } else {
            narrow(compiled, evaluate(match, m_shape, m_around));
        }
        if (compiled.may->isEmpty())
            break;
    }
    return compiled;
}

void ChainWalk::narrow(CompiledRule &compiled, const Extent &extent)
{
    if (extent.scalar()) {
        if (*extent.scalar() == Tri::No)
            compiled.may = &m_none;
        if (*extent.scalar() != Tri::Yes)
            compiled.must = &m_none;
        return;
    }
    compiled.may = own(compiled.may->intersected(extent.may(m_shape.family)));
    compiled.must = own(compiled.must->intersected(extent.must(m_shape.family)));
}

const AddressSet *ChainWalk::own(AddressSet set)
{
    m_sets.push_back(std::move(set));
    return &m_sets.back();
}

const std::vector<CompiledRule> &ChainWalk::rules(int chain)
{
    const auto [it, isNew] = m_rules.try_emplace(chain);
    if (!isNew)
        return it->second;
    for (const Rule &rule : m_table.chains[static_cast<size_t>(chain)].rules) {
        if (rule.target.kind == Target::Kind::Continue)
            continue;
        CompiledRule compiled = compile(rule);
        if (!compiled.may->isEmpty())
            it->second.push_back(std::move(compiled));
    }
    return it->second;
}

ChainOutcome ChainWalk::anything() const
{
    ChainOutcome outcome;
    outcome.refused = AddressSet::none(m_shape.family);
    outcome.opaque = AddressSet::all(m_shape.family);
    return outcome;
}

const ChainOutcome &ChainWalk::outcome(int chain, const WalkState &state)
{
    const auto [it, isNew] = m_entries.try_emplace({chain, state});
    if (!isNew)
        return *it->second;
    // While it is worked out it counts as "anything": so does a chain that leads back to itself, or too deep a nesting.
    it->second = std::make_unique<ChainOutcome>(anything());
    if (m_depth < kDeepestNesting && chain >= 0 && static_cast<size_t>(chain) < m_table.chains.size()) {
        ++m_depth;
        *it->second = Pass(*this, chain, state).run();
        --m_depth;
    }
    return *it->second;
}

}
