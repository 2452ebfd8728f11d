// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/played/answers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QJsonObject match(const QString &op, const QJsonObject &left, const QJsonValue &right)
{
    return {{"match"_L1, QJsonObject{{"op"_L1, op}, {"left"_L1, left}, {"right"_L1, right}}}};
}

QJsonObject meta(const QString &key)
{
    return {{"meta"_L1, QJsonObject{{"key"_L1, key}}}};
}

QJsonObject payload(const QString &protocol, const QString &field)
{
    return {{"payload"_L1, QJsonObject{{"protocol"_L1, protocol}, {"field"_L1, field}}}};
}

QJsonArray expressionsOf(const PlayedRule &rule)
{
    QJsonArray expressions;
    if (rule.source.endsWith("/32"_L1))
        expressions << match(u"=="_s, payload(u"ip"_s, u"saddr"_s), rule.source.section(u'/', 0, 0));
    else if (!rule.source.isEmpty())
        expressions << match(u"=="_s, payload(u"ip"_s, u"saddr"_s),
                             QJsonObject{{"prefix"_L1, QJsonObject{{"addr"_L1, rule.source.section(u'/', 0, 0)},
                                                                   {"len"_L1, rule.source.section(u'/', 1).toInt()}}}});
    expressions << match(u"=="_s, payload(rule.protocol, u"dport"_s), int(rule.port));
    return expressions;
}

/// A chain of iptables; one with a hook is a base chain.
struct PlayedChain
{
    QString name;
    QString hook = {};
    bool accepts = true;
};

/// A rule as iptables-save prints it, and as nft does; without expressions nft leaves it to iptables to print.
struct PlayedLine
{
    QString chain;
    QString text;
    QJsonArray expressions = {};
};

struct PlayedTable
{
    QString name;
    QList<PlayedChain> chains;
    QList<PlayedLine> lines;
};

void addInput(PlayedTable &filter, const QList<PlayedRule> &rules, const QString &icmp)
{
    filter.lines << PlayedLine{u"INPUT"_s, u"-i lo -j ACCEPT"_s, {match(u"=="_s, meta(u"iifname"_s), u"lo"_s)}}
                 << PlayedLine{u"INPUT"_s,
                               u"-m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT"_s,
                               {match(u"in"_s, QJsonObject{{"ct"_L1, QJsonObject{{"key"_L1, u"state"_s}}}},
                                      QJsonArray{u"established"_s, u"related"_s})}}
                 << PlayedLine{u"INPUT"_s, u"-p %1 -j ACCEPT"_s.arg(icmp), {match(u"=="_s, meta(u"l4proto"_s), icmp)}};
    for (const PlayedRule &rule : rules)
        filter.lines << PlayedLine{u"INPUT"_s,
                                   u"%1-p %2 -m %2 --dport %3 -j ACCEPT"_s.arg(
                                       rule.source.isEmpty() ? QString() : u"-s %1 "_s.arg(rule.source), rule.protocol,
                                       QString::number(rule.port)),
                                   expressionsOf(rule)};
}

/// What Docker adds for its one container.
void addDocker(const PlayedHost &host, QList<PlayedTable> &tables)
{
    PlayedTable &filter = tables.first();
    filter.chains << PlayedChain{u"DOCKER"_s} << PlayedChain{u"DOCKER-USER"_s};
    for (const QString &text :
         {u"-j DOCKER-USER"_s, u"-o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT"_s,
          u"-o docker0 -j DOCKER"_s, u"-i docker0 ! -o docker0 -j ACCEPT"_s})
        filter.lines << PlayedLine{u"FORWARD"_s, text};
    filter.lines << PlayedLine{u"DOCKER"_s,
                               u"-d 172.17.0.2/32 ! -i docker0 -o docker0 -p tcp -m tcp --dport 80 -j ACCEPT"_s}
                 << PlayedLine{u"DOCKER-USER"_s, u"-j RETURN"_s};
    PlayedTable nat{
        u"nat"_s, {{u"PREROUTING"_s, u"prerouting"_s}, {u"POSTROUTING"_s, u"postrouting"_s}, {u"DOCKER"_s}}, {}};
    nat.lines << PlayedLine{u"PREROUTING"_s, u"-m addrtype --dst-type LOCAL -j DOCKER"_s}
              << PlayedLine{u"POSTROUTING"_s, u"-s 172.17.0.0/16 ! -o docker0 -j MASQUERADE"_s}
              << PlayedLine{u"DOCKER"_s,
                            u"! -i docker0 -p tcp -m tcp --dport %1 -j DNAT --to-destination 172.17.0.2:80"_s.arg(
                                host.containerPort)};
    tables << nat;
}

