// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/iptablesvalues.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

std::optional<quint16> portValue(const QString &text)
{
    bool isNumber = false;
    const uint value = text.toUInt(&isNumber);
    if (!isNumber || value > 65535 || text.startsWith(u'+'))
        return std::nullopt;
    return static_cast<quint16>(value);
}

/// The prefix length that a mask stands for; nothing when it has holes.
std::optional<int> maskLength(const QString &text, IpFamily family)
{
    bool isNumber = false;
    const int length = text.toInt(&isNumber);
    if (isNumber)
        return length >= 0 && length <= addressWidth(family) ? std::optional(length) : std::nullopt;
    const auto mask = parseAddress(text);
    if (!mask || mask->family != family)
        return std::nullopt;
    const AddressBits inverted = ~mask->bits & highestAddress(family);
    if ((inverted & (inverted + 1)) != 0)
        return std::nullopt;
    int free = 0;
    while (free < addressWidth(family) && ((inverted >> free) & 1) != 0)
        ++free;
    return addressWidth(family) - free;
}

std::optional<AddressSet> networkValue(const QString &text, IpFamily family)
{
    const qsizetype slash = text.indexOf(u'/');
    const auto address = parseAddress(slash < 0 ? text : text.left(slash));
    if (!address || address->family != family)
        return std::nullopt;
    const auto length = slash < 0 ? std::optional(addressWidth(family)) : maskLength(text.mid(slash + 1), family);
    if (!length)
        return std::nullopt;
    return AddressSet::of(*parsePrefix(u"%1/%2"_s.arg(toString(*address)).arg(*length)));
}

/// Sums up named bits; nothing when a name is unknown.
template <typename Bits>
std::optional<Bits> bitList(const QString &text, const QHash<QString, Bits> &names)
{
    Bits bits = 0;
    for (const QString &name : text.split(u',')) {
        const auto it = names.constFind(name.toUpper());
        if (it == names.constEnd())
            return std::nullopt;
        bits = static_cast<Bits>(bits | *it);
    }
    return bits;
}

}

std::optional<AddressSet> addressListValue(const QString &text, IpFamily family)
{
    AddressSet result = AddressSet::none(family);
    for (const QString &part : text.split(u',')) {
        const auto network = networkValue(part, family);
        if (!network)
            return std::nullopt;
        result = result.united(*network);
    }
    return result;
}

std::optional<AddressSet> addressRangeValue(const QString &text, IpFamily family)
{
    const qsizetype dash = text.indexOf(u'-');
    const auto first = parseAddress(dash < 0 ? text : text.left(dash));
    const auto last = parseAddress(dash < 0 ? text : text.mid(dash + 1));
    if (!first || !last || first->family != family || last->family != family || last->bits < first->bits)
        return std::nullopt;
    return AddressSet(family, {{first->bits, last->bits}});
}

std::optional<PortRange> portRangeValue(const QString &text, QChar separator)
{
    const qsizetype at = text.indexOf(separator);
    if (at < 0) {
        const auto port = portValue(text);
        return port ? std::optional(PortRange{*port, *port}) : std::nullopt;
    }
    const auto first = at == 0 ? std::optional<quint16>(quint16{0}) : portValue(text.left(at));
    const auto last = at + 1 == text.size() ? std::optional<quint16>(quint16{65535}) : portValue(text.mid(at + 1));
    if (!first || !last || *last < *first || text.size() == 1)
        return std::nullopt;
    return PortRange{*first, *last};
}

std::optional<std::vector<PortRange>> portListValue(const QString &text)
{
    std::vector<PortRange> result;
    for (const QString &part : text.split(u',')) {
        const auto range = portRangeValue(part, u':');
        if (!range)
            return std::nullopt;
        result.push_back(*range);
    }
    return result;
}

