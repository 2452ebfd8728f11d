// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/transport/transportbench.h"
#include "tests/support/realsshd.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace daytwo;

namespace {

QStringList offered(const Evidence &login)
{
    QStringList list;
    for (const QJsonValue &value : login.meta.value("offeredMethods"_L1).toArray())
        list << value.toString();
    return list;
}

}

class TestTransportSshd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReloadThatBringsPasswordsBackShowsThroughAKeptSession();
    void oneSessionIsEnough();
    void aStoppedDaemonShowsThroughAKeptSession();
    void floodsAndHangsEndOnTheHost();
};

namespace {

void addNode(TransportBench &bench, const RealSshd &server)
{
    bench.ssh.write(u"known_hosts"_s, server.knownHosts());
    SshAccess &ssh = bench.add(u"gw"_s, u"127.0.0.1"_s, server.port()).ssh;
    ssh.user = server.user();
    ssh.identity = server.keyFile();
}

}

void TestTransportSshd::aReloadThatBringsPasswordsBackShowsThroughAKeptSession()
{
    TransportBench bench;
    RealSshd server;
    QVERIFY2(server.error().isEmpty(), qPrintable(server.error()));
    addNode(bench, server);
    Heard first;
    bench.ask(u"gw"_s, {SshLogin{}, TransportBench::shell(u"echo $PPID"_s)}, first);
    QVERIFY2(!first.of(0).error, qPrintable(first.of(0).error ? errorText(*first.of(0).error) : QString()));
    QCOMPARE(offered(first.of(0)), QStringList{u"publickey"_s});
    QVERIFY(first.of(0).meta.value("banner"_L1).toString().contains("OpenSSH"_L1));
    QVERIFY(server.reload("PasswordAuthentication yes\n"));
    Heard second;
    bench.ask(u"gw"_s, {SshLogin{}, TransportBench::shell(u"echo $PPID"_s)}, second);
    QVERIFY(offered(second.of(0)).contains(u"password"_s));
    QCOMPARE(second.of(1).exitCode, 0);
    QVERIFY(second.of(1).out != first.of(1).out);
    QVERIFY(server.reload("PasswordAuthentication yes\nAuthenticationMethods publickey,password\n"));
    Heard third;
    bench.ask(u"gw"_s, {SshLogin{}, TransportBench::shell(u"echo three"_s)}, third);
    QCOMPARE(third.of(0).meta.value("partialMethods"_L1).toArray(), QJsonArray{u"password"_s});
    QVERIFY(!third.of(0).meta.value("authenticated"_L1).toBool());
    QCOMPARE(third.of(1).out, QByteArray("three\n"));
}

void TestTransportSshd::oneSessionIsEnough()
{
    TransportBench bench;
    RealSshd server("MaxSessions 1\n");
    QVERIFY2(server.error().isEmpty(), qPrintable(server.error()));
    addNode(bench, server);
    Command slow = TransportBench::shell(u"echo slow"_s);
    slow.slow = true;
    Heard heard;
    bench.ask(u"gw"_s, {slow, TransportBench::shell(u"echo fast"_s)}, heard);
    QVERIFY(heard.eachOnce(2));
    QCOMPARE(heard.of(0).out, QByteArray("slow\n"));
    QCOMPARE(heard.of(1).out, QByteArray("fast\n"));
}

void TestTransportSshd::aStoppedDaemonShowsThroughAKeptSession()
{
    TransportBench bench;
    RealSshd server;
    QVERIFY2(server.error().isEmpty(), qPrintable(server.error()));
    addNode(bench, server);
    Heard first;
    bench.ask(u"gw"_s, {SshLogin{}, TransportBench::shell(u"echo one"_s)}, first);
    QCOMPARE(errorOf(first.of(0)), u"none"_s);
    server.stop(); // its children, the sessions, live on
    Heard second;
    bench.ask(u"gw"_s, {SshLogin{}, TransportBench::shell(u"echo two"_s)}, second);
    QCOMPARE(errorOf(second.of(0)), u"refused"_s);
    QCOMPARE(second.of(1).out, QByteArray("two\n"));
}

void TestTransportSshd::floodsAndHangsEndOnTheHost()
{
    TransportBench bench;
    RealSshd server;
    QVERIFY2(server.error().isEmpty(), qPrintable(server.error()));
    addNode(bench, server);
    Heard heard;
    bench.ask(u"gw"_s,
              {TransportBench::shell(u"head -c 52428800 /dev/zero; echo fin >&2"_s),
               TransportBench::shell(u"echo half; exec sleep 30"_s, 400ms), TransportBench::shell(u"cat; echo end"_s)},
              heard);
    QVERIFY(heard.eachOnce(3));
    QVERIFY(heard.of(0).truncated);
    QVERIFY(heard.of(1).timedOut);
    QCOMPARE(heard.of(1).out, QByteArray("half\n"));
    QCOMPARE(heard.of(2).out, QByteArray("end\n"));
}

QTEST_GUILESS_MAIN(TestTransportSshd)
#include "tst_transportsshd.moc"
