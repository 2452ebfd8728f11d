// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/firewall/chainwalk.h"
#include "core/firewall/firewallrules.h"

#include <array>

namespace daytwo {

/// One base chain with its table.
struct HookChain
{
    const RuleTable *table = nullptr;
    int chain = 0;

    [[nodiscard]] const Chain &get() const { return table->chains[static_cast<size_t>(chain)]; }
    [[nodiscard]] const BaseHook &hook() const { return *get().base; }
};

/// The base chains of one family by hook, in the order in which packets meet them.
class HookChains
{
public:
    HookChains(const FirewallRules &rules, IpFamily family);
    [[nodiscard]] const std::vector<HookChain> &at(Hook hook) const { return m_chains[static_cast<size_t>(hook)]; }
    /// Some nat chain has rules.
    [[nodiscard]] bool translatesAnything() const;

private:
    std::array<std::vector<HookChain>, 6> m_chains;
};

/// A connection that somebody tries to open, except for the address it comes from.
struct Attempt
{
    IpFamily family = IpFamily::V4;
    quint8 protocol = 6;
    QString incoming;
    /// The address it is sent to; several when the host's addresses are not known.
    AddressSet destination;
    quint16 port = 0;
    PortRange sourcePorts;
    /// Sent by somebody who may set every field that a connection survives; otherwise an ordinary client.
    bool crafted = false;
};

/// What has become of a packet so far.
struct PathState
{
    WalkState walk;
    /// Which rewriting of the destination applies: index into the branches, 0 for none.
    int branch = 0;
    /// The packet that opened the connection was not tracked.
    bool openedUntracked = false;

    auto operator<=>(const PathState &) const = default;
};

struct PathFlow
{
    PathState state;
    AddressSet sources;
};

/// Where packets end, by source; over-approximations that may overlap.
struct PathOutcome
{
    std::vector<PathFlow> accepted;
    AddressSet refused;
    AddressSet opaque;

    /// All accepted sources of all states.
    [[nodiscard]] AddressSet mayPass() const;
    /// Sources for which refusal can not be excluded.
    [[nodiscard]] AddressSet mayFail() const { return refused.united(opaque); }
};

/// A rewriting of the destination.
struct NatBranch
{
    const Rule *rule = nullptr;
    AddressSet destination;
    PortRange ports;
    /// Tri::No when the "new" destination is the old one.
    Tri rewritten = Tri::No;
    Tri isLocal = Tri::Yes;
};

/// Which packet of the connection.
enum class PathPhase : quint8 { Opening, Following, Reply };

/// Called with every base chain that a packet meets, and the shape it has there.
struct PathVisit
{
    HookChain chain;
    PacketShape shape;
    PathState state;
    AddressSet sources;
};

/// What becomes of answers, for clients anywhere: the same whichever interface the question came in by, so that it is
/// worked out once for all of them.
class ReplyCache
{
public:
    struct Key
    {
        std::vector<AddressRange> server;
        const Rule *rewrittenBy = nullptr;
        AddressBits asked = 0;
        quint16 firstPort = 0;
        quint16 firstClientPort = 0;
        quint16 lastClientPort = 0;
        bool openedUntracked = false;

        bool operator<(const Key &other) const;
    };

    [[nodiscard]] const PathOutcome *find(const Key &key) const;
    const PathOutcome &insert(const Key &key, PathOutcome outcome);

private:
    std::map<Key, PathOutcome> m_outcomes;
};

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

    void runHook(Hook hook, Flows &flows, PathOutcome &outcome);
    void runPrerouting(Flows &flows, PathOutcome &outcome);
    void runChain(const HookChain &chain, Flows &flows, PathOutcome &outcome);
    void runIngress(Flows &flows, PathOutcome &outcome);
    void translate(Flows &flows, PathOutcome &outcome);
    static void giveUpTranslated(Flows &flows, PathOutcome &outcome);
    static void dropUntranslated(Flows &flows, PathOutcome &outcome);
    Flows translateFlow(const PathFlow &flow, PathOutcome &outcome);
    void deliver(Flows flows, PathOutcome &outcome);
    PathOutcome replyOf(const PathState &state, const AddressSet &sources);
    void replyBy(const QString &outgoing, const PathState &state, const AddressSet &sources, PathOutcome &outcome);
    [[nodiscard]] AddressSet mayLeaveBy(const QString &outgoing) const;
    [[nodiscard]] PacketShape shapeFor(const HookChain &chain, const PathState &state) const;
    [[nodiscard]] ConntrackView conntrackFor(const HookChain &chain, const PathState &state) const;
    int branchFor(const Rule &rule);
    [[nodiscard]] NatBranch makeBranch(const Rule &rule) const;
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
