// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/firewall/packetset.h"

#include <QHash>

#include <optional>
#include <vector>

namespace daytwo {

/// One element of a set of (address, port) pairs, or an address alone.
struct IpSetPortElement
{
    AddressSet addresses;
    quint8 protocol = 0;
    PortRange ports;
};

/// The contents of one ipset, as far as they can be reasoned about.
struct IpSet
{
    enum class Kind : quint8 {
        Addresses,      ///< hash:ip, hash:net, bitmap:ip
        AddressAndPort, ///< hash:ip,port, hash:net,port
        Ports,          ///< bitmap:port
        Union,          ///< list:set
        Uncertain       ///< contents that run out, or a type that is not known
    };
    Kind kind = Kind::Uncertain;
    AddressSet addresses;
    std::vector<IpSetPortElement> pairs;
    std::vector<PortRange> ports;
    std::vector<QByteArray> members;
};

using IpSets = QHash<QString, IpSet>;

/// Reads `ipset save`. BadInput with the line when it is cut or something else. Pure.
Result<IpSets> parseIpSets(const QByteArray &text, const QString &what);

}
