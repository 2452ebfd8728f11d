// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/explain.h"
#include "core/firewall/firewallrules.h"
#include "core/firewall/iptablesparser.h"
#include "core/firewall/nftmerge.h"
#include "core/firewall/nftparser.h"

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

/// Larger than any real output; what is larger is not read at all.
constexpr qsizetype kLargestText = qsizetype{16} * 1024 * 1024;

class Reader
{
public:
    explicit Reader(const FirewallInput &input)
        : m_input(input)
    {
    }

    Result<FirewallState> read()
    {
        const bool whole = readHost() && readNft() && readFamily(IpFamily::V4) && readFamily(IpFamily::V6);
        if (!whole)
            return fail(m_error);
        for (const RuleTable &table : m_rules->tables)
            m_rules->writtenSets << table.writtenSets;
        return FirewallState(m_rules);
    }

private:
    bool isTooLarge(const QByteArray &text, const QString &what)
    {
        if (text.size() <= kLargestText)
            return false;
        m_error = {Error::Kind::BadInput, what, u"larger than %1 MiB"_s.arg(kLargestText / 1024 / 1024)};
        return true;
    }

    template <typename T>
    bool take(Result<T> result, T &into)
    {
        if (!result) {
            m_error = result.error();
            return false;
        }
        into = std::move(*result);
        return true;
    }

    bool readHost()
    {
        if (m_input.addresses) {
            if (isTooLarge(*m_input.addresses, u"ip -j address"_s) ||
                !take(parseHostAddresses(*m_input.addresses, u"ip -j address"_s), m_rules->host))
                return false;
        }
        if (m_input.ipset) {
            m_rules->sets.emplace();
            if (isTooLarge(*m_input.ipset, u"ipset save"_s) ||
                !take(parseIpSets(*m_input.ipset, u"ipset save"_s), *m_rules->sets))
                return false;
        }
        return true;
    }

    bool readNft()
    {
        if (!m_input.nft)
            return true;
        return !isTooLarge(*m_input.nft, u"nft -j list ruleset"_s) &&
               take(parseNft(*m_input.nft, u"nft -j list ruleset"_s), m_nft);
    }

    bool readFamily(IpFamily family)
    {
        const bool isV4 = family == IpFamily::V4;
        const std::optional<QByteArray> text = isV4 ? std::optional(m_input.rules4) : m_input.rules6;
        const std::optional<QByteArray> &legacy = isV4 ? m_input.legacy4 : m_input.legacy6;
        if (!text)
            return true;
        m_rules->judges6 |= !isV4;
        IptablesText translated;
        const QString what = isV4 ? u"iptables-save"_s : u"ip6tables-save"_s;
        if (isTooLarge(*text, what) || !take(parseIptables(*text, {family, what, QString()}), translated))
            return false;
        IptablesText second;
        const QString legacyWhat = isV4 ? u"iptables-legacy-save"_s : u"ip6tables-legacy-save"_s;
        if (legacy && (isTooLarge(*legacy, legacyWhat) ||
                       !take(parseIptables(*legacy, {family, legacyWhat, u"legacy "_s}), second)))
            return false;
        layTogether(family, translated, second, legacy.has_value());
        return true;
    }

    void layTogether(IpFamily family, IptablesText &translated, IptablesText &second, bool hasLegacy)
    {
        QStringList &unread = family == IpFamily::V4 ? m_rules->unread4 : m_rules->unread6;
        if (translated.warnsOfLegacyTables && !hasLegacy)
            unread << u"iptables-legacy"_s;
        if (m_input.nft) {
            mergeNft(family, m_nft, translated);
        } else {
            unread << translated.unreadableTables;
            m_rules->renderingUnverified |= translated.mayBeTranslated;
            m_rules->isOneTable |= translated.isOneTable;
        }
        unread << second.unreadableTables;
        for (IptablesText *text : {&translated, &second}) {
            for (RuleTable &table : text->tables)
                m_rules->tables.push_back(std::move(table));
        }
        for (const NftTable &table : m_nft.tables) {
            if (table.rules.appliesTo(family)) {
                m_rules->tables.push_back(table.rules);
                m_rules->tables.back().forV4 = family == IpFamily::V4;
                m_rules->tables.back().forV6 = family == IpFamily::V6;
            }
        }
    }

    const FirewallInput &m_input;
    std::shared_ptr<FirewallRules> m_rules = std::make_shared<FirewallRules>();
    NftText m_nft;
    Error m_error;
};

}

Result<FirewallState> parseFirewall(const FirewallInput &input)
{
    return Reader(input).read();
}

}
