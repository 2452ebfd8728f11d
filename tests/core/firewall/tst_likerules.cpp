// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/anatomy.h"
#include "core/firewall/likerules.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

QByteArray sample(const QString &name)
{
    QFile file(QStringLiteral(SOURCE_ROOT "/tests/data/firewall/samples/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A counted rule of nft in a table that iptables shows too, for sources from this one to 10.0.0.9.
QByteArray sharedRule(const QByteArray &first)
{
    QByteArray json = R"({"nftables":[{"table":{"family":"ip","name":"filter","handle":1}},
{"chain":{"family":"ip","table":"filter","name":"INPUT","handle":1,"type":"filter","hook":"input","prio":0,"policy":"drop"}},
{"rule":{"family":"ip","table":"filter","chain":"INPUT","handle":3,"expr":[{"match":{"op":"==","left":{"payload":
{"protocol":"ip","field":"saddr"}},"right":{"range":["FIRST","10.0.0.9"]}}},{"counter":{"packets":0,"bytes":0}},
{"accept":null}]}}]})";
    return json.replace("FIRST", first);
}

QByteArray printedRule(const QByteArray &rule)
{
    return "*filter\n:INPUT DROP [0:0]\n-A INPUT " + rule + "\nCOMMIT\n";
}

}

class LikeRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatChangesByItselfIsLeftOut()
    {
        const QByteArray before =
            "*filter\n:INPUT DROP [1:2]\n:f2b-sshd - [0:0]\n[3:4] -A INPUT -s 10.8.0.0/24 -j ACCEPT\n"
            "-A DOCKER -d 172.17.0.2/32 ! -i br-0123456789ab -j ACCEPT\nCOMMIT\n";
        const QByteArray after =
            "*filter\n:INPUT DROP [9:9]\n:f2b-sshd - [0:0]\n-A f2b-sshd -s 203.0.113.4/32 -j REJECT\n"
            "-A INPUT -s 10.8.0.0/24 -j ACCEPT\n"
            "-A DOCKER -d 172.17.0.5/32 ! -i br-ba9876543210 -j ACCEPT\nCOMMIT\n# done\n";
        QCOMPARE(likeIptables(before), likeIptables(after));
    }
    void whatDecidesIsKept()
    {
        QCOMPARE(
            likeIptables("*nat\n:PREROUTING ACCEPT [0:0]\n-A PREROUTING -p tcp --dport 80 -j DNAT --to-destination "
                         "192.168.50.30:80\nCOMMIT\n"),
            (QStringList{u"nat :PREROUTING ACCEPT"_s,
                         u"nat -A PREROUTING -p tcp --dport 80 -j DNAT --to-destination 192.168.50.30:80"_s}));
    }
    void whatOnlyLooksLikeABanIsKept()
    {
        const auto chain = [](const QByteArray &rule) {
            return likeIptables("*filter\n:f2b-sshd - [0:0]\n-A f2b-sshd " + rule + "\nCOMMIT\n");
        };
        QCOMPARE(chain("-j RETURN"), QStringList());
        QCOMPARE(chain("-s 203.0.113.4/32 -j REJECT --reject-with icmp-port-unreachable"), QStringList());
        QCOMPARE(chain("-s 203.0.113.4/32 -j DROP"), QStringList());
        QCOMPARE(chain("-j ACCEPT"), QStringList{u"filter -A f2b-sshd -j ACCEPT"_s});
        QCOMPARE(chain("-s 203.0.113.4/32 -j ACCEPT").size(), 1);
        QCOMPARE(chain("-s 203.0.113.4/32 -m comment --comment \"-j DROP\" -j ACCEPT").size(), 1);
        QCOMPARE(chain("-j DROP").size(), 1);
    }
    void whatTheUserWroteBesideDockersRulesIsKept()
    {
        for (const QByteArray &rule :
             {QByteArray("-A DOCKER-USER -s 172.20.0.5/32 -j ACCEPT"),
              QByteArray("-A INPUT -s 172.20.0.5/32 -m comment --comment \"for DOCKER\" -j ACCEPT"),
              QByteArray("-A POSTROUTING -s 172.20.0.5/32 -o eth0 -j MASQUERADE")})
            QCOMPARE(likeIptables("*filter\n" + rule + '\n'), QStringList{u"filter "_s + QString::fromUtf8(rule)});
        QCOMPARE(likeIptables("*nat\n-A POSTROUTING -s 172.17.0.2/32 -d 172.17.0.2/32 -p tcp -j MASQUERADE\n"),
                 likeIptables("*nat\n-A POSTROUTING -s 172.17.0.3/32 -d 172.17.0.3/32 -p tcp -j MASQUERADE\n"));
    }
    void anOrderIsAChange()
    {
        QCOMPARE(ruleChanges({u"a"_s, u"b"_s}, {u"b"_s, u"a"_s}), QStringList{u"~ b"_s});
        QCOMPARE(ruleChanges({u"a"_s, u"b"_s}, {u"a"_s, u"c"_s}), (QStringList{u"+ c"_s, u"− b"_s}));
        QCOMPARE(ruleChanges({u"a"_s, u"a"_s}, {u"a"_s}), QStringList{u"− a"_s});
        QCOMPARE(ruleChanges({u"a"_s}, {u"a"_s}), QStringList());
    }
    void aNativeTableIsNamedAndHandlesDoNotCount()
    {
        const QByteArray json = sample(u"firewalld-table.nft.json"_s);
        QVERIFY(!json.isEmpty());
        QCOMPARE(nativeTables(json, {}).value(), QStringList{u"inet firewalld"_s});
        QByteArray moved = json;
        moved.replace("\"handle\": 1", "\"handle\": 7001").replace("\"handle\":1", "\"handle\":7001");
        QCOMPARE(likeNft(moved, {}).value(), likeNft(json, {}).value());
    }
    void whatIptablesMadeIsLeftToIptables()
    {
        const QByteArray json = sample(u"iptables-nft.nft.json"_s);
        const PrintedRules printed{sample(u"iptables-nft-save.out"_s), sample(u"ip6tables-nft-save.out"_s)};
        QVERIFY(!json.isEmpty() && !printed.v4.isEmpty() && !printed.v6.isEmpty());
        // Where nft says more than is understood, both are compared.
        const QStringList vague = likeNft(json, printed).value();
        const QRegularExpression odd(u"\"(limit|frag-off|255\\.0\\.255\\.0)\""_s);
        QCOMPARE(vague.filter(odd), vague);
        QCOMPARE(nativeTables(json, printed).value(), QStringList());
        QVERIFY(!likeNft(json, {}).value().isEmpty());
        QVERIFY(!likeNft(json, {"*filter\n", {}}));
    }
    void whatIptablesMisprintsIsComparedAsNftPrintsIt()
    {
        const PrintedRules printed{printedRule("-s 10.0.0.9/32 -j ACCEPT"), {}};
        const QStringList narrow = likeNft(sharedRule("10.0.0.0"), printed).value();
        QCOMPARE(narrow.size(), 1);
        QCOMPARE(ruleChanges(narrow, likeNft(sharedRule("0.0.0.0"), printed).value()).size(), 2);
        QCOMPARE(nativeTables(sharedRule("0.0.0.0"), printed).value(), QStringList{u"ip filter"_s});
        // Newer versions of iptables put more of their matches as nft knows them.
        QByteArray state = sharedRule("10.0.0.0");
        const qsizetype from = state.indexOf("{\"match\"");
        state.replace(from, state.indexOf(",{\"counter\"") - from,
                      R"({"match":{"op":"in","left":{"ct":{"key":"state"}},"right":["established","related"]}})");
        const PrintedRules states{printedRule("-m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT"), {}};
        QCOMPARE(likeNft(state, states).value(), QStringList());
        // A rule that looks like the misprint is another one.
        QByteArray one = sharedRule("10.0.0.0");
        one.replace("{\"range\":[\"10.0.0.0\",\"10.0.0.9\"]}", "\"10.0.0.9\"");
        QCOMPARE(likeNft(one, printed).value(), QStringList());
        QCOMPARE(likeNft(one, {}).value().size(), 1);
    }
    void whatIsNotUnderstoodIsCompared()
    {
        QByteArray json = sharedRule("10.0.0.0");
        const qsizetype from = json.indexOf("{\"match\"");
        json.replace(from, json.indexOf(",{\"counter\"") - from,
                     R"({"match":{"op":"==","left":{"meta":{"key":"cgroup"}},"right":5}},
{"limit":{"rate":3,"burst":5,"per":"minute"}})");
        const PrintedRules printed{printedRule("-m limit --limit 3/min -j ACCEPT"), {}};
        QCOMPARE(likeNft(json, printed).value().size(), 1);
        QVERIFY(likeNft(json, printed).value() !=
                likeNft(QByteArray(json).replace("\"right\":5", "\"right\":6"), printed).value());
    }
    void aSetInASharedTableIsCompared()
    {
        const QByteArray set = R"({"nftables":[{"set":{"family":"ip","name":"mgmt","table":"filter","type":"ipv4_addr",
"handle":3,"elem":["10.0.0.1"]}}]})";
        QCOMPARE(likeNft(set, {}).value().size(), 1);
        QVERIFY(likeNft(set, {}).value() != likeNft(QByteArray(set).replace("10.0.0.1", "10.0.0.2"), {}).value());
    }
    void elementsOfASetThatTimeOutAreLeftOut()
    {
        const auto set = [](const QByteArray &flags, const QByteArray &elements) {
            QByteArray json =
                R"({"nftables":[{"set":{"family":"inet","name":"trusted","table":"guard","type":"ipv4_addr",
"handle":3,"flags":[FLAGS],"elem":[ELEMENTS]}}]})";
            return likeNft(json.replace("FLAGS", flags).replace("ELEMENTS", elements), {}).value();
        };
        const QByteArray timed = R"({"elem":{"val":"203.0.113.9","timeout":600,"expires":17}})";
        const QByteArray inherited = R"({"elem":{"val":"203.0.113.9","expires":17}})";
        const QByteArray lasting = R"({"elem":{"val":"10.0.0.1","comment":"mine"}})";
        const QStringList none = set("\"timeout\"", {});
        QCOMPARE(set("\"timeout\"", timed), none);
        QCOMPARE(set("\"interval\",\"timeout\"", timed + ',' + inherited), set("\"interval\",\"timeout\"", {}));
        QVERIFY(set("\"timeout\"", "\"10.0.0.1\"") != none);
        QVERIFY(set("\"timeout\"", lasting) != none);
        QCOMPARE(set("\"timeout\"", lasting + ',' + timed), set("\"timeout\"", lasting));
        QVERIFY(set({}, "\"10.0.0.1\"") != set({}, "\"10.0.0.2\""));
        // Rules put in what they like.
        QCOMPARE(set("\"dynamic\",\"timeout\"", "\"10.0.0.1\""), set("\"dynamic\",\"timeout\"", {}));
    }
    void whatRulesPutIntoASetIsLeftOut()
    {
        const QByteArray json =
            R"({"nftables":[{"set":{"family":"inet","name":"seen","table":"guard","type":"ipv4_addr",
"handle":3,"flags":["timeout"],"elem":["10.0.0.1"]}},{"rule":{"family":"inet","table":"guard","chain":"in","handle":4,
"expr":[{"set":{"op":"add","elem":{"payload":{"protocol":"ip","field":"saddr"}},"set":"@seen"}}]}}]})";
        QCOMPARE(likeNft(json, {}).value(), likeNft(QByteArray(json).replace("10.0.0.1", "10.0.0.2"), {}).value());
    }
    void elementsOfAMapThatTimeOutAreLeftOut()
    {
        const QByteArray json = R"({"nftables":[{"map":{"family":"inet","name":"to","table":"guard","type":"ipv4_addr",
"handle":3,"map":"verdict","flags":["timeout"],"elem":[["10.0.0.1",{"accept":null}]]}}]})";
        const QByteArray timed = QByteArray(json).replace(
            "\"elem\":[", "\"elem\":[[{\"elem\":{\"val\":\"10.0.0.9\",\"expires\":3}},{\"accept\":null}],");
        QCOMPARE(likeNft(timed, {}).value(), likeNft(json, {}).value());
        QVERIFY(likeNft(json, {}).value() != likeNft(QByteArray(json).replace("accept", "drop"), {}).value());
    }
    void whatIsNoListingIsRefused()
    {
        for (const QByteArray &json :
             {QByteArray(), QByteArray("{"), QByteArray("[]"), QByteArray("{\"nftables\":1}")}) {
            QVERIFY(!likeNft(json, {}));
            QVERIFY(!nativeTables(json, {}));
        }
    }
    void layersAndTargetsComeFromTheRules()
    {
        FirewallInput input;
        input.rules4 = sample(u"docker-iptables-save.out"_s);
        input.legacy4 = sample(u"iptables-legacy-save.out"_s);
        input.nft = sample(u"firewalld-table.nft.json"_s);
        const auto state = parseFirewall(input);
        QVERIFY2(state, state ? "" : qPrintable(errorText(state.error())));
        const FirewallLayers layers = layersOf(*state);
        QVERIFY(layers.iptables.contains(u"nat"_s));
        QVERIFY(!layers.legacy.isEmpty());
        QCOMPARE(layers.native, QStringList{u"inet firewalld"_s});
        QVERIFY(!translatedTo(*state).isEmpty());
        QVERIFY(!lacksSets(*state));
    }
    void aPortMayBeHandedOn_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<bool>("may");
        QTest::newRow("the port itself") << QByteArray("-p tcp -m tcp --dport 9100 -j DNAT --to-destination [fd50::7]")
                                         << true;
        QTest::newRow("another port") << QByteArray("-p tcp -m tcp --dport 80 -j DNAT --to-destination [fd50::7]")
                                      << false;
        QTest::newRow("a range that holds it") << QByteArray("-p tcp -m tcp --dport 9000:9200 -j REDIRECT") << true;
        QTest::newRow("all but another") << QByteArray("-p tcp -m tcp ! --dport 80 -j REDIRECT") << true;
        QTest::newRow("all but it") << QByteArray("-p tcp -m tcp ! --dport 9100 -j REDIRECT") << false;
        QTest::newRow("every port") << QByteArray("-s fd50::/64 -j DNAT --to-destination fd50::7") << true;
        QTest::newRow("another protocol") << QByteArray("-p udp -j DNAT --to-destination fd50::7") << false;
        QTest::newRow("a target nobody knows") << QByteArray("-p tcp -j TARDIS") << true;
        QTest::newRow("masquerading") << QByteArray("-p tcp -j MASQUERADE") << false;
    }
    void aPortMayBeHandedOn()
    {
        QFETCH(QByteArray, rule);
        QFETCH(bool, may);
        FirewallInput input;
        input.rules4 = "*filter\n:INPUT DROP [0:0]\nCOMMIT\n";
        input.rules6 = "*nat\n:PREROUTING ACCEPT [0:0]\n-A PREROUTING " + rule + "\nCOMMIT\n";
        const auto state = parseFirewall(input);
        QVERIFY2(state, state ? "" : qPrintable(errorText(state.error())));
        QCOMPARE(mayHandOn(*state, true, 9100), may);
        QCOMPARE(mayHandOn(*state, false, 9100), false);
    }
    void portsAreCutWhereARuleTellsThemApart()
    {
        FirewallInput input;
        input.rules4 = "*filter\n:INPUT DROP [0:0]\n-A INPUT -p tcp -m tcp --dport 5000:5910 -j ACCEPT\n"
                       "-A INPUT -p tcp -m multiport ! --dports 22,5950 -j ACCEPT\n"
                       "-A INPUT -p tcp -m set --match-set some dst -j ACCEPT\n"
                       "-A INPUT -p tcp -m tcp --dport 5990: -j ACCEPT\nCOMMIT\n";
        input.ipset = "create some bitmap:port range 0-65535\nadd some 5970-5980\n";
        const auto state = parseFirewall(input);
        QVERIFY2(state, state ? "" : qPrintable(errorText(state.error())));
        QCOMPARE(
            portStretches(*state, 5900, 5999),
            (QList<PortStretch>{
                {5900, 5910}, {5911, 5949}, {5950, 5950}, {5951, 5969}, {5970, 5980}, {5981, 5989}, {5990, 5999}}));
        QCOMPARE(portStretches(*state, 65535, 65535), (QList<PortStretch>{{65535, 65535}}));
    }
    void portsAreCutWhereARuleLeadsToSomeOfThem()
    {
        FirewallInput input;
        input.rules4 = "*nat\n:PREROUTING ACCEPT [0:0]\n"
                       "-A PREROUTING -p tcp -m tcp --dport 8080 -j REDIRECT --to-ports 5901\n"
                       "-A PREROUTING -p tcp -m tcp --dport 8081 -j DNAT --to-destination 10.8.0.1:5990-6010\nCOMMIT\n";
        const auto state = parseFirewall(input);
        QVERIFY2(state, state ? "" : qPrintable(errorText(state.error())));
        QCOMPARE(portStretches(*state, 5900, 5999),
                 (QList<PortStretch>{{5900, 5900}, {5901, 5901}, {5902, 5989}, {5990, 5999}}));
    }
    void whatWasNotReadMayHandOn()
    {
        FirewallInput input;
        input.rules4 = "-P INPUT DROP\n";
        const auto state = parseFirewall(input);
        QVERIFY(state);
        QVERIFY(mayHandOn(*state, false, 9100));
        QVERIFY(mayHandOn(*state, true, 9100));
    }
};

QTEST_GUILESS_MAIN(LikeRulesTest)
#include "tst_likerules.moc"
