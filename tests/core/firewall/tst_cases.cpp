// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/explain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
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

FirewallInput inputOf(const QJsonObject &test)
{
    FirewallInput input;
    input.rules4 = test.value("rules"_L1).toString().toUtf8();
    const auto part = [&](QLatin1StringView key) {
        return test.contains(key) ? std::optional(test.value(key).toString().toUtf8()) : std::nullopt;
    };
    input.rules6 = part("rules6"_L1);
    input.legacy4 = part("legacy"_L1);
    input.ipset = part("ipset"_L1);
    input.addresses = dataFile(u"addresses.json"_s);
    return input;
}

PortQuestion questionOf(const QJsonObject &test)
{
    PortQuestion question;
    const QStringList port = test.value("port"_L1).toString().split(u'/');
    question.port = port.value(0).toUShort();
    question.protocol = port.value(1) == u"udp" ? TransportProtocol::Udp : TransportProtocol::Tcp;
    for (const QJsonValue &allow : test.value("allow"_L1).toArray())
        question.allow << *parseCidr(allow.toString());
    for (const QJsonValue &name : test.value("trustInterfaces"_L1).toArray())
        question.trustedInterfaces << name.toString();
    for (const QJsonValue &need : test.value("need"_L1).toArray()) {
        const QStringList parts = need.toString().split(u'@');
        question.needs << SourceNeed{*parseCidr(parts.value(0)), parts.value(1)};
    }
    return question;
}

bool holds(const QList<InterfaceSources> &list, const QString &interface, const IpAddress &source)
{
    for (const InterfaceSources &part : list) {
        if (part.interface != interface)
            continue;
        for (const Cidr &network : part.sources) {
            if (network.contains(source))
                return true;
        }
    }
    return false;
}

/// "lan0 10.8.0.2 -> 192.168.50.10 sport 53"
struct Observation
{
    explicit Observation(const QString &text)
        : words(text.split(u' '))
    {
    }
    [[nodiscard]] QString interface() const { return words.value(0); }
    [[nodiscard]] IpAddress source() const { return *parseIpAddress(words.value(1)); }
    [[nodiscard]] bool hasDestination() const { return words.value(2) == u"->"; }
    [[nodiscard]] IpAddress destination() const { return *parseIpAddress(words.value(3)); }
    QStringList words;
};

/// What the kernel let in is not called closed, and what it refused is not called certain.
void compareWithKernel(const QJsonObject &kernel, const FirewallState &state, const PortQuestion &question)
{
    for (auto it = kernel.begin(); it != kernel.end(); ++it) {
        const Observation seen(it.key());
        PortQuestion asked = question;
        asked.byOtherPorts = false;
        if (seen.hasDestination())
            asked.destinations = {seen.destination()};
        const Reachability answer = whoMayReach(state, asked);
        const bool certain = holds(answer.reachableFrom, seen.interface(), seen.source());
        const bool may = certain || holds(answer.undecidedFrom, seen.interface(), seen.source());
        if (it.value() == u"open"_s)
            QVERIFY2(may, qPrintable(u"called closed, but open: "_s + it.key()));
        else if (seen.words.size() <= 4)
            QVERIFY2(!certain, qPrintable(u"called certain, but closed: "_s + it.key()));
    }
}

}

class TestCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ruleSets_data();
    void ruleSets();
    void whatWasAskedBeforeChangesNoAnswer_data();
    void whatWasAskedBeforeChangesNoAnswer();
};

void TestCases::ruleSets_data()
{
    QTest::addColumn<QJsonObject>("test");
    for (const QJsonValue &test : QJsonDocument::fromJson(dataFile(u"cases.json"_s)).array())
        QTest::newRow(qPrintable(test["name"_L1].toString() + u": "_s + test["title"_L1].toString()))
            << test.toObject();
}

