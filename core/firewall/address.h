// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// One IPv4 or IPv6 address.
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

/// A network in CIDR form; the bits after `length` are zero.
struct Cidr
{
    IpFamily family = IpFamily::V4;
    AddressBits network = 0;
    int length = 0;

    /// The lowest and the highest address of the network.
    [[nodiscard]] AddressBits first() const { return network; }
    [[nodiscard]] AddressBits last() const;
    bool operator==(const Cidr &) const = default;
    auto operator<=>(const Cidr &) const = default;
};

/// "10.8.0.0/24", "fd00:8::/64" or a single address (a /32 or /128). Host bits are cleared. Nothing when it is neither.
std::optional<Cidr> parseCidr(QStringView text);
/// Always with the length: "10.8.0.2/32".
QString toString(const Cidr &cidr);

}
