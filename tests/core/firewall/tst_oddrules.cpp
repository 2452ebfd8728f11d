// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/explain.h"

#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kAddresses =
    R"([{"ifname":"lo","flags":["LOOPBACK","UP"],"addr_info":[{"family":"inet","local":"127.0.0.1","prefixlen":8}]},
{"ifname":"br0","flags":["UP"],"addr_info":[{"family":"inet","local":"192.168.50.10","prefixlen":24}]},
{"ifname":"eth0","flags":["UP"],"master":"br0","addr_info":[]}])";

const QByteArray kNoTables = R"({"nftables":[{"metainfo":{"version":"1.0.6"}}]})";

QByteArray nft(const QByteArray &objects)
{
    return R"({"nftables":[{"metainfo":{"version":"1.0.6","json_schema_version":1}},)" + objects + "]}";
}

QByteArray iptables(const QByteArray &input, const QByteArray &mangle = {})
{
    return "*mangle\n:PREROUTING ACCEPT [0:0]\n:INPUT ACCEPT [0:0]\n:FORWARD ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n"
           ":POSTROUTING ACCEPT [0:0]\n" +
           mangle +
           "COMMIT\n*filter\n:INPUT DROP [0:0]\n:FORWARD DROP [0:0]\n:OUTPUT ACCEPT [0:0]\n"
           "-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT\n" +
           input + "COMMIT\n";
}

