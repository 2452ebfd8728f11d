// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/iptablesparser.h"
#include "core/firewall/iptablestokens.h"

#include <QFile>
#include <QTest>

#include <random>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

const IptablesSource kV4{IpFamily::V4, u"iptables-save"_s, QString()};

QByteArray sample(const QString &name)
{
    QFile file(QStringLiteral(TESTDATA "/firewall/samples/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", qUtf8Printable(name));
    return file.readAll();
}

QByteArray filter(const QByteArray &rules)
{
    return "*filter\n:INPUT DROP [0:0]\n:FORWARD ACCEPT [12:3456]\n:OUTPUT ACCEPT [0:0]\n:USER - [0:0]\n" + rules +
           "COMMIT\n";
}

Rule onlyRule(const QByteArray &line)
{
    const auto text = parseIptables(filter("-A INPUT " + line + "\n"), kV4);
    if (!text || text->tables.size() != 1 || text->tables[0].chains[0].rules.size() != 1)
        return {};
    return text->tables[0].chains[0].rules[0];
}

bool isUncertain(const Rule &rule)
{
    return std::any_of(rule.matches.begin(), rule.matches.end(),
                       [](const Match &match) { return std::holds_alternative<UncertainMatch>(match.test); });
}

}

class TestIptablesParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokens_data();
    void tokens();
    void realTexts_data();
    void realTexts();
    void refusesWhatIsCutOrElse_data();
    void refusesWhatIsCutOrElse();
    void everyCutIsRefusedOrWhole();
    void keepsWhatItDoesNotKnow_data();
    void keepsWhatItDoesNotKnow();
    void readsInAnyOrderAndForm_data();
    void readsInAnyOrderAndForm();
    void readsBackWhatItPrints();
    void legacyAndUnreadableTablesAreNoted();
};

void TestIptablesParser::tokens_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("blanks separate") << QByteArray("-A  INPUT\t-j DROP")
                                     << QStringList{u"-A"_s, u"INPUT"_s, u"-j"_s, u"DROP"_s};
    QTest::newRow("quotes hold together")
        << QByteArray("--comment \"two words\"") << QStringList{u"--comment"_s, u"two words"_s};
    QTest::newRow("a backslash takes the next character as it is")
        << QByteArray(R"(--comment "a \"b\" \\ c")") << QStringList{u"--comment"_s, uR"(a "b" \ c)"_s};
    QTest::newRow("an empty quoted word is a word")
        << QByteArray("--prefix \"\"") << QStringList{u"--prefix"_s, QString()};
    QTest::newRow("an open quote is an error") << QByteArray("--comment \"open") << QStringList{u"(error)"_s};
}

void TestIptablesParser::tokens()
{
    QFETCH(QByteArray, line);
    QFETCH(QStringList, words);
    const auto tokens = iptablesTokens(line);
    QStringList found;
    for (const IptablesToken &token : tokens.value_or(std::vector<IptablesToken>{{u"(error)"_s, false}}))
        found << token.text;
    QCOMPARE(found, words);
}

void TestIptablesParser::realTexts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("tables");
    QTest::addColumn<int>("rules");
    QTest::newRow("Docker's rules in filter and nat")
        << u"docker-iptables-save.out"_s << QStringList{u"filter"_s, u"nat"_s} << 22;
    QTest::newRow("iptables -S shows the filter table") << u"iptables-S.out"_s << QStringList{u"filter"_s} << 13;
    QTest::newRow("iptables -t nat -S is known by its chains") << u"iptables-S-nat.out"_s << QStringList{u"nat"_s} << 8;
    QTest::newRow("the legacy variant prints the same way")
        << u"iptables-legacy-save.out"_s << QStringList{u"filter"_s} << 1;
    QTest::newRow("nothing at all is no rules") << u"iptables-save-empty.out"_s << QStringList() << 0;
}

