// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/firewall/firewall.h"
#include "core/checks/catalog/look.h"
#include "core/firewall/likerules.h"

#include <QJsonArray>

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

/// What the sets hold that rules name; their order is chance, and what times out is a ban.
QStringList setsOf(const JudgeInput &input)
{
    if (cannotRead(input, Ipset, Presence) || input.evidence[Ipset]->exitCode != 0)
        return {};
    QStringList lines;
    for (const QString &line : QString::fromUtf8(input.evidence[Ipset]->out).split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.contains(" timeout "_L1))
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

/// Rules of iptables and, apart, those of nft; the latter nothing where they could not be read.
struct RuleList
{
    QStringList iptables;
    std::optional<QStringList> nft;
};

tl::expected<RuleList, Judgement> rulesNow(const JudgeInput &input)
{
    const auto state = firewallOf(input);
    if (!state)
        return tl::unexpected(state.error());
    RuleList list;
    list.iptables = partOf(input, Rules4, u"v4 "_s) + partOf(input, Rules6, u"v6 "_s) +
                    partOf(input, Legacy4, u"legacy v4 "_s) + partOf(input, Legacy6, u"legacy v6 "_s) + setsOf(input);
    if (nftSeen(input)) {
        auto nft = likeNft(input.evidence[Nft]->out);
        if (!nft)
            return tl::unexpected(unknown(Reason::Garbled, errorText(nft.error())));
        list.nft = std::move(*nft);
    }
    return list;
}

QString shown(const QStringList &changes)
{
    QString text = changes.mid(0, kMostShown).join(u"; "_s);
    if (changes.size() > kMostShown)
        text += CheckWords::tr("; and %n more", "changed rules", int(changes.size() - kMostShown));
    return text;
}

Judgement compared(const JudgeInput &input, const RuleList &now)
{
    const int count = int(now.iptables.size() + now.nft.value_or(QStringList()).size());
    if (!input.lastGood)
        // The first look is the base of the next comparison; it must be able to become a good run.
        return passed(CheckWords::tr("First look: %n rule(s) remembered.", nullptr, count));
    const QJsonObject &before = input.lastGood->judgement.facts;
    QStringList changes = ruleChanges(texts(before.value("iptables"_L1)), now.iptables);
    const bool nftBefore = before.contains("nft"_L1);
    if (now.nft && nftBefore)
        changes += ruleChanges(texts(before.value("nft"_L1)), *now.nft);
    if (!changes.isEmpty()) {
        Judgement result =
            failed(CheckWords::tr("The rules are not those of the last good run: %1.").arg(shown(changes)));
        result.seen = changes.join(u'\n');
        return result;
    }
    if (!now.nft && nftBefore) {
        Judgement result = cannotRead(input, Nft, Presence)
                               .value_or(unknown(Reason::Unproven, CheckWords::tr("nft ended in an error.")));
        result.summary = CheckWords::tr("iptables holds the same rules; those of nft could not be read this time: %1")
                             .arg(result.summary);
        return result;
    }
    return passed(CheckWords::tr("The same %n rule(s) as in the last good run.", nullptr, count));
}

Judgement judge(const JudgeInput &input)
{
    const auto now = rulesNow(input);
    if (!now)
        return now.error();
    Judgement result = compared(input, *now);
    result.expected = CheckWords::tr("The rules of the last good run, in the same order.");
    result.rule = CheckWords::tr("Compared without counters, bans of fail2ban and addresses of containers.");
    result.facts = {{"iptables"_L1, QJsonArray::fromStringList(now->iptables)}};
    if (now->nft)
        result.facts.insert("nft"_L1, QJsonArray::fromStringList(*now->nft));
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
