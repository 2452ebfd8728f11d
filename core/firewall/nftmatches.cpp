// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/nftmatches.h"

#include "core/firewall/nftvalues.h"

#include <algorithm>
#include <bit>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

constexpr quint8 kTcp = 6;
constexpr quint8 kUdp = 17;
constexpr quint8 kOther = 255;
/// No ordinary client offers smaller segments.
constexpr quint32 kSmallestSegment = 536;
constexpr quint32 kFragmentOffset = 0x1fff;

/// One question: what is asked for, how, and the possible answers.
struct Question
{
    QString op;
    QJsonObject left;
    /// The elements of a set, or the one value.
    QJsonArray elements;
    bool isSet = false;
    /// `left & mask`
    QJsonValue mask;

    [[nodiscard]] bool isEquality() const { return op == u"==" || op == u"!="; }
    [[nodiscard]] bool negated() const { return op == u"!="; }
};

Match plain(Match::Test test, bool negated = false)
{
    return {std::move(test), negated};
}

Match uncertain()
{
    return plain(UncertainMatch{});
}

/// The element without comment and counters; null when it runs out.
QJsonValue bareElement(const QJsonValue &element)
{
    const QJsonObject wrapped = element.toObject().value("elem"_L1).toObject();
    if (wrapped.isEmpty())
        return element;
    return wrapped.contains("timeout"_L1) || wrapped.contains("expires"_L1) ? QJsonValue() : wrapped.value("val"_L1);
}

Match addressQuestion(const Question &question, Side side, IpFamily family)
{
    const auto addresses = nftAddresses(question.elements, family);
    if (!addresses || !question.isEquality() || !question.mask.isUndefined())
        return uncertain();
    return plain(AddressMatch{side, *addresses}, question.negated());
}

Match portQuestion(const Question &question, PortMatch::Which which)
{
    auto ports = nftPorts(question.elements);
    if (!ports || !question.mask.isUndefined())
        return uncertain();
    if (question.isEquality())
        return plain(PortMatch{which, *ports}, question.negated());
    if (ports->size() != 1 || ports->front().first != ports->front().last)
        return uncertain();
    const int value = ports->front().first;
    PortRange range;
    if (question.op == u"<" || question.op == u"<=")
        range = {0, static_cast<quint16>(std::max(0, question.op == u"<" ? value - 1 : value))};
    else if (question.op == u">" || question.op == u">=")
        range = {static_cast<quint16>(std::min(65535, question.op == u">" ? value + 1 : value)), 65535};
    else
        return uncertain();
    return plain(PortMatch{which, {range}});
}

Match flagsQuestion(const Question &question)
{
    std::vector<quint8> values;
    for (const QJsonValue &element : question.elements) {
        const auto value = nftTcpFlags(element);
        if (!value)
            return uncertain();
        values.push_back(*value);
    }
    const auto mask = question.mask.isUndefined() ? std::optional<quint8>(quint8{0xff}) : nftTcpFlags(question.mask);
    if (!mask || values.empty())
        return uncertain();
    if (question.isEquality())
        return plain(TcpFlagsMatch{TcpFlagsMatch::Test::Equals, *mask, values}, question.negated());
    if ((question.op == u"in" || question.op == u"!") && values.size() == 1 && question.mask.isUndefined())
        return plain(TcpFlagsMatch{TcpFlagsMatch::Test::AnySet, values.front(), {}}, question.op == u"!");
    return uncertain();
}

Match conntrackTerm(ConntrackTerm term)
{
    ConntrackMatch match;
    match.terms.push_back(std::move(term));
    return plain(std::move(match));
}

Match stateQuestion(const Question &question)
{
    ConntrackMatch match;
    quint16 bits = 0;
    for (const QJsonValue &element : question.elements) {
        const auto value = nftStates(element);
        if (!value)
            return uncertain();
        // A packet has one state: it never equals several at once, though it may be one of them.
        if (!question.isEquality() || std::popcount(*value) == 1)
            bits = static_cast<quint16>(bits | *value);
    }
    match.states = bits;
    match.statesNegated = question.negated() || question.op == u"!";
    const bool known = question.isEquality() || question.op == u"in" || question.op == u"!";
    return known && question.mask.isUndefined() ? plain(std::move(match)) : uncertain();
}

