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