QList<PlayedTable> tablesOf(const PlayedHost &host, const QList<PlayedRule> &rules)
{
    PlayedTable filter{u"filter"_s,
                       {{u"INPUT"_s, u"input"_s, host.policyAccepts},
                        {u"FORWARD"_s, u"forward"_s, false},
                        {u"OUTPUT"_s, u"output"_s, true}},
                       {}};
    addInput(filter, rules, u"icmp"_s);
    if (host.gateway)
        filter.lines << PlayedLine{u"FORWARD"_s, u"-m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT"_s}
                     << PlayedLine{u"FORWARD"_s, u"-s 10.8.0.0/24 -i wg0 -j ACCEPT"_s};
    QList<PlayedTable> tables{filter};
    if (host.containerPort != 0)
        addDocker(host, tables);
    return tables;
}

QList<PlayedTable> tables6Of(bool open)
{
    PlayedTable filter{u"filter"_s,
                       {{u"INPUT"_s, u"input"_s, open}, {u"FORWARD"_s, u"forward"_s, open}, {u"OUTPUT"_s, u"output"_s}},
                       {}};
    if (!open)
        addInput(filter, {}, u"ipv6-icmp"_s);
    return {filter};
}

QString saved(const QString &tool, const QList<PlayedTable> &tables)
{
    const QString when = u"on Mon Nov 23 07:18:42 2026"_s;
    QString text;
    for (const PlayedTable &table : tables) {
        text += u"# Generated by %1 v1.8.9 (nf_tables) %2\n*%3\n"_s.arg(tool, when, table.name);
        for (const PlayedChain &chain : table.chains)
            text += u":%1 %2 [0:0]\n"_s.arg(chain.name, chain.hook.isEmpty() ? u"-"_s
                                                        : chain.accepts      ? u"ACCEPT"_s
                                                                             : u"DROP"_s);
        for (const PlayedLine &line : table.lines)
            text += u"-A %1 %2\n"_s.arg(line.chain, line.text);
        text += u"COMMIT\n# Completed %1\n"_s.arg(when);
    }
    return text;
}

/// The tables that iptables-nft keeps, as nft lists them.
class Listing
{
public:
    void add(const QString &family, const PlayedTable &table)
    {
        m_list << QJsonObject{
            {"table"_L1, QJsonObject{{"family"_L1, family}, {"name"_L1, table.name}, {"handle"_L1, ++m_handle}}}};
        for (const PlayedChain &chain : table.chains)
            add(family, table.name, chain);
        for (const PlayedLine &line : table.lines)
            add(family, table.name, line);
    }
    [[nodiscard]] QByteArray text() const
    {
        return QJsonDocument(QJsonObject{{"nftables"_L1, m_list}}).toJson(QJsonDocument::Compact) + '\n';
    }

private:
    void add(const QString &family, const QString &table, const PlayedChain &chain)
    {
        QJsonObject object{
            {"family"_L1, family}, {"table"_L1, table}, {"name"_L1, chain.name}, {"handle"_L1, ++m_handle}};
        if (!chain.hook.isEmpty()) {
            object.insert("type"_L1, table == "nat"_L1 ? u"nat"_s : u"filter"_s);
            object.insert("hook"_L1, chain.hook);
            object.insert("prio"_L1, chain.hook == "prerouting"_L1 ? -100 : chain.hook == "postrouting"_L1 ? 100 : 0);
            object.insert("policy"_L1, chain.accepts ? u"accept"_s : u"drop"_s);
        }
        m_list << QJsonObject{{"chain"_L1, object}};
    }
    void add(const QString &family, const QString &table, const PlayedLine &line)
    {
        QJsonArray expressions = line.expressions;
        if (expressions.isEmpty())
            expressions << QJsonObject{{"xt"_L1, QJsonObject{{"type"_L1, u"match"_s}, {"name"_L1, u"conntrack"_s}}}};
        expressions << QJsonObject{{"counter"_L1, QJsonObject{{"packets"_L1, 12}, {"bytes"_L1, 720}}}};
        if (!line.expressions.isEmpty())
            expressions << QJsonObject{{"accept"_L1, QJsonValue()}};
        m_list << QJsonObject{{"rule"_L1, QJsonObject{{"family"_L1, family},
                                                      {"table"_L1, table},
                                                      {"chain"_L1, line.chain},
                                                      {"handle"_L1, ++m_handle},
                                                      {"expr"_L1, expressions}}}};
    }
    int m_handle = 0;
    QJsonArray m_list{QJsonObject{{"metainfo"_L1, QJsonObject{{"version"_L1, u"1.0.6"_s},
                                                              {"release_name"_L1, u"Lester Gooch #5"_s},
                                                              {"json_schema_version"_L1, 1}}}}};
};

