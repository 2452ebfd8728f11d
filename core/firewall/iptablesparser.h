// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/firewall/ruleset.h"

namespace daytwo {

/// What `iptables-save` printed.
struct IptablesText
{
    std::vector<RuleTable> tables;
    /// Tables that exist but that the tool could not print ("incompatible, use 'nft' tool").
    QStringList unreadableTables;
    /// The tool warned of legacy tables beside those it prints.
    bool warnsOfLegacyTables = false;
    /// Printed by the variant that translates nft rules, or not said: it may hide or misrender native rules.
    bool mayBeTranslated = true;
    /// `iptables -S` without that of nat: what is forwarded or rewritten is not known.
    bool isOneTable = false;

    bool operator==(const IptablesText &) const = default;
};

/// Where a text came from.
struct IptablesSource
{
    IpFamily family = IpFamily::V4;
    /// Names the text in errors: "iptables-save".
    QString what;
    /// Put before the names of its tables: "legacy ".
    QString prefix;
};

/// Reads `iptables-save` (with or without counters) or `iptables -S`. BadInput with the line when it is cut or is
/// something else; an empty text has no tables. Pure.
Result<IptablesText> parseIptables(const QByteArray &text, const IptablesSource &source);

}
