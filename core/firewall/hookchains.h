// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

}
