// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/wgfacts.h"
#include "tests/core/facts/sample.h"

#include <QTest>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

const QString kClient = u"M3aPTm3ghcTHVfv01v8Xukx/VHImZBGFr78kB0sV+wo="_s;
const QString kNever = u"ozAdUsVEFfNR+Pmcg3d0BxYj7i76kICaygxqro3lJn8="_s;

WgOutputs healthy()
{
    WgOutputs outputs;
    outputs.publicKeys = sample(u"wireguard/show-public-key.out"_s);
    outputs.listenPorts = sample(u"wireguard/show-listen-port.out"_s);
    outputs.latestHandshakes = sample(u"wireguard/latest-handshakes-healthy.out"_s);
    outputs.allowedIps = sample(u"wireguard/show-allowed-ips.out"_s);
    outputs.transfer = sample(u"wireguard/show-transfer.out"_s);
    outputs.persistentKeepalive = sample(u"wireguard/show-persistent-keepalive.out"_s);
    outputs.endpoints.insert(u"wg0"_s, sample(u"wireguard/show-wg0-endpoints.out"_s));
    return outputs;
}

}

class WgFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tablesAreJoined()
    {
        const auto state = parseWg(healthy());
        QVERIFY(state);
        QCOMPARE(state->interfaces,
                 (QList<WgInterface>{{u"wg0"_s, u"4TcdEuaU+J5cveVjc25lmD5j1ixW4ELzbL9n6c1ccT8="_s, quint16(51820)}}));
        QCOMPARE(state->peers.size(), 2);
        const WgPeer *client = state->peer(u"wg0"_s, kClient);
        QVERIFY(client);
        QCOMPARE(*client, (WgPeer{u"wg0"_s,
                                  kClient,
                                  {u"10.8.0.2/32"_s, u"fd00:8::2/128"_s},
                                  1795414682,
                                  468,
                                  348,
                                  std::nullopt,
                                  u"192.168.50.77:59037"_s}));
        const WgPeer *never = state->peer(u"wg0"_s, kNever);
        QVERIFY(never);
        QCOMPARE(never->latestHandshake, std::nullopt);
        QCOMPARE(never->keepalive, 25);
        QCOMPARE(never->endpoint, QString());
        QVERIFY(!state->interface(u"wg1"_s));
    }

    void noInterfaceIsAnEmptyValue()
    {
        const auto state = parseWg({});
        QVERIFY(state);
        QVERIFY(state->interfaces.isEmpty() && state->peers.isEmpty());
        QVERIFY(parseWgLatestHandshakes(sample(u"wireguard/no-interface.out"_s)));
    }

    void anInterfaceWithoutPeersIsThere()
    {
        WgOutputs outputs;
        outputs.publicKeys = "wg0\t(none)\n";
        outputs.listenPorts = "wg0\t0\n";
        outputs.endpoints.insert(u"wg0"_s, {});
        const auto state = parseWg(outputs);
        QVERIFY(state);
        QCOMPARE(state->interfaces, (QList<WgInterface>{{u"wg0"_s, {}, std::nullopt}}));
    }

    void tablesOfDifferentMomentsAreRefused_data()
    {
        QTest::addColumn<int>("table");
        QTest::addColumn<QString>("named");
        QTest::newRow("listen-port") << 0 << u"listen-port"_s;
        QTest::newRow("handshakes of an unknown interface") << 1 << u"latest-handshakes"_s;
        QTest::newRow("allowed-ips one line short") << 2 << u"allowed-ips"_s;
        QTest::newRow("transfer one line short") << 3 << u"transfer"_s;
        QTest::newRow("persistent-keepalive empty") << 4 << u"persistent-keepalive"_s;
        QTest::newRow("endpoints one line short") << 5 << u"endpoints"_s;
        QTest::newRow("public-key missing") << 6 << u"listen-port"_s;
    }
    void tablesOfDifferentMomentsAreRefused()
    {
        QFETCH(int, table);
        QFETCH(QString, named);
        WgOutputs outputs = healthy();
        const auto firstLine = [](const QByteArray &out) { return out.first(out.indexOf('\n') + 1); };
        switch (table) {
        case 0:
            outputs.listenPorts.clear();
            break;
        case 1:
            outputs.latestHandshakes.replace("wg0", "wg9");
            break;
        case 2:
            outputs.allowedIps = firstLine(outputs.allowedIps);
            break;
        case 3:
            outputs.transfer = firstLine(outputs.transfer);
            break;
        case 4:
            outputs.persistentKeepalive.clear();
            break;
        case 5:
            outputs.endpoints[u"wg0"_s] = firstLine(outputs.endpoints[u"wg0"_s]);
            break;
        default:
            outputs.publicKeys.clear();
        }
        const auto state = parseWg(outputs);
        QVERIFY(!state);
        QVERIFY2(state.error().reason.startsWith(named + u':'), qPrintable(state.error().reason));
    }

    void aDumpIsRefusedWithoutQuotingIt()
    {
        const QByteArray dump = sample(u"wireguard/dump-with-secrets.out"_s);
        const QByteArray secret = "FAKEThrowAwaySecretKeyForRedactionTests000A";
        QVERIFY(dump.contains(secret));
        const QList<std::optional<Garbled>> failures{
            failureOf(parseWgPublicKeys(dump)),       failureOf(parseWgListenPorts(dump)),
            failureOf(parseWgLatestHandshakes(dump)), failureOf(parseWgAllowedIps(dump)),
            failureOf(parseWgTransfer(dump)),         failureOf(parseWgPersistentKeepalive(dump)),
            failureOf(parseWgEndpoints(dump))};
        for (const auto &failure : failures) {
            QVERIFY(failure);
            for (qsizetype i = 0; i + 8 < secret.size(); ++i) {
                QVERIFY(!failure->reason.contains(QString::fromLatin1(secret.mid(i, 8))));
            }
        }
    }

    void preSharedKeysAreNoTable()
    {
        const QByteArray keys = "wg0\t" + kClient.toLatin1() + "\tyAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=\n";
        for (const auto &failure : {failureOf(parseWgAllowedIps(keys)), failureOf(parseWgLatestHandshakes(keys)),
                                    failureOf(parseWgPersistentKeepalive(keys))}) {
            QVERIFY(failure);
            QVERIFY(!failure->reason.contains(u"yAnz5TF"_s));
        }
    }

    void oddRowsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("out");
        const QByteArray key = kClient.toLatin1();
        QTest::newRow("a key too short") << QByteArray("wg0\tM3aPTm3ghcTHVfv01v8=\t0\n");
        QTest::newRow("a key twice") << "wg0\t" + key + "\t0\nwg0\t" + key + "\t5\n";
        QTest::newRow("an interface name with a blank") << "wg 0\t" + key + "\t0\n";
        QTest::newRow("an interface name too long") << "wg01234567890123\t" + key + "\t0\n";
        QTest::newRow("a negative time") << "wg0\t" + key + "\t-5\n";
        QTest::newRow("a time with text") << "wg0\t" + key + "\t5s\n";
        QTest::newRow("the all-endpoints form without interface") << key + "\t0\n";
        QTest::newRow("a line break missing") << "wg0\t" + key + "\t0";
    }
    void oddRowsAreRefused()
    {
        QFETCH(QByteArray, out);
        QVERIFY(!parseWgLatestHandshakes(out));
    }

    void theAllEndpointsFormIsRefused()
    {
        const auto endpoints = parseWgEndpoints(sample(u"wireguard/show-endpoints.out"_s));
        QVERIFY(!endpoints);
        QCOMPARE(endpoints.error().line, 1);
    }

    void endpointsMayBeIpv6()
    {
        const auto endpoints = parseWgEndpoints(kClient.toLatin1() + "\t[2001:db8::1]:51820\n");
        QVERIFY(endpoints);
        QCOMPARE(endpoints->value(kClient), u"[2001:db8::1]:51820"_s);
        QVERIFY(!parseWgEndpoints(kClient.toLatin1() + "\tvpn.example:51820\n"));
    }
};

QTEST_GUILESS_MAIN(WgFactsTest)
#include "tst_wgfacts.moc"
