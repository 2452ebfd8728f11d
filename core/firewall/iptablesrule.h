// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/firewall/iptablestokens.h"
#include "core/firewall/ruleset.h"

#include <QHash>

namespace daytwo {

/// What a rule refers to outside of its line.
struct IptablesRuleContext
{
    IpFamily family = IpFamily::V4;
    QString table;
    /// Names of the table's chains → index.
    const QHash<QString, int> *chains = nullptr;
};

/// A rule, and what it does beside deciding.
struct IptablesRule
{
    Rule rule;
    QStringList writtenSets;
    bool marksConnections = false;
    bool hasConnectionTemplate = false;
    /// A value that can not be, such as "/99"; empty: none.
    QString problem;
};

/// Reads what follows `-A CHAIN`. What is not understood becomes an uncertain match or an opaque target; what can not
/// be is told in `problem`.
IptablesRule readIptablesRule(const std::vector<IptablesToken> &tokens, const IptablesRuleContext &context);

}
