// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/checks/catalog/testrules.h"

namespace daytwo::checkbench {

using namespace Qt::StringLiterals;

namespace {

QJsonObject payload(const QString &protocol, const QString &field)
{
    return {{"payload"_L1, QJsonObject{{"protocol"_L1, protocol}, {"field"_L1, field}}}};
}

QJsonObject match(const QString &operation, const QJsonValue &left, const QJsonValue &right)
{
    return {{"match"_L1, QJsonObject{{"op"_L1, operation}, {"left"_L1, left}, {"right"_L1, right}}}};
}

QJsonObject accepting(const QString &family, QJsonArray expressions)
{
    expressions << QJsonObject{{"counter"_L1, QJsonObject{{"packets"_L1, 12}, {"bytes"_L1, 720}}}}
                << QJsonObject{{"accept"_L1, QJsonValue()}};
    return {{"rule"_L1, QJsonObject{{"family"_L1, family},
                                    {"table"_L1, u"filter"_s},
                                    {"chain"_L1, u"INPUT"_s},
                                    {"handle"_L1, 9},
                                    {"expr"_L1, expressions}}}};
}

void addTable(QJsonArray &list, const QString &family, const QString &policy)
{
    list << QJsonObject{{"table"_L1, QJsonObject{{"family"_L1, family}, {"name"_L1, u"filter"_s}, {"handle"_L1, 1}}}};
    list << QJsonObject{{"chain"_L1, QJsonObject{{"family"_L1, family},
                                                 {"table"_L1, u"filter"_s},
                                                 {"name"_L1, u"INPUT"_s},
                                                 {"handle"_L1, 2},
                                                 {"type"_L1, u"filter"_s},
                                                 {"hook"_L1, u"input"_s},
                                                 {"prio"_L1, 0},
                                                 {"policy"_L1, policy}}}};
    const QJsonObject interface {
        {
            "meta"_L1, QJsonObject
            {
                {
                    "key"_L1, u"iifname"_s
                }
            }
        }
    };
    const QJsonObject state{{"ct"_L1, QJsonObject{{"key"_L1, u"state"_s}}}};
    list << accepting(family, {match(u"=="_s, interface, u"lo"_s)});
    list << accepting(family, {match(u"in"_s, state, QJsonArray{u"established"_s, u"related"_s})});
}

QByteArray saved(const QString &policy, const QString &rules)
{
    return u"*filter\n:INPUT %1 [0:0]\n:FORWARD DROP [0:0]\n:OUTPUT ACCEPT [0:0]\n-A INPUT -i lo -j ACCEPT\n"
           "-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT\n%2COMMIT\n"_s.arg(policy, rules)
               .toUtf8();
}

}

QByteArray addressesOf(const QMap<QString, QString> &interfaces)
{
    QJsonArray list{QJsonObject{
        {"ifindex"_L1, 1},
        {"ifname"_L1, u"lo"_s},
        {"flags"_L1, QJsonArray{u"LOOPBACK"_s, u"UP"_s}},
        {"operstate"_L1, u"UNKNOWN"_s},
        {"link_type"_L1, u"loopback"_s},
        {"addr_info"_L1,
         QJsonArray{QJsonObject{
             {"family"_L1, u"inet"_s}, {"local"_L1, u"127.0.0.1"_s}, {"prefixlen"_L1, 8}, {"scope"_L1, u"host"_s}}}}}};
    for (auto it = interfaces.begin(); it != interfaces.end(); ++it)
        list << QJsonObject{{"ifindex"_L1, list.size() + 1},
                            {"ifname"_L1, it.key()},
                            {"flags"_L1, QJsonArray{u"UP"_s}},
                            {"operstate"_L1, u"UP"_s},
                            {"link_type"_L1, u"ether"_s},
                            {"addr_info"_L1, QJsonArray{QJsonObject{{"family"_L1, u"inet"_s},
                                                                    {"local"_L1, it.value()},
                                                                    {"prefixlen"_L1, 24},
                                                                    {"scope"_L1, u"global"_s}}}}};
    return QJsonDocument(list).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray iptablesOf(const QList<Opened> &opened, const QString &policy)
{
    QString rules;
    for (const Opened &port : opened)
        rules += u"-A INPUT%1 -p %2 -m %2 --dport %3 -j ACCEPT\n"_s.arg(
            port.source.isEmpty() ? QString() : u" -s "_s + port.source, port.protocol, QString::number(port.port));
    return saved(policy, rules);
}

QByteArray ip6tablesOf()
{
    return saved(u"DROP"_s, {});
}

QByteArray nftOf(const QList<Opened> &opened, const QString &policy)
{
    QJsonArray list{QJsonObject{{"metainfo"_L1, QJsonObject{{"json_schema_version"_L1, 1}}}}};
    addTable(list, u"ip"_s, policy);
    for (const Opened &port : opened) {
        QJsonArray expressions;
        if (!port.source.isEmpty()) {
            const QJsonObject prefix{{"addr"_L1, port.source.section(u'/', 0, 0)},
                                     {"len"_L1, port.source.section(u'/', 1).toInt()}};
            expressions << match(u"=="_s, payload(u"ip"_s, u"saddr"_s),
                                 prefix.value("len"_L1).toInt() == 32 ? prefix.value("addr"_L1)
                                                                      : QJsonObject{{"prefix"_L1, prefix}});
        }
        expressions << match(u"=="_s, payload(port.protocol, u"dport"_s), port.port);
        list << accepting(u"ip"_s, expressions);
    }
    addTable(list, u"ip6"_s, u"drop"_s);
    return QJsonDocument(QJsonObject{{"nftables"_L1, list}}).toJson(QJsonDocument::Compact) + '\n';
}

Answers rulesOf(const QList<Opened> &opened, const QMap<QString, QString> &interfaces)
{
    return {{u"n iptables-save"_s, printed(iptablesOf(opened))},
            {u"ip6tables-save"_s, printed(ip6tablesOf())},
            {u"'sudo -n cat"_s, printed({}, 1,
                                        "cat: /proc/net/ip_tables_names: No such file or directory\n"
                                        "cat: /proc/net/ip6_tables_names: No such file or directory\n")},
            {u"exec sudo -n iptables-legacy-save"_s, printed({})},
            {u"exec sudo -n ip6tables-legacy-save"_s, printed({})},
            {u"nft -j"_s, printed(nftOf(opened))},
            {u"ipset save"_s, printed({})},
            {u"addr show"_s, printed(addressesOf(interfaces))}};
}

std::vector<Excuse> rulesExcuses()
{
    using enum Blindness;
    return {{u"n iptables-save"_s, {NotFound, NotInstalled, Empty}, "nft tells every rule of iptables on nft"},
            {u"ip6tables-save"_s, {NotFound, NotInstalled, Empty}, "nft tells every rule of iptables on nft"},
            {u"-legacy-save"_s,
             {Unreachable, TimedOut, TooLarge, NotAllowed, NotFound, Empty, Garbage},
             "there are no legacy tables, so nothing of theirs is read"},
            {u"'sudo -n cat"_s, {Empty}, "an empty list says that there are no legacy tables"},
            {u"ipset save"_s,
             {Unreachable, TimedOut, TooLarge, NotAllowed, NotFound, NotInstalled, Empty},
             "no rule names a set"}};
}

QByteArray rulesLab()
{
    return QByteArray(kTestLab).replace(", \"fd00:8::/64\"", "");
}

}
