// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/firewall/ruleset.h"

#include <QJsonArray>
#include <QJsonValue>

namespace daytwo {

/// Readers of the values in nft's JSON. Nothing means "not understood".

/// Addresses, networks and ranges of one family.
std::optional<AddressSet> nftAddresses(const QJsonArray &elements, IpFamily family);
std::optional<std::vector<PortRange>> nftPorts(const QJsonArray &elements);
/// "tcp", "udp", 41 …; a name that is not known is 255, and never TCP or UDP.
std::optional<std::vector<quint8>> nftProtocols(const QJsonArray &elements);
/// Interface names as patterns of InterfaceMatch.
std::optional<QStringList> nftInterfaces(const QJsonArray &elements);
std::optional<quint32> nftNumber(const QJsonValue &value);
/// TCP flags, or'ed: "syn", ["syn", "ack"], {"|": […]}, a number.
std::optional<quint8> nftTcpFlags(const QJsonValue &value);
/// Connection states, or'ed.
std::optional<quint16> nftStates(const QJsonValue &value);
/// Address types of `fib … type`, or'ed over the elements.
std::optional<quint32> nftAddressTypes(const QJsonArray &elements);

}
