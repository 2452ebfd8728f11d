// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/explain.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

QByteArray dataFile(const QString &name)
{
    QFile file(QStringLiteral(TESTDATA "/firewall/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", qUtf8Printable(name));
    return file.readAll();
}

QByteArray filter(const QByteArray &rules, const QByteArray &input = "DROP", const QByteArray &output = "ACCEPT")
{
    return "*filter\n:INPUT " + input + " [0:0]\n:FORWARD DROP [0:0]\n:OUTPUT " + output +
           " [0:0]\n-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT\n" + rules + "COMMIT\n";
}

FirewallInput host(const QByteArray &rules)
{
    FirewallInput input;
    input.rules4 = rules;
    input.addresses = dataFile(u"addresses.json"_s);
    return input;
}

PortQuestion ssh()
{
    PortQuestion question;
    question.port = 22;
    question.allow = {*parseCidr(u"10.8.0.0/24"_s)};
    return question;
}

Reachability answer(const FirewallInput &input, const PortQuestion &question = ssh())
{
    const auto state = parseFirewall(input);
    if (!state)
        qFatal("%s: %s", qUtf8Printable(state.error().what), qUtf8Printable(state.error().detail));
    return whoMayReach(*state, question);
}

QStringList texts(const QList<InterfaceSources> &list)
{
    QStringList result;
    for (const InterfaceSources &part : list) {
        for (const Cidr &network : part.sources)
            result << part.interface + u' ' + toString(network);
    }
    return result;
}

const QByteArray kVpnOnly = "-A INPUT -s 10.8.0.0/24 -p tcp -m tcp --dport 22 -j ACCEPT\n";

/// `nft -j` of a table `ip filter` with one chain INPUT and these rules.
QByteArray nftFilter(const QByteArray &rules, const QByteArray &policy = "drop")
{
    return R"({"nftables":[{"table":{"family":"ip","name":"filter","handle":1}},{"chain":{"family":"ip","table":"filter",)"
           R"("name":"INPUT","handle":1,"type":"filter","hook":"input","prio":0,"policy":")" +
           policy + R"("}})" + rules + "]}";
}

QByteArray nftRule(const QByteArray &expressions)
{
    return R"(,{"rule":{"family":"ip","table":"filter","chain":"INPUT","handle":7,"expr":[)" + expressions + "]}}";
}

}

class TestFirewallState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBrokenPartIsNoVerdict_data();
    void aBrokenPartIsNoVerdict();
    void hiddenLegacyTablesAreUnknown();
    void unreadableTablesAreUnknownUntilNftIsRead();
    void misprintedNativeRulesComeFromNft();
    void matchesOfIptablesComeFromIptables();
    void whatBothSayIsNamedByIptables();
    void theFlagsOfAFragmentAreNoOffset();
    void withoutAddressesNamesStandForInterfaces();
    void answersMustGetOut();
    void aTransitAddressIsJudgedByForward();
    void onlyKnownSendersCount();
    void ipv6IsJudgedOnlyWhenGiven();
    void marksOfOneTableAreFollowed();
    void aNewcomerIsNotThrottled();
    void theAnswerAsJson();
    void upInterfacesWithoutAddressCountForIpv4();
};

void TestFirewallState::aBrokenPartIsNoVerdict_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("where");
    QTest::newRow("cut rules") << u"rules4"_s << QByteArray("*filter\n:INPUT DROP [0:0]\n") << u"iptables-save:2"_s;
    QTest::newRow("cut IPv6 rules") << u"rules6"_s << QByteArray("*filter\n") << u"ip6tables-save:1"_s;
    QTest::newRow("cut legacy rules") << u"legacy4"_s << QByteArray("*filter\n") << u"iptables-legacy-save:1"_s;
    QTest::newRow("cut nft") << u"nft"_s << QByteArray(R"({"nftables": [{"metainfo")") << u"nft -j list ruleset:1"_s;
    QTest::newRow("nft as text") << u"nft"_s << QByteArray("table inet filter {\n}\n") << u"nft -j list ruleset:1"_s;
    QTest::newRow("an nft rule without its table")
        << u"nft"_s << QByteArray(R"({"nftables":[{"rule":{"family":"ip","table":"x","chain":"y","expr":[]}}]})")
        << u"nft -j list ruleset:1"_s;
    QTest::newRow("cut sets") << u"ipset"_s << QByteArray("create a hash:ip family inet\nadd a 10.8")
                              << u"ipset save:2"_s;
    QTest::newRow("an element of no set") << u"ipset"_s << QByteArray("add a 10.8.0.1\n") << u"ipset save:1"_s;
    QTest::newRow("cut addresses") << u"addresses"_s << QByteArray(R"([{"ifname":"lan0",)") << u"ip -j address:1"_s;
    QTest::newRow("an error of sudo") << u"addresses"_s << QByteArray("sudo: a password is required\n")
                                      << u"ip -j address:1"_s;
}

