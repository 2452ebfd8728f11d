// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/firewall/firewallrules.h"

namespace daytwo {

/// Which things the rules can not tell apart, so that one stands for all: what keeps a question about many interfaces,
/// addresses and source ports as cheap as one about a few.
class Likeness
{
public:
    Likeness(const FirewallRules &rules, IpFamily family);
    Likeness(const Likeness &) = delete;
    Likeness &operator=(const Likeness &) = delete;

    /// Groups names that every rule treats alike.
    [[nodiscard]] std::vector<QStringList> interfaces(const QStringList &names) const;
    /// Groups addresses that every rule treats alike.
    [[nodiscard]] std::vector<std::vector<Address>> destinations(const std::vector<Address> &addresses) const;
    /// Every rule treats all of the addresses as it treats this one.
    [[nodiscard]] bool isLike(const AddressSet &addresses, const Address &known) const;
    /// Cuts the source ports where some rule makes a difference.
    [[nodiscard]] std::vector<PortRange> sourcePorts() const;
    /// Some rule asks for what only a crafted packet would show.
    [[nodiscard]] bool seesCrafting() const { return m_seesCrafting; }
    /// Some rule keeps a count for each source.
    [[nodiscard]] bool countsSources() const { return m_countsSources; }
    /// How many rules there are to look at.
    [[nodiscard]] size_t ruleCount() const { return m_ruleCount; }

private:
    void note(const Chain &chain);
    void note(const Match &match);
    void note(const ConntrackTerm &term);

    QStringList m_patterns;
    AddressSet m_local;
    std::vector<const AddressSet *> m_addresses;
    std::vector<quint16> m_portCuts;
    bool m_interfacesDiffer = false;
    bool m_addressesDiffer = false;
    bool m_seesCrafting = false;
    bool m_countsSources = false;
    size_t m_ruleCount = 0;
};

}
