// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/trace.h"

#include <algorithm>
#include <set>

namespace daytwo {

namespace {

class ChainTrace
{
public:
    ChainTrace(const PathVisit &visit, const MatchSurroundings &around, AddressBits source,
               std::vector<TraceStep> &steps)
        : m_visit(visit)
        , m_walk(*visit.chain.table, visit.shape, around)
        , m_source(source)
        , m_steps(steps)
    {
    }

    void run()
    {
        WalkState state = m_visit.state.walk;
        if (walk(m_visit.chain.chain, state))
            return;
        const Chain &base = m_visit.chain.get();
        TraceStep step = stepOf(m_visit.chain.chain);
        step.isPolicy = true;
        step.effect = base.base->acceptsByDefault ? TraceStep::Effect::Accepts : TraceStep::Effect::Refuses;
        step.line = base.line;
        step.text = base.declaration;
        m_steps.push_back(step);
    }

private:
    [[nodiscard]] TraceStep stepOf(int chain) const
    {
        TraceStep step;
        step.hook = m_visit.chain.hook().hook;
        step.isNat = m_visit.chain.hook().isNat;
        step.chain = m_visit.chain.table->name + u' ' + m_visit.chain.table->chains[static_cast<size_t>(chain)].name;
        return step;
    }

    void note(int chain, const CompiledRule &rule, TraceStep::Effect effect, bool isCertain)
    {
        TraceStep step = stepOf(chain);
        step.effect = effect;
        step.isCertain = isCertain;
        step.line = rule.rule->line;
        step.text = rule.rule->text;
        m_steps.push_back(step);
    }

    /// True when the packet's way surely ends in this chain.
    bool walk(int chain, WalkState &state)
    {
        for (const CompiledRule &rule : m_walk.rules(chain)) {
            const Tri mark = rule.markHolds(state.mark);
            if (mark == Tri::No || !rule.may->contains(m_source))
                continue;
            const bool isCertain = mark == Tri::Yes && rule.must->contains(m_source);
            switch (rule.rule->target.kind) {
            case Target::Kind::Return:
                note(chain, rule, isCertain ? TraceStep::Effect::Returns : TraceStep::Effect::Hinders, isCertain);
                if (isCertain)
                    return false;
                break;
            case Target::Kind::Jump:
            case Target::Kind::Goto:
                if (enter(chain, rule, state, isCertain))
                    return true;
                if (isCertain && rule.rule->target.kind == Target::Kind::Goto)
                    return false;
                break;
            default:
                if (apply(chain, rule, state, isCertain))
                    return true;
            }
        }
        return false;
    }

    bool apply(int chain, const CompiledRule &rule, WalkState &state, bool isCertain)
    {
        switch (rule.rule->target.kind) {
        case Target::Kind::Accept:
            note(chain, rule, TraceStep::Effect::Accepts, isCertain);
            return isCertain;
        case Target::Kind::Refuse:
            note(chain, rule, TraceStep::Effect::Refuses, isCertain);
            return isCertain;
        case Target::Kind::Nat:
            note(chain, rule, TraceStep::Effect::Rewrites, isCertain);
            return isCertain;
        case Target::Kind::Undecided:
        case Target::Kind::Opaque:
            note(chain, rule, TraceStep::Effect::Hinders, false);
            return false;
        case Target::Kind::SetMark:
            state.mark = {false, 0};
            return false;
        case Target::Kind::Untrack:
            state.untracked = state.untracked || m_visit.shape.heedsNotrack != Tri::No;
            return false;
        default:
            return false;
        }
    }

    /// Looks into a chain only when something is decided there, and only once.
    bool enter(int chain, const CompiledRule &rule, WalkState &state, bool isCertain)
    {
        const int inner = rule.rule->target.chain;
        const ChainOutcome &outcome = m_walk.outcome(inner, state);
        const auto holds = [this](const auto &part) { return part.sources.contains(m_source); };
        const bool decides = outcome.refused.contains(m_source) || outcome.opaque.contains(m_source) ||
                             std::any_of(outcome.accepted.begin(), outcome.accepted.end(), holds) ||
                             std::any_of(outcome.rewritten.begin(), outcome.rewritten.end(), holds);
        // Also one that lets this packet go and refuses others: returning from it is the decision.
        const bool spares = !outcome.refused.isEmpty();
        if ((!decides && !spares) || !m_entered.insert({inner, state}).second)
            return false;
        if (!isCertain && decides)
            note(chain, rule, TraceStep::Effect::Hinders, false);
        return walk(inner, state) && isCertain;
    }

    const PathVisit &m_visit;
    ChainWalk m_walk;
    AddressBits m_source;
    std::vector<TraceStep> &m_steps;
    std::set<std::pair<int, WalkState>> m_entered;
};

}

std::vector<TraceStep> tracePacket(const FirewallRules &rules, const HookChains &chains, const TraceQuestion &question)
{
    std::vector<PathVisit> visits;
    NetfilterPath path(rules, chains, question.attempt);
    if (question.phase == PathPhase::Opening)
        path.record(&visits);
    const PathOutcome opened = path.open(AddressSet::of(question.source));
    path.record(&visits);
    if (question.phase == PathPhase::Following)
        path.follow(opened);
    else if (question.phase == PathPhase::Reply)
        path.reply(opened);
    std::vector<TraceStep> steps;
    for (const PathVisit &visit : visits)
        ChainTrace(visit, path.surroundings(), question.source.bits, steps).run();
    return steps;
}

}
