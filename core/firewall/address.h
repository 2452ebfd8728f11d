// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ipaddress.h"

#include <QString>
#include <QStringView>

#include <compare>
#include <optional>

namespace daytwo {

/// The bits of an address, right-aligned: 32 of them count for IPv4, all 128 for IPv6.
__extension__ typedef unsigned __int128 AddressBits;

enum class IpFamily : quint8 { V4, V6 };

/// 32 or 128.
[[nodiscard]] constexpr int addressWidth(IpFamily family)
{
    return family == IpFamily::V4 ? 32 : 128;
}
/// 255.255.255.255 or ffff:…:ffff.
[[nodiscard]] constexpr AddressBits highestAddress(IpFamily family)
{
    return family == IpFamily::V4 ? AddressBits{0xffffffffU} : ~AddressBits{0};
}

/// One IPv4 or IPv6 address as a number, for set arithmetic. Unlike IpAddress, ::ffff:10.0.0.1 stays an IPv6 address.
struct Address
{
    IpFamily family = IpFamily::V4;
    AddressBits bits = 0;

    bool operator==(const Address &) const = default;
    auto operator<=>(const Address &) const = default;
};

/// The address in its usual textual form, or nothing. No names, no scope, no abbreviations of IPv4.
std::optional<Address> parseAddress(QStringView text);
QString toString(const Address &address);

/// A network as a range of bits; those after `length` are zero.
struct Prefix
{
    IpFamily family = IpFamily::V4;
    AddressBits network = 0;
    int length = 0;

    /// The lowest and the highest address of the network.
    [[nodiscard]] AddressBits first() const { return network; }
    [[nodiscard]] AddressBits last() const;
    bool operator==(const Prefix &) const = default;
    auto operator<=>(const Prefix &) const = default;
};

/// "10.8.0.0/24", "fd00:8::/64" or a single address (a /32 or /128). Host bits are cleared. Nothing when it is neither.
std::optional<Prefix> parsePrefix(QStringView text);
/// Always with the length: "10.8.0.2/32".
QString toString(const Prefix &prefix);

/// The same in the words of core/base, and back.
IpAddress toIpAddress(const Address &address);
Cidr toCidr(const Prefix &prefix);
Address fromIpAddress(const IpAddress &address);
Prefix fromCidr(const Cidr &cidr);

}