void TestFirewallState::aBrokenPartIsNoVerdict()
{
    QFETCH(QString, part);
    QFETCH(QByteArray, text);
    QFETCH(QString, where);
    FirewallInput input = host(filter(kVpnOnly));
    if (part == u"rules4")
        input.rules4 = text;
    else
        (part == u"rules6"    ? input.rules6
         : part == u"legacy4" ? input.legacy4
         : part == u"nft"     ? input.nft
         : part == u"ipset"   ? input.ipset
                              : input.addresses) = text;
    const auto state = parseFirewall(input);
    QVERIFY(!state);
    QCOMPARE(state.error().kind, Error::Kind::BadInput);
    QCOMPARE(state.error().what, where);
}

void TestFirewallState::hiddenLegacyTablesAreUnknown()
{
    FirewallInput input =
        host("# Warning: iptables-legacy tables present, use iptables-legacy-save to see them\n" + filter(kVpnOnly));
    QCOMPARE(answer(input).outcome, FirewallOutcome::Unknown);
    input.legacy4 = filter("", "ACCEPT");
    QCOMPARE(answer(input).outcome, FirewallOutcome::Pass);
}

void TestFirewallState::unreadableTablesAreUnknownUntilNftIsRead()
{
    FirewallInput input = host("# Table `filter' is incompatible, use 'nft' tool.\n");
    const Reachability blind = answer(input);
    QCOMPARE(blind.outcome, FirewallOutcome::Unknown);
    QVERIFY(blind.reason.contains(u"filter"_s));
    input.nft = nftFilter({});
    QCOMPARE(answer(input).outcome, FirewallOutcome::Pass);
    QVERIFY(!answer(input).renderingUnverified);
}

void TestFirewallState::misprintedNativeRulesComeFromNft()
{
    // "tcp dport { 81, 82 } drop" is printed by iptables as "-p tcp -j DROP": a port that is open looks closed.
    FirewallInput input = host(filter("-A INPUT -p tcp -j DROP\n", "ACCEPT"));
    QCOMPARE(answer(input).outcome, FirewallOutcome::Pass);
    const QByteArray established = nftRule(
        R"({"match":{"op":"in","left":{"ct":{"key":"state"}},"right":["established","related"]}},{"counter":null},{"accept":null})");
    const QByteArray native = nftRule(
        R"({"match":{"op":"==","left":{"payload":{"protocol":"tcp","field":"dport"}},"right":{"set":[81,82]}}},{"drop":null})");
    input.nft = nftFilter(established + native, "accept");
    QCOMPARE(answer(input).outcome, FirewallOutcome::Fail);
}

void TestFirewallState::matchesOfIptablesComeFromIptables()
{
    FirewallInput input =
        host(filter("-A INPUT -p tcp -m iprange --src-range 10.8.0.0-10.8.0.255 -m tcp --dport 22 -j ACCEPT\n"));
    const QByteArray established = nftRule(
        R"({"match":{"op":"in","left":{"ct":{"key":"state"}},"right":["established","related"]}},{"counter":null},{"accept":null})");
    const QByteArray extension = nftRule(
        R"({"xt":{"type":"match","name":"iprange"}},{"match":{"op":"==","left":{"payload":{"protocol":"tcp","field":"dport"}},"right":22}},{"counter":null},{"accept":null})");
    input.nft = nftFilter(established + extension);
    const Reachability found = answer(input);
    QCOMPARE(found.outcome, FirewallOutcome::Pass);
    QCOMPARE(found.decidedBy.value(0).line, 6);
    // Without the text of iptables nobody knows what the extension asks for.
    input.rules4.clear();
    QCOMPARE(answer(input).outcome, FirewallOutcome::Unknown);
}

