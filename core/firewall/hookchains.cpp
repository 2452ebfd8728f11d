// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/hookchains.h"

#include <algorithm>

namespace daytwo {

HookChains::HookChains(const FirewallRules &rules, IpFamily family)
{
    for (const RuleTable &table : rules.tables) {
        if (!table.appliesTo(family))
            continue;
        for (size_t i = 0; i < table.chains.size(); ++i) {
            if (table.chains[i].base)
                m_chains[static_cast<size_t>(table.chains[i].base->hook)].push_back({&table, int(i)});
        }
    }
    for (auto &chains : m_chains) {
        std::stable_sort(chains.begin(), chains.end(),
                         [](const HookChain &a, const HookChain &b) { return a.hook().priority < b.hook().priority; });
    }
}

bool HookChains::translatesAnything() const
{
    return std::any_of(m_chains.begin(), m_chains.end(), [](const std::vector<HookChain> &chains) {
        return std::any_of(chains.begin(), chains.end(),
                           [](const HookChain &chain) { return chain.hook().isNat && !chain.get().rules.empty(); });
    });
}

}
