// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/nftmerge.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

bool isSharedTable(const NftTable &table, IpFamily family)
{
    static const QStringList names{u"filter"_s, u"nat"_s, u"mangle"_s, u"raw"_s, u"security"_s};
    return table.family == (family == IpFamily::V4 ? u"ip" : u"ip6") && names.contains(table.name);
}

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

/// What the rule asks for, without what holds for every packet of its family.
std::vector<Match> conditions(const Rule &rule, IpFamily family)
{
    std::vector<Match> result;
    for (const Match &match : rule.matches) {
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

}

void mergeNft(IpFamily family, NftText &nft, IptablesText &iptables)
{
    for (NftTable &table : nft.tables) {
        if (!isSharedTable(table, family))
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
