// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/firewall/firewall.h"
#include "core/checks/catalog/look.h"
#include "core/firewall/likerules.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Part { Presence, Rules4, Rules6, LegacyNames, Legacy4, Legacy6, Nft, Ipset };

constexpr qsizetype kMostShown = 5;

void plan(PlanScope &scope)
{
    if (!scope.node().hasRole(kRoleAdmin))
        scope.add({.probes = firewallProbes(scope), .needs = {sshSession(), u"firewall.readable"_s}});
}

/// The rules of one part, each line with the name of the part before it.
QStringList partOf(const JudgeInput &input, Part part, const QString &name)
{
    QStringList lines = likeIptables(input.evidence[part]->out);
    for (QString &line : lines)
        line.prepend(name);
    return lines;
}

/// Whether a line of `ipset save` will be gone by itself; a comment is free text, and 0 is for ever.
bool timesOut(QString line)
{
    static const QRegularExpression quoted(u"\"[^\"]*\""_s);
    static const QRegularExpression timeout(u" timeout [1-9]"_s);
    return line.remove(quoted).contains(timeout);
}

/// What the sets hold that rules name; their order is chance, and what times out is a ban.
QStringList setsOf(const JudgeInput &input)
{
    if (cannotRead(input, Ipset, Presence) || input.evidence[Ipset]->exitCode != 0)
        return {};
    QStringList lines;
    for (const QString &line : QString::fromUtf8(input.evidence[Ipset]->out).split(u'\n', Qt::SkipEmptyParts)) {
        if (!timesOut(line))
            lines << u"ipset "_s + line;
    }
    lines.sort();
    return lines;
}

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &one : value.toArray())
        list << one.toString();
    return list;
}

/// Rules of iptables and, apart, those of nft; the latter nothing where they were not read.
struct RuleList
{
    QStringList iptables;
    std::optional<QStringList> nft;
    bool withoutNft = false; ///< it is not installed
};

/// Why nft was not read; nothing where it was, or where it is not installed.
std::optional<Judgement> nftRefusal(const JudgeInput &input)
{
    if (nftSeen(input))
        return std::nullopt;
    const Reading reading = readingOf(input, Nft, Presence);
    if (!reading.refusal)
        return unknown(Reason::Unproven, CheckWords::tr("nft ended in an error."));
    if (!reading.transportFailed && reading.outcome.state == CommandState::ToolMissing)
        return std::nullopt;
    return reading.refusal;
}

tl::expected<RuleList, Judgement> rulesNow(const JudgeInput &input)
{
    const auto state = firewallOf(input);
    if (!state)
        return tl::unexpected(state.error());
    RuleList list;
    list.iptables = partOf(input, Rules4, u"v4 "_s) + partOf(input, Rules6, u"v6 "_s) +
                    partOf(input, Legacy4, u"legacy v4 "_s) + partOf(input, Legacy6, u"legacy v6 "_s) + setsOf(input);
    if (nftSeen(input)) {
        auto nft = likeNft(input.evidence[Nft]->out, {input.evidence[Rules4]->out, input.evidence[Rules6]->out});
        if (!nft)
            return tl::unexpected(unknown(Reason::Garbled, errorText(nft.error())));
        list.nft = std::move(*nft);
    }
    list.withoutNft = !list.nft && !nftRefusal(input);
    return list;
}

QString shown(const QStringList &changes)
{
    QString text = changes.mid(0, kMostShown).join(u"; "_s);
    if (changes.size() > kMostShown)
        text += CheckWords::tr("; and %n more", "changed rules", int(changes.size() - kMostShown));
    return text;
}

QJsonObject factsOf(const RuleList &rules)
{
    QJsonObject facts{{"iptables"_L1, QJsonArray::fromStringList(rules.iptables)}};
    if (rules.nft)
        facts.insert("nft"_L1, QJsonArray::fromStringList(*rules.nft));
    if (rules.withoutNft)
        facts.insert("withoutNft"_L1, true);
    return facts;
}

/// The rules to compare with: those of the last good run. A host that never tells its nft rules has none; the iptables
/// rules of its first look are handed on from run to run, or nothing of it would ever be compared.
std::optional<QJsonObject> rulesBefore(const JudgeInput &input)
{
    if (input.lastGood)
        return input.lastGood->judgement.facts;
    const QJsonValue base = input.previous ? input.previous->judgement.facts.value("base"_L1) : QJsonValue();
    return base.isObject() ? std::optional(base.toObject()) : std::nullopt;
}

