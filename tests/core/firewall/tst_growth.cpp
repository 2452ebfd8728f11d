// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/explain.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

QByteArray filterTable(const QByteArray &chains, const QByteArray &rules)
{
    return "*filter\n:INPUT DROP [0:0]\n:FORWARD DROP [0:0]\n:OUTPUT ACCEPT [0:0]\n" + chains +
           "-A INPUT -i lo -j ACCEPT\n-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT\n" + rules +
           "-A INPUT -s 10.8.0.0/24 -p tcp -m tcp --dport 22 -j ACCEPT\nCOMMIT\n";
}

QByteArray hostAddress(int number)
{
    return "100." + QByteArray::number(64 + number / 32768 % 64) + '.' + QByteArray::number(number / 128 % 256) + '.' +
           QByteArray::number(number % 128 * 2) + "/32";
}

/// A blocklist: every rule takes one address out of all that is left.
QByteArray blocklist(int count)
{
    QByteArray rules;
    for (int i = 0; i < count; ++i)
        rules += "-A INPUT -s " + hostAddress(i) + " -j DROP\n";
    return filterTable({}, rules);
}

/// A long list for many ports, of which few matter.
QByteArray services(int count)
{
    QByteArray rules;
    for (int i = 0; i < count; ++i)
        rules += "-A INPUT -s " + hostAddress(i) + " -i lan0 -p tcp -m tcp --dport " +
                 QByteArray::number(1000 + i % 5000) + " -j ACCEPT\n";
    return filterTable({}, rules);
}

/// One chain per address, each with its own small list: what generators of rules like to make.
QByteArray manyChains(int count)
{
    QByteArray chains;
    QByteArray rules;
    QByteArray inner;
    for (int i = 0; i < count / 2; ++i) {
        const QByteArray name = "C" + QByteArray::number(i);
        chains += ":" + name + " - [0:0]\n";
        rules += "-A INPUT -j " + name + "\n";
        inner += "-A " + name + " -s " + hostAddress(i) + " -j DROP\n";
    }
    return filterTable(chains, rules + inner);
}

/// Every rule may or may not match.
QByteArray limits(int count)
{
    QByteArray rules;
    for (int i = 0; i < count; ++i)
        rules += "-A INPUT -s " + hostAddress(i) + " -p tcp -m limit --limit 3/min -j " +
                 (i % 2 == 0 ? "ACCEPT" : "DROP") + "\n";
    return filterTable({}, rules);
}

/// Each chain jumps to the next one twice: 2^depth paths.
QByteArray doubling(int depth)
{
    QByteArray chains;
    QByteArray rules = "-A INPUT -j D0\n";
    for (int i = 0; i < depth; ++i) {
        const QByteArray name = "D" + QByteArray::number(i);
        const QByteArray next = "D" + QByteArray::number(i + 1);
        chains += ":" + name + " - [0:0]\n";
        rules += "-A " + name + " -m limit --limit 1/s -j " + next + "\n-A " + name + " -j " + next + "\n";
        if (i % 3 == 0)
            rules += "-A " + name + " -j MARK --set-xmark 0x" + QByteArray::number(1 << (i % 12), 16) + "/0xff\n";
    }
    chains += ":D" + QByteArray::number(depth) + " - [0:0]\n";
    rules += "-A D" + QByteArray::number(depth) + " -s 198.51.100.7/32 -j DROP\n";
    return filterTable(chains, rules);
}

QByteArray hostAddresses()
{
    QFile file(QStringLiteral(TESTDATA "/firewall/addresses.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

using Maker = QByteArray (*)(int);

}

/// No limits are asserted, machines differ: the growth is printed, and the answers must be right.
class TestGrowth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growsAboutLinearly_data();
    void growsAboutLinearly();
    void pathsDoNotMultiply();
    void tooDeepNestingIsUnknown();
};

void TestGrowth::growsAboutLinearly_data()
{
    QTest::addColumn<Maker>("make");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("a blocklist of single hosts") << Maker(blocklist) << u"pass"_s;
    QTest::newRow("a list of services") << Maker(services) << u"pass"_s;
    QTest::newRow("a chain per host") << Maker(manyChains) << u"pass"_s;
    QTest::newRow("rates everywhere") << Maker(limits) << u"unknown"_s;
}

void TestGrowth::growsAboutLinearly()
{
    QFETCH(Maker, make);
    QFETCH(QString, outcome);
    QString line;
    for (const int count : {1000, 2500, 5000, 10000, 20000}) {
        FirewallInput input;
        input.rules4 = make(count);
        input.addresses = hostAddresses();
        PortQuestion question;
        question.port = 22;
        question.allow = {*parseCidr(u"10.8.0.0/24"_s)};
        QElapsedTimer timer;
        timer.start();
        const auto state = parseFirewall(input);
        QVERIFY(state);
        const qint64 parsed = timer.nsecsElapsed();
        const Reachability answer = whoMayReach(*state, question);
        const qint64 judged = timer.nsecsElapsed() - parsed;
        line += u"  %1 rules: read %2 ms, judged %3 ms;"_s.arg(count)
                    .arg(double(parsed) / 1e6, 0, 'f', 1)
                    .arg(double(judged) / 1e6, 0, 'f', 1);
        QCOMPARE(outcomeWord(answer.outcome), outcome);
    }
    qInfo("%s", qPrintable(line));
}

void TestGrowth::pathsDoNotMultiply()
{
    QString line;
    for (const int depth : {10, 20, 40, 80, 160}) {
        FirewallInput input;
        input.rules4 = doubling(depth);
        input.addresses = hostAddresses();
        PortQuestion question;
        question.port = 22;
        question.allow = {*parseCidr(u"10.8.0.0/24"_s)};
        question.needs = {{*parseCidr(u"10.8.0.0/24"_s), u"wg0"_s}};
        QElapsedTimer timer;
        timer.start();
        const Reachability answer = whoMayReach(*parseFirewall(input), question);
        line += u"  %1 chains: %2 ms;"_s.arg(depth).arg(double(timer.nsecsElapsed()) / 1e6, 0, 'f', 1);
        QCOMPARE(answer.outcome, FirewallOutcome::Pass);
    }
    qInfo("%s", qPrintable(line));
}

void TestGrowth::tooDeepNestingIsUnknown()
{
    FirewallInput input;
    input.rules4 = doubling(5000);
    input.addresses = hostAddresses();
    PortQuestion question;
    question.port = 22;
    question.allow = {*parseCidr(u"10.8.0.0/24"_s)};
    QCOMPARE(whoMayReach(*parseFirewall(input), question).outcome, FirewallOutcome::Unknown);
}

QTEST_APPLESS_MAIN(TestGrowth)
#include "tst_growth.moc"
