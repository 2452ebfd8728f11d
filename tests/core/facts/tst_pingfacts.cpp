// SPDX-License-Identifier: GPL-3.0-or-later
// ping and bash's /dev/tcp.
#include "core/facts/pingfacts.h"
#include "core/facts/tcpfacts.h"
#include "tests/core/facts/sample.h"

#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

class PingFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void summaries_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<PingSummary>("expected");
        const auto silent = [](int sent, int errors = 0) {
            return PingSummary{sent, 0, errors, 0, std::nullopt, std::nullopt, std::nullopt};
        };
        QTest::newRow("all came back") << u"ping-ok"_s << PingSummary{3, 3, 0, 0, 0.613, 2.207, 5.138};
        QTest::newRow("some were lost") << u"ping-loss"_s << PingSummary{10, 6, 0, 0, 0.046, 0.066, 0.097};
        QTest::newRow("none came back") << u"ping-no-reply"_s << silent(2);
        QTest::newRow("filtered") << u"ping-filtered-tcp-ok"_s << silent(2);
        QTest::newRow("prohibited") << u"ping-prohibited"_s << silent(1, 1);
        QTest::newRow("unreachable") << u"ping-host-unreachable"_s << silent(2);
    }
    void summaries()
    {
        QFETCH(QString, name);
        QFETCH(PingSummary, expected);
        const auto summary = parsePingSummary(sample(u"reachability/"_s + name + u".out"_s));
        QVERIFY(summary);
        QCOMPARE(*summary, expected);
    }

    void loss()
    {
        QCOMPARE(parsePingSummary(sample(u"reachability/ping-loss.out"_s))->lossPercent(), 40.0);
        QCOMPARE((PingSummary{}).lossPercent(), 100.0);
    }

    void receivedWithoutTimesIsRefused()
    {
        QVERIFY(!parsePingSummary("3 packets transmitted, 3 received, 0% packet loss, time 405ms\n"));
        QVERIFY(!parsePingSummary("0 packets transmitted, 0 received, 0% packet loss, time 0ms\n"));
        QVERIFY(!parsePingSummary({}));
        QVERIFY(!parsePingSummary("3 packets transmitted, many received, 0% packet loss\n"));
    }

    void refusals()
    {
        QCOMPARE(static_cast<int>(pingRefusal(2, sample(u"reachability/ping-dns.err"_s))),
                 static_cast<int>(PingRefusal::Dns));
        QCOMPARE(static_cast<int>(pingRefusal(2, sample(u"reachability/ping-net-unreachable.err"_s))),
                 static_cast<int>(PingRefusal::NetworkUnreachable));
        QCOMPARE(static_cast<int>(pingRefusal(2, "ping: socktype: SOCK_RAW\nping: socket: Operation not permitted\n")),
                 static_cast<int>(PingRefusal::NotPermitted));
        QCOMPARE(static_cast<int>(pingRefusal(1, {})), static_cast<int>(PingRefusal::None));
        QCOMPARE(static_cast<int>(pingRefusal(2, "x")), static_cast<int>(PingRefusal::Other));
    }

    void connects_data()
    {
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("err");
        QTest::addColumn<bool>("timedOut");
        QTest::addColumn<QString>("word");
        QTest::newRow("open") << 0 << QByteArray() << false << u"open"_s;
        QTest::newRow("exit code 0 with a complaint is not open") << 0 << QByteArray("hm\n") << false << u"unclear"_s;
        QTest::newRow("refused") << 1 << sample(u"reachability/tcp-refused.err"_s) << false << u"refused"_s;
        QTest::newRow("no route") << 1 << sample(u"reachability/tcp-no-route.err"_s) << false << u"unreachable"_s;
        QTest::newRow("ended by timeout(1)") << 124 << QByteArray() << false << u"filtered"_s;
        QTest::newRow("ended at its limit") << 0 << QByteArray() << true << u"filtered"_s;
        QTest::newRow("the kernel gave up")
            << 1 << QByteArray("bash: connect: Connection timed out\n") << false << u"filtered"_s;
        QTest::newRow("no such name") << 1 << QByteArray("bash: x.invalid: Name or service not known\n") << false
                                      << u"dns"_s;
        QTest::newRow("a shell without /dev/tcp")
            << 2 << QByteArray("sh: 1: cannot create /dev/tcp/1.2.3.4/22: Directory nonexistent\n") << false
            << u"unclear"_s;
        QTest::newRow("no bash") << 127 << QByteArray("timeout: failed to run command 'bash'\n") << false
                                 << u"no-tool"_s;
        QTest::newRow("anything else") << 1 << QByteArray() << false << u"unclear"_s;
    }
    void connects()
    {
        QFETCH(int, exitCode);
        QFETCH(QByteArray, err);
        QFETCH(bool, timedOut);
        QFETCH(QString, word);
        QCOMPARE(tcpStateWord(tcpState(exitCode, err, timedOut)), word);
    }
};

QTEST_GUILESS_MAIN(PingFactsTest)
#include "tst_pingfacts.moc"
