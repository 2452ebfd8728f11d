// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/firewall/iptablesparser.h"
#include "core/firewall/nftparser.h"

namespace daytwo {

/// Both tools show the same kernel rules in the tables ip/ip6 filter, nat, mangle, raw and security, each with its own
/// blind spots: nft can not name the matches of iptables, iptables misprints native rules. Afterwards each such table
/// is in one of the two texts only, every rule from the tool that understands it.
void mergeNft(IpFamily family, NftText &nft, IptablesText &iptables);

/// Whether both tools show the table: it has one of those names.
bool isSharedTable(const QString &family, const QString &table);

/// What iptables prints for a rule of nft.
enum class Rendering : quint8 {
    Same,   ///< the rule, or what only iptables can print whole
    Alike,  ///< the same as far as it is understood
    Another ///< something else, or nothing
};

/// How iptables prints the rules of a shared table, by the name of their chain and their place in it.
QHash<QString, std::vector<Rendering>> renderings(const NftTable &nft, const IptablesText &iptables);

}