Match statusQuestion(const Question &question)
{
    ConntrackTerm term;
    const QString value = question.elements.size() == 1 ? question.elements.at(0).toString() : QString();
    if ((question.op == u"in" || question.op == u"!") && question.mask.isUndefined()) {
        if (value == u"dnat")
            term.kind = ConntrackTerm::Kind::DnatStatus;
        else if (value == u"seen-reply")
            term.kind = ConntrackTerm::Kind::SeenReply;
        term.negated = question.op == u"!";
    }
    return conntrackTerm(std::move(term));
}

Match directionQuestion(const Question &question)
{
    ConntrackTerm term;
    const QString value = question.elements.size() == 1 ? question.elements.at(0).toString() : QString();
    if (question.isEquality() && (value == u"original" || value == u"reply")) {
        term.kind = ConntrackTerm::Kind::Direction;
        term.original = value == u"original";
        term.negated = question.negated();
    }
    return conntrackTerm(std::move(term));
}

/// `ct original ip saddr`, `ct original proto-dst` …
Match tupleQuestion(const Question &question, const QString &key)
{
    using Kind = ConntrackTerm::Kind;
    ConntrackTerm term;
    const bool usable = question.isEquality() && question.mask.isUndefined();
    if (usable && (key == u"ip saddr" || key == u"ip daddr" || key == u"ip6 saddr" || key == u"ip6 daddr")) {
        const auto set = nftAddresses(question.elements, key.startsWith("ip6"_L1) ? IpFamily::V6 : IpFamily::V4);
        if (set) {
            term.kind = key.endsWith("saddr"_L1) ? Kind::OriginalSource : Kind::OriginalDestination;
            term.addresses = *set;
        }
    } else if (usable && (key == u"proto-src" || key == u"proto-dst")) {
        const auto ports = nftPorts(question.elements);
        if (ports && ports->size() == 1) {
            term.kind = key == u"proto-src" ? Kind::OriginalSourcePort : Kind::OriginalDestinationPort;
            term.ports = ports->front();
        }
    }
    term.negated = question.negated();
    return conntrackTerm(std::move(term));
}

Match markQuestion(const Question &question, bool ofConnection)
{
    const auto value = question.elements.size() == 1 ? nftNumber(question.elements.at(0)) : std::nullopt;
    const auto mask = question.mask.isUndefined() ? std::optional<quint32>(0xffffffffU) : nftNumber(question.mask);
    if (!value || !mask || !question.isEquality())
        return uncertain();
    return plain(MarkMatch{*value, *mask, ofConnection}, question.negated());
}

Match fibQuestion(const Question &question)
{
    const QJsonObject fib = question.left.value("fib"_L1).toObject();
    const QJsonValue flagsValue = fib.value("flags"_L1);
    const QJsonArray flags = flagsValue.isArray() ? flagsValue.toArray() : QJsonArray{flagsValue};
    const QString result = fib.value("result"_L1).toString();
    if (result == u"oif" && flags.contains(u"saddr"_s) && flags.contains(u"iif"_s) && question.elements.size() == 1 &&
        question.elements.at(0).isBool() && question.isEquality())
        return plain(ReversePathMatch{}, question.elements.at(0).toBool() != question.negated());
    const auto types = nftAddressTypes(question.elements);
    if (result != u"type" || !types || !question.isEquality())
        return uncertain();
    AddressTypeMatch match;
    match.side = flags.contains(u"saddr"_s) ? Side::Source : Side::Destination;
    match.types = *types;
    match.onIncoming = flags.contains(u"iif"_s);
    match.onOutgoing = flags.contains(u"oif"_s);
    return plain(match, question.negated());
}

Match protocolQuestion(const Question &question)
{
    const auto protocols = nftProtocols(question.elements);
    if (!protocols || !question.isEquality() || !question.mask.isUndefined())
        return uncertain();
    return plain(ProtocolMatch{*protocols}, question.negated());
}

