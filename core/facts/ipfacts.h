// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ipaddress.h"
#include "core/facts/parsed.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace daytwo {

/// An address of an interface with the size of its network.
struct InterfaceAddress
{
    IpAddress address;
    int prefix = 0;
    QString scope; ///< "global", "link", "host"

    bool operator==(const InterfaceAddress &) const = default;
};

/// One network interface from `ip -j addr show`.
struct NetInterface
{
    QString name;
    int index = 0;
    bool up = false;   ///< flag UP: switched on by the administrator
    QString operState; ///< "UP", "DOWN", "UNKNOWN" (normal for WireGuard)
    QString linkType;  ///< "ether", "none", "loopback"
    QList<InterfaceAddress> addresses;

    bool operator==(const NetInterface &) const = default;
};
/// Skips the empty `{}` that iproute2 prints when filtered. No interface at all is garbled: lo always exists.
Parsed<QList<NetInterface>> parseIpAddresses(const QByteArray &out);

/// One route from `ip -j route show table all`.
struct IpRoute
{
    Cidr destination; ///< 0.0.0.0/0 or ::/0 for "default"
    QString type;     ///< "unicast", "local", "broadcast", "blackhole", …
    QString device;   ///< may be empty (blackhole, multipath)
    std::optional<IpAddress> gateway;
    std::optional<IpAddress> source; ///< preferred source
    QString table;                   ///< "main", "local", "52"
    int metric = 0;

    [[nodiscard]] bool isDefault() const { return destination.prefix == 0; }
    bool operator==(const IpRoute &) const = default;
};
/// "[]" is a host without any route; empty output is garbled.
Parsed<QList<IpRoute>> parseIpRoutes(const QByteArray &out);

/// One rule of the routing policy from `ip -j rule show`.
struct IpRule
{
    qint64 priority = 0;
    QString source; ///< "all" or a network
    QString table;  ///< "main"; may be empty for other actions

    bool operator==(const IpRule &) const = default;
};
/// Rules that select by more than the source are kept with what is known. Empty output is garbled.
Parsed<QList<IpRule>> parseIpRules(const QByteArray &out);

}
