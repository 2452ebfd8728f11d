// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/nftmerge.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

const Chain *chainNamed(const RuleTable &table, const QString &name)
{
    const auto it =
        std::find_if(table.chains.begin(), table.chains.end(), [&](const Chain &chain) { return chain.name == name; });
    return it == table.chains.end() ? nullptr : &*it;
}

/// The rule of iptables with its jumps pointing into the chains of nft.
Rule translated(Rule rule, const RuleTable &iptables, const RuleTable &nft)
{
    if (rule.target.chain < 0)
        return rule;
    const QString &name = iptables.chains[static_cast<size_t>(rule.target.chain)].name;
    for (size_t i = 0; i < nft.chains.size(); ++i) {
        if (nft.chains[i].name == name) {
            rule.target.chain = int(i);
            return rule;
        }
    }
    rule.target = Target{};
    rule.target.kind = Target::Kind::Opaque;
    return rule;
}

/// "None of these flags is set" and "no fragment" are said in two ways.
Match inOneWay(const Match &match)
{
    if (const auto *crafted = std::get_if<CraftedMatch>(&match.test))
        return {CraftedMatch{crafted->ordinary != match.negated}, false};
    const auto *flags = std::get_if<TcpFlagsMatch>(&match.test);
    if (!flags || flags->test != TcpFlagsMatch::Test::Equals || flags->values != std::vector<quint8>{0})
        return match;
    return {TcpFlagsMatch{TcpFlagsMatch::Test::AnySet, flags->mask, {}}, !match.negated};
}

/// What the rule asks for, without what holds for every packet of its family.
std::vector<Match> conditions(const Rule &rule, IpFamily family)
{
    std::vector<Match> result;
    for (const Match &asked : rule.matches) {
        const Match match = inOneWay(asked);
        const bool holds = match == Match{FamilyMatch{family}, false} || match == Match{ConstantMatch{true}, false};
        if (!holds && std::find(result.begin(), result.end(), match) == result.end())
            result.push_back(match);
    }
    return result;
}

/// Both say the same: then the one of iptables, which people know, can stand for it.
bool saysTheSame(const Rule &native, const Rule &printed, IpFamily family)
{
    const std::vector<Match> mine = conditions(native, family);
    const std::vector<Match> theirs = conditions(printed, family);
    return native.target == printed.target && mine.size() == theirs.size() &&
           std::is_permutation(mine.begin(), mine.end(), theirs.begin());
}

/// Rule by rule: only what nft can not print whole is taken from iptables. Of everything else iptables may leave out
/// conditions or make them narrower ("saddr 10.0.0.0-10.0.0.9 counter" becomes "-s 10.0.0.9/32").
void mergeChain(const NftTable &nft, size_t index, const RuleTable &iptables, RuleTable &merged)
{
    const IpFamily family = nft.family == u"ip6" ? IpFamily::V6 : IpFamily::V4;
    const Chain &native = nft.rules.chains[index];
    const Chain *printed = chainNamed(iptables, native.name);
    const auto &origins = nft.origins[index];
    const int count = origins.empty() ? 0 : origins.back().rule + 1;
    if (!printed || int(printed->rules.size()) != count)
        return;
    Chain &chain = merged.chains[index];
    chain.line = printed->line;
    chain.declaration = printed->declaration;
    chain.rules.clear();
    for (size_t i = 0; i < native.rules.size(); ++i) {
        const NftTable::Origin &origin = origins[i];
        const bool isFirst = i == 0 || origins[i - 1].rule != origin.rule;
        const bool isOnly = isFirst && (i + 1 == native.rules.size() || origins[i + 1].rule != origin.rule);
        Rule known = translated(printed->rules[static_cast<size_t>(origin.rule)], iptables, nft.rules);
        const bool isPrinted = origin.needsIptables || (isOnly && saysTheSame(native.rules[i], known, family));
        if (origin.isNative || !isPrinted)
            chain.rules.push_back(native.rules[i]);
        else if (isFirst)
            chain.rules.push_back(std::move(known));
    }
}