Match familyQuestion(const Question &question)
{
    const QString value = question.elements.size() == 1 ? question.elements.at(0).toString() : QString();
    if (!question.isEquality())
        return uncertain();
    if (value == u"ip" || value == u"ipv4")
        return plain(FamilyMatch{IpFamily::V4}, question.negated());
    if (value == u"ip6" || value == u"ipv6")
        return plain(FamilyMatch{IpFamily::V6}, question.negated());
    return uncertain();
}

Match metaQuestion(const Question &question)
{
    const QString key = question.left.value("meta"_L1).toObject().value("key"_L1).toString();
    if (key == u"iifname" || key == u"iif" || key == u"oifname" || key == u"oif") {
        const auto names = nftInterfaces(question.elements);
        if (!names || !question.isEquality())
            return uncertain();
        return plain(InterfaceMatch{key.startsWith(u'o'), *names}, question.negated());
    }
    if (key == u"l4proto")
        return protocolQuestion(question);
    if (key == u"nfproto" || key == u"protocol")
        return familyQuestion(question);
    if (key == u"mark")
        return markQuestion(question, false);
    if (key == u"pkttype" && question.elements.size() == 1 && question.isEquality()) {
        const QString value = question.elements.at(0).toString();
        if (value == u"host" || value == u"unicast" || value == u"broadcast" || value == u"multicast")
            return plain(PacketTypeMatch{value == u"host" || value == u"unicast"}, question.negated());
    }
    return uncertain();
}

Match ctQuestion(const Question &question)
{
    const QJsonObject ct = question.left.value("ct"_L1).toObject();
    const QString key = ct.value("key"_L1).toString();
    if (key == u"state")
        return stateQuestion(question);
    if (key == u"status")
        return statusQuestion(question);
    if (key == u"direction")
        return directionQuestion(question);
    if (key == u"mark")
        return markQuestion(question, true);
    if (ct.value("dir"_L1).toString() == u"original")
        return tupleQuestion(question, key);
    return conntrackTerm({});
}

/// The header right after that of IPv6. A sender can put an extension header in between, so that only "it is TCP, and
/// nothing in between" can be told.
std::vector<Match> nextHeaderQuestion(const Question &question)
{
    static constexpr quint8 kExtensions[] = {0, 43, 44, 51, 60, 135, 139, 140, 253, 254, kOther};
    const Match guard = plain(FamilyMatch{IpFamily::V6});
    const auto next = nftProtocols(question.elements);
    const bool plainOnes =
        next && std::none_of(next->begin(), next->end(), [](quint8 protocol) {
            return std::find(std::begin(kExtensions), std::end(kExtensions), protocol) != std::end(kExtensions);
        });
    if (!plainOnes || question.op != u"==")
        return {guard, uncertain()};
    return {guard, plain(CraftedMatch{true}), protocolQuestion(question)};
}

/// The conditions that come with a header, then the question about one of its fields.
std::vector<Match> payloadQuestion(const Question &question)
{
    const QJsonObject payload = question.left.value("payload"_L1).toObject();
    const QString protocol = payload.value("protocol"_L1).toString();
    const QString field = payload.value("field"_L1).toString();
    if (protocol == u"ip" || protocol == u"ip6") {
        const IpFamily family = protocol == u"ip" ? IpFamily::V4 : IpFamily::V6;
        const Match guard = plain(FamilyMatch{family});
        if (field == u"saddr" || field == u"daddr")
            return {guard, addressQuestion(question, field == u"saddr" ? Side::Source : Side::Destination, family)};
        if (field == u"protocol")
            return {guard, protocolQuestion(question)};
        if (field == u"nexthdr")
            return nextHeaderQuestion(question);
        // Only the offset: the field also holds the flag that forbids fragments, which ordinary packets have.
        if (field == u"frag-off" && question.isEquality() && question.elements == QJsonArray{0} &&
            nftNumber(question.mask) == kFragmentOffset)
            return {guard, plain(CraftedMatch{!question.negated()})};
        return {guard, uncertain()};
    }
    const bool isPort = field == u"sport" || field == u"dport";
    const auto which = field == u"sport" ? PortMatch::Which::Source : PortMatch::Which::Destination;
    if (protocol == u"th")
        return {isPort ? portQuestion(question, which) : uncertain()};
    if (protocol == u"tcp" || protocol == u"udp") {
        const Match guard = plain(ProtocolMatch{{protocol == u"tcp" ? kTcp : kUdp}});
        if (isPort)
            return {guard, portQuestion(question, which)};
        return {guard, protocol == u"tcp" && field == u"flags" ? flagsQuestion(question) : uncertain()};
    }
    if (protocol.isEmpty() || protocol == u"ether" || protocol == u"vlan")
        return {uncertain()};
    return {plain(ProtocolMatch{{kOther}}), uncertain()};
}

