// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ipaddress.h"

#include <arpa/inet.h>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

IpAddress masked(IpAddress address, int prefix)
{
    for (int bit = prefix; bit < address.bits(); ++bit) {
        auto &byte = address.bytes.at(static_cast<std::size_t>(bit / 8));
        byte = static_cast<std::uint8_t>(byte & ~(0x80 >> (bit % 8)));
    }
    return address;
}

bool isMapped(const std::array<std::uint8_t, 16> &bytes)
{
    return std::all_of(bytes.begin(), bytes.begin() + 10, [](std::uint8_t b) { return b == 0; }) && bytes[10] == 0xff &&
           bytes[11] == 0xff;
}

}

std::optional<IpAddress> parseIpAddress(const QString &text)
{
    if (text.isEmpty() || text.size() > 45 || text.contains(QChar(u'\0')))
        return std::nullopt;
    const QByteArray bytes = text.toUtf8();
    IpAddress address;
    if (inet_pton(AF_INET, bytes.constData(), address.bytes.data()) == 1)
        return address;
    if (inet_pton(AF_INET6, bytes.constData(), address.bytes.data()) != 1)
        return std::nullopt;
    if (isMapped(address.bytes)) {
        IpAddress four;
        std::copy(address.bytes.begin() + 12, address.bytes.end(), four.bytes.begin());
        return four;
    }
    address.v6 = true;
    return address;
}

std::optional<Cidr> parseCidr(const QString &text)
{
    const qsizetype slash = text.indexOf(u'/');
    const auto address = parseIpAddress(slash < 0 ? text : text.left(slash));
    if (!address)
        return std::nullopt;
    if (slash < 0)
        return Cidr{*address, address->bits()};
    const QString digits = text.mid(slash + 1);
    const bool plain = !digits.isEmpty() && digits.size() <= 3 &&
                       std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const int prefix = plain ? digits.toInt() : -1;
    if (prefix < 0 || prefix > address->bits())
        return std::nullopt;
    return Cidr{masked(*address, prefix), prefix};
}

bool Cidr::contains(const IpAddress &address) const
{
    return address.v6 == base.v6 && masked(address, prefix) == base;
}

bool Cidr::contains(const Cidr &other) const
{
    return other.prefix >= prefix && contains(other.base);
}

QString toString(const IpAddress &address)
{
    char text[INET6_ADDRSTRLEN] = {};
    inet_ntop(address.v6 ? AF_INET6 : AF_INET, address.bytes.data(), text, sizeof text);
    return QString::fromLatin1(text);
}

QString toString(const Cidr &cidr)
{
    return u"%1/%2"_s.arg(toString(cidr.base)).arg(cidr.prefix);
}

}