/// Another rule may say the same and mean something else.
bool isVague(const Rule &rule)
{
    return rule.target.kind == Target::Kind::Undecided || rule.target.kind == Target::Kind::Opaque ||
           std::ranges::any_of(rule.matches, [](const Match &match) {
               return std::holds_alternative<UncertainMatch>(match.test) ||
                      std::holds_alternative<CraftedMatch>(match.test);
           });
}

/// Finds for each rule of one chain a printed one that says the same; each serves once.
std::vector<Rendering> renderingsIn(const NftTable &nft, size_t index, const RuleTable *iptables)
{
    const IpFamily family = nft.family == u"ip6" ? IpFamily::V6 : IpFamily::V4;
    const Chain &native = nft.rules.chains[index];
    const auto &origins = nft.origins[index];
    const Chain *chain = iptables ? chainNamed(*iptables, native.name) : nullptr;
    std::vector<Rule> left;
    for (const Rule &rule : chain ? chain->rules : std::vector<Rule>())
        left.push_back(translated(rule, *iptables, nft.rules));
    std::vector<Rendering> result(origins.empty() ? 0 : size_t(origins.back().rule) + 1, Rendering::Same);
    for (size_t i = 0; i < native.rules.size(); ++i) {
        const bool isSplit = (i > 0 && origins[i - 1].rule == origins[i].rule) ||
                             (i + 1 < origins.size() && origins[i + 1].rule == origins[i].rule);
        if (origins[i].needsIptables)
            continue;
        const auto same = std::ranges::find_if(
            left, [&](const Rule &rule) { return !isSplit && saysTheSame(native.rules[i], rule, family); });
        if (same == left.end())
            result[size_t(origins[i].rule)] = Rendering::Another;
        else
            left.erase(same);
        if (isVague(native.rules[i]) && result[size_t(origins[i].rule)] == Rendering::Same)
            result[size_t(origins[i].rule)] = Rendering::Alike;
    }
    return result;
}

}

bool isSharedTable(const QString &family, const QString &table)
{
    static const QStringList names{u"filter"_s, u"nat"_s, u"mangle"_s, u"raw"_s, u"security"_s};
    return (family == u"ip" || family == u"ip6") && names.contains(table);
}

QHash<QString, std::vector<Rendering>> renderings(const NftTable &nft, const IptablesText &iptables)
{
    const auto printed = std::ranges::find(iptables.tables, nft.name, &RuleTable::name);
    const bool isPrinted = iptables.mayBeTranslated && printed != iptables.tables.end();
    QHash<QString, std::vector<Rendering>> result;
    for (size_t i = 0; i < nft.rules.chains.size(); ++i)
        result.insert(nft.rules.chains[i].name, renderingsIn(nft, i, isPrinted ? &*printed : nullptr));
    return result;
}

void mergeNft(IpFamily family, NftText &nft, IptablesText &iptables)
{
    for (NftTable &table : nft.tables) {
        if (table.family != (family == IpFamily::V4 ? u"ip" : u"ip6") || !isSharedTable(table.family, table.name))
            continue;
        iptables.unreadableTables.removeAll(table.name);
        const auto printed = std::find_if(iptables.tables.begin(), iptables.tables.end(),
                                          [&](const RuleTable &candidate) { return candidate.name == table.name; });
        // Printed by the legacy variant, it is another layer, and both count.
        if (printed == iptables.tables.end() || !iptables.mayBeTranslated)
            continue;
        RuleTable merged = table.rules;
        merged.name = printed->name;
        merged.writtenSets = printed->writtenSets;
        merged.marksConnections |= printed->marksConnections;
        merged.hasConnectionTemplates |= printed->hasConnectionTemplates;
        for (size_t i = 0; i < table.rules.chains.size(); ++i)
            mergeChain(table, i, *printed, merged);
        table.rules = std::move(merged);
        iptables.tables.erase(printed);
    }
}

}
