// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/iptablestargets.h"

#include "core/firewall/iptablesvalues.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

/// Targets after which the next rule is looked at, whatever they did.
bool isPassing(const QString &name)
{
    static const QSet<QString> names{u"LOG"_s,   u"NFLOG"_s,      u"ULOG"_s,      u"AUDIT"_s,      u"TEE"_s,
                                     u"TRACE"_s, u"CLASSIFY"_s,   u"DSCP"_s,      u"TOS"_s,        u"TTL"_s,
                                     u"HL"_s,    u"TCPMSS"_s,     u"ECN"_s,       u"CHECKSUM"_s,   u"SET"_s,
                                     u"LED"_s,   u"RATEEST"_s,    u"IDLETIMER"_s, u"SECMARK"_s,    u"CONNSECMARK"_s,
                                     u"SNAT"_s,  u"MASQUERADE"_s, u"NFACCT"_s,    u"TCPOPTSTRIP"_s};
    return names.contains(name);
}

/// Options with one value, by target. Options without a value are listed with 0.
std::optional<int> optionValues(const QString &target, const QString &option)
{
    static const QHash<QString, QHash<QString, int>> options{
        {u"LOG"_s,
         {{u"--log-prefix"_s, 1},
          {u"--log-level"_s, 1},
          {u"--log-tcp-sequence"_s, 0},
          {u"--log-tcp-options"_s, 0},
          {u"--log-ip-options"_s, 0},
          {u"--log-uid"_s, 0},
          {u"--log-macdecode"_s, 0}}},
        {u"NFLOG"_s,
         {{u"--nflog-prefix"_s, 1}, {u"--nflog-group"_s, 1}, {u"--nflog-threshold"_s, 1}, {u"--nflog-size"_s, 1}}},
        {u"REJECT"_s, {{u"--reject-with"_s, 1}}},
        {u"DNAT"_s, {{u"--to-destination"_s, 1}, {u"--random"_s, 0}, {u"--persistent"_s, 0}}},
        {u"REDIRECT"_s, {{u"--to-ports"_s, 1}, {u"--to-port"_s, 1}, {u"--random"_s, 0}}},
        {u"NETMAP"_s, {{u"--to"_s, 1}}},
        {u"SNAT"_s, {{u"--to-source"_s, 1}, {u"--random"_s, 0}, {u"--random-fully"_s, 0}, {u"--persistent"_s, 0}}},
        {u"MASQUERADE"_s, {{u"--to-ports"_s, 1}, {u"--random"_s, 0}, {u"--random-fully"_s, 0}}},
        {u"MARK"_s,
         {{u"--set-xmark"_s, 1},
          {u"--set-mark"_s, 1},
          {u"--and-mark"_s, 1},
          {u"--or-mark"_s, 1},
          {u"--xor-mark"_s, 1}}},
        {u"CONNMARK"_s,
         {{u"--set-xmark"_s, 1},
          {u"--set-mark"_s, 1},
          {u"--and-mark"_s, 1},
          {u"--or-mark"_s, 1},
          {u"--xor-mark"_s, 1},
          {u"--save-mark"_s, 0},
          {u"--restore-mark"_s, 0},
          {u"--nfmask"_s, 1},
          {u"--ctmask"_s, 1},
          {u"--mask"_s, 1}}},
        {u"CT"_s,
         {{u"--notrack"_s, 0},
          {u"--helper"_s, 1},
          {u"--zone"_s, 1},
          {u"--zone-orig"_s, 1},
          {u"--zone-reply"_s, 1},
          {u"--ctevents"_s, 1},
          {u"--timeout"_s, 1}}},
        {u"SET"_s,
         {{u"--add-set"_s, 2},
          {u"--del-set"_s, 2},
          {u"--map-set"_s, 2},
          {u"--exist"_s, 0},
          {u"--timeout"_s, 1},
          {u"--map-mark"_s, 0}}}};
    const auto target_ = options.constFind(target);
    if (target_ == options.constEnd())
        return std::nullopt;
    const auto it = target_->constFind(option);
    return it == target_->constEnd() ? std::nullopt : std::optional(*it);
}

Target ofKind(Target::Kind kind)
{
    Target target;
    target.kind = kind;
    return target;
}

}

void IptablesTargets::begin(const QString &name, bool isGoto)
{
    m_name = name;
    m_isGoto = isGoto;
}

