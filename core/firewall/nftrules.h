// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/firewall/nftmatches.h"
#include "core/firewall/nftparser.h"

namespace daytwo {

/// What the rules of one table refer to.
struct NftRuleContext
{
    const NftSets *sets = nullptr;
    const QHash<QString, int> *chains = nullptr;
    IpFamily family = IpFamily::V4;
    bool isInet = false;
};

/// One rule of nft as rules of ours: a verdict map becomes one for each of its elements, and a statement that changes
/// the packet before further conditions becomes one of its own.
struct NftRule
{
    std::vector<Rule> rules;
    bool marksConnections = false;
    bool hasConnectionTemplate = false;
    /// Has parts that only iptables can print.
    bool needsIptables = false;
    /// Not made by iptables, which would misprint it.
    bool isNative = false;
};

/// Reads one rule. Never fails: what is not understood becomes an uncertain match or an opaque target.
NftRule readNftRule(const QJsonObject &rule, const NftRuleContext &context);

}
