// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/ipfacts.h"
#include "tests/core/facts/sample.h"

#include <QTest>

#include <algorithm>

using namespace daytwo;
using namespace Qt::StringLiterals;

class IpFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void interfacesWithoutTheEmptyObjects()
    {
        const auto interfaces = parseIpAddresses(sample(u"routing/addr.out"_s));
        QVERIFY(interfaces);
        QCOMPARE(interfaces->size(), 3);
        const NetInterface &lan = (*interfaces)[1];
        QCOMPARE(lan.name, u"lan0"_s);
        QVERIFY(!lan.up);
        QCOMPARE(lan.addresses.size(), 2);
        QCOMPARE(toString(lan.addresses.first().address), u"192.168.50.10"_s);
        QCOMPARE(lan.addresses.first().prefix, 24);
        const NetInterface &wg = interfaces->last();
        QCOMPARE(wg.name, u"wg0"_s);
        QVERIFY(wg.up);
        QCOMPARE(wg.operState, u"UNKNOWN"_s);
        QCOMPARE(wg.linkType, u"none"_s);
        QCOMPARE(toString(wg.addresses.first().address), u"10.8.0.1"_s);
    }

    void routesOfBothFamilies()
    {
        const auto routes = parseIpRoutes(sample(u"routing/routes.out"_s));
        QVERIFY(routes);
        const IpRoute &first = routes->first();
        QCOMPARE(toString(first.destination), u"10.8.0.0/24"_s);
        QCOMPARE(first.device, u"wg0"_s);
        QCOMPARE(first.table, u"main"_s);
        QCOMPARE(first.type, u"unicast"_s);
        QCOMPARE(toString(*first.source), u"10.8.0.1"_s);
        const auto isV6 = [](const IpRoute &route) { return route.destination.base.v6; };
        QVERIFY(std::any_of(routes->begin(), routes->end(), isV6));
    }

    void defaultRoutesKnowTheirFamily_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<bool>("v6");
        QTest::newRow("by gateway") << QByteArray(
                                           R"([{"dst":"default","gateway":"192.168.50.1","dev":"lan0","flags":[]}])")
                                    << false;
        QTest::newRow("by IPv6 gateway") << QByteArray(R"([{"dst":"default","gateway":"fe80::1","dev":"lan0"}])")
                                         << true;
        QTest::newRow("by IPv6 preference")
            << QByteArray(R"([{"dst":"default","dev":"ppp0","pref":"medium"}])") << true;
        QTest::newRow("nothing says IPv6") << QByteArray(R"([{"dst":"default","dev":"ppp0"}])") << false;
        QTest::newRow("IPv6 next hop") << QByteArray(R"([{"dst":"default","via":{"family":"inet6","host":"fe80::1"}}])")
                                       << true;
    }
    void defaultRoutesKnowTheirFamily()
    {
        QFETCH(QByteArray, row);
        QFETCH(bool, v6);
        const auto routes = parseIpRoutes(row);
        QVERIFY(routes);
        QVERIFY(routes->first().isDefault());
        QCOMPARE(routes->first().destination.base.v6, v6);
    }

    void rulesAreRead()
    {
        const auto rules = parseIpRules(sample(u"routing/rules.out"_s));
        QVERIFY(rules);
        QCOMPARE(
            *rules,
            (QList<IpRule>{{0, u"all"_s, u"local"_s}, {32766, u"all"_s, u"main"_s}, {32767, u"all"_s, u"default"_s}}));
    }

    void nothingIsNotNoInterface()
    {
        QVERIFY(!parseIpAddresses({}));
        QVERIFY(!parseIpAddresses("[]"));
        QVERIFY(!parseIpAddresses("[{},{}]"));
        QVERIFY(parseIpRoutes("[]"));
        QVERIFY(!parseIpRoutes({}));
        QVERIFY(!parseIpRules("[]"));
    }

    void oddMembersAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("a number for a name") << QByteArray(R"([{"ifname":7,"ifindex":1,"flags":[],"addr_info":[]}])");
        QTest::newRow("no flags") << QByteArray(R"([{"ifname":"a","ifindex":1,"addr_info":[]}])");
        QTest::newRow("an index beyond all")
            << QByteArray(R"([{"ifname":"a","ifindex":1e300,"flags":[],"addr_info":[]}])");
        QTest::newRow("a prefix too long") << QByteArray(
            R"([{"ifname":"a","ifindex":1,"flags":[],"addr_info":[{"family":"inet","local":"10.0.0.1","prefixlen":33}]}])");
        QTest::newRow("an address that is none") << QByteArray(
            R"([{"ifname":"a","ifindex":1,"flags":[],"addr_info":[{"family":"inet","local":"10.0.0","prefixlen":8}]}])");
        QTest::newRow("text in the list") << QByteArray(R"(["lo"])");
    }
    void oddMembersAreRefused()
    {
        QFETCH(QByteArray, json);
        const auto interfaces = parseIpAddresses(json);
        QVERIFY(!interfaces);
        QVERIFY(!interfaces.error().reason.isEmpty());
    }
};

QTEST_GUILESS_MAIN(IpFactsTest)
#include "tst_ipfacts.moc"