void TestFirewallState::whatBothSayIsNamedByIptables()
{
    const QByteArray established = nftRule(
        R"({"match":{"op":"in","left":{"ct":{"key":"state"}},"right":["established","related"]}},{"counter":null},{"accept":null})");
    const QByteArray vpn = nftRule(
        R"({"match":{"op":"==","left":{"payload":{"protocol":"ip","field":"saddr"}},"right":{"prefix":{"addr":"10.8.0.0","len":24}}}},)"
        R"({"match":{"op":"==","left":{"payload":{"protocol":"tcp","field":"dport"}},"right":22}},{"counter":null},{"accept":null})");
    FirewallInput input = host(filter(kVpnOnly));
    input.nft = nftFilter(established + vpn);
    const Reachability found = answer(input);
    QCOMPARE(found.outcome, FirewallOutcome::Pass);
    QCOMPARE(found.decidedBy.value(0).line, 6);
    QCOMPARE(found.decidedBy.value(0).rule, QString::fromUtf8(kVpnOnly).trimmed());
    // Where they differ, the one that is in force has no line.
    input.rules4 = filter("-A INPUT -s 10.8.0.2/32 -p tcp -m tcp --dport 22 -j ACCEPT\n");
    QCOMPARE(answer(input).outcome, FirewallOutcome::Pass);
    QCOMPARE(answer(input).decidedBy.value(0).line, 0);
}

void TestFirewallState::theFlagsOfAFragmentAreNoOffset()
{
    // "ip frag-off != 0" also holds for packets that must not be cut, as ordinary ones are.
    const QByteArray whole =
        R"({"match":{"op":"!=","left":{"payload":{"protocol":"ip","field":"frag-off"}},"right":0}},{"counter":null},{"drop":null})";
    const QByteArray offset =
        R"({"match":{"op":"!=","left":{"&":[{"payload":{"protocol":"ip","field":"frag-off"}},8191]},"right":0}},{"counter":null},{"drop":null})";
    FirewallInput input = host("");
    input.nft = nftFilter(nftRule(whole), "accept");
    QCOMPARE(answer(input).outcome, FirewallOutcome::Unknown);
    input.nft = nftFilter(nftRule(offset), "accept");
    QCOMPARE(answer(input).outcome, FirewallOutcome::Fail);
}

void TestFirewallState::withoutAddressesNamesStandForInterfaces()
{
    FirewallInput input = host(filter("-A INPUT -i wg0 -p tcp -m tcp --dport 22 -j ACCEPT\n"));
    input.addresses.reset();
    PortQuestion question = ssh();
    question.allow.clear();
    question.trustedInterfaces = {u"wg0"_s};
    QCOMPARE(answer(input, question).outcome, FirewallOutcome::Pass);
    QCOMPARE(texts(answer(input, question).reachableFrom), QStringList{u"wg0 0.0.0.0/0"_s});
    input.rules4 = filter("-A INPUT ! -i wan0 -p tcp -m tcp --dport 22 -j ACCEPT\n");
    QCOMPARE(answer(input, question).outcome, FirewallOutcome::Fail);
    // Whether 10.8.0.1 is one of the host's addresses is not known.
    input.rules4 = filter("-A INPUT -d 10.8.0.1/32 -p tcp -m tcp --dport 22 -j ACCEPT\n");
    QCOMPARE(answer(input, question).outcome, FirewallOutcome::Unknown);
}

void TestFirewallState::answersMustGetOut()
{
    PortQuestion question = ssh();
    question.needs = {{*parseCidr(u"10.8.0.0/24"_s), u"wg0"_s}};
    QCOMPARE(answer(host(filter(kVpnOnly)), question).outcome, FirewallOutcome::Pass);
    const Reachability mute = answer(host(filter(kVpnOnly, "DROP", "DROP")), question);
    QCOMPARE(mute.outcome, FirewallOutcome::Fail);
    QCOMPARE(mute.decidedBy.value(0).rule, u":OUTPUT DROP [0:0]"_s);
    const QByteArray answers = "-A OUTPUT -m conntrack --ctstate ESTABLISHED -j ACCEPT\n";
    QCOMPARE(answer(host(filter(kVpnOnly + answers, "DROP", "DROP")), question).outcome, FirewallOutcome::Pass);
}

void TestFirewallState::aTransitAddressIsJudgedByForward()
{
    PortQuestion question = ssh();
    question.port = 80;
    question.destinations = {*parseIpAddress(u"172.17.0.2"_s)};
    QByteArray rules = filter("");
    QCOMPARE(answer(host(rules), question).outcome, FirewallOutcome::Pass);
    rules.replace(":FORWARD DROP", ":FORWARD ACCEPT");
    QCOMPARE(answer(host(rules), question).outcome, FirewallOutcome::Fail);
}

void TestFirewallState::onlyKnownSendersCount()
{
    PortQuestion question = ssh();
    const FirewallInput input = host(filter("-A INPUT -i wg0 -p tcp -m tcp --dport 22 -j ACCEPT\n"));
    QCOMPARE(answer(input, question).outcome, FirewallOutcome::Fail);
    question.senders.insert(u"wg0"_s, {*parseCidr(u"10.8.0.2/32"_s)});
    QCOMPARE(answer(input, question).outcome, FirewallOutcome::Pass);
    QCOMPARE(texts(answer(input, question).reachableFrom), QStringList{u"wg0 10.8.0.2/32"_s});
}

