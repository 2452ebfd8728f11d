// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/iptablesmatches.h"

#include "core/firewall/iptablesvalues.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

constexpr quint16 kSmallestSegment = 536;
constexpr quint16 kLargestSegment = 8960;

/// Modules that say nothing by themselves: their options do.
bool isFamiliarModule(const QString &module)
{
    static const QSet<QString> names{u"tcp"_s,     u"udp"_s,      u"multiport"_s, u"iprange"_s, u"conntrack"_s,
                                     u"state"_s,   u"addrtype"_s, u"set"_s,       u"mark"_s,    u"connmark"_s,
                                     u"comment"_s, u"pkttype"_s,  u"icmp"_s,      u"icmp6"_s,   u"icmpv6"_s,
                                     u"sctp"_s,    u"udplite"_s,  u"tcpmss"_s,    u"dccp"_s};
    return names.contains(module);
}

/// Modules about extension headers that ordinary packets do not have. Not "ipv6header" and "ipv4options": they also
/// match by what is missing, and the former counts the transport protocol as a header.
bool isHeaderModule(const QString &module)
{
    static const QSet<QString> names{u"rt"_s, u"frag"_s, u"hbh"_s, u"dst"_s, u"opts"_s, u"mh"_s, u"srh"_s};
    return names.contains(module);
}

/// How many values an option takes whose meaning does not matter. Listed are those whose values may look like options
/// (free text) and those without any.
std::optional<int> valueCount(const QString &option)
{
    static const QHash<QString, int> counts{
        {u"--comment"_s, 1},        {u"--string"_s, 1}, {u"--hex-string"_s, 1}, {u"--name"_s, 1},
        {u"--hashlimit-name"_s, 1}, {u"--helper"_s, 1}, {u"--path"_s, 1},       {u"--rsource"_s, 0},
        {u"--rdest"_s, 0},          {u"--set"_s, 0},    {u"--rcheck"_s, 0},     {u"--update"_s, 0},
        {u"--remove"_s, 0},         {u"--reap"_s, 0},   {u"--rttl"_s, 0},       {u"--icmp-type"_s, 1},
        {u"--cgroup"_s, 1},         {u"--u32"_s, 1},    {u"--bytecode"_s, 1}};
    const auto it = counts.constFind(option);
    return it == counts.constEnd() ? std::nullopt : std::optional(*it);
}

}

void IptablesMatches::add(Match::Test test, bool negated)
{
    m_matches.push_back({std::move(test), negated});
}

void IptablesMatches::addAddresses(Side side, const std::optional<AddressSet> &addresses, bool negated)
{
    if (addresses)
        add(AddressMatch{side, *addresses}, negated);
    else
        addUncertain();
}

void IptablesMatches::readAddresses(Side side, const QString &list, bool negated)
{
    note(addressListProblem(list, m_family));
    addAddresses(side, addressListValue(list, m_family), negated);
}

void IptablesMatches::note(const QString &problem)
{
    if (m_problem.isEmpty())
        m_problem = problem;
}

void IptablesMatches::readProtocol(const QString &name, bool negated)
{
    note(protocolProblem(name));
    const auto protocols = protocolValue(name);
    if (!protocols)
        addUncertain();
    else if (!protocols->empty())
        add(ProtocolMatch{*protocols}, negated);
    else if (negated)
        add(ConstantMatch{false}, false);
    m_module = name.toLower();
    m_moduleMatch.reset();
}

void IptablesMatches::beginModule(const QString &name)
{
    closeThrottle();
    m_module = name;
    m_moduleMatch.reset();
    if (name == u"recent" || name == u"connlimit" || name == u"hashlimit")
        m_throttle.emplace();
    if (isFamiliarModule(name))
        return;
    m_moduleMatch = m_matches.size();
    if (isHeaderModule(name))
        add(CraftedMatch{false}, false);
    else if (name == u"rpfilter")
        add(ReversePathMatch{}, true);
    else
        addUncertain();
}

void IptablesMatches::readOption(const QString &option, bool negated)
{
    const bool familiar = isFamiliarModule(m_module) || m_module.isEmpty();
    if (m_module == u"rpfilter" || m_module == u"physdev" || isHeaderModule(m_module) || !familiar) {
        if (readFlagOption(option, negated))
            return;
    } else if (readTcpOption(option, negated) || readSetOption(option, negated)) {
        return;
    } else if (const auto count = valueCount(option); !count) {
        negated = m_words.takeNegation() || negated;
        const QString value = m_words.take().text;
        if (readPortOption(option, value, negated) || readAddressOption(option, value, negated) ||
            readConntrackOption(option, value, negated))
            return;
    } else {
        m_words.skip(*count);
        if (option == u"--comment" || option == u"--icmp-type")
            return;
    }
    addUncertain();
    m_words.skipValues();
}

