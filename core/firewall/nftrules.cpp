// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/nftrules.h"

#include "core/firewall/nfttext.h"
#include "core/firewall/nftvalues.h"

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

bool isIgnored(const QString &statement)
{
    static const QSet<QString> names{u"counter"_s, u"log"_s,  u"dup"_s,        u"flow"_s, u"secmark"_s,
                                     u"comment"_s, u"last"_s, u"masquerade"_s, u"snat"_s};
    return names.contains(statement);
}

/// Statements that end a rule early when a rate, a count or a size says so.
bool isThrottle(const QString &statement)
{
    static const QSet<QString> names{u"limit"_s, u"quota"_s, u"ct count"_s, u"set"_s, u"meter"_s, u"map"_s};
    return names.contains(statement);
}

Target ofKind(Target::Kind kind)
{
    Target target;
    target.kind = kind;
    return target;
}

std::optional<PortRange> natPorts(const QJsonValue &port)
{
    const auto ports = nftPorts(QJsonArray{port});
    return ports ? std::optional(ports->front()) : std::nullopt;
}

class RuleReader
{
public:
    RuleReader(const NftRuleContext &context, const QJsonObject &rule)
        : m_context(context)
        , m_matches(*context.sets)
        , m_text(nftRuleText(rule))
    {
    }

    NftRule read(const QJsonArray &expressions)
    {
        bool counts = false;
        for (const QJsonValue &value : expressions) {
            const QJsonObject expression = value.toObject();
            const QString key = expression.isEmpty() ? QString() : expression.constBegin().key();
            counts |= key == u"counter";
            // Old versions of nft print nothing of what iptables has put there.
            m_result.needsIptables |= expression.isEmpty() || expression.contains("xt"_L1);
            noteOrigin(expression);
            if (!statement(key, expression.value(key)))
                break;
        }
        // iptables counts in every rule; whoever writes nft by hand hardly does.
        m_result.isNative |= !counts;
        if (m_pendingExtension)
            finish(ofKind(Target::Kind::Opaque));
        if (m_result.rules.empty())
            finish(ofKind(Target::Kind::Continue));
        return std::move(m_result);
    }

private:
    void noteOrigin(const QJsonObject &expression)
    {
        m_result.isNative |= expression.contains("vmap"_L1);
        const QJsonObject match = expression.value("match"_L1).toObject();
        const QJsonValue right = match.value("right"_L1);
        m_result.isNative |= right.toObject().contains("set"_L1) || right.toString().startsWith(u'@') ||
                             match.value("left"_L1).toObject().contains("concat"_L1);
    }

    void finish(Target target, const std::vector<Match> &more = {})
    {
        Rule rule;
        rule.matches = m_conditions;
        rule.matches.insert(rule.matches.end(), more.begin(), more.end());
        rule.target = std::move(target);
        rule.text = m_text;
        m_result.rules.push_back(std::move(rule));
        m_pendingExtension = false;
    }

    /// False when the rule ends here.
    bool statement(const QString &key, const QJsonValue &value)
    {
        if (m_isPastMap && !isIgnored(key))
            return pastMap();
        if (key == u"match") {
            const std::vector<Match> conditions = m_matches.read(value.toObject());
            m_conditions.insert(m_conditions.end(), conditions.begin(), conditions.end());
            return true;
        }
        if (isIgnored(key))
            return true;
        if (isThrottle(key)) {
            m_conditions.push_back(throttle(key, value.toObject()));
            return true;
        }
        if (key == u"xt")
            return extension(value.toObject());
        if (key == u"mangle") {
            mangle(value.toObject());
            return true;
        }
        if (key == u"notrack") {
            finish(ofKind(Target::Kind::Untrack));
            return true;
        }
        if (key.startsWith("ct "_L1)) { // helper, timeout, expectation: attached to the connection
            m_result.hasConnectionTemplate = true;
            return true;
        }
        if (key == u"vmap") {
            verdictMap(value.toObject());
            return true;
        }
        if (key != u"dnat" && key != u"redirect") {
            finish(verdict(key, value));
            return false;
        }
        // "dnat ip6 to" lets IPv4 packets go on.
        const Target target = natTarget(key, value);
        const bool ofFamily = target.kind == Target::Kind::Nat && !target.nat.toIncomingInterface;
        finish(target, ofFamily ? std::vector<Match>{{FamilyMatch{target.nat.family}, false}} : std::vector<Match>{});
        return false;
    }

