// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/probe.h"

#include <QSet>
#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

class ProbeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalRequestsShareAKey()
    {
        const ProbeRequest one{VantagePoint{NodeId(u"mon"_s)}, Command{{u"ss"_s, u"-H"_s}, true}};
        QCOMPARE(probeKey(one), probeKey(ProbeRequest(one)));
    }

    void differentRequestsDoNot_data()
    {
        QTest::addColumn<int>("variant");
        QTest::newRow("another host") << 0;
        QTest::newRow("without sudo") << 1;
        QTest::newRow("another word") << 2;
        QTest::newRow("two words instead of one with a blank") << 3;
        QTest::newRow("another limit") << 4;
    }
    void anotherTokenIsAnotherQuestion()
    {
        const ProbeRequest none{VantagePoint{NodeId(u"mon"_s)}, HttpGet{.url = u"http://127.0.0.1:3000/"_s}};
        ProbeRequest one = none;
        std::get<HttpGet>(one.probe).bearer = {SecretRef::Kind::Env, u"GRAFANA"_s};
        ProbeRequest other = none;
        std::get<HttpGet>(other.probe).bearer = {SecretRef::Kind::Keychain, u"GRAFANA"_s};
        const QSet<QString> keys{probeKey(none), probeKey(one), probeKey(other)};
        QCOMPARE(keys.size(), 3);
    }
    void differentRequestsDoNot()
    {
        QFETCH(int, variant);
        const Command command{{u"a b"_s}, true};
        const ProbeRequest base{VantagePoint{NodeId(u"mon"_s)}, command};
        ProbeRequest other = base;
        Command changed = command;
        switch (variant) {
        case 0:
            other.vantage.host = NodeId(u"gpu"_s);
            break;
        case 1:
            changed.sudo = false;
            break;
        case 2:
            changed.argv = {u"a c"_s};
            break;
        case 3:
            changed.argv = {u"a"_s, u"b"_s};
            break;
        default:
            changed.stdoutCap = 1;
        }
        other.probe = changed;
        QVERIFY(probeKey(base) != probeKey(other));
    }

    void commandLinesCanBePasted()
    {
        const ProbeRequest wg{VantagePoint{NodeId(u"gw-vpn"_s)},
                              Command{{u"wg"_s, u"show"_s, u"all"_s, u"transfer"_s}, true}};
        QCOMPARE(probeCommandLine(wg), u"ssh gw-vpn 'sudo -n wg show all transfer'"_s);
        const ProbeRequest get{VantagePoint{}, HttpGet{u"http://mon:9090/-/healthy"_s}};
        QCOMPARE(probeCommandLine(get), u"curl -sS --max-time 4 http://mon:9090/-/healthy"_s);
        const ProbeRequest head{VantagePoint{}, HttpGet{.url = u"http://mon/"_s, .head = true}};
        QCOMPARE(probeCommandLine(head), u"curl -sS --max-time 4 -I http://mon/"_s);
        const ProbeRequest headers{VantagePoint{}, HttpGet{.url = u"http://mon/"_s, .headers = {u"server"_s}}};
        QCOMPARE(probeCommandLine(headers), u"curl -sS --max-time 4 -i http://mon/"_s);
        const SecretRef token{SecretRef::Kind::Env, u"GRAFANA"_s};
        const ProbeRequest bearer{VantagePoint{NodeId(u"mon"_s)},
                                  HttpGet{.url = u"http://127.0.0.1:3000/"_s, .bearer = token}};
        QCOMPARE(probeCommandLine(bearer),
                 u"ssh mon 'curl -q --noproxy '\\''*'\\'' -K - -sS --max-time 4 http://127.0.0.1:3000/' "
                 "<<<'header = \"Authorization: Bearer <token>\"'"_s);
    }

    void quotingIsForTheShell_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("quoted");
        QTest::newRow("plain") << u"iptables-save"_s << u"iptables-save"_s;
        QTest::newRow("empty") << QString() << u"''"_s;
        QTest::newRow("quote") << u"it's"_s << u"'it'\\''s'"_s;
        QTest::newRow("dollar") << u"$(reboot)"_s << u"'$(reboot)'"_s;
        QTest::newRow("newline") << u"a\nb"_s << u"'a\nb'"_s;
    }
    void quotingIsForTheShell()
    {
        QFETCH(QString, word);
        QFETCH(QString, quoted);
        QCOMPARE(shellQuoted(word), quoted);
    }
};

QTEST_GUILESS_MAIN(ProbeTest)
#include "tst_probe.moc"