/// The rules of nft to compare with: none at all where it was not installed; nothing where they were not read.
std::optional<QStringList> nftBefore(const QJsonObject &before)
{
    if (before.contains("nft"_L1))
        return texts(before.value("nft"_L1));
    return before.value("withoutNft"_L1).toBool() ? std::optional(QStringList()) : std::nullopt;
}

/// What was compared, and only that, with how much.
QString toldOf(const JudgeInput &input, const RuleList &now, const std::optional<QJsonObject> &before)
{
    const int nft = int(now.nft.value_or(QStringList()).size());
    const int iptables = int(now.iptables.size());
    // The first look is the base of the next comparison; it must be able to become a good run.
    if (!before)
        return CheckWords::tr("First look: %n rule(s) remembered.", nullptr, iptables + nft);
    const bool fresh = now.nft && !nftBefore(*before);
    const int count = fresh ? iptables : iptables + nft;
    const QString told = input.lastGood ? CheckWords::tr("The same %n rule(s) as in the last good run.", nullptr, count)
                                        : CheckWords::tr("The same %n rule(s) as at the first look.", nullptr, count);
    return fresh && nft > 0
               ? CheckWords::tr("%1 %n rule(s) of nft are seen for the first time and remembered.", nullptr, nft)
                     .arg(told)
               : told;
}

Judgement alike(const JudgeInput &input, const RuleList &now, const std::optional<QJsonObject> &before)
{
    const auto refusal = nftRefusal(input);
    if (!now.nft && before && before->contains("nft"_L1)) {
        Judgement result =
            refusal.value_or(cannotRead(input, Nft, Presence)
                                 .value_or(unknown(Reason::Unproven, CheckWords::tr("nft ended in an error."))));
        result.summary = CheckWords::tr("iptables holds the same rules; those of nft could not be read this time: %1")
                             .arg(result.summary);
        return result;
    }
    const QString told = toldOf(input, now, before);
    if (!refusal)
        return passed(told);
    Judgement result = warned(CheckWords::tr("%1 That is iptables alone; native nft rules could not be read: %2")
                                  .arg(told, refusal->summary));
    result.mend = sudoersLine(input.node.ssh.user, {u"/usr/sbin/nft"_s, u"-j"_s, u"list"_s, u"ruleset"_s});
    return result;
}

Judgement compared(const JudgeInput &input, const RuleList &now, const std::optional<QJsonObject> &before)
{
    QStringList changes;
    if (before) {
        changes = ruleChanges(texts(before->value("iptables"_L1)), now.iptables);
        if (const auto nft = nftBefore(*before); nft && now.nft)
            changes += ruleChanges(*nft, *now.nft);
    }
    if (changes.isEmpty())
        return alike(input, now, before);
    Judgement result = failed((input.lastGood ? CheckWords::tr("The rules are not those of the last good run: %1.")
                                              : CheckWords::tr("The rules are not those of the first look: %1."))
                                  .arg(shown(changes)));
    result.seen = changes.join(u'\n');
    return result;
}

Judgement judge(const JudgeInput &input)
{
    const auto now = rulesNow(input);
    if (!now)
        return now.error();
    const auto before = rulesBefore(input);
    Judgement result = compared(input, *now, before);
    result.expected = CheckWords::tr("The rules of the last good run, in the same order.");
    result.rule = CheckWords::tr("Compared without counters, bans of fail2ban and addresses of containers.");
    result.facts = factsOf(*now);
    if (!input.lastGood && result.outcome != Outcome::Pass)
        result.facts.insert("base"_L1, before.value_or(factsOf(*now)));
    return result;
}

}

const CheckSpec &firewallDrift()
{
    static const CheckSpec spec{
        .id = "firewall.drift",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Rules are those of the last good run"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "A rule that nobody remembers adding is how a lab opens by itself."),
        .section = "2",
        .bullets = "B05 B21 B49",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords", "Is the difference what your change was meant to do? If not, restore the saved rules."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {},
        .vantage = "node",
        .parameters = {},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
