// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/ssfacts.h"
#include "tests/core/facts/sample.h"

#include <QTest>

#include <algorithm>

using namespace daytwo;
using namespace Qt::StringLiterals;

namespace {

QList<Listener> listenersOf(const QString &path, SsRights rights = SsRights::Root)
{
    const auto list = parseSs(sample(path), rights);
    return list ? list->listeners : QList<Listener>();
}

const Listener *onPort(const QList<Listener> &listeners, quint16 port, qsizetype skip = 0)
{
    for (const Listener &listener : listeners) {
        if (listener.port == port && skip-- == 0) {
            return &listener;
        }
    }
    return nullptr;
}

QList<Cidr> vpn()
{
    return {parseCidr(u"10.8.0.0/24"_s).value_or(Cidr{}), parseCidr(u"fd00:8::/64"_s).value_or(Cidr{})};
}

}

class SsFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void debian12AsRoot()
    {
        const auto listeners = listenersOf(u"listeners/ss-tulpne-root-h12.out"_s);
        QCOMPARE(listeners.size(), 13);
        const Listener *exporter = onPort(listeners, 9100);
        QVERIFY(exporter);
        QCOMPARE(*exporter, (Listener{SocketProtocol::Tcp,
                                      SocketFamily::Both,
                                      {},
                                      {},
                                      9100,
                                      ListenerOwner::Unit,
                                      u"prometheus-node-exporter.service"_s,
                                      u"prometheus-node"_s,
                                      55,
                                      100,
                                      false}));
        const Listener *wireguard = onPort(listeners, 51820);
        QVERIFY(wireguard);
        QCOMPARE(wireguard->unit, u"wg-quick@wg0.service"_s);
        QCOMPARE(static_cast<int>(wireguard->protocol), static_cast<int>(SocketProtocol::Udp));
        const Listener *ssh6 = onPort(listeners, 22, 1);
        QVERIFY(ssh6);
        QCOMPARE(static_cast<int>(ssh6->family), static_cast<int>(SocketFamily::V6));
    }

    void debian13AsRoot()
    {
        const auto listeners = listenersOf(u"listeners/ss-tulpne-root-h13.out"_s);
        QCOMPARE(listeners.size(), 6);
        QCOMPARE(onPort(listeners, 8080)->unit, u"docker.service"_s);
    }

    void withoutRootTheUnitIsStillKnown()
    {
        const auto list = parseSs(sample(u"listeners/ss-tulpne-unpriv-s12.out"_s), SsRights::User);
        QVERIFY(list);
        QVERIFY(list->ownersKnown);
        const Listener *ssh = onPort(list->listeners, 22);
        QCOMPARE(ssh->unit, u"ssh.service"_s);
        QCOMPARE(ssh->process, QString());
        QCOMPARE(static_cast<int>(ssh->owner), static_cast<int>(ListenerOwner::Unit));
    }

    void withoutRootAndUnitsNothingIsKnownOfOwners()
    {
        const auto list = parseSs(sample(u"listeners/ss-tulpn-unpriv-s12.out"_s), SsRights::User);
        QVERIFY(list);
        QVERIFY(!list->ownersKnown);
        QCOMPARE(listenerOwnerWord(list->listeners.first()), u"unknown"_s);
    }

    void hostileNamesStayInTheirField()
    {
        const auto listeners = listenersOf(u"listeners/ss-tulpne-weird-names.out"_s);
        const Listener *evil = onPort(listeners, 4444);
        QVERIFY(evil);
        QCOMPARE(evil->process, u"evil \""_s);
        QCOMPARE(evil->pid, 2905);
        QCOMPARE(listenerOwnerWord(*evil), u"unmanaged:evil \""_s);
        const Listener *onLo = onPort(listeners, 5555);
        QCOMPARE(onLo->device, u"lo"_s);
        QCOMPARE(onLo->process, u"my app (x"_s);
        QCOMPARE(static_cast<int>(listenScope(*onLo, vpn())), static_cast<int>(ListenScope::Loopback));
        const Listener *linkLocal = onPort(listeners, 546);
        QCOMPARE(linkLocal->address, u"fe80::1043:3ff:fe62:774e"_s);
        QCOMPARE(listenScopeWord(*linkLocal, vpn()), u"device(lan0)"_s);
    }

    void aForgedEntryInANameIsNotBelieved()
    {
        const auto list = parseSs("tcp LISTEN 0 5 0.0.0.0:4444 0.0.0.0:* users:((\"\",pid=1,fd=1)\",pid=2905,fd=3)) "
                                  "ino:1 sk:1 cgroup: <->\n",
                                  SsRights::Root);
        QVERIFY(list);
        QCOMPARE(list->listeners.first().pid, 2905);
        QCOMPARE(list->listeners.first().process, u"\",pid=1,fd=1)"_s);
    }

    void aForgedControlGroupInANameIsNotBelieved()
    {
        const auto list = parseSs("tcp LISTEN 0 5 0.0.0.0:4444 0.0.0.0:* users:((\") cgroup:/a.s\",pid=5,fd=3)) ino:1 "
                                  "sk:1 cgroup: v6only:0 <->\n",
                                  SsRights::Root);
        QVERIFY(list);
        QCOMPARE(static_cast<int>(list->listeners.first().owner), static_cast<int>(ListenerOwner::Unmanaged));
    }

    void aControlGroupMayHoldBlanks()
    {
        const auto list = parseSs("tcp LISTEN 0 5 [::]:4444 [::]:* users:((\"x\",pid=5,fd=3)) uid:1000 ino:1 sk:1 "
                                  "cgroup:/user.slice/my v6only:1 app.service/in v6only:0 <->\n",
                                  SsRights::Root);
        QVERIFY(list);
        QCOMPARE(list->listeners.first().unit, u"my v6only:1 app.service"_s);
        QCOMPARE(static_cast<int>(list->listeners.first().family), static_cast<int>(SocketFamily::Both));
    }

    void socketsWithoutProcessBelongToTheKernelOnlyForRoot()
    {
        const QByteArray line = "udp UNCONN 0 0 0.0.0.0:51820 0.0.0.0:* ino:1 sk:1 cgroup: <->\n";
        QCOMPARE(static_cast<int>(parseSs(line, SsRights::Root)->listeners.first().owner),
                 static_cast<int>(ListenerOwner::Kernel));
        QCOMPARE(static_cast<int>(parseSs(line, SsRights::User)->listeners.first().owner),
                 static_cast<int>(ListenerOwner::Unknown));
    }

    void socketActivationIsSeen_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("idle") << u"listeners/ss-socket-activation-idle.out"_s;
        QTest::newRow("after the first login") << u"listeners/ss-socket-activation-after-login.out"_s;
        QTest::newRow("with an address of its own") << u"listeners/ss-socket-activation-override.out"_s;
    }
    void socketActivationIsSeen()
    {
        QFETCH(QString, path);
        const auto listeners = listenersOf(path);
        QCOMPARE(listeners.size(), 1);
        QVERIFY(listeners.first().socketActivated);
        QCOMPARE(listeners.first().unit, u"ssh.socket"_s);
    }

    void addressesAreRead_data()
    {
        QTest::addColumn<QByteArray>("local");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("scope");
        QTest::newRow("everything") << QByteArray("*:9100") << QString() << u"wildcard"_s;
        QTest::newRow("all of IPv4") << QByteArray("0.0.0.0:22") << QString() << u"wildcard4"_s;
        QTest::newRow("IPv4 loopback") << QByteArray("127.0.0.53%lo:53") << u"127.0.0.53"_s << u"loopback"_s;
        QTest::newRow("mapped IPv4 loopback") << QByteArray("[::ffff:127.0.0.1]:80") << u"127.0.0.1"_s << u"loopback"_s;
        QTest::newRow("VPN address") << QByteArray("10.8.0.1:9100") << u"10.8.0.1"_s << u"vpn-address"_s;
        QTest::newRow("IPv6 VPN address") << QByteArray("[fd00:8::1]:9100") << u"fd00:8::1"_s << u"vpn-address"_s;
        QTest::newRow("LAN address") << QByteArray("192.168.50.10:22") << u"192.168.50.10"_s
                                     << u"address(192.168.50.10)"_s;
        QTest::newRow("one device") << QByteArray("0.0.0.0%lan0:68") << QString() << u"device(lan0)"_s;
        QTest::newRow("IPv6 loopback") << QByteArray("[::1]:631") << u"::1"_s << u"loopback"_s;
    }
    void addressesAreRead()
    {
        QFETCH(QByteArray, local);
        QFETCH(QString, address);
        QFETCH(QString, scope);
        const auto list = parseSs("tcp LISTEN 0 5 " + local + " 0.0.0.0:*\n", SsRights::User);
        QVERIFY(list);
        QCOMPARE(list->listeners.first().address, address);
        QCOMPARE(listenScopeWord(list->listeners.first(), vpn()), scope);
    }

    void oddLinesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("out");
        QTest::newRow("nothing at all") << QByteArray();
        QTest::newRow("usage text") << QByteArray("Usage: ss [ OPTIONS ]\n");
        QTest::newRow("a heading") << QByteArray("Netid State Recv-Q Send-Q Local Address:Port Peer Address:Port\n");
        QTest::newRow("a port by name") << QByteArray("tcp LISTEN 0 5 0.0.0.0:ssh 0.0.0.0:*\n");
        QTest::newRow("a port too large") << QByteArray("tcp LISTEN 0 5 0.0.0.0:70000 0.0.0.0:*\n");
        QTest::newRow("a host name") << QByteArray("tcp LISTEN 0 5 localhost:22 0.0.0.0:*\n");
        QTest::newRow("users without an end") << QByteArray("tcp LISTEN 0 5 *:22 *:* users:((\"sshd\",pid=1,fd=3)\n");
        QTest::newRow("only other states") << QByteArray("tcp ESTAB 0 5 10.0.0.1:22 10.0.0.2:*\n");
    }
    void oddLinesAreRefused()
    {
        QFETCH(QByteArray, out);
        QVERIFY(!parseSs(out, SsRights::Root));
    }

    void theHeadingFormIsRefused()
    {
        QVERIFY(!parseSs(sample(u"listeners/ss-tulpn-root-header-h12.out"_s), SsRights::Root));
    }

    void refusedOptionsAreSeen()
    {
        QVERIFY(ssRefusedOption(255, sample(u"listeners/ss-no-such-option.err"_s)));
        QVERIFY(!ssRefusedOption(127, sample(u"listeners/ss-missing.err"_s)));
    }

    void procNetIsTheLastResort()
    {
        const auto list = parseProcNetSockets(sample(u"listeners/proc-net.out"_s));
        QVERIFY(list);
        QVERIFY(!list->ownersKnown);
        const Listener *loopback = onPort(list->listeners, 0x88b1);
        QVERIFY(loopback);
        QCOMPARE(loopback->address, u"127.0.0.1"_s);
        QCOMPARE(onPort(list->listeners, 0x14e9)->address, u"127.0.0.53"_s);
        QCOMPARE(onPort(list->listeners, 0x1d13)->address, u"fd00:50::10"_s);
        const Listener *ntp6 = onPort(list->listeners, 123, 1);
        QVERIFY(ntp6);
        QCOMPARE(static_cast<int>(ntp6->protocol), static_cast<int>(SocketProtocol::Udp));
        QVERIFY(std::none_of(list->listeners.begin(), list->listeners.end(), [](const Listener &listener) {
            return listener.address == u"192.168.50.10"_s && listener.port == 22;
        }));
    }

    void everyListenerOfSsIsInProcNet()
    {
        const auto table = parseProcNetSockets(sample(u"listeners/proc-net.out"_s));
        QVERIFY(table);
        for (const Listener &listener : listenersOf(u"listeners/ss-tulpne-weird-names.out"_s)) {
            QVERIFY2(onPort(table->listeners, listener.port), qPrintable(QString::number(listener.port)));
        }
    }
};

QTEST_GUILESS_MAIN(SsFactsTest)
#include "tst_ssfacts.moc"