QByteArray nft(const PlayedHost &host)
{
    Listing listing;
    for (const PlayedTable &table : tablesOf(host, host.rules))
        listing.add(u"ip"_s, table);
    for (const PlayedTable &table : tables6Of(host.openOverIpv6))
        listing.add(u"ip6"_s, table);
    return listing.text();
}

/// iptables-save itself prints no "(nf_tables)" for the legacy layer.
QString legacy()
{
    return u"# Generated by iptables-save v1.8.9 on Mon Nov 23 07:18:42 2026\n*filter\n:INPUT ACCEPT [0:0]\n:FORWARD "
           "ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n-A INPUT -p tcp -m tcp --dport 4444 -j DROP\nCOMMIT\n# Completed on Mon Nov 23 07:18:42 2026\n"_s;
}

PlayedReply legacyNames(const PlayedHost &host)
{
    const QString none = u"cat: /proc/net/ip6_tables_names: No such file or directory"_s;
    return host.legacyLeftOver ? PlayedReply{1, "filter\n", none.toUtf8() + '\n'}
                               : refused(1, u"cat: /proc/net/ip_tables_names: No such file or directory\n"_s + none);
}

/// What the next boot restores, by file.
std::optional<PlayedReply> restoredFile(const PlayedHost &host, const QString &path)
{
    PlayedHost before = host;
    before.policyAccepts = false;
    before.containerPort = 0;
    if (path == "/etc/iptables/rules.v4"_L1)
        return said(saved(u"iptables-save"_s, tablesOf(before, host.savedRules)));
    if (path == "/etc/iptables/rules.v6"_L1)
        return said(saved(u"ip6tables-save"_s, tables6Of(false)));
    if (path == "/etc/nftables.conf"_L1)
        return refused(1, u"cat: /etc/nftables.conf: No such file or directory"_s);
    return std::nullopt;
}

}

std::optional<PlayedReply> ruleAnswer(const PlayedHost &host, const QStringList &argv)
{
    const QString program = argv.value(0);
    if (program == "iptables-save"_L1)
        return said(saved(program, tablesOf(host, host.rules)));
    if (program == "ip6tables-save"_L1)
        return said(saved(program, tables6Of(host.openOverIpv6)));
    if (program == "nft"_L1)
        return PlayedReply{0, nft(host), {}};
    if (program == "cat"_L1 && argv.value(1) == "/proc/net/ip_tables_names"_L1)
        return legacyNames(host);
    // The conditional scripts of the legacy layer end before they ask where there is none.
    if (program == "sh"_L1 && argv.value(2).contains("ip_tables_names"_L1))
        return said(host.legacyLeftOver && !argv.value(2).contains("ip6tables"_L1) ? legacy() : QString());
    return program == "cat"_L1 ? restoredFile(host, argv.value(1)) : std::nullopt;
}

}