void TestIptablesParser::realTexts()
{
    QFETCH(QString, name);
    QFETCH(QStringList, tables);
    QFETCH(int, rules);
    const auto text = parseIptables(sample(name), kV4);
    QVERIFY2(text.has_value(), text ? "" : qPrintable(text.error().what + text.error().detail));
    QStringList names;
    int count = 0;
    for (const RuleTable &table : text->tables) {
        names << table.name;
        for (const Chain &chain : table.chains) {
            for (const Rule &rule : chain.rules) {
                ++count;
                QVERIFY2(!isUncertain(rule), qPrintable(rule.text));
                QVERIFY2(rule.target.kind != Target::Kind::Opaque, qPrintable(rule.text));
            }
        }
    }
    QCOMPARE(names, tables);
    QCOMPARE(count, rules);
}

void TestIptablesParser::refusesWhatIsCutOrElse_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("where");
    const QByteArray head = "*filter\n:INPUT DROP [0:0]\n";
    QTest::newRow("no COMMIT") << head + "-A INPUT -j ACCEPT\n" << u"iptables-save:3"_s;
    QTest::newRow("cut inside of a line") << head + "-A INPUT -j ACC" << u"iptables-save:3"_s;
    QTest::newRow("a rule outside of a table") << QByteArray("-A INPUT -j DROP\n") << u"iptables-save:1"_s;
    QTest::newRow("a rule of an unknown chain") << head + "-A OTHER -j DROP\nCOMMIT\n" << u"iptables-save:3"_s;
    // iptables never took nor printed these: the rule is not the one that was meant.
    for (const char *rule :
         {"-s 10.8.0.0/99", "-s 10.8.0.0/-1", "-s 10.8.0.0/", "-s 10.8.0.0/255.255.255.300", "-s 10.8.0.300/24",
          "-s 10.8..1", "-s 10.8.0.1,10.9.0.0/33", "-s fd00::/64", "-s fd00:::1", "-d 300.1.1.1", "-s",
          "-p tcp --dport 65536", "-p tcp --dport 80:22", "-p tcp --dport", "-p udp --sport 1:99999",
          "-p tcp -m multiport --dports 22,99999", "-p 256", "-m iprange --src-range 10.8.0.1-10.8.0.256"})
        QTest::newRow(rule) << head + "-A INPUT " + rule + " -j ACCEPT\nCOMMIT\n" << u"iptables-save:3"_s;
    QTest::newRow("a quote that stays open") << head + "-A INPUT -m comment --comment \"x -j DROP\nCOMMIT\n"
                                             << u"iptables-save:3"_s;
    QTest::newRow("a line of something else") << QByteArray("sudo: a password is required\n") << u"iptables-save:1"_s;
    QTest::newRow("a table within a table") << head + "*nat\n" << u"iptables-save:3"_s;
    QTest::newRow("a table twice") << head + "COMMIT\n" + head + "COMMIT\n" << u"iptables-save:4"_s;
    QTest::newRow("an unknown table") << QByteArray("*other\nCOMMIT\n") << u"iptables-save:1"_s;
    QTest::newRow("a built-in chain without a policy")
        << QByteArray("*filter\n:INPUT - [0:0]\nCOMMIT\n") << u"iptables-save:2"_s;
    QTest::newRow("an unknown policy") << QByteArray("*filter\n:INPUT QUEUE [0:0]\nCOMMIT\n") << u"iptables-save:2"_s;
    QTest::newRow("the last table was not completed") << "# Generated by iptables-save v1.8.9\n" + head + "COMMIT\n"
                                                      << u"iptables-save:4"_s;
}

void TestIptablesParser::refusesWhatIsCutOrElse()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, where);
    const auto read = parseIptables(text, kV4);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::BadInput);
    QCOMPARE(read.error().what, where);
    QVERIFY(!read.error().detail.isEmpty());
}