    /// A statement after a verdict map: a key that is not in the map ends the rule, and a jump that returns goes on
    /// with the next rule. Only the verdict "continue" leads here, and what is done then is not followed.
    bool pastMap()
    {
        for (const std::vector<Match> &keys : m_continuing)
            finish(ofKind(Target::Kind::Opaque), keys);
        return false;
    }

    /// `update @set { ip saddr limit rate … }` counts by source; everything else counts for all together.
    [[nodiscard]] static Match throttle(const QString &key, const QJsonObject &statement)
    {
        const QJsonObject field = statement.value("elem"_L1).toObject().value("payload"_L1).toObject();
        const QJsonArray inner = statement.value("stmt"_L1).toArray();
        const QJsonObject limit = inner.at(0).toObject();
        const bool isKnown =
            inner.isEmpty() || (inner.size() == 1 && (limit.contains("limit"_L1) || limit.contains("ct count"_L1)));
        if (key != u"set" || field.value("field"_L1).toString() != u"saddr" || !isKnown)
            return {UncertainMatch{}, false};
        const QJsonValue rule = limit.isEmpty() ? QJsonValue() : limit.constBegin().value();
        return {ThrottleMatch{!rule["inv"_L1].toBool()}, false};
    }

    /// A match or target of iptables of which nft prints the name, or not even that.
    bool extension(const QJsonObject &xt)
    {
        const QString name = xt.value("name"_L1).toString();
        if (xt.value("type"_L1).toString() != u"target") {
            m_conditions.push_back({UncertainMatch{}, false});
            m_pendingExtension = xt.value("type"_L1).toString() != u"match";
            return true;
        }
        if (name == u"LOG" || name == u"NFLOG" || name == u"TCPMSS" || name == u"MASQUERADE" || name == u"SNAT")
            return true;
        finish(ofKind(name == u"REJECT" ? Target::Kind::Refuse
                      : name == u"MARK" ? Target::Kind::SetMark
                                        : Target::Kind::Opaque));
        return true;
    }

    void mangle(const QJsonObject &mangled)
    {
        const QJsonObject key = mangled.value("key"_L1).toObject();
        const QString meta = key.value("meta"_L1).toObject().value("key"_L1).toString();
        if (meta == u"mark") {
            Target target = ofKind(Target::Kind::SetMark);
            if (const auto value = nftNumber(mangled.value("value"_L1))) {
                target.markKnown = true;
                target.markValue = *value;
                target.markMask = 0xffffffff;
            }
            finish(target);
        } else if (key.contains("ct"_L1)) {
            const bool isMark = key.value("ct"_L1).toObject().value("key"_L1).toString() == u"mark";
            m_result.marksConnections |= isMark;
            m_result.hasConnectionTemplate |= !isMark;
        } else if (meta != u"priority" && meta != u"nftrace" && meta != u"secmark") {
            const QJsonObject payload = key.value("payload"_L1).toObject();
            const QString field = payload.value("field"_L1).toString();
            const bool harmless = field == u"dscp" || field == u"ecn" || field == u"ttl" || field == u"hoplimit" ||
                                  key.contains("tcp option"_L1);
            if (!harmless)
                finish(ofKind(Target::Kind::Opaque));
        }
    }

