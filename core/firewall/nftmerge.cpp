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

/// Rule by rule: what nft prints whole is taken from there when it is native, and else from iptables.
void mergeChain(const NftTable &nft, size_t index, const RuleTable &iptables, RuleTable &merged)
{
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
        if (origin.isNative)
            chain.rules.push_back(native.rules[i]);
        else if (i == 0 || origins[i - 1].rule != origin.rule)
            chain.rules.push_back(translated(printed->rules[static_cast<size_t>(origin.rule)], iptables, nft.rules));
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