std::vector<Match> headerQuestion(const Question &question)
{
    if (question.left.contains("exthdr"_L1)) {
        const bool missing = question.elements == QJsonArray{false};
        if (question.op != u"==")
            return {plain(FamilyMatch{IpFamily::V6}), uncertain()};
        return {plain(FamilyMatch{IpFamily::V6}), plain(CraftedMatch{missing})};
    }
    const QJsonObject option = question.left.value("tcp option"_L1).toObject();
    const Match guard = plain(ProtocolMatch{{kTcp}});
    const auto sizes = nftPorts(question.elements);
    const bool isTiny = sizes && !sizes->empty() && std::all_of(sizes->begin(), sizes->end(), [](const PortRange &r) {
                            return r.last <= kSmallestSegment;
                        });
    if (option.value("name"_L1).toString() == u"maxseg" && question.op == u"==" && isTiny)
        return {guard, plain(CraftedMatch{false})};
    return {guard, uncertain()};
}

std::vector<Match> ask(const Question &question)
{
    if (question.left.contains("payload"_L1))
        return payloadQuestion(question);
    if (question.left.contains("meta"_L1))
        return {metaQuestion(question)};
    if (question.left.contains("ct"_L1))
        return {ctQuestion(question)};
    if (question.left.contains("fib"_L1))
        return {fibQuestion(question)};
    if (question.left.contains("exthdr"_L1) || question.left.contains("tcp option"_L1))
        return headerQuestion(question);
    return {uncertain()};
}

Question questionFor(const QJsonValue &left, const QString &op)
{
    Question question;
    question.op = op;
    question.left = left.toObject();
    question.mask = QJsonValue(QJsonValue::Undefined);
    const QJsonArray masked = question.left.value("&"_L1).toArray();
    if (masked.size() == 2) {
        question.left = masked.at(0).toObject();
        question.mask = masked.at(1);
    }
    return question;
}

}

/// The elements that the right side stands for; nothing when they are not known.
std::optional<QJsonArray> NftMatches::elementsOf(const QJsonValue &right) const
{
    QJsonArray raw;
    if (right.isString() && right.toString().startsWith(u'@')) {
        const QString name = right.toString().mid(1);
        if (!m_sets.elements.contains(name) || m_sets.changing.contains(name))
            return std::nullopt;
        raw = m_sets.elements.value(name);
    } else if (right.toObject().contains("set"_L1)) {
        raw = right.toObject().value("set"_L1).toArray();
    } else {
        return QJsonArray{right};
    }
    QJsonArray bare;
    for (const QJsonValue &element : raw) {
        const QJsonValue value = bareElement(element);
        if (value.isNull() || value == u"*"_s)
            return std::nullopt;
        bare.append(value);
    }
    return bare;
}

std::vector<Match> NftMatches::read(const QJsonObject &match) const
{
    const QJsonValue right = match.value("right"_L1);
    Question question = questionFor(match.value("left"_L1), match.value("op"_L1).toString());
    const auto elements = elementsOf(right);
    if (!elements) {
        // The contents are not known, but what the key takes for granted still holds.
        question.elements = QJsonArray{QJsonObject{{u"unknown"_s, true}}};
        return ask(question);
    }
    question.elements = *elements;
    return ask(question);
}

std::vector<Match> NftMatches::readKey(const QJsonValue &key, const QJsonValue &element) const
{
    Question question = questionFor(key, u"=="_s);
    const QJsonValue bare = bareElement(element);
    question.elements =
        QJsonArray{bare.isNull() || bare == u"*"_s ? QJsonValue(QJsonObject{{u"unknown"_s, true}}) : bare};
    return ask(question);
}

}
