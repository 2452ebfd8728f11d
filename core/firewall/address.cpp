// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/address.h"

#include <arpa/inet.h>

#include <array>

namespace daytwo {

namespace {

using Bytes = std::array<unsigned char, 16>;

AddressBits hostMask(IpFamily family, int length)
{
    const int width = addressWidth(family);
    if (length <= 0)
        return highestAddress(family);
    return length >= width ? AddressBits{0} : (AddressBits{1} << (width - length)) - 1;
}

}

std::optional<Address> parseAddress(QStringView text)
{
    const QByteArray raw = text.toLatin1();
    Bytes bytes{};
    IpFamily family = IpFamily::V4;
    if (raw.isEmpty() || raw.size() > 45 || raw.contains('\0'))
        return std::nullopt;
    if (raw.contains(':'))
        family = IpFamily::V6;
    if (inet_pton(family == IpFamily::V4 ? AF_INET : AF_INET6, raw.constData(), bytes.data()) != 1)
        return std::nullopt;
    AddressBits bits = 0;
    for (size_t i = 0; i < (family == IpFamily::V4 ? 4U : 16U); ++i)
        bits = (bits << 8) | bytes[i];
    return Address{family, bits};
}

QString toString(const Address &address)
{
    Bytes bytes{};
    const size_t count = address.family == IpFamily::V4 ? 4 : 16;
    AddressBits bits = address.bits;
    for (size_t i = count; i > 0; --i) {
        bytes[i - 1] = static_cast<unsigned char>(bits & 0xff);
        bits >>= 8;
    }
    std::array<char, INET6_ADDRSTRLEN> text{};
    inet_ntop(address.family == IpFamily::V4 ? AF_INET : AF_INET6, bytes.data(), text.data(), text.size());
    return QString::fromLatin1(text.data());
}

AddressBits Prefix::last() const
{
    return network | hostMask(family, length);
}

std::optional<Prefix> parsePrefix(QStringView text)
{
    const auto slash = text.indexOf(u'/');
    const auto address = parseAddress(slash < 0 ? text : text.first(slash));
    if (!address)
        return std::nullopt;
    int length = addressWidth(address->family);
    if (slash >= 0) {
        const QStringView digits = text.sliced(slash + 1);
        bool isNumber = false;
        length = digits.toInt(&isNumber);
        if (!isNumber || digits.startsWith(u'+') || length < 0 || length > addressWidth(address->family))
            return std::nullopt;
    }
    return Prefix{address->family, address->bits & ~hostMask(address->family, length), length};
}

QString toString(const Prefix &prefix)
{
    return toString(Address{prefix.family, prefix.network}) + QLatin1Char('/') + QString::number(prefix.length);
}

IpAddress toIpAddress(const Address &address)
{
    IpAddress result;
    result.v6 = address.family == IpFamily::V6;
    AddressBits bits = address.bits;
    for (int i = addressWidth(address.family) / 8; i > 0; --i) {
        result.bytes.at(static_cast<size_t>(i - 1)) = static_cast<std::uint8_t>(bits & 0xff);
        bits >>= 8;
    }
    return result;
}

Cidr toCidr(const Prefix &prefix)
{
    return Cidr{toIpAddress(Address{prefix.family, prefix.network}), prefix.length};
}

Address fromIpAddress(const IpAddress &address)
{
    Address result{address.v6 ? IpFamily::V6 : IpFamily::V4, 0};
    for (size_t i = 0; i < (address.v6 ? 16U : 4U); ++i)
        result.bits = (result.bits << 8) | address.bytes.at(i);
    return result;
}

Prefix fromCidr(const Cidr &cidr)
{
    const Address base = fromIpAddress(cidr.base);
    return Prefix{base.family, base.bits & ~hostMask(base.family, cidr.prefix), cidr.prefix};
}

}