void TestCases::ruleSets()
{
    QFETCH(QJsonObject, test);
    const auto state = parseFirewall(inputOf(test));
    const QString expected = test.value("expect"_L1).toString();
    QCOMPARE(state.has_value(), expected != u"input-error");
    if (!state) {
        QCOMPARE(state.error().kind, Error::Kind::BadInput);
        QVERIFY(state.error().what.contains(u':'));
        return;
    }
    const PortQuestion question = questionOf(test);
    const Reachability answer = whoMayReach(*state, question);
    if (qEnvironmentVariableIsSet("SHOW_ANSWERS"))
        qInfo("%s", QJsonDocument(toJson(answer)).toJson(QJsonDocument::Compact).constData());
    QCOMPARE(outcomeWord(answer.outcome), expected);
    QVERIFY(!answer.reason.isEmpty());
    compareWithKernel(test.value("kernel"_L1).toObject(), *state, question);
}

void TestCases::whatWasAskedBeforeChangesNoAnswer_data()
{
    ruleSets_data();
    QTest::newRow("another port leads here") << QJsonObject{
        {u"rules"_s, u"*nat\n:PREROUTING ACCEPT [0:0]\n-A PREROUTING -p tcp --dport 8080 -j REDIRECT --to-ports 9100\n"
                     "COMMIT\n*filter\n:INPUT DROP [0:0]\n-A INPUT -m conntrack --ctstate DNAT -j ACCEPT\n"
                     "-A INPUT -i lan+ -j ACCEPT\nCOMMIT\n"_s},
        {u"port"_s, u"9100"_s}};
}

/// The rules of a host remember what was worked out for a question; another question must not be given it.
void TestCases::whatWasAskedBeforeChangesNoAnswer()
{
    QFETCH(QJsonObject, test);
    const Cidr anywhere4{*parseIpAddress(u"0.0.0.0"_s), 0};
    const Cidr anywhere6{*parseIpAddress(u"::"_s), 0};
    const PortQuestion first = questionOf(test);
    std::vector<PortQuestion> questions(15, first);
    questions[1].allow.clear();
    questions[2].port = quint16(first.port + 1);
    questions[3].protocol = first.protocol == TransportProtocol::Tcp ? TransportProtocol::Udp : TransportProtocol::Tcp;
    questions[4].byOtherPorts = !first.byOtherPorts;
    questions[5].destinations = {*parseIpAddress(u"192.168.50.10"_s)};
    questions[6].destinations = {*parseIpAddress(u"fd00::1"_s)};
    questions[7].senders = {{u"wg0"_s, {Cidr{*parseIpAddress(u"10.8.0.2"_s), 32}}}};
    questions[8].needs = {{anywhere4, u"dmz9"_s}};
    questions[9].needs = {{anywhere6, u"dmz9"_s}};
    questions[10].needs = {{anywhere4, u"lan+"_s}};
    questions[11].trustedInterfaces = {u"lan+"_s};
    questions[11].needs.clear();
    questions[12].trustedInterfaces = {u"dmz9"_s};
    questions[12].needs.clear();
    questions[13].needs.clear();
    questions[14].needs = {{anywhere6, u"lan+"_s}};
    FirewallInput input = inputOf(test);
    for (const bool hostIsKnown : {true, false}) {
        if (!hostIsKnown)
            input.addresses.reset();
        const auto state = parseFirewall(input);
        QCOMPARE(state.has_value(), test.value("expect"_L1) != u"input-error"_s);
        for (const bool backwards : {false, true}) {
            for (size_t i = 0; state && i < questions.size(); ++i) {
                const PortQuestion &question = questions[backwards ? questions.size() - 1 - i : i];
                const auto fresh = parseFirewall(input);
                QVERIFY(fresh.has_value());
                QCOMPARE(toJson(whoMayReach(*state, question)), toJson(whoMayReach(*fresh, question)));
            }
        }
    }
}

QTEST_APPLESS_MAIN(TestCases)
#include "tst_cases.moc"
