// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/firewall/hostaddresses.h"
#include "core/firewall/ipsetparser.h"
#include "core/firewall/reachmemo.h"
#include "core/firewall/ruleset.h"

#include <memory>
#include <optional>

namespace daytwo {

/// Everything that was read about the firewall of one host.
struct FirewallRules
{
    Host host;
    /// Nothing: contents were not read.
    std::optional<IpSets> sets;
    /// All tables of all layers; a packet passes every base chain at its hooks.
    std::vector<RuleTable> tables;
    /// Names of ipsets that some rule writes to.
    QStringList writtenSets;
    bool judges6 = false;
    /// Tables that exist but could not be read: nothing can be said of the family.
    QStringList unread4;
    QStringList unread6;
    /// iptables text that could not be compared with nft.
    bool renderingUnverified = false;
    /// Only one table was printed (`iptables -S`), and nft did not tell the others.
    bool isOneTable = false;
    /// Whoever copies the rules would share it: they cannot be copied.
    std::unique_ptr<ReachMemo> reaches = std::make_unique<ReachMemo>();

    [[nodiscard]] const QStringList &unread(IpFamily family) const
    {
        return family == IpFamily::V4 ? unread4 : unread6;
    }
};

}
