// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/firewall/replycache.h"

namespace daytwo {

/// The way of one attempt through the hooks of the kernel: raw, mangle, nat, then INPUT, or FORWARD when the
/// destination is elsewhere, in all layers at once.
class NetfilterPath
{
public:
    NetfilterPath(const FirewallRules &rules, const HookChains &chains, Attempt attempt);
    /// Shares what is found out about answers; all paths must be about the same protocol and port.
    void share(ReplyCache *replies) { m_replies = replies; }

    /// The first packet, from any of `sources`.
    PathOutcome open(const AddressSet &sources);
    /// A later packet of those that were let in.
    PathOutcome follow(const PathOutcome &opened);
    /// The answers to those that were let in.
    PathOutcome reply(const PathOutcome &opened);
    /// Keeps a record of all chains met from now on.
    void record(std::vector<PathVisit> *visits) { m_visits = visits; }
    [[nodiscard]] const MatchSurroundings &surroundings() const { return m_around; }
    [[nodiscard]] const NatBranch &branch(int index) const { return m_branches[static_cast<size_t>(index)]; }

private:
    using Flows = std::vector<PathFlow>;

    [[nodiscard]] bool rewritesSources(Hook hook) const;
    void runHook(Hook hook, Flows &flows, PathOutcome &outcome);
    void runPrerouting(Flows &flows, PathOutcome &outcome);
    void runChain(const HookChain &chain, Flows &flows, PathOutcome &outcome);
    void runIngress(Flows &flows, PathOutcome &outcome);
    void translate(Flows &flows, PathOutcome &outcome);
    static void giveUpTranslated(Flows &flows, PathOutcome &outcome);
    static void dropUntranslated(Flows &flows, PathOutcome &outcome);
    Flows translateFlow(const PathFlow &flow, PathOutcome &outcome);
    Flows translateBy(const HookChain &chain, const Flows &flows, Flows &rewritten, PathOutcome &outcome);
    ChainOutcome walk(const HookChain &chain, const PathFlow &flow);
    void deliver(Flows flows, PathOutcome &outcome);
    void dropUnlessLed(Flows &flows, PathOutcome &outcome) const;
    PathOutcome replyOf(const PathState &state, const AddressSet &sources);
    void replyBy(const QString &outgoing, const PathState &state, const AddressSet &sources, PathOutcome &outcome);
    [[nodiscard]] AddressSet mayLeaveBy(const QString &outgoing) const;
    [[nodiscard]] PacketShape shapeFor(const HookChain &chain, const PathState &state) const;
    [[nodiscard]] ConntrackView conntrackFor(const HookChain &chain, const PathState &state) const;
    int branchFor(const Rule &rule);
    [[nodiscard]] NatBranch makeBranch(const Rule &rule) const;
    /// Whether an address out of the set is one of the host's own.
    [[nodiscard]] Tri locality(const AddressSet &destination) const;
    /// A datagram to these addresses is for several hosts, and for this one too.
    [[nodiscard]] bool isForMany(const AddressSet &destination) const;
    [[nodiscard]] QStringList interfacesFor(const AddressSet &destination) const;
    [[nodiscard]] QStringList allInterfaces() const;
    [[nodiscard]] AddressSet none() const { return AddressSet::none(m_attempt.family); }

    const FirewallRules &m_rules;
    const HookChains &m_chains;
    Attempt m_attempt;
    MatchSurroundings m_around;
    std::vector<NatBranch> m_branches;
    std::vector<PathVisit> *m_visits = nullptr;
    ReplyCache *m_replies = nullptr;
    PathPhase m_phase = PathPhase::Opening;
    Hook m_hook = Hook::Prerouting;
    /// The destination has its final form: nat has been passed.
    bool m_translated = false;
    bool m_marksConnections = false;
    /// Reply: the interface by which it leaves.
    QString m_replyInterface;
};

}