bool IptablesMatches::readFlagOption(const QString &option, bool negated)
{
    if (m_module == u"rpfilter" && (option == u"--validmark" || option == u"--accept-local" || option == u"--loose")) {
        // A loose check lets more pass, and so does the mark: only the strict one is known.
        if (option != u"--validmark")
            addUncertain();
        return true;
    }
    if (m_module == u"rpfilter" && option == u"--invert" && m_moduleMatch) {
        m_matches[*m_moduleMatch].negated = false;
        return true;
    }
    if (m_throttle && readThrottleOption(option, negated))
        return true;
    if (const auto count = valueCount(option)) {
        m_words.skip(*count);
        return true;
    }
    // A module that is uncertain anyway, or a header that only a crafted packet has: the values do not matter.
    if (negated && isHeaderModule(m_module))
        addUncertain();
    m_words.takeNegation();
    m_words.skipValues();
    return true;
}

/// recent, connlimit and hashlimit: what they say of a source that was never seen, if they count by source.
bool IptablesMatches::readThrottleOption(const QString &option, bool negated)
{
    static const QSet<QString> flags{
        u"--set"_s,    u"--rcheck"_s, u"--update"_s, u"--rsource"_s,         u"--rdest"_s,
        u"--remove"_s, u"--reap"_s,   u"--rttl"_s,   u"--connlimit-saddr"_s, u"--connlimit-daddr"_s};
    const QString value = flags.contains(option) ? QString() : m_words.take().text;
    if (option == u"--set")
        m_throttle->isSet = !negated;
    else if (option == u"--rcheck" || option == u"--update")
        m_throttle->fresh = negated;
    else if (option == u"--hitcount")
        m_throttle->hits = value.toInt();
    else if (option == u"--connlimit-above" || option == u"--connlimit-upto")
        m_throttle->fresh = (option == u"--connlimit-upto") != negated && value.toInt() > 0;
    else if (option == u"--hashlimit-above" || option == u"--hashlimit-upto" || option == u"--hashlimit")
        m_throttle->fresh = (option != u"--hashlimit-above") != negated;
    else if (option == u"--hashlimit-mode")
        m_throttle->hasMode = value.contains(u"srcip"_s);
    const bool wholeHosts =
        value == u"32" || value == u"128" || value == u"255.255.255.255" || value.startsWith(u"ffff:"_s);
    if (option == u"--rdest" || option == u"--connlimit-daddr" || option == u"--remove" ||
        ((option == u"--mask" || option == u"--connlimit-mask" || option == u"--hashlimit-srcmask") && !wholeHosts))
        m_throttle->perSource = false;
    if (option == u"--connlimit-above" && value.toInt() < 1)
        m_throttle->perSource = false;
    return true;
}

/// Replaces the uncertain match of the module by what its options have told.
void IptablesMatches::closeThrottle()
{
    if (!m_throttle || !m_moduleMatch)
        return m_throttle.reset();
    Match &match = m_matches[*m_moduleMatch];
    // "--set" notes the source and always matches; seeing it again takes more hits than this packet can leave.
    constexpr int kFewestHits = 3;
    const bool counts = (m_module == u"hashlimit" && m_throttle->hasMode) || m_module == u"connlimit" ||
                        (m_module == u"recent" && m_throttle->hits >= kFewestHits);
    if (m_module == u"recent" && m_throttle->isSet)
        match.test = ConstantMatch{true};
    else if (m_throttle->perSource && m_throttle->fresh && counts)
        match.test = ThrottleMatch{*m_throttle->fresh};
    m_throttle.reset();
}

bool IptablesMatches::readTcpOption(const QString &option, bool negated)
{
    if (option == u"--syn") {
        add(TcpFlagsMatch{TcpFlagsMatch::Test::Equals, 0x17, {0x02}}, negated);
        return true;
    }
    if (option != u"--tcp-flags")
        return false;
    negated = m_words.takeNegation() || negated;
    const auto mask = tcpFlagsValue(m_words.take().text);
    const auto value = tcpFlagsValue(m_words.take().text);
    if (mask && value)
        add(TcpFlagsMatch{TcpFlagsMatch::Test::Equals, *mask, {*value}}, negated);
    else
        addUncertain();
    return true;
}

void IptablesMatches::addPorts(PortMatch::Which which, const std::optional<std::vector<PortRange>> &ports, bool negated)
{
    if (ports)
        add(PortMatch{which, *ports}, negated);
    else
        addUncertain();
}

bool IptablesMatches::readPortOption(const QString &option, const QString &value, bool negated)
{
    static const QHash<QString, PortMatch::Which> names{
        {u"--sport"_s, PortMatch::Which::Source},       {u"--source-port"_s, PortMatch::Which::Source},
        {u"--sports"_s, PortMatch::Which::Source},      {u"--source-ports"_s, PortMatch::Which::Source},
        {u"--dport"_s, PortMatch::Which::Destination},  {u"--destination-port"_s, PortMatch::Which::Destination},
        {u"--dports"_s, PortMatch::Which::Destination}, {u"--destination-ports"_s, PortMatch::Which::Destination},
        {u"--ports"_s, PortMatch::Which::Either}};
    const auto it = names.constFind(option);
    if (it == names.constEnd())
        return false;
    note(portListProblem(value));
    addPorts(*it, portListValue(value), negated);
    return true;
}

