// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/doors.h"

#include <algorithm>

namespace daytwo {

namespace {

/// More doors than so many are looked at as one, which only loses precision.
constexpr size_t kMostDoors = 8;
/// The same for parts of the addresses that are not the host's own.
constexpr size_t kMostParts = 16;

bool translatesIncoming(const RuleTable &table)
{
    return std::any_of(table.chains.begin(), table.chains.end(), [](const Chain &chain) {
        return chain.base && chain.base->isNat && chain.base->hook == Hook::Prerouting;
    });
}

bool mayLeadTo(const Target &target, quint16 port)
{
    if (target.kind == Target::Kind::Nat)
        return target.nat.ports && target.nat.ports->contains({port, port});
    return target.kind == Target::Kind::Opaque;
}

/// The same for a packet that is sent to another address than the host's own: with its port, or another one.
bool mayLeadHome(const Target &target, const Host &host, IpFamily family, quint16 port)
{
    const NatTarget &nat = target.nat;
    if (target.kind != Target::Kind::Nat)
        return target.kind == Target::Kind::Opaque;
    const std::optional<AddressSet> addresses = nat.possibleAddresses();
    const bool isOurs = nat.toIncomingInterface || (addresses && addresses->intersects(host.localAddresses(family)));
    return isOurs && (!nat.ports || nat.ports->contains({port, port}));
}

/// Calls `look` with every rule that may meet a packet on its way to be rewritten.
template <typename Look>
void eachTranslating(const FirewallRules &rules, IpFamily family, Look look)
{
    for (const RuleTable &table : rules.tables) {
        if (!table.appliesTo(family) || !translatesIncoming(table))
            continue;
        for (const Chain &chain : table.chains) {
            if (chain.base && chain.base->hook != Hook::Prerouting)
                continue;
            for (const Rule &rule : chain.rules)
                look(rule);
        }
    }
}

/// The chains that a packet may meet before its destination is rewritten.
std::vector<bool> chainsBefore(const RuleTable &table)
{
    std::vector<bool> met(table.chains.size(), false);
    std::vector<size_t> open;
    for (size_t i = 0; i < table.chains.size(); ++i) {
        const auto &base = table.chains[i].base;
        if (base && (base->hook == Hook::Prerouting || base->hook == Hook::Ingress))
            open.push_back(i);
    }
    while (!open.empty()) {
        const size_t i = open.back();
        open.pop_back();
        if (met[i])
            continue;
        met[i] = true;
        for (const Rule &rule : table.chains[i].rules) {
            if (rule.target.chain >= 0)
                open.push_back(static_cast<size_t>(rule.target.chain));
        }
    }
    return met;
}

/// The sets of addresses by which rules tell apart where a packet was sent to.
class DestinationSets
{
public:
    DestinationSets(const FirewallRules &rules, IpFamily family)
        : m_rules(rules)
        , m_family(family)
    {
        for (const RuleTable &table : rules.tables) {
            if (!table.appliesTo(family))
                continue;
            const std::vector<bool> before = chainsBefore(table);
            for (size_t i = 0; i < table.chains.size(); ++i) {
                for (const Rule &rule : table.chains[i].rules) {
                    for (const Match &match : rule.matches)
                        note(match, before[i]);
                }
            }
        }
    }

    /// Cuts the addresses where a set makes a difference.
    [[nodiscard]] std::vector<AddressSet> cut(const AddressSet &addresses) const
    {
        std::vector<AddressSet> parts{addresses};
        for (const AddressSet *set : m_sets) {
            std::vector<AddressSet> next;
            for (const AddressSet &part : parts) {
                for (AddressSet &piece : std::vector{part.intersected(*set), part.subtracted(*set)}) {
                    if (!piece.isEmpty())
                        next.push_back(std::move(piece));
                }
            }
            if (next.size() > kMostParts)
                return {addresses};
            parts = std::move(next);
        }
        return parts;
    }

private:
    void note(const Match &match, bool isBefore)
    {
        if (const auto *address = std::get_if<AddressMatch>(&match.test)) {
            if (isBefore && address->side == Side::Destination)
                add(address->addresses);
        } else if (const auto *conntrack = std::get_if<ConntrackMatch>(&match.test)) {
            for (const ConntrackTerm &term : conntrack->terms) {
                if (term.kind == ConntrackTerm::Kind::OriginalDestination)
                    add(term.addresses);
            }
        } else if (const auto *named = std::get_if<IpSetMatch>(&match.test); named && isBefore && m_rules.sets) {
            const auto set = m_rules.sets->constFind(named->name);
            if (set != m_rules.sets->constEnd() && named->sides == std::vector{Side::Destination})
                add(set->addresses);
        }
    }

    void add(const AddressSet &addresses)
    {
        if (addresses.family() == m_family)
            m_sets.push_back(&addresses);
    }

    const FirewallRules &m_rules;
    IpFamily m_family;
    std::vector<const AddressSet *> m_sets;
};

/// The ports that a rule is about; all when it does not say so itself, but perhaps the one that led to it.
std::vector<PortRange> portsOf(const Rule &rule)
{
    for (const Match &match : rule.matches) {
        const auto *ports = std::get_if<PortMatch>(&match.test);
        if (ports && ports->which == PortMatch::Which::Destination && !match.negated)
            return ports->ports;
    }
    return {PortRange{}};
}

void addWithout(std::vector<PortRange> &doors, const PortRange &range, quint16 port)
{
    if (!range.contains({port, port})) {
        doors.push_back(range);
        return;
    }
    if (range.first < port)
        doors.push_back({range.first, static_cast<quint16>(port - 1)});
    if (range.last > port)
        doors.push_back({static_cast<quint16>(port + 1), range.last});
}

}

std::vector<PortRange> portsLeadingTo(const FirewallRules &rules, IpFamily family, quint16 port)
{
    std::vector<PortRange> doors;
    eachTranslating(rules, family, [&](const Rule &rule) {
        if (!mayLeadTo(rule.target, port))
            return;
        for (const PortRange &range : portsOf(rule))
            addWithout(doors, range, port);
    });
    const auto isBefore = [](const PortRange &a, const PortRange &b) {
        return std::pair(a.first, a.last) < std::pair(b.first, b.last);
    };
    std::sort(doors.begin(), doors.end(), isBefore);
    doors.erase(std::unique(doors.begin(), doors.end()), doors.end());
    if (doors.size() <= kMostDoors)
        return doors;
    PortRange all = doors.front();
    for (const PortRange &door : doors)
        all.last = std::max(all.last, door.last);
    doors.clear();
    addWithout(doors, all, port);
    return doors;
}

std::vector<AddressSet> addressesLeadingTo(const FirewallRules &rules, IpFamily family, quint16 port,
                                           const AddressSet &others)
{
    bool may = false;
    eachTranslating(rules, family,
                    [&](const Rule &rule) { may = may || mayLeadHome(rule.target, rules.host, family, port); });
    if (!may || others.isEmpty())
        return {};
    return DestinationSets(rules, family).cut(others);
}

}