    void verdictMap(const QJsonObject &vmap)
    {
        m_isPastMap = true;
        const QJsonValue data = vmap.value("data"_L1);
        QJsonArray pairs = data.toObject().value("set"_L1).toArray();
        bool isKnown = true;
        if (data.isString()) {
            const QString name = data.toString().mid(1);
            pairs = m_context.sets->elements.value(name);
            isKnown = m_context.sets->elements.contains(name) && !m_context.sets->changing.contains(name);
        }
        // It may lead into any chain of the table, also one that rewrites.
        if (!isKnown)
            return finish(ofKind(Target::Kind::Opaque));
        const QJsonValue key = vmap.value("key"_L1);
        for (const QJsonValue &value : pairs) {
            const QJsonArray pair = value.toArray();
            const QJsonObject action = pair.at(1).toObject();
            if (pair.size() != 2 || action.isEmpty()) {
                finish(ofKind(Target::Kind::Opaque));
                continue;
            }
            const std::vector<Match> keys = m_matches.readKey(key, pair.at(0));
            if (action.contains("continue"_L1))
                m_continuing.push_back(keys);
            finish(verdict(action.constBegin().key(), action.constBegin().value()), keys);
        }
        if (pairs.isEmpty())
            finish(ofKind(Target::Kind::Continue));
    }

    [[nodiscard]] Target verdict(const QString &key, const QJsonValue &value) const
    {
        if (key == u"accept")
            return ofKind(Target::Kind::Accept);
        if (key == u"drop" || key == u"reject")
            return ofKind(Target::Kind::Refuse);
        if (key == u"return")
            return ofKind(Target::Kind::Return);
        if (key == u"continue")
            return ofKind(Target::Kind::Continue);
        if (key == u"queue" || key == u"tproxy" || key == u"synproxy" || key == u"fwd")
            return ofKind(Target::Kind::Undecided);
        const QString name = value.toObject().value("target"_L1).toString();
        if ((key != u"jump" && key != u"goto") || !m_context.chains->contains(name))
            return ofKind(Target::Kind::Opaque);
        Target target = ofKind(key == u"jump" ? Target::Kind::Jump : Target::Kind::Goto);
        target.chain = m_context.chains->value(name);
        return target;
    }

    [[nodiscard]] Target natTarget(const QString &key, const QJsonValue &value) const
    {
        const QJsonObject to = value.toObject();
        Target target = ofKind(Target::Kind::Nat);
        target.nat.toIncomingInterface = key == u"redirect";
        if (to.contains("port"_L1)) {
            target.nat.ports = natPorts(to.value("port"_L1));
            if (!target.nat.ports)
                return ofKind(Target::Kind::Opaque);
        }
        if (key == u"redirect")
            return target;
        IpFamily family = m_context.family;
        if (to.contains("family"_L1))
            family = to.value("family"_L1).toString() == u"ip" ? IpFamily::V4 : IpFamily::V6;
        else if (m_context.isInet)
            return ofKind(Target::Kind::Opaque);
        target.nat.family = family;
        if (to.contains("addr"_L1)) {
            target.nat.addresses = nftAddresses(QJsonArray{to.value("addr"_L1)}, family);
            const bool isMapped = to.contains("type_flags"_L1) || to.value("flags"_L1) == u"netmap"_s;
            if (!target.nat.addresses || isMapped)
                return ofKind(Target::Kind::Opaque);
        }
        return target;
    }

    const NftRuleContext &m_context;
    NftMatches m_matches;
    QString m_text;
    std::vector<Match> m_conditions;
    NftRule m_result;
    bool m_pendingExtension = false;
    bool m_isPastMap = false;
    /// The keys of a verdict map for which the rule goes on.
    std::vector<std::vector<Match>> m_continuing;
};

}

NftRule readNftRule(const QJsonObject &rule, const NftRuleContext &context)
{
    return RuleReader(context, rule).read(rule.value("expr"_L1).toArray());
}

}