void TestIptablesParser::everyCutIsRefusedOrWhole()
{
    const QByteArray whole = sample(u"docker-iptables-save.out"_s);
    const auto all = parseIptables(whole, kV4);
    QVERIFY(all);
    for (qsizetype length = 1; length < whole.size(); ++length) {
        const auto read = parseIptables(whole.left(length), kV4);
        if (!read)
            continue;
        // Only between two completed tables nobody can tell.
        QVERIFY2(whole.left(length).trimmed().split('\n').last().startsWith("# Completed"),
                 whole.left(length).right(60).constData());
    }
}

void TestIptablesParser::keepsWhatItDoesNotKnow_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<bool>("uncertain");
    QTest::newRow("an unknown module") << QByteArray("-m future --thing 5 -j ACCEPT") << true;
    QTest::newRow("an unknown option of a known module") << QByteArray("-p tcp -m tcp --future 5 -j ACCEPT") << true;
    QTest::newRow("a host name") << QByteArray("-s gateway -j ACCEPT") << true;
    QTest::newRow("a mask with holes") << QByteArray("-s 10.0.0.1/255.0.0.255 -j ACCEPT") << true;
    QTest::newRow("a port by name") << QByteArray("-p tcp --dport ssh -j ACCEPT") << true;
    QTest::newRow("an address that iptables completes") << QByteArray("-s 10.8/16 -j ACCEPT") << true;
    QTest::newRow("a range the wrong way") << QByteArray("-m iprange --src-range 10.0.0.9-10.0.0.1 -j ACCEPT") << true;
    QTest::newRow("a protocol of another host") << QByteArray("-p tcpp -j ACCEPT") << true;
    QTest::newRow("a protocol of /etc/protocols") << QByteArray("-p pim -j ACCEPT") << false;
    QTest::newRow("a rate") << QByteArray("-m limit --limit 3/min -j ACCEPT") << true;
    QTest::newRow("a set") << QByteArray("-m set --match-set x src -j ACCEPT") << false;
    QTest::newRow("a comment that looks like a target") << QByteArray("-m comment --comment -j -j ACCEPT") << false;
    QTest::newRow("words that belong to nothing") << QByteArray("stray -j ACCEPT") << true;
}

void TestIptablesParser::keepsWhatItDoesNotKnow()
{
    QFETCH(QByteArray, rule);
    QFETCH(bool, uncertain);
    const Rule read = onlyRule(rule);
    QCOMPARE(read.target.kind, Target::Kind::Accept);
    QCOMPARE(isUncertain(read), uncertain);
}

void TestIptablesParser::readsInAnyOrderAndForm_data()
{
    QTest::addColumn<QByteArray>("usual");
    QTest::addColumn<QByteArray>("other");
    QTest::newRow("the target first") << QByteArray("-s 10.8.0.0/24 -j DROP") << QByteArray("-j DROP -s 10.8.0.0/24");
    QTest::newRow("long names") << QByteArray("-s 10.8.0.0/24 -i lan0 -p tcp -j USER")
                                << QByteArray("--source 10.8.0.0/24 --in-interface lan0 --protocol tcp --jump USER");
    QTest::newRow("the protocol's options without its module")
        << QByteArray("-p tcp -m tcp --dport 22 -j DROP") << QByteArray("-p tcp --dport 22 -j DROP");
    QTest::newRow("negation after the option")
        << QByteArray("! -s 10.8.0.0/24 -j DROP") << QByteArray("-s ! 10.8.0.0/24 -j DROP");
    QTest::newRow("a dotted mask") << QByteArray("-s 10.8.0.0/24 -j DROP")
                                   << QByteArray("-s 10.8.0.0/255.255.255.0 -j DROP");
    QTest::newRow("counters") << QByteArray("-s 10.8.0.0/24 -j DROP") << QByteArray("-s 10.8.0.0/24 -c 12 345 -j DROP");
    QTest::newRow("two networks in one option are their union")
        << QByteArray("-s 10.8.0.0/23 -j DROP") << QByteArray("-s 10.8.0.0/24,10.8.1.0/24 -j DROP");
    QTest::newRow("--syn in full") << QByteArray("-p tcp --syn -j DROP")
                                   << QByteArray("-p tcp -m tcp --tcp-flags FIN,SYN,RST,ACK SYN -j DROP");
}

