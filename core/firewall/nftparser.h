// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/firewall/ruleset.h"

#include <QJsonValue>
#include <QSet>

namespace daytwo {

/// One table of nft.
struct NftTable
{
    RuleTable rules;
    /// "ip", "ip6", "inet", "netdev".
    QString family;
    QString name;
    /// Per chain and rule: the index of the rule as nft counts them (a verdict map makes several of one), whether it
    /// has parts that only iptables can print, and whether iptables would misprint it.
    struct Origin
    {
        int rule = 0;
        bool needsIptables = false;
        bool isNative = false;
    };
    std::vector<std::vector<Origin>> origins;
};

struct NftText
{
    std::vector<NftTable> tables;
};

/// Adds the names of the sets that these statements of a rule write to: nft does not always print that they are
/// dynamic.
void noteWrittenSets(const QJsonValue &statements, QSet<QString> &names, int depth);

/// Reads `nft -j list ruleset`. BadInput when it is cut or something else. Pure.
Result<NftText> parseNft(const QByteArray &json, const QString &what);
/// The same of what stands in it under "nftables".
Result<NftText> parseNft(const QJsonArray &list, const QString &what);

}
