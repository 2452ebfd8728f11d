// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/firewall/matcheval.h"
#include "core/firewall/workingset.h"

#include <deque>
#include <map>
#include <memory>

namespace daytwo {

/// What rules may have done to a packet that is still on its way.
struct WalkState
{
    PacketMark mark;
    bool untracked = false;

    auto operator<=>(const WalkState &) const = default;
};

/// Sources whose packets may be in a state.
struct Flow
{
    WalkState state;
    AddressSet sources;
};

/// Sources whose packets a rule may send to another destination.
struct NatHit
{
    const Rule *rule = nullptr;
    WalkState state;
    AddressSet sources;
};

/// Where packets may end that enter a chain, by source. The sets may overlap: then it is not settled. Each is an
/// over-approximation, so that what is in only one of them is certain.
struct ChainOutcome
{
    std::vector<Flow> accepted;
    std::vector<Flow> returned;
    std::vector<NatHit> rewritten;
    AddressSet refused;
    /// Anything may become of these.
    AddressSet opaque;
};

/// A rule whose conditions were evaluated for one packet.
struct CompiledRule
{
    const Rule *rule = nullptr;
    /// The sources for which it may match, and those for which it must; owned by the walk.
    const AddressSet *may = nullptr;
    const AddressSet *must = nullptr;
    /// Conditions on the mark, which depend on what happened before.
    std::vector<const Match *> markMatches;

    /// Whether the conditions on the mark hold.
    [[nodiscard]] Tri markHolds(const PacketMark &mark) const;
};

/// Walks the chains of one table with one packet and every source at once. A chain is worked out once for each state in
/// which it is entered and then only intersected, so that the work grows with the rules and never with the paths
/// through them.
class ChainWalk
{
public:
    ChainWalk(const RuleTable &table, PacketShape shape, const MatchSurroundings &around);
    ~ChainWalk();
    ChainWalk(const ChainWalk &) = delete;
    ChainWalk &operator=(const ChainWalk &) = delete;

    /// What becomes of packets from anywhere that enter `chain` in `state`.
    const ChainOutcome &outcome(int chain, const WalkState &state);
    /// The rules of `chain` that may match this packet at all.
    const std::vector<CompiledRule> &rules(int chain);
    [[nodiscard]] const RuleTable &table() const { return m_table; }

private:
    class Pass;
    [[nodiscard]] CompiledRule compile(const Rule &rule);
    void narrow(CompiledRule &compiled, const Extent &extent);
    const AddressSet *own(AddressSet set);
    [[nodiscard]] ChainOutcome anything() const;

    const RuleTable &m_table;
    PacketShape m_shape;
    const MatchSurroundings &m_around;
    AddressSet m_all;
    AddressSet m_none;
    std::deque<AddressSet> m_sets;
    std::map<int, std::vector<CompiledRule>> m_rules;
    std::map<std::pair<int, WalkState>, std::unique_ptr<ChainOutcome>> m_entries;
    int m_depth = 0;
    size_t m_work = 0;
};

}
