// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/doors.h"

#include <algorithm>

namespace daytwo {

namespace {

/// More doors than so many are looked at as one, which only loses precision.
constexpr size_t kMostDoors = 8;

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
    for (const RuleTable &table : rules.tables) {
        if (!table.appliesTo(family) || !translatesIncoming(table))
            continue;
        for (const Chain &chain : table.chains) {
            const bool isMet = !chain.base || chain.base->hook == Hook::Prerouting;
            for (const Rule &rule : chain.rules) {
                if (!isMet || !mayLeadTo(rule.target, port))
                    continue;
                for (const PortRange &range : portsOf(rule))
                    addWithout(doors, range, port);
            }
        }
    }
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

}
