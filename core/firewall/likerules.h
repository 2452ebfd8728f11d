// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

namespace daytwo {

/// The rules of `iptables-save`, one a line as "filter -A INPUT …" and "filter :INPUT DROP", in their order, without
/// what changes by itself: counters, comments, bans of fail2ban, addresses and bridges of Docker's containers. Equal
/// lists decide alike. Takes any text; reading it is parseFirewall's. Pure.
QStringList likeIptables(const QByteArray &text);

/// What `iptables-save` and `ip6tables-save` print of the rules that nft lists.
struct PrintedRules
{
    QByteArray v4;
    QByteArray v6;
};

/// The same of `nft -j list ruleset`, for what iptables-save does not print as it is: native tables and sets, and rules
/// in shared tables that iptables did not make or may print in part only. Without handles, counters and elements that
/// come and go. BadInput when one of the texts is something else.
Result<QStringList> likeNft(const QByteArray &json, const PrintedRules &printed);

/// Names of the native tables of `nft -j list ruleset`, "inet filter", that hold a rule or chain, and of the shared
/// ones that hold such a rule, without those that Docker and fail2ban make anew at their start.
Result<QStringList> nativeTables(const QByteArray &json, const PrintedRules &printed);

/// The lines of `after` that are not in `before` with "+ ", and those that are gone with "− ". When only the order
/// changed, the first line that moved, with "~ ".
QStringList ruleChanges(const QStringList &before, const QStringList &after);

}