std::vector<quint8> protocolValue(const QString &text)
{
    static const QHash<QString, quint8> names{
        {u"icmp"_s, quint8{1}},    {u"igmp"_s, quint8{2}},   {u"tcp"_s, quint8{6}},      {u"udp"_s, quint8{17}},
        {u"gre"_s, quint8{47}},    {u"esp"_s, quint8{50}},   {u"ah"_s, quint8{51}},      {u"ipv6-icmp"_s, quint8{58}},
        {u"icmpv6"_s, quint8{58}}, {u"icmp6"_s, quint8{58}}, {u"sctp"_s, quint8{132}},   {u"dccp"_s, quint8{33}},
        {u"vrrp"_s, quint8{112}},  {u"ospf"_s, quint8{89}},  {u"udplite"_s, quint8{136}}};
    const QString name = text.toLower();
    if (name == u"all" || name == u"any" || name == u"ip" || name == u"0" || name == u"hopopt")
        return {};
    bool isNumber = false;
    const uint number = name.toUInt(&isNumber);
    if (isNumber)
        return {static_cast<quint8>(number)};
    // A name that is not listed is some other protocol: iptables prints tcp and udp by these names.
    return {names.value(name, quint8{255})};
}

std::optional<quint8> tcpFlagsValue(const QString &text)
{
    static const QHash<QString, quint8> names{{u"FIN"_s, quint8{1}},  {u"SYN"_s, quint8{2}},  {u"RST"_s, quint8{4}},
                                              {u"PSH"_s, quint8{8}},  {u"ACK"_s, quint8{16}}, {u"URG"_s, quint8{32}},
                                              {u"ALL"_s, quint8{63}}, {u"NONE"_s, quint8{0}}};
    return bitList(text, names);
}

std::optional<quint16> conntrackStatesValue(const QString &text)
{
    static const QHash<QString, quint16> names{{u"NEW"_s, ConntrackState::New},
                                               {u"ESTABLISHED"_s, ConntrackState::Established},
                                               {u"RELATED"_s, ConntrackState::Related},
                                               {u"INVALID"_s, ConntrackState::Invalid},
                                               {u"UNTRACKED"_s, ConntrackState::Untracked},
                                               {u"SNAT"_s, ConntrackState::Snat},
                                               {u"DNAT"_s, ConntrackState::Dnat}};
    return bitList(text, names);
}

std::optional<quint32> addressTypesValue(const QString &text)
{
    static const QHash<QString, quint32> names{
        {u"UNSPEC"_s, AddressType::Unspec},   {u"UNICAST"_s, AddressType::Unicast},
        {u"LOCAL"_s, AddressType::Local},     {u"BROADCAST"_s, AddressType::Broadcast},
        {u"ANYCAST"_s, AddressType::Anycast}, {u"MULTICAST"_s, AddressType::Multicast},
        {u"BLACKHOLE"_s, AddressType::Other}, {u"UNREACHABLE"_s, AddressType::Other},
        {u"PROHIBIT"_s, AddressType::Other},  {u"THROW"_s, AddressType::Other},
        {u"NAT"_s, AddressType::Other},       {u"XRESOLVE"_s, AddressType::Other}};
    return bitList(text, names);
}

std::optional<MaskedValue> maskedValue(const QString &text)
{
    const qsizetype slash = text.indexOf(u'/');
    bool valueOk = false;
    bool maskOk = true;
    MaskedValue result;
    result.value = (slash < 0 ? text : text.left(slash)).toUInt(&valueOk, 0);
    if (slash >= 0)
        result.mask = text.mid(slash + 1).toUInt(&maskOk, 0);
    return valueOk && maskOk ? std::optional(result) : std::nullopt;
}

std::optional<NatTarget> natDestinationValue(const QString &text, IpFamily family)
{
    QString addresses = text;
    QString ports;
    if (family == IpFamily::V6) {
        const qsizetype close = text.lastIndexOf(u']');
        if (close >= 0) {
            addresses = text.left(close).remove(u'[').remove(u']');
            ports = text.mid(close + 1);
            if (!ports.isEmpty() && !ports.startsWith(u':'))
                return std::nullopt;
            ports = ports.mid(1);
        }
    } else if (const qsizetype colon = text.indexOf(u':'); colon >= 0) {
        addresses = text.left(colon);
        ports = text.mid(colon + 1);
    }
    NatTarget nat;
    if (!addresses.isEmpty()) {
        nat.addresses = addressRangeValue(addresses, family);
        if (!nat.addresses)
            return std::nullopt;
    }
    if (!ports.isEmpty()) {
        nat.ports = portRangeValue(ports.section(u'/', 0, 0), u'-');
        if (!nat.ports)
            return std::nullopt;
    }
    return nat;
}

}
