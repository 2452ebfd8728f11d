// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/nftvalues.h"

#include <QHash>
#include <QJsonObject>

#include <cmath>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

std::optional<AddressRange> addressRange(const QJsonValue &value, IpFamily family)
{
    const QJsonObject object = value.toObject();
    if (object.contains("prefix"_L1)) {
        const QJsonObject prefix = object.value("prefix"_L1).toObject();
        const auto network =
            parsePrefix(u"%1/%2"_s.arg(prefix.value("addr"_L1).toString()).arg(prefix.value("len"_L1).toInt(-1)));
        if (!network || network->family != family)
            return std::nullopt;
        return AddressRange{network->first(), network->last()};
    }
    const QJsonArray ends = object.contains("range"_L1) ? object.value("range"_L1).toArray() : QJsonArray{value, value};
    const auto first = parseAddress(ends.at(0).toString());
    const auto last = parseAddress(ends.at(1).toString());
    if (ends.size() != 2 || !first || !last || first->family != family || last->family != family)
        return std::nullopt;
    return AddressRange{first->bits, last->bits};
}

/// Ors what one value or a list of values stands for.
template <typename Bits>
std::optional<Bits> orTogether(const QJsonValue &value, const QHash<QString, Bits> &names)
{
    QJsonArray parts{value};
    if (value.isArray())
        parts = value.toArray();
    else if (value.toObject().contains("|"_L1))
        parts = value.toObject().value("|"_L1).toArray();
    Bits bits = 0;
    for (const QJsonValue &part : parts) {
        std::optional<Bits> one;
        if (part.isString() && names.contains(part.toString()))
            one = names.value(part.toString());
        else if (part.isObject() || part.isArray())
            one = part == value ? std::nullopt : orTogether(part, names);
        if (!one)
            return std::nullopt;
        bits = static_cast<Bits>(bits | *one);
    }
    return bits;
}

}

std::optional<quint32> nftNumber(const QJsonValue &value)
{
    const double number = value.toDouble(-1);
    if (!value.isDouble() || number < 0 || number > 4294967295.0 || std::floor(number) != number)
        return std::nullopt;
    return static_cast<quint32>(number);
}

std::optional<AddressSet> nftAddresses(const QJsonArray &elements, IpFamily family)
{
    std::vector<AddressRange> ranges;
    for (const QJsonValue &element : elements) {
        const auto range = addressRange(element, family);
        if (!range)
            return std::nullopt;
        ranges.push_back(*range);
    }
    return AddressSet(family, std::move(ranges));
}

std::optional<std::vector<PortRange>> nftPorts(const QJsonArray &elements)
{
    std::vector<PortRange> result;
    for (const QJsonValue &element : elements) {
        const QJsonArray range = element.toObject().value("range"_L1).toArray();
        const auto first = nftNumber(range.isEmpty() ? element : range.at(0));
        const auto last = nftNumber(range.isEmpty() ? element : range.at(1));
        if (!first || !last || *first > 65535 || *last > 65535)
            return std::nullopt;
        result.push_back({static_cast<quint16>(*first), static_cast<quint16>(*last)});
    }
    return result;
}

std::optional<std::vector<quint8>> nftProtocols(const QJsonArray &elements)
{
    static const QHash<QString, quint8> names{
        {u"icmp"_s, quint8{1}},     {u"igmp"_s, quint8{2}},       {u"tcp"_s, quint8{6}},    {u"udp"_s, quint8{17}},
        {u"dccp"_s, quint8{33}},    {u"gre"_s, quint8{47}},       {u"esp"_s, quint8{50}},   {u"ah"_s, quint8{51}},
        {u"icmpv6"_s, quint8{58}},  {u"ipv6-icmp"_s, quint8{58}}, {u"vrrp"_s, quint8{112}}, {u"sctp"_s, quint8{132}},
        {u"udplite"_s, quint8{136}}};
    std::vector<quint8> result;
    for (const QJsonValue &element : elements) {
        const auto number = nftNumber(element);
        if (element.isString())
            result.push_back(names.value(element.toString(), quint8{255}));
        else if (number && *number < 256)
            result.push_back(static_cast<quint8>(*number));
        else
            return std::nullopt;
    }
    return result;
}

std::optional<QStringList> nftInterfaces(const QJsonArray &elements)
{
    QStringList result;
    for (const QJsonValue &element : elements) {
        QString name = element.toString();
        // A name that ends like a pattern of ours, or is quoted in some way, or an index of an interface that is gone.
        if (name.isEmpty() || name.endsWith(u'+') || name.contains(u'\\'))
            return std::nullopt;
        if (name.endsWith(u'*'))
            name.back() = u'+';
        result << name;
    }
    return result;
}

std::optional<quint8> nftTcpFlags(const QJsonValue &value)
{
    static const QHash<QString, quint8> names{{u"fin"_s, quint8{1}},  {u"syn"_s, quint8{2}},  {u"rst"_s, quint8{4}},
                                              {u"psh"_s, quint8{8}},  {u"ack"_s, quint8{16}}, {u"urg"_s, quint8{32}},
                                              {u"ecn"_s, quint8{64}}, {u"cwr"_s, quint8{128}}};
    if (const auto number = nftNumber(value); number && *number < 256)
        return static_cast<quint8>(*number);
    return orTogether(value, names);
}

std::optional<quint16> nftStates(const QJsonValue &value)
{
    static const QHash<QString, quint16> names{{u"new"_s, ConntrackState::New},
                                               {u"established"_s, ConntrackState::Established},
                                               {u"related"_s, ConntrackState::Related},
                                               {u"invalid"_s, ConntrackState::Invalid},
                                               {u"untracked"_s, ConntrackState::Untracked}};
    return orTogether(value, names);
}

std::optional<quint32> nftAddressTypes(const QJsonArray &elements)
{
    static const QHash<QString, quint32> names{
        {u"unspec"_s, AddressType::Unspec},   {u"unicast"_s, AddressType::Unicast},
        {u"local"_s, AddressType::Local},     {u"broadcast"_s, AddressType::Broadcast},
        {u"anycast"_s, AddressType::Anycast}, {u"multicast"_s, AddressType::Multicast},
        {u"blackhole"_s, AddressType::Other}, {u"unreachable"_s, AddressType::Other},
        {u"prohibit"_s, AddressType::Other}};
    return orTogether(elements, names);
}

}
