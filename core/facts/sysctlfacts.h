// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/parsed.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace daytwo {

/// The four running values, from `cat /proc/sys/net/ipv4/ip_forward /proc/sys/net/ipv6/conf/all/forwarding
/// /proc/sys/net/ipv4/conf/all/rp_filter /proc/sys/net/ipv4/conf/all/route_localnet`.
struct ForwardingValues
{
    bool ipv4Forward = false;
    std::optional<bool> ipv6Forward; ///< nothing: the kernel runs without IPv6
    int rpFilter = 0;                ///< 0 off, 1 strict, 2 loose
    bool routeLocalnet = false;

    bool operator==(const ForwardingValues &) const = default;
};
/// One value per line, "0" or "1" exactly (rp_filter also "2"). Three lines are accepted only when `err` names the
/// missing IPv6 file. Empty output is garbled.
Parsed<ForwardingValues> parseForwardingValues(const QByteArray &out, const QByteArray &err = {});

/// How one interface checks that answers to a source would leave by it: the higher of its own value and of "all".
struct ReversePathFilter
{
    QString interface;
    int value = 0; ///< 0 off, 1 strict, 2 loose

    bool operator==(const ReversePathFilter &) const = default;
};
/// `grep -H . /proc/sys/net/ipv4/conf/*/rp_filter`: one line per interface, "all" among them. Without "default". Empty
/// output is garbled.
Parsed<QList<ReversePathFilter>> parseReversePath(const QByteArray &out);

/// One assignment that systemd-sysctl applies at boot.
struct SysctlAssignment
{
    QString file; ///< "/etc/sysctl.d/60-vpn.conf"; empty: before the first heading
    QString key;  ///< dotted: "net.ipv4.ip_forward", whichever separator the file uses
    QString value;
    bool excluded = false; ///< "-key" without a value: patterns leave this key alone

    bool operator==(const SysctlAssignment &) const = default;
};
/// `systemd-analyze cat-config --no-pager sysctl.d`, in load order. Empty output is garbled: Debian ships some.
Parsed<QList<SysctlAssignment>> parseSysctlConfig(const QByteArray &out);
/// The assignment of a dotted key that is applied last, i.e. that wins, as systemd-sysctl does it: patterns
/// ("net.ipv4.conf.*.forwarding") count, but not for a key that is written out anywhere. Several keys: names of one
/// value, which whichever is written last decides.
std::optional<SysctlAssignment> lastSysctl(const QList<SysctlAssignment> &all, const QStringList &keys);

}
