// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/likeness.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

// Clients of ordinary programs take ports from here on.
constexpr quint16 kFirstOrdinaryPort = 1024;
// TCP flags that a packet may carry beside those that make it open a connection: PSH, URG, ECE, CWR.
constexpr quint8 kFreeFlags = 0xe8;

bool matches(const QString &pattern, const QString &name)
{
    return pattern.endsWith(u'+') ? name.startsWith(QStringView(pattern).chopped(1)) : name == pattern;
}

/// The chains that packets of a connection to the host can come to: all but those that only rewrite sources.
std::vector<bool> chainsMet(const RuleTable &table)
{
    std::vector<bool> met(table.chains.size(), false);
    std::vector<size_t> open;
    for (size_t i = 0; i < table.chains.size(); ++i) {
        const auto &base = table.chains[i].base;
        if (base && !(base->isNat && (base->hook == Hook::Postrouting || base->hook == Hook::Output)))
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

void cutAt(std::vector<quint16> &cuts, const PortRange &range)
{
    cuts.push_back(range.first);
    if (range.last < 65535)
        cuts.push_back(static_cast<quint16>(range.last + 1));
}

}

Likeness::Likeness(const FirewallRules &rules, IpFamily family)
    : m_local(rules.host.localAddresses(family))
{
    m_addresses.push_back(&m_local);
    for (const RuleTable &table : rules.tables) {
        if (!table.appliesTo(family))
            continue;
        const std::vector<bool> met = chainsMet(table);
        for (size_t i = 0; i < table.chains.size(); ++i) {
            if (met[i])
                note(table.chains[i]);
        }
    }
    m_patterns.removeDuplicates();
    if (!rules.sets)
        return;
    for (const IpSet &set : *rules.sets) {
        m_addresses.push_back(&set.addresses);
        for (const IpSetPortElement &pair : set.pairs) {
            m_addresses.push_back(&pair.addresses);
            cutAt(m_portCuts, pair.ports);
        }
        for (const PortRange &range : set.ports)
            cutAt(m_portCuts, range);
    }
}

void Likeness::note(const Chain &chain)
{
    if (chain.base && !chain.base->devices.isEmpty())
        m_interfacesDiffer = true;
    m_ruleCount += chain.rules.size();
    for (const Rule &rule : chain.rules) {
        const NatTarget &nat = rule.target.nat;
        m_interfacesDiffer |= nat.toIncomingInterface;
        m_addressesDiffer |= nat.toIncomingInterface || nat.netmapMask.has_value();
        if (nat.addresses)
            m_addresses.push_back(&*nat.addresses);
        for (const Match &match : rule.matches)
            note(match);
    }
}

void Likeness::note(const Match &match)
{
    if (const auto *interface = std::get_if<InterfaceMatch>(&match.test)) {
        m_patterns << interface->patterns;
    } else if (const auto *address = std::get_if<AddressMatch>(&match.test)) {
        // Also those of sources: the answers come from the address that was asked.
        m_addresses.push_back(&address->addresses);
    } else if (const auto *port = std::get_if<PortMatch>(&match.test)) {
        for (const PortRange &range : port->ports) {
            if (port->which != PortMatch::Which::Destination)
                cutAt(m_portCuts, range);
        }
    } else if (const auto *conntrack = std::get_if<ConntrackMatch>(&match.test)) {
        for (const ConntrackTerm &term : conntrack->terms)
            note(term);
    } else if (const auto *type = std::get_if<AddressTypeMatch>(&match.test)) {
        m_interfacesDiffer |= type->onIncoming;
        m_addressesDiffer |= type->onIncoming;
    } else if (std::holds_alternative<ReversePathMatch>(match.test)) {
        m_interfacesDiffer = true;
    } else if (const auto *flags = std::get_if<TcpFlagsMatch>(&match.test)) {
        m_seesCrafting |= (flags->mask & kFreeFlags) != 0;
    } else if (std::holds_alternative<ThrottleMatch>(match.test)) {
        m_countsSources = true;
    } else if (std::holds_alternative<CraftedMatch>(match.test) ||
               std::holds_alternative<PacketTypeMatch>(match.test)) {
        m_seesCrafting = true;
    }
}

void Likeness::note(const ConntrackTerm &term)
{
    if (term.kind == ConntrackTerm::Kind::OriginalDestination || term.kind == ConntrackTerm::Kind::OriginalSource)
        m_addresses.push_back(&term.addresses);
    if (term.kind == ConntrackTerm::Kind::OriginalSourcePort)
        cutAt(m_portCuts, term.ports);
}

std::vector<QStringList> Likeness::interfaces(const QStringList &names) const
{
    std::vector<QStringList> groups;
    std::map<QByteArray, size_t> known;
    for (const QString &name : names) {
        QByteArray signature = m_interfacesDiffer ? name.toUtf8() : QByteArray();
        // What no rule can name apart from "any interface" is never like something that has a name.
        signature += name == u"*" ? '*' : '-';
        for (const QString &pattern : m_patterns)
            signature += matches(pattern, name) ? '1' : '0';
        const auto [it, isNew] = known.try_emplace(signature, groups.size());
        if (isNew)
            groups.emplace_back();
        groups[it->second] << name;
    }
    return groups;
}

std::vector<std::vector<Address>> Likeness::destinations(const std::vector<Address> &addresses) const
{
    std::vector<std::vector<Address>> groups;
    std::map<QByteArray, size_t> known;
    for (const Address &address : addresses) {
        QByteArray signature = m_addressesDiffer ? toString(address).toUtf8() : QByteArray();
        for (const AddressSet *set : m_addresses)
            signature += set->family() == address.family && set->contains(address.bits) ? '1' : '0';
        const auto [it, isNew] = known.try_emplace(signature, groups.size());
        if (isNew)
            groups.emplace_back();
        groups[it->second].push_back(address);
    }
    return groups;
}

bool Likeness::isLike(const AddressSet &addresses, const Address &known) const
{
    return !m_addressesDiffer && std::all_of(m_addresses.begin(), m_addresses.end(), [&](const AddressSet *set) {
        if (set->family() != known.family)
            return true;
        return set->contains(known.bits) ? set->containsAll(addresses) : !set->intersects(addresses);
    });
}

std::vector<PortRange> Likeness::sourcePorts() const
{
    std::vector<quint16> cuts = m_portCuts;
    if (cuts.empty())
        return {PortRange{}};
    cuts.push_back(0);
    cuts.push_back(kFirstOrdinaryPort);
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    std::vector<PortRange> ranges;
    for (size_t i = 0; i < cuts.size(); ++i) {
        const quint16 last = i + 1 < cuts.size() ? static_cast<quint16>(cuts[i + 1] - 1) : quint16{65535};
        ranges.push_back({cuts[i], last});
    }
    return ranges;
}

}
