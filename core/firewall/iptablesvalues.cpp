// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/iptablesvalues.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

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

/// Those of Debian's /etc/protocols, which iptables prints, and its own.
const QHash<QString, quint8> &protocolNames()
{
    static const QHash<QString, quint8> names{{u"icmp"_s, quint8{1}},
                                              {u"igmp"_s, quint8{2}},
                                              {u"ggp"_s, quint8{3}},
                                              {u"ipencap"_s, quint8{4}},
                                              {u"st"_s, quint8{5}},
                                              {u"tcp"_s, quint8{6}},
                                              {u"egp"_s, quint8{8}},
                                              {u"igp"_s, quint8{9}},
                                              {u"pup"_s, quint8{12}},
                                              {u"udp"_s, quint8{17}},
                                              {u"hmp"_s, quint8{20}},
                                              {u"xns-idp"_s, quint8{22}},
                                              {u"rdp"_s, quint8{27}},
                                              {u"iso-tp4"_s, quint8{29}},
                                              {u"dccp"_s, quint8{33}},
                                              {u"xtp"_s, quint8{36}},
                                              {u"ddp"_s, quint8{37}},
                                              {u"idpr-cmtp"_s, quint8{38}},
                                              {u"ipv6"_s, quint8{41}},
                                              {u"ipv6-route"_s, quint8{43}},
                                              {u"ipv6-frag"_s, quint8{44}},
                                              {u"idrp"_s, quint8{45}},
                                              {u"rsvp"_s, quint8{46}},
                                              {u"gre"_s, quint8{47}},
                                              {u"esp"_s, quint8{50}},
                                              {u"ah"_s, quint8{51}},
                                              {u"skip"_s, quint8{57}},
                                              {u"icmp6"_s, quint8{58}},
                                              {u"icmpv6"_s, quint8{58}},
                                              {u"ipv6-icmp"_s, quint8{58}},
                                              {u"ipv6-nonxt"_s, quint8{59}},
                                              {u"ipv6-opts"_s, quint8{60}},
                                              {u"rspf"_s, quint8{73}},
                                              {u"vmtp"_s, quint8{81}},
                                              {u"eigrp"_s, quint8{88}},
                                              {u"ospf"_s, quint8{89}},
                                              {u"ax.25"_s, quint8{93}},
                                              {u"ipip"_s, quint8{94}},
                                              {u"etherip"_s, quint8{97}},
                                              {u"encap"_s, quint8{98}},
                                              {u"pim"_s, quint8{103}},
                                              {u"ipcomp"_s, quint8{108}},
                                              {u"vrrp"_s, quint8{112}},
                                              {u"l2tp"_s, quint8{115}},
                                              {u"isis"_s, quint8{124}},
                                              {u"sctp"_s, quint8{132}},
                                              {u"fc"_s, quint8{133}},
                                              {u"mh"_s, quint8{135}},
                                              {u"mobility-header"_s, quint8{135}},
                                              {u"udplite"_s, quint8{136}},
                                              {u"mpls-in-ip"_s, quint8{137}},
                                              {u"manet"_s, quint8{138}},
                                              {u"hip"_s, quint8{139}},
                                              {u"shim6"_s, quint8{140}},
                                              {u"wesp"_s, quint8{141}},
                                              {u"rohc"_s, quint8{142}},
                                              {u"ethernet"_s, quint8{143}}};
    return names;
}

/// "10", "10.8", "10.8.0.1": iptables completes what is short.
bool isDotted(const QString &text)
{
    const QStringList parts = text.split(u'.');
    return parts.size() <= 4 && std::ranges::all_of(parts, [](const QString &part) {
               bool isNumber = false;
               return part.toUInt(&isNumber) <= 255 && isNumber;
           });
}

QString addressProblem(const QString &text, IpFamily family)
{
    static const QRegularExpression numeric(u"\\A([0-9.]*|.*:.*|-.*)\\z"_s);
    const auto address = parseAddress(text);
    if (address && address->family != family)
        return u"\"%1\" is an address of the other family"_s.arg(text);
    if (address || !numeric.match(text).hasMatch() || (family == IpFamily::V4 && isDotted(text)))
        return {};
    return u"\"%1\" is no address"_s.arg(text);
}

QString maskProblem(const QString &text, IpFamily family)
{
    bool isNumber = false;
    const int length = text.toInt(&isNumber);
    const auto mask = parseAddress(text);
    const bool possible = isNumber ? length >= 0 && length <= addressWidth(family) : mask && mask->family == family;
    return possible ? QString() : u"\"/%1\" is no length of a prefix"_s.arg(text);
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

std::optional<std::vector<quint8>> protocolValue(const QString &text)
{
    const QString name = text.toLower();
    if (name == u"all" || name == u"any" || name == u"ip" || name == u"0" || name == u"hopopt")
        return std::vector<quint8>{};
    bool isNumber = false;
    const uint number = name.toUInt(&isNumber);
    if (isNumber && number <= 255)
        return std::vector<quint8>{static_cast<quint8>(number)};
    const auto it = protocolNames().constFind(name);
    return it == protocolNames().constEnd() ? std::nullopt : std::optional(std::vector<quint8>{*it});
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

QString addressListProblem(const QString &text, IpFamily family)
{
    for (const QString &part : text.split(u',')) {
        const qsizetype slash = part.indexOf(u'/');
        QString problem = addressProblem(slash < 0 ? part : part.left(slash), family);
        if (problem.isEmpty() && slash >= 0)
            problem = maskProblem(part.mid(slash + 1), family);
        if (!problem.isEmpty())
            return problem;
    }
    return {};
}

QString addressRangeProblem(const QString &text, IpFamily family)
{
    for (const QString &part : text.split(u'-')) {
        if (QString problem = addressProblem(part, family); !problem.isEmpty())
            return problem;
    }
    return {};
}

QString portListProblem(const QString &text)
{
    static const QRegularExpression numbers(u"\\A([0-9:]*|-.*)\\z"_s);
    for (const QString &part : text.split(u',')) {
        if (numbers.match(part).hasMatch() && !portRangeValue(part, u':'))
            return u"\"%1\" is no port"_s.arg(part);
    }
    return {};
}

QString protocolProblem(const QString &text)
{
    bool isNumber = false;
    const bool possible = text.toUInt(&isNumber) <= 255;
    return text.isEmpty() || text.startsWith(u'-') || (isNumber && !possible) ? u"\"%1\" is no protocol"_s.arg(text)
                                                                              : QString();
}

}