bool IptablesTargets::takeOption(const QString &option, IptablesWords &words)
{
    const auto count = optionValues(m_name, option);
    if (!count)
        return false;
    QString value;
    if (*count > 0) {
        value = words.take().text;
        words.skip(*count - 1);
    }
    // A second --to-destination adds a range: remember both, so that it is seen as not understood.
    m_options[option] = m_options.contains(option) ? m_options[option] + u' ' + value : value;
    return true;
}

void IptablesTargets::finish(const IptablesRuleContext &context, IptablesRule &result) const
{
    Target &target = result.rule.target;
    if (m_name.isEmpty())
        return;
    if (m_name == u"ACCEPT" || m_name == u"DROP" || m_name == u"RETURN" || !context.chains->contains(m_name)) {
        target = builtin(context, result);
        return;
    }
    target.kind = m_isGoto ? Target::Kind::Goto : Target::Kind::Jump;
    target.chain = context.chains->value(m_name);
}

Target IptablesTargets::builtin(const IptablesRuleContext &context, IptablesRule &result) const
{
    if (m_name == u"ACCEPT")
        return ofKind(Target::Kind::Accept);
    if (m_name == u"DROP" || m_name == u"REJECT")
        return ofKind(Target::Kind::Refuse);
    if (m_name == u"RETURN")
        return ofKind(Target::Kind::Return);
    if (m_name == u"MARK")
        return markTarget();
    if (m_name == u"CONNMARK") {
        result.marksConnections = true;
        return ofKind(m_options.contains(u"--restore-mark"_s) ? Target::Kind::SetMark : Target::Kind::Continue);
    }
    if (m_name == u"NOTRACK" || (m_name == u"CT" && m_options.contains(u"--notrack"_s)))
        return ofKind(Target::Kind::Untrack);
    if (m_name == u"CT") {
        result.hasConnectionTemplate = true;
        return ofKind(Target::Kind::Continue);
    }
    if (m_name == u"SET") {
        for (const char *option : {"--add-set", "--del-set"})
            result.writtenSets << m_options.value(QLatin1StringView(option));
        return ofKind(m_options.contains(u"--map-set"_s) ? Target::Kind::SetMark : Target::Kind::Continue);
    }
    if (m_name == u"DNAT" || m_name == u"REDIRECT" || m_name == u"NETMAP")
        return natTarget(context);
    if (m_name == u"NFQUEUE" || m_name == u"QUEUE" || m_name == u"SYNPROXY" || m_name == u"TPROXY")
        return ofKind(Target::Kind::Undecided);
    if (m_name == u"HMARK")
        return ofKind(Target::Kind::SetMark);
    return ofKind(isPassing(m_name) ? Target::Kind::Continue : Target::Kind::Opaque);
}

Target IptablesTargets::markTarget() const
{
    Target target = ofKind(Target::Kind::SetMark);
    const QString option = m_options.size() == 1 ? m_options.firstKey() : QString();
    const auto value = maskedValue(m_options.value(option));
    if (!value || option == u"--xor-mark")
        return target;
    target.markKnown = true;
    target.markValue = value->value;
    target.markMask = value->mask;
    if (option == u"--set-mark")
        target.markMask = value->mask | value->value;
    if (option == u"--or-mark")
        target.markMask = value->value;
    if (option == u"--and-mark") {
        target.markMask = ~value->value;
        target.markValue = 0;
    }
    return target;
}

Target IptablesTargets::natTarget(const IptablesRuleContext &context) const
{
    Target target = ofKind(Target::Kind::Nat);
    if (m_name == u"DNAT") {
        const auto nat = natDestinationValue(m_options.value(u"--to-destination"_s), context.family);
        if (!nat || m_options.value(u"--to-destination"_s).isEmpty())
            return ofKind(Target::Kind::Opaque);
        target.nat = *nat;
    } else if (m_name == u"REDIRECT") {
        target.nat.toIncomingInterface = true;
        const QString ports = m_options.value(u"--to-ports"_s, m_options.value(u"--to-port"_s));
        if (!ports.isEmpty()) {
            target.nat.ports = portRangeValue(ports, u'-');
            if (!target.nat.ports)
                return ofKind(Target::Kind::Opaque);
        }
    } else {
        const auto network = parsePrefix(m_options.value(u"--to"_s));
        if (!network || network->family != context.family)
            return ofKind(Target::Kind::Opaque);
        target.nat.addresses = AddressSet::of(Address{network->family, network->network});
        target.nat.netmapMask = ~(network->last() ^ network->network) & highestAddress(network->family);
    }
    return target;
}

}
