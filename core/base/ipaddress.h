// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <compare>
#include <cstdint>
#include <optional>

namespace daytwo {

/// An IPv4 or IPv6 address without zone. IPv4-mapped IPv6 ("::ffff:10.0.0.1") is read as IPv4.
struct IpAddress
{
    bool v6 = false;
    /// Network byte order; IPv4 uses the first four.
    std::array<std::uint8_t, 16> bytes{};

    auto operator<=>(const IpAddress &) const = default;
    [[nodiscard]] bool isLoopback() const { return v6 ? *this == loopback6() : bytes[0] == 127; }
    [[nodiscard]] int bits() const { return v6 ? 128 : 32; }

private:
    static IpAddress loopback6()
    {
        IpAddress one;
        one.v6 = true;
        one.bytes[15] = 1;
        return one;
    }
};

/// A network: "10.8.0.0/24", "fd00::/64". Host bits are zero.
struct Cidr
{
    IpAddress base;
    int prefix = 0;

    auto operator<=>(const Cidr &) const = default;
    [[nodiscard]] bool contains(const IpAddress &address) const;
    /// True when every address of `other` is in this network.
    [[nodiscard]] bool contains(const Cidr &other) const;
    [[nodiscard]] bool overlaps(const Cidr &other) const { return contains(other) || other.contains(*this); }
};

/// Reads dotted-quad IPv4 or RFC 4291 IPv6; nothing for host names, zones, ports and leading zeros.
std::optional<IpAddress> parseIpAddress(const QString &text);
/// Reads "address/prefix", or an address alone as one host. Host bits are cleared: "10.8.0.1/24" is 10.8.0.0/24.
std::optional<Cidr> parseCidr(const QString &text);
QString toString(const IpAddress &address);
QString toString(const Cidr &cidr);

}
