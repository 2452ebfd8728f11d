// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/sysctlfacts.h"
#include "tests/core/facts/sample.h"

#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

class SysctlFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gatewayForwards()
    {
        const auto values = parseForwardingValues(sample(u"routing/forwarding-gateway.out"_s));
        QVERIFY(values);
        QCOMPARE(*values, (ForwardingValues{true, false, 0, false}));
        QCOMPARE(*parseForwardingValues(sample(u"routing/forwarding-off.out"_s)),
                 (ForwardingValues{false, false, 2, false}));
    }

    void withoutIpv6OnlyWhenStderrSaysSo()
    {
        const QByteArray out = sample(u"routing/forwarding-no-ipv6.out"_s);
        const auto values = parseForwardingValues(out, sample(u"routing/forwarding-no-ipv6.err"_s));
        QVERIFY(values);
        QCOMPARE(*values, (ForwardingValues{true, std::nullopt, 0, false}));
        QVERIFY(!parseForwardingValues(out));
    }

    void onlyZeroAndOneAreValues_data()
    {
        QTest::addColumn<QByteArray>("out");
        QTest::addColumn<int>("line");
        QTest::newRow("nothing") << QByteArray() << 0;
        QTest::newRow("two") << QByteArray("2\n0\n0\n0\n") << 1;
        QTest::newRow("a blank in front") << QByteArray(" 1\n0\n0\n0\n") << 1;
        QTest::newRow("01") << QByteArray("01\n0\n0\n0\n") << 1;
        QTest::newRow("rp_filter three") << QByteArray("1\n0\n3\n0\n") << 3;
        QTest::newRow("a fifth line") << QByteArray("1\n0\n1\n0\n0\n") << 5;
        QTest::newRow("an empty line") << QByteArray("1\n\n1\n0\n") << 2;
    }
    void onlyZeroAndOneAreValues()
    {
        QFETCH(QByteArray, out);
        QFETCH(int, line);
        const auto values = parseForwardingValues(out);
        QVERIFY(!values);
        QCOMPARE(values.error().line, line);
    }

    void theHigherOfAnInterfaceAndOfAllCounts()
    {
        const auto filters = parseReversePath("/proc/sys/net/ipv4/conf/all/rp_filter:1\n"
                                              "/proc/sys/net/ipv4/conf/default/rp_filter:2\n"
                                              "/proc/sys/net/ipv4/conf/eth0.100/rp_filter:0\n"
                                              "/proc/sys/net/ipv4/conf/wg0/rp_filter:2\n");
        QVERIFY(filters);
        QCOMPARE(*filters, (QList<ReversePathFilter>{{u"eth0.100"_s, 1}, {u"wg0"_s, 2}}));
    }

    void reversePathIsReadWholeOrNotAtAll_data()
    {
        QTest::addColumn<QByteArray>("out");
        const QByteArray all("/proc/sys/net/ipv4/conf/all/rp_filter:0\n");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("cut") << all + "/proc/sys/net/ipv4/conf/eth0/rp_filter:0";
        QTest::newRow("without all") << QByteArray("/proc/sys/net/ipv4/conf/eth0/rp_filter:2\n");
        QTest::newRow("three") << QByteArray("/proc/sys/net/ipv4/conf/all/rp_filter:3\n");
        QTest::newRow("no value") << all + "/proc/sys/net/ipv4/conf/eth0/rp_filter\n";
        QTest::newRow("no interface") << all + "/proc/sys/net/ipv4/conf//rp_filter:1\n";
        QTest::newRow("another file") << all + "/proc/sys/net/ipv4/conf/eth0/forwarding:1\n";
    }
    void reversePathIsReadWholeOrNotAtAll()
    {
        QFETCH(QByteArray, out);
        QVERIFY(!parseReversePath(out));
    }

    void theLastAssignmentWins()
    {
        const auto all = parseSysctlConfig(sample(u"routing/sysctl-vpn.out"_s));
        QVERIFY(all);
        QCOMPARE(lastSysctl(*all, {u"net.ipv4.ip_forward"_s}),
                 (SysctlAssignment{u"/etc/sysctl.d/60-vpn.conf"_s, u"net.ipv4.ip_forward"_s, u"1"_s}));
        QCOMPARE(lastSysctl(*all, {u"net.ipv4.conf.all.rp_filter"_s})->value, u"2"_s);
        QCOMPARE(lastSysctl(*all, {u"net.ipv4.conf.all.forwarding"_s})->file, u"/etc/sysctl.d/99-sysctl.conf"_s);
        QVERIFY(!lastSysctl(*all, {u"net.ipv4.conf.dummy0.rp_filter"_s}));
    }

    void commentsAreNoAssignments()
    {
        const auto all = parseSysctlConfig("# /etc/sysctl.d/a.conf\n#net.ipv4.ip_forward=1\n;net.ipv4.ip_forward=1\n");
        QVERIFY(all);
        QVERIFY(all->isEmpty());
    }

    void separatorsAreMadeOne()
    {
        const auto all = parseSysctlConfig(
            "# /etc/sysctl.d/a.conf\nnet/ipv4/conf/eth0.1/forwarding=1\nnet.ipv4.conf.eth0/1.x = 2\n");
        QVERIFY(all);
        QCOMPARE(all->first().key, u"net.ipv4.conf.eth0/1.forwarding"_s);
        QCOMPARE(all->last().key, u"net.ipv4.conf.eth0/1.x"_s);
    }

    void whatIsNoConfigurationIsRefused()
    {
        QVERIFY(!parseSysctlConfig({}));
        QVERIFY(!parseSysctlConfig("net.ipv4.ip_forward=1\n"));
        QVERIFY(!parseSysctlConfig("# /etc/sysctl.d/a.conf\nnet.ipv4.ip_forward\n"));
    }
};

QTEST_GUILESS_MAIN(SysctlFactsTest)
#include "tst_sysctlfacts.moc"