/// "inet t input" with policy drop and this rule.
QByteArray guard(const QByteArray &expressions)
{
    return R"({"table":{"family":"inet","name":"t","handle":2}},
{"chain":{"family":"inet","table":"t","name":"input","handle":1,"type":"filter","hook":"input","prio":0,"policy":"drop"}},
{"rule":{"family":"inet","table":"t","chain":"input","handle":2,"expr":[{"match":{"op":"in","left":{"ct":{"key":"state"}},
"right":["established","related"]}},{"accept":null}]}},
{"rule":{"family":"inet","table":"t","chain":"input","handle":3,"expr":[)" +
           expressions + R"(,{"accept":null}]}})";
}

const QByteArray kPort22 = R"({"match":{"op":"==","left":{"payload":{"protocol":"tcp","field":"dport"}},"right":22}})";
const QByteArray kMark7 = R"({"match":{"op":"==","left":{"meta":{"key":"mark"}},"right":7}})";

}

/// Odd rule sets in which the kernel lets somebody in, or may: never "closed".
class OddRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNeverCalledClosed_data()
    {
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<QByteArray>("nftRules");
        QTest::addColumn<quint16>("port");
        QTest::newRow("a proxy marks what it lets in")
            << iptables("-A INPUT -m mark --mark 0x1/0x1 -j ACCEPT\n",
                        "-A PREROUTING -p tcp -m tcp --dport 22 -j TPROXY --on-port 22 --on-ip 0.0.0.0 --tproxy-mark "
                        "0x1/0x1\n")
            << kNoTables << quint16(22);
        QTest::newRow("a queue may mark and repeat")
            << iptables("-A INPUT -m mark --mark 0x1/0x1 -j ACCEPT\n", "-A PREROUTING -j NFQUEUE --queue-num 0\n")
            << kNoTables << quint16(22);
        QTest::newRow("sources are rewritten before a late chain")
            << QByteArray()
            << nft(R"({"table":{"family":"ip","name":"n","handle":1}},
{"chain":{"family":"ip","table":"n","name":"i","handle":1,"type":"nat","hook":"input","prio":100,"policy":"accept"}},
{"rule":{"family":"ip","table":"n","chain":"i","handle":2,"expr":[)" +
                   kPort22 + R"(,{"snat":{"addr":"10.8.0.9"}}]}},
{"table":{"family":"inet","name":"t","handle":2}},
{"chain":{"family":"inet","table":"t","name":"i","handle":1,"type":"filter","hook":"input","prio":200,"policy":"drop"}},
{"rule":{"family":"inet","table":"t","chain":"i","handle":2,"expr":[{"match":{"op":"==","left":{"payload":{"protocol":"ip",
"field":"saddr"}},"right":{"prefix":{"addr":"10.8.0.0","len":24}}}},)" +
                   kPort22 + R"(,{"accept":null}]}})")
            << quint16(22);
        QTest::newRow("a map that changes leads to a rewriting chain")
            << QByteArray()
            << nft(R"({"table":{"family":"ip","name":"n","handle":1}},
{"map":{"family":"ip","name":"m","table":"n","type":"inet_service","handle":3,"map":"verdict","flags":["timeout"],
"elem":[[{"elem":{"val":2222,"timeout":3600,"expires":3599}},{"jump":{"target":"x"}}]]}},
{"chain":{"family":"ip","table":"n","name":"x","handle":1}},
{"chain":{"family":"ip","table":"n","name":"p","handle":2,"type":"nat","hook":"prerouting","prio":-100,"policy":"accept"}},
{"rule":{"family":"ip","table":"n","chain":"x","handle":4,"expr":[{"match":{"op":"==","left":{"payload":{"protocol":"tcp",
"field":"dport"}},"right":2222}},{"redirect":{"port":22}}]}},
{"rule":{"family":"ip","table":"n","chain":"p","handle":5,"expr":[{"vmap":{"key":{"payload":{"protocol":"tcp",
"field":"dport"}},"data":"@m"}}]}},)" +
                   guard(kPort22))
            << quint16(2222);
        QTest::newRow("a bridge marks what comes through it")
            << QByteArray()
            << nft(R"({"table":{"family":"bridge","name":"b","handle":1}},
{"chain":{"family":"bridge","table":"b","name":"p","handle":1,"type":"filter","hook":"prerouting","prio":0,"policy":"accept"}},
{"rule":{"family":"bridge","table":"b","chain":"p","handle":2,"expr":[{"mangle":{"key":{"meta":{"key":"mark"}},"value":7}}]}},)" +
                   guard(kMark7))
            << quint16(22);
    }
    void isNeverCalledClosed()
    {
        QFETCH(QByteArray, rules);
        QFETCH(QByteArray, nftRules);
        QFETCH(quint16, port);
        FirewallInput input;
        input.rules4 = rules;
        input.nft = nftRules;
        input.addresses = kAddresses;
        const auto state = parseFirewall(input);
        QVERIFY2(state, state ? "" : qPrintable(errorText(state.error())));
        PortQuestion question;
        question.port = port;
        question.allow = {*parseCidr(u"10.8.0.0/24"_s)};
        const Reachability answer = whoMayReach(*state, question);
        QVERIFY2(answer.outcome == FirewallOutcome::Unknown || answer.outcome == FirewallOutcome::Fail,
                 qPrintable(answer.reason));
    }

    void oneTableAloneIsSaidToBeOne()
    {
        FirewallInput input;
        input.rules4 = "-P INPUT DROP\n-P FORWARD DROP\n-P OUTPUT ACCEPT\n";
        const auto state = parseFirewall(input);
        QVERIFY(state);
        PortQuestion question;
        question.port = 2222;
        QVERIFY(whoMayReach(*state, question).notes.join(u' ').contains(u"Only one table"_s));
        input.rules4 = iptables({});
        QVERIFY(!whoMayReach(*parseFirewall(input), question).notes.join(u' ').contains(u"Only one table"_s));
    }

    void aStatementAfterAVerdictMapIsForWhomItContinues()
    {
        const QByteArray toLan = R"({"vmap":{"key":{"payload":{"protocol":"ip","field":"saddr"}},"data":{"set":[
[{"prefix":{"addr":"10.8.0.0","len":24}},{"continue":null}],[{"prefix":{"addr":"192.168.50.0","len":24}},{"drop":null}]]}}})";
        FirewallInput input;
        input.nft = nft(guard(toLan));
        input.addresses = kAddresses;
        PortQuestion question;
        question.port = 22;
        question.allow = {*parseCidr(u"10.8.0.0/24"_s)};
        const auto state = parseFirewall(input);
        QVERIFY(state);
        QCOMPARE(whoMayReach(*state, question).outcome, FirewallOutcome::Pass);
        question.allow = {};
        QCOMPARE(whoMayReach(*state, question).outcome, FirewallOutcome::Unknown);
    }

    void aDatagramMayComeInAFrameForAll()
    {
        FirewallInput input;
        input.rules4 = iptables("-A INPUT -m pkttype --pkt-type broadcast -j ACCEPT\n");
        input.nft = kNoTables;
        input.addresses = kAddresses;
        const auto state = parseFirewall(input);
        QVERIFY(state);
        PortQuestion question;
        question.port = 161;
        QCOMPARE(whoMayReach(*state, question).outcome, FirewallOutcome::Pass);
        question.protocol = TransportProtocol::Udp;
        const Reachability answer = whoMayReach(*state, question);
        QCOMPARE(answer.outcome, FirewallOutcome::Unknown);
        QVERIFY2(answer.reason.contains(u"pkttype"_s), qPrintable(answer.reason));
    }

    void whatIsForSeveralHostsIsRefusedByItsType()
    {
        FirewallInput input;
        input.rules4 = iptables("-A INPUT -m addrtype --dst-type BROADCAST,MULTICAST -j DROP\n"
                                "-A INPUT -d 192.168.50.0/32 -j DROP\n"
                                "-A INPUT ! -d 192.168.50.10/32 -p udp -m udp --dport 161 -j ACCEPT\n");
        input.nft = kNoTables;
        input.addresses = kAddresses;
        PortQuestion question;
        question.port = 161;
        question.protocol = TransportProtocol::Udp;
        // What is left is a packet to 127.0.0.1, which the kernel takes from outside when it is told to.
        const Reachability answer = whoMayReach(*parseFirewall(input), question);
        QCOMPARE(answer.outcome, FirewallOutcome::Unknown);
        QCOMPARE(toString(answer.example->destination), u"127.0.0.1"_s);
        input.rules4.replace("-A INPUT ! -d", "-A INPUT ! -i lo -d 127.0.0.0/8 -j DROP\n-A INPUT ! -d");
        QCOMPARE(whoMayReach(*parseFirewall(input), question).outcome, FirewallOutcome::Pass);
    }

    void aRuleLeadsFromAnotherPort_data()
    {
        QTest::addColumn<QByteArray>("nat");
        QTest::addColumn<FirewallOutcome>("outcome");
        const QByteArray redirect = "-p tcp -m tcp --dport 2222 -j REDIRECT --to-ports 22\n";
        QTest::newRow("for everybody") << "-A PREROUTING " + redirect << FirewallOutcome::Fail;
        QTest::newRow("for those allowed") << "-A PREROUTING -s 10.8.0.0/24 " + redirect << FirewallOutcome::Pass;
        QTest::newRow("from many ports")
            << QByteArray("-A PREROUTING -p tcp -m tcp --dport 2000:2999 -j REDIRECT --to-ports 22\n")
            << FirewallOutcome::Fail;
        QTest::newRow("by a chain")
            << QByteArray(
                   ":X - [0:0]\n-A PREROUTING -p tcp -m tcp --dport 2222 -j X\n-A X -p tcp -j REDIRECT --to-ports 22\n")
            << FirewallOutcome::Unknown;
        QTest::newRow("to an address of the host")
            << QByteArray("-A PREROUTING -p tcp -m tcp --dport 2222 -j DNAT --to-destination 192.168.50.10:22\n")
            << FirewallOutcome::Fail;
        QTest::newRow("perhaps") << QByteArray(
                                        "-A PREROUTING -p tcp -m tcp --dport 2222 -j REDIRECT --to-ports 20-30\n")
                                 << FirewallOutcome::Unknown;
        QTest::newRow("to another host")
            << QByteArray("-A PREROUTING -p tcp -m tcp --dport 2222 -j DNAT --to-destination 172.17.0.2:22\n")
            << FirewallOutcome::Pass;
        QTest::newRow("to another port") << QByteArray(
                                                "-A PREROUTING -p tcp -m tcp --dport 2222 -j REDIRECT --to-ports 23\n")
                                         << FirewallOutcome::Pass;
    }
    void aRuleLeadsFromAnotherPort()
    {
        QFETCH(QByteArray, nat);
        QFETCH(FirewallOutcome, outcome);
        FirewallInput input;
        input.rules4 = iptables("-A INPUT -m conntrack --ctstate DNAT -j ACCEPT\n") +
                       "*nat\n:PREROUTING ACCEPT [0:0]\n:INPUT ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n"
                       ":POSTROUTING ACCEPT [0:0]\n" +
                       nat + "COMMIT\n";
        input.nft = kNoTables;
        input.addresses = kAddresses;
        const auto state = parseFirewall(input);
        QVERIFY2(state, state ? "" : qPrintable(errorText(state.error())));
        PortQuestion question;
        question.port = 22;
        question.allow = {*parseCidr(u"10.8.0.0/24"_s)};
        const Reachability answer = whoMayReach(*state, question);
        QVERIFY2(answer.outcome == outcome, qPrintable(answer.reason));
        question.destinations = {*parseIpAddress(u"192.168.50.10"_s), *parseIpAddress(u"fd00::1"_s)};
        QCOMPARE(whoMayReach(*state, question).outcome, outcome);
        question.byOtherPorts = false;
        QCOMPARE(whoMayReach(*state, question).outcome, FirewallOutcome::Pass);
    }

    void aRuleLeadsFromAnAddressThatIsNotTheHosts_data()
    {
        QTest::addColumn<QByteArray>("nat");
        QTest::addColumn<FirewallOutcome>("outcome");
        const auto row = [](const char *name, const QByteArray &rule, FirewallOutcome outcome) {
            QTest::newRow(name) << "-A PREROUTING " + rule + '\n' << outcome;
        };
        row("a transparent proxy", "! -d 192.168.50.10/32 -p tcp -m tcp --dport 80 -j REDIRECT --to-ports 22",
            FirewallOutcome::Fail);
        row("a proxy of what is for others", "-m addrtype ! --dst-type LOCAL -p tcp -j REDIRECT --to-ports 22",
            FirewallOutcome::Fail);
        row("from an address behind the host",
            "-d 10.9.9.9/32 -p tcp -m tcp --dport 8080 -j DNAT --to-destination "
            "192.168.50.10:22",
            FirewallOutcome::Fail);
        row("by the same port", "-d 10.9.9.9/32 -p tcp -m tcp --dport 22 -j DNAT --to-destination 192.168.50.10",
            FirewallOutcome::Fail);
        row("for those allowed", "-s 10.8.0.0/24 ! -d 192.168.50.10/32 -p tcp -j REDIRECT --to-ports 22",
            FirewallOutcome::Pass);
        row("a network upon that of the host", "-d 10.9.9.0/24 -j NETMAP --to 192.168.50.0/24",
            FirewallOutcome::Unknown);
        row("a network upon another", "-d 10.9.9.0/24 -j NETMAP --to 10.7.7.0/24", FirewallOutcome::Pass);
        row("to another port", "-d 10.9.9.9/32 -p tcp -m tcp --dport 22 -j REDIRECT --to-ports 3128",
            FirewallOutcome::Pass);
        row("to another host", "-d 10.9.9.9/32 -p tcp -m tcp --dport 22 -j DNAT --to-destination 172.17.0.2",
            FirewallOutcome::Pass);
        row("to the loopback address, by another port",
            "-d 10.9.9.9/32 -p tcp -m tcp --dport 22 -j DNAT --to-destination 127.0.0.1:8022", FirewallOutcome::Pass);
        row("to the loopback address", "-d 10.9.9.9/32 -p tcp -m tcp --dport 22 -j DNAT --to-destination 127.0.0.1",
            FirewallOutcome::Unknown);
        row("from a broadcast address", "-d 192.168.50.255/32 -p tcp -j REDIRECT --to-ports 22",
            FirewallOutcome::Unknown);
    }
    void aRuleLeadsFromAnAddressThatIsNotTheHosts()
    {
        QFETCH(QByteArray, nat);
        QFETCH(FirewallOutcome, outcome);
        FirewallInput input;
        input.rules4 = iptables("-A INPUT -m conntrack --ctstate DNAT -j ACCEPT\n-A FORWARD -j TARDIS\n") +
                       "*nat\n:PREROUTING ACCEPT [0:0]\n" + nat + "COMMIT\n";
        input.nft = kNoTables;
        input.addresses = kAddresses;
        const auto state = parseFirewall(input);
        QVERIFY2(state, state ? "" : qPrintable(errorText(state.error())));
        PortQuestion question;
        question.port = 22;
        question.allow = {*parseCidr(u"10.8.0.0/24"_s)};
        const Reachability answer = whoMayReach(*state, question);
        QVERIFY2(answer.outcome == outcome, qPrintable(answer.reason));
        question.destinations = {*parseIpAddress(u"192.168.50.10"_s)};
        QCOMPARE(whoMayReach(*state, question).outcome, outcome);
        question.byOtherPorts = false;
        QCOMPARE(whoMayReach(*state, question).outcome, FirewallOutcome::Pass);
    }
    void aRuleLeadsFromAnotherAddressOfTheHost()
    {
        FirewallInput input;
        input.rules4 = iptables("-A INPUT -m conntrack --ctstate DNAT -j ACCEPT\n") +
                       "*nat\n:PREROUTING ACCEPT [0:0]\n"
                       "-A PREROUTING -d 192.168.50.11/32 -p tcp -j DNAT --to-destination 192.168.50.10\nCOMMIT\n";
        input.nft = kNoTables;
        input.addresses = kAddresses;
        input.addresses->replace("\"addr_info\":[]", "\"addr_info\":[{\"family\":\"inet\",\"local\":\"192.168.50.11\","
                                                     "\"prefixlen\":24}]");
        PortQuestion question;
        question.port = 22;
        QCOMPARE(whoMayReach(*parseFirewall(input), question).outcome, FirewallOutcome::Fail);
        question.destinations = {*parseIpAddress(u"192.168.50.10"_s)};
        QCOMPARE(whoMayReach(*parseFirewall(input), question).outcome, FirewallOutcome::Fail);
        question.byOtherPorts = false;
        QCOMPARE(whoMayReach(*parseFirewall(input), question).outcome, FirewallOutcome::Pass);
    }
    void manyAddressesLeadToThePort()
    {
        FirewallInput input;
        QByteArray rules;
        for (int i = 1; i < 40; ++i)
            rules += "-A PREROUTING -d 10.9.9." + QByteArray::number(i) +
                     "/32 -p tcp -m tcp --dport 8080 -j DNAT --to-destination 192.168.50.10:22\n";
        input.rules4 = iptables("-A INPUT -m conntrack --ctstate DNAT -j ACCEPT\n") +
                       "*nat\n:PREROUTING ACCEPT [0:0]\n" + rules + "COMMIT\n";
        input.nft = kNoTables;
        input.addresses = kAddresses;
        PortQuestion question;
        question.port = 22;
        QCOMPARE(whoMayReach(*parseFirewall(input), question).outcome, FirewallOutcome::Unknown);
        question.port = 23;
        QCOMPARE(whoMayReach(*parseFirewall(input), question).outcome, FirewallOutcome::Pass);
    }

    void theSentenceNamesTheOtherAddress()
    {
        FirewallInput input;
        input.rules4 = "*filter\n:INPUT ACCEPT [0:0]\n-A INPUT -m conntrack ! --ctstate DNAT -j DROP\nCOMMIT\n*nat\n"
                       ":PREROUTING ACCEPT [0:0]\n-A PREROUTING ! -d 192.168.50.10/32 -p tcp -m tcp --dport 80 -j "
                       "REDIRECT --to-ports 3128\nCOMMIT\n";
        input.nft = kNoTables;
        input.addresses = kAddresses;
        PortQuestion question;
        question.port = 3128;
        const Reachability answer = whoMayReach(*parseFirewall(input), question);
        QVERIFY2(answer.reason.contains(u"sending to 203.0.113.7:80"_s) && answer.reason.contains(u"REDIRECT"_s),
                 qPrintable(answer.reason));
    }

    void theSentenceNamesTheOtherPort()
    {
        FirewallInput input;
        input.rules4 = "*filter\n:INPUT ACCEPT [0:0]\n-A INPUT -m conntrack ! --ctstate DNAT -j DROP\nCOMMIT\n*nat\n"
                       ":PREROUTING ACCEPT [0:0]\n-A PREROUTING -p tcp -m tcp --dport 2222 -j REDIRECT --to-ports 22\n"
                       "COMMIT\n";
        input.nft = kNoTables;
        input.addresses = kAddresses;
        PortQuestion question;
        question.port = 22;
        const Reachability answer = whoMayReach(*parseFirewall(input), question);
        QVERIFY2(answer.reason.contains(u"by port 2222"_s) && answer.reason.contains(u"REDIRECT"_s),
                 qPrintable(answer.reason));
        QCOMPARE(toJson(answer)["example"_L1]["port"_L1].toInt(), 2222);
    }

    void nobodyIsLetInByAChainThatRewrites()
    {
        FirewallInput input;
        input.rules4 = "*filter\n:INPUT ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\nCOMMIT\n*nat\n:PREROUTING ACCEPT [0:0]\n"
                       ":INPUT ACCEPT [0:0]\nCOMMIT\n";
        input.nft = kNoTables;
        input.addresses = kAddresses;
        PortQuestion question;
        question.port = 22;
        const Reachability answer = whoMayReach(*parseFirewall(input), question);
        QCOMPARE(answer.decidedBy.value(0).chain, u"filter INPUT"_s);
        QCOMPARE(answer.decidedBy.size(), 1);
    }

    void withoutTheOddRuleTheyAreClosed()
    {
        FirewallInput input;
        input.rules4 = iptables("-A INPUT -m mark --mark 0x1/0x1 -j ACCEPT\n");
        input.nft = nft(guard(kMark7));
        input.addresses = kAddresses;
        const auto state = parseFirewall(input);
        QVERIFY(state);
        PortQuestion question;
        question.port = 22;
        QCOMPARE(whoMayReach(*state, question).outcome, FirewallOutcome::Pass);
    }
};

QTEST_GUILESS_MAIN(OddRulesTest)
#include "tst_oddrules.moc"