void TestIptablesParser::readsInAnyOrderAndForm()
{
    QFETCH(QByteArray, usual);
    QFETCH(QByteArray, other);
    const Rule a = onlyRule(usual);
    const Rule b = onlyRule(other);
    QVERIFY(!a.text.isEmpty());
    QVERIFY(a.matches == b.matches);
    QVERIFY(a.target == b.target);
}

namespace {

/// A rule as iptables-save would write it, out of parts whose meaning is known.
struct Written
{
    QByteArray text;
    std::vector<Match> matches;
};

Written randomRule(std::mt19937 &random)
{
    Written rule;
    const auto chance = [&random](unsigned percent) { return random() % 100 < percent; };
    const auto add = [&rule](const QByteArray &text, Match::Test test, bool negated) {
        rule.text += (negated ? "! " : "") + text + ' ';
        rule.matches.push_back({std::move(test), negated});
    };
    if (chance(60)) {
        const Prefix prefix{IpFamily::V4, 0x0a080000U + AddressBits{random() % 4} * 256, 24};
        add("-s " + toString(prefix).toLatin1(), AddressMatch{Side::Source, AddressSet::of(prefix)}, chance(30));
    }
    if (chance(40))
        add("-i lan+", InterfaceMatch{false, {u"lan+"_s}}, chance(30));
    add("-p tcp", ProtocolMatch{{6}}, false);
    if (chance(50)) {
        const auto port = static_cast<quint16>(random() % 65000);
        const PortRange range{port, static_cast<quint16>(port + random() % 500)};
        rule.text += "-m tcp ";
        add("--dport " + QByteArray::number(range.first) + ':' + QByteArray::number(range.last),
            PortMatch{PortMatch::Which::Destination, {range}}, chance(20));
    } else if (chance(50)) {
        rule.text += "-m multiport ";
        add("--dports 22,80:90", PortMatch{PortMatch::Which::Destination, {{22, 22}, {80, 90}}}, chance(20));
    }
    if (chance(40)) {
        ConntrackMatch state;
        state.states = ConntrackState::Related | ConntrackState::Established;
        state.statesNegated = chance(30);
        rule.text += QByteArray("-m conntrack ") + (state.statesNegated ? "! " : "") + "--ctstate RELATED,ESTABLISHED ";
        rule.matches.push_back({state, false});
    }
    if (chance(30))
        rule.text += R"(-m comment --comment "it's \"fine\" -j DROP" )";
    return rule;
}

}

void TestIptablesParser::readsBackWhatItPrints()
{
    std::mt19937 random(5);
    for (int round = 0; round < 3000; ++round) {
        const Written written = randomRule(random);
        const Rule read = onlyRule(written.text + "-j ACCEPT");
        QVERIFY2(read.matches == written.matches, written.text.constData());
        QCOMPARE(read.target.kind, Target::Kind::Accept);
        // What it keeps as text reads as the same rule again.
        const Rule again = onlyRule(read.text.toUtf8().mid(int(qstrlen("-A INPUT "))));
        QVERIFY(again == read);
    }
}

void TestIptablesParser::legacyAndUnreadableTablesAreNoted()
{
    const auto text = parseIptables("# Table `filter' is incompatible, use 'nft' tool.\n"
                                    "# Warning: iptables-legacy tables present, use iptables-legacy-save to see them\n",
                                    kV4);
    QVERIFY(text);
    QCOMPARE(text->unreadableTables, QStringList{u"filter"_s});
    QVERIFY(text->warnsOfLegacyTables);
}

QTEST_APPLESS_MAIN(TestIptablesParser)
#include "tst_iptablesparser.moc"