bool IptablesMatches::readAddressOption(const QString &option, const QString &value, bool negated)
{
    if (option == u"--src-range" || option == u"--dst-range") {
        note(addressRangeProblem(value, m_family));
        addAddresses(option == u"--src-range" ? Side::Source : Side::Destination, addressRangeValue(value, m_family),
                     negated);
        return true;
    }
    if (option == u"--src-type" || option == u"--dst-type") {
        const auto types = addressTypesValue(value);
        if (types)
            add(AddressTypeMatch{option == u"--src-type" ? Side::Source : Side::Destination, *types}, negated);
        else
            addUncertain();
        return true;
    }
    if (option == u"--pkt-type") {
        add(PacketTypeMatch{value == u"unicast" || value == u"host"}, negated);
        return value == u"unicast" || value == u"host" || value == u"broadcast" || value == u"multicast";
    }
    if (option == u"--mss") {
        // No ordinary client offers segments below 536 bytes, nor above those of a jumbo frame.
        const auto sizes = portRangeValue(value, u':');
        if (!sizes ||
            (sizes->last >= kSmallestSegment && (sizes->first > kSmallestSegment || sizes->last < kLargestSegment)))
            addUncertain();
        else
            add(CraftedMatch{sizes->last >= kSmallestSegment}, negated);
        return true;
    }
    if (option == u"--mark") {
        const auto mark = maskedValue(value);
        if (mark)
            add(MarkMatch{mark->value, mark->mask, m_module == u"connmark"}, negated);
        else
            addUncertain();
        return true;
    }
    return false;
}

ConntrackMatch &IptablesMatches::conntrack()
{
    if (!m_moduleMatch) {
        m_moduleMatch = m_matches.size();
        add(ConntrackMatch{}, false);
    }
    return std::get<ConntrackMatch>(m_matches[*m_moduleMatch].test);
}

bool IptablesMatches::readConntrackOption(const QString &option, const QString &value, bool negated)
{
    if (option == u"--ctstate" || option == u"--state") {
        const auto states = conntrackStatesValue(value);
        if (!states)
            return false;
        conntrack().states = *states;
        conntrack().statesNegated = negated;
        return true;
    }
    if (!option.startsWith("--ct"_L1))
        return false;
    if (readConntrackAddress(option, value, negated))
        return true;
    ConntrackTerm term;
    term.negated = negated;
    if (option == u"--ctdir") {
        term.kind = ConntrackTerm::Kind::Direction;
        term.original = value == u"ORIGINAL";
    } else if (option == u"--ctproto") {
        const auto protocols = protocolValue(value);
        if (protocols && protocols->size() == 1) {
            term.kind = ConntrackTerm::Kind::Protocol;
            term.protocol = protocols->front();
        }
    }
    conntrack().terms.push_back(term);
    return true;
}

bool IptablesMatches::readConntrackAddress(const QString &option, const QString &value, bool negated)
{
    using Kind = ConntrackTerm::Kind;
    ConntrackTerm term;
    term.negated = negated;
    if (option == u"--ctorigsrc" || option == u"--ctorigdst") {
        const auto addresses = addressListValue(value, m_family);
        if (addresses) {
            term.kind = option == u"--ctorigsrc" ? Kind::OriginalSource : Kind::OriginalDestination;
            term.addresses = *addresses;
        }
    } else if (option == u"--ctorigsrcport" || option == u"--ctorigdstport") {
        const auto ports = portRangeValue(value, u':');
        if (ports) {
            term.kind = option == u"--ctorigsrcport" ? Kind::OriginalSourcePort : Kind::OriginalDestinationPort;
            term.ports = *ports;
        }
    } else {
        return false;
    }
    conntrack().terms.push_back(term);
    return true;
}

bool IptablesMatches::readSetOption(const QString &option, bool negated)
{
    if (option == u"--limit-iface-in" || option == u"--limit-iface-out") {
        for (Match &match : m_matches) {
            if (auto *type = std::get_if<AddressTypeMatch>(&match.test))
                (option == u"--limit-iface-in" ? type->onIncoming : type->onOutgoing) = true;
        }
        return true;
    }
    if (option == u"--update-counters" || option == u"--update-subcounters")
        return true;
    if (option != u"--match-set") {
        if (m_module == u"set")
            blurSet();
        return option == u"--return-nomatch";
    }
    IpSetMatch set;
    set.name = m_words.take().text;
    for (const QString &side : m_words.take().text.split(u','))
        set.sides.push_back(side == u"src" ? Side::Source : Side::Destination);
    add(std::move(set), negated);
    return true;
}

/// "--return-nomatch" asks for the exceptions alone, and counters may turn a negation around: the elements of the set
/// that was named say nothing any more.
void IptablesMatches::blurSet()
{
    for (Match &match : m_matches) {
        if (std::holds_alternative<IpSetMatch>(match.test))
            match = {UncertainMatch{}, false};
    }
}

void IptablesMatches::finish()
{
    closeThrottle();
    m_module.clear();
    m_moduleMatch.reset();
}

}
