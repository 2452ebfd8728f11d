// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/anatomy.h"

#include "core/firewall/firewallrules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

constexpr QLatin1StringView kLegacy("legacy ");
/// More addresses than this in one rule are a network, and no list of containers.
constexpr int kMostAddresses = 16;

bool decides(const RuleTable &table)
{
    return std::ranges::any_of(table.chains, [](const Chain &chain) {
        return !chain.rules.empty() || (chain.base && !chain.base->acceptsByDefault);
    });
}

void add(QStringList &names, const QString &name)
{
    if (!names.contains(name))
        names << name;
}

void addAddresses(const NatTarget &nat, QList<IpAddress> &list)
{
    if (!nat.addresses)
        return;
    int left = kMostAddresses;
    for (const AddressRange &range : nat.addresses->ranges()) {
        for (AddressBits bits = range.first; left > 0 && bits <= range.last; ++bits, --left) {
            const IpAddress address = toIpAddress({nat.addresses->family(), bits});
            if (!list.contains(address))
                list << address;
            if (bits == range.last)
                break;
        }
    }
}

template <typename Look>
void eachRule(const FirewallRules &rules, Look look)
{
    for (const RuleTable &table : rules.tables) {
        for (const Chain &chain : table.chains) {
            for (const Rule &rule : chain.rules)
                look(rule);
        }
    }
}

/// A condition of its own keeps the rule from every packet to this TCP port.
bool sparesPort(const Rule &rule, quint16 port)
{
    return std::ranges::any_of(rule.matches, [port](const Match &match) {
        const auto *ports = std::get_if<PortMatch>(&match.test);
        if (ports && ports->which == PortMatch::Which::Destination) {
            const bool listed = std::ranges::any_of(
                ports->ports, [port](const PortRange &range) { return range.first <= port && port <= range.last; });
            return listed == match.negated;
        }
        const auto *protocol = std::get_if<ProtocolMatch>(&match.test);
        return protocol && !match.negated &&
               std::ranges::find(protocol->protocols, quint8(TransportProtocol::Tcp)) == protocol->protocols.end();
    });
}

bool mayDivert(const Rule &rule)
{
    return rule.target.kind == Target::Kind::Nat || rule.target.kind == Target::Kind::Undecided ||
           rule.target.kind == Target::Kind::Opaque;
}

/// Collects where ports of a stretch are told apart.
class PortCuts
{
public:
    PortCuts(quint16 first, quint16 last)
        : m_last(last)
        , m_starts{first}
    {
    }

    void add(const PortRange &range)
    {
        start(range.first);
        start(quint32(range.last) + 1);
    }

    QList<PortStretch> stretches()
    {
        std::ranges::sort(m_starts);
        // Not std::ranges::unique: clang 14, which builds the fuzz targets, cannot read GCC 12's.
        m_starts.erase(std::unique(m_starts.begin(), m_starts.end()), m_starts.end());
        QList<PortStretch> list;
        for (size_t i = 0; i < m_starts.size(); ++i)
            list << PortStretch{m_starts[i], i + 1 < m_starts.size() ? quint16(m_starts[i + 1] - 1) : m_last};
        return list;
    }

private:
    void start(quint32 port)
    {
        if (port > m_starts.front() && port <= m_last)
            m_starts.push_back(quint16(port));
    }

    quint16 m_last;
    std::vector<quint16> m_starts; ///< the first one stays in front until they are sorted
};

void addCuts(const Match &match, PortCuts &cuts)
{
    if (const auto *ports = std::get_if<PortMatch>(&match.test)) {
        for (const PortRange &range : ports->ports)
            cuts.add(range);
    }
    if (const auto *conntrack = std::get_if<ConntrackMatch>(&match.test)) {
        for (const ConntrackTerm &term : conntrack->terms)
            cuts.add(term.ports);
    }
}

void addCuts(const IpSet &set, PortCuts &cuts)
{
    for (const IpSetPortElement &element : set.pairs)
        cuts.add(element.ports);
    for (const PortRange &range : set.ports)
        cuts.add(range);
}

}

FirewallLayers layersOf(const FirewallState &state)
{
    FirewallLayers layers;
    for (const RuleTable &table : state.rules().tables) {
        if (!decides(table))
            continue;
        if (table.name.startsWith(kLegacy))
            add(layers.legacy, table.name.mid(kLegacy.size()));
        else
            add(table.name.contains(u' ') ? layers.native : layers.iptables, table.name);
    }
    return layers;
}

QList<IpAddress> translatedTo(const FirewallState &state)
{
    QList<IpAddress> list;
    eachRule(state.rules(), [&list](const Rule &rule) {
        if (rule.target.kind == Target::Kind::Nat)
            addAddresses(rule.target.nat, list);
    });
    return list;
}

QList<PortStretch> portStretches(const FirewallState &state, quint16 first, quint16 last)
{
    PortCuts cuts(first, last);
    eachRule(state.rules(), [&cuts](const Rule &rule) {
        for (const Match &match : rule.matches)
            addCuts(match, cuts);
        if (rule.target.kind == Target::Kind::Nat && rule.target.nat.ports)
            cuts.add(*rule.target.nat.ports);
    });
    for (const IpSet &set : state.rules().sets.value_or(IpSets()))
        addCuts(set, cuts);
    return cuts.stretches();
}

bool mayHandOn(const FirewallState &state, bool v6, quint16 port)
{
    const FirewallRules &rules = state.rules();
    const IpFamily family = v6 ? IpFamily::V6 : IpFamily::V4;
    if (rules.isOneTable || !rules.unread(family).isEmpty() || (v6 && !rules.judges6))
        return true;
    return std::ranges::any_of(rules.tables, [family, port](const RuleTable &table) {
        return table.appliesTo(family) && std::ranges::any_of(table.chains, [port](const Chain &chain) {
                   return std::ranges::any_of(
                       chain.rules, [port](const Rule &rule) { return mayDivert(rule) && !sparesPort(rule, port); });
               });
    });
}

bool hasChain(const FirewallState &state, const QString &name)
{
    return std::ranges::any_of(state.rules().tables, [&name](const RuleTable &table) {
        return std::ranges::any_of(table.chains, [&name](const Chain &chain) { return chain.name == name; });
    });
}

bool lacksSets(const FirewallState &state)
{
    bool asks = false;
    eachRule(state.rules(), [&asks](const Rule &rule) {
        asks = asks || std::ranges::any_of(rule.matches, [](const Match &match) {
                   return std::holds_alternative<IpSetMatch>(match.test);
               });
    });
    return asks && !state.rules().sets;
}

}