void TestFirewallState::ipv6IsJudgedOnlyWhenGiven()
{
    FirewallInput input = host(filter(kVpnOnly));
    QVERIFY(!answer(input).ipv6Judged);
    QVERIFY(!answer(input).notes.isEmpty());
    input.rules6 = QByteArray();
    const Reachability open = answer(input);
    QCOMPARE(open.outcome, FirewallOutcome::Fail);
    QVERIFY(open.ipv6Judged);
    QVERIFY(open.example && open.example->source.v6);
}

void TestFirewallState::marksOfOneTableAreFollowed()
{
    const QByteArray marked = "-A INPUT -s 10.8.0.0/24 -j MARK --set-xmark 0x80000000/0x80000000\n"
                              "-A INPUT -m mark --mark 0x80000000/0x80000000 -p tcp -m tcp --dport 22 -j ACCEPT\n";
    QCOMPARE(answer(host(filter(marked))).outcome, FirewallOutcome::Pass);
    QCOMPARE(texts(answer(host(filter(marked))).reachableFrom).value(0), u"lan0 10.8.0.0/24"_s);
}

void TestFirewallState::aNewcomerIsNotThrottled()
{
    const QByteArray guard =
        "-A INPUT -p tcp -m tcp --dport 22 -m recent --set --name S --rsource\n"
        "-A INPUT -p tcp -m tcp --dport 22 -m recent --update --seconds 60 --hitcount 4 --name S --rsource -j DROP\n";
    const Reachability open = answer(host(filter(guard + "-A INPUT -p tcp -m tcp --dport 22 -j ACCEPT\n")));
    QCOMPARE(open.outcome, FirewallOutcome::Fail);
    // Ordinary clients are promised nothing.
    QVERIFY(open.reachableFrom.isEmpty());
    QVERIFY(!open.unexpected.isEmpty());
    // A rate for all together is another matter: others may have used it up.
    const QByteArray rate = "-A INPUT -p tcp -m tcp --dport 22 -m limit --limit 3/min -j ACCEPT\n";
    QCOMPARE(answer(host(filter(rate))).outcome, FirewallOutcome::Unknown);
}

void TestFirewallState::theAnswerAsJson()
{
    const QJsonObject json =
        toJson(answer(host(filter("-A INPUT -s 10.0.0.0/8 -p tcp -m tcp --dport 22 -j ACCEPT\n"))));
    QCOMPARE(json.value("outcome"_L1).toString(), u"fail"_s);
    QCOMPARE(json.value("reachableFrom"_L1)[0]["interface"_L1].toString(), u"lan0"_s);
    QCOMPARE(json.value("reachableFrom"_L1)[0]["sources"_L1].toArray(), QJsonArray{u"10.0.0.0/8"_s});
    QCOMPARE(json.value("decidedBy"_L1)[0]["chain"_L1].toString(), u"filter INPUT"_s);
    QCOMPARE(json.value("decidedBy"_L1)[0]["line"_L1].toInt(), 6);
    QVERIFY(json.value("decidedBy"_L1)[0]["rule"_L1].toString().startsWith("-A INPUT -s 10.0.0.0/8"_L1));
    for (const char *key : {"undecidedFrom", "unexpected", "refusedNeeds", "reason"})
        QVERIFY(json.contains(QLatin1StringView(key)));
}

void TestFirewallState::upInterfacesWithoutAddressCountForIpv4()
{
    FirewallInput input = host(filter("-A INPUT -i vmbr1 -p tcp -m tcp --dport 22 -j ACCEPT\n"));
    input.addresses = R"([{"ifname":"lo","flags":["LOOPBACK","UP","LOWER_UP"],"addr_info":[]},
        {"ifname":"vmbr0","flags":["UP","LOWER_UP"],"addr_info":[{"family":"inet","local":"192.168.50.10","prefixlen":24}]},
        {"ifname":"vmbr1","flags":["UP","LOWER_UP"],"addr_info":[]},
        {"ifname":"tap0","flags":["UP","LOWER_UP"],"master":"vmbr1","addr_info":[]},
        {"ifname":"vmbr2","flags":["UP"],"addr_info":[]}])";
    // The host answers to its address on every interface that is up.
    QCOMPARE(texts(answer(input).reachableFrom), QStringList{u"vmbr1 0.0.0.0/0"_s});
}

QTEST_APPLESS_MAIN(TestFirewallState)
#include "tst_firewallstate.moc"
