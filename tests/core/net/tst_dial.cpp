// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/dial.h"

#include "core/net/icmp.h"
#include "core/net/tcp.h"
#include "tests/support/fakessh.h"
#include "tests/support/verifyresult.h"

#include <QElapsedTimer>
#include <QFile>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace daytwo;

namespace {

Context within(int milliseconds)
{
    return Context{}.within(std::chrono::milliseconds(milliseconds));
}

/// A port whose backlog is full: the kernel drops further SYNs, so a connect meets silence.
class SilentPort
{
public:
    SilentPort()
        : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ::bind(m_listener, reinterpret_cast<const sockaddr *>(&address), sizeof address);
        ::listen(m_listener, 0);
        socklen_t size = sizeof address;
        ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
        m_port = ntohs(address.sin_port);
        while (const auto filler = dial(u"127.0.0.1"_s, m_port, within(200))) {
            m_fillers.push_back(::dup(filler->fd()));
        }
    }
    ~SilentPort()
    {
        for (const int fd : m_fillers)
            ::close(fd);
        ::close(m_listener);
    }
    SilentPort(const SilentPort &) = delete;
    SilentPort &operator=(const SilentPort &) = delete;
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    int m_listener;
    quint16 m_port = 0;
    std::vector<int> m_fillers;
};

quint16 closedPort()
{
    const FakeSsh server;
    return server.port();
}

}

class TestDial : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOpenPortGivesASocketWithBothAddresses();
    void aClosedPortIsRefused();
    void aSilentPortTimesOut();
    void stopIsFeltAtOnce();
    void anUnknownNameIsUnreachable();
    void localhostResolvesWithoutANetwork();
    void aLocalAddressThatIsNotOursIsOurFault();
    void aPortIsToldOpenRefusedOrFiltered();
    void silenceWithoutTheFullTimeIsNoVerdict();
    void aBannerIsReadWhereAskedFor();
    void hostsAndPortsAreWritten_data();
    void hostsAndPortsAreWritten();
    void echoesComeBackFromLoopback();
    void pingOutputIsRead_data();
    void pingOutputIsRead();
};

void TestDial::anOpenPortGivesASocketWithBothAddresses()
{
    const FakeSsh server;
    const auto socket = dial(server.host(), server.port(), within(2000));
    VERIFY_OK(socket);
    QCOMPARE(socket->localAddress(), u"127.0.0.1"_s);
    QCOMPARE(socket->peerAddress(), u"127.0.0.1"_s);
}

void TestDial::aClosedPortIsRefused()
{
    const quint16 port = closedPort();
    const auto socket = dial(u"127.0.0.1"_s, port, within(2000));
    VERIFY_FAILS(socket, Error::Kind::Refused);
    QCOMPARE(socket.error().what, u"127.0.0.1:%1"_s.arg(port));
    QVERIFY(socket.error().detail.startsWith("ECONNREFUSED (127.0.0.1)"_L1));
}

void TestDial::aSilentPortTimesOut()
{
    const SilentPort silent;
    QElapsedTimer clock;
    clock.start();
    const auto socket = dial(u"127.0.0.1"_s, silent.port(), within(300));
    VERIFY_FAILS(socket, Error::Kind::TimedOut);
    QVERIFY(socket.error().detail.startsWith("ETIMEDOUT"_L1));
    VERIFY_BELOW(clock.elapsed(), 450);
}

void TestDial::stopIsFeltAtOnce()
{
    const SilentPort silent;
    std::stop_source source;
    Context context = within(20000);
    context.stop = source.get_token();
    QElapsedTimer sinceStop;
    std::jthread stopper([&] {
        std::this_thread::sleep_for(100ms);
        sinceStop.start();
        source.request_stop();
    });
    const auto socket = dial(u"127.0.0.1"_s, silent.port(), context);
    stopper.join();
    VERIFY_FAILS(socket, Error::Kind::Cancelled);
    VERIFY_BELOW(sinceStop.elapsed(), 50);
}

void TestDial::anUnknownNameIsUnreachable()
{
    const auto socket = dial(u"no-such-host.invalid"_s, 22, within(20000));
    VERIFY_FAILS(socket, Error::Kind::Unreachable);
    QVERIFY2(socket.error().detail.startsWith("EAI_"_L1), qPrintable(socket.error().detail));
    VERIFY_FAILS(resolveHost(QString(), within(1000)), Error::Kind::BadInput);
}

void TestDial::localhostResolvesWithoutANetwork()
{
    const auto addresses = resolveHost(u"localhost"_s, within(5000));
    VERIFY_OK(addresses);
    QVERIFY(addresses->contains(u"127.0.0.1"_s) || addresses->contains(u"::1"_s));
    QCOMPARE(*resolveHost(u"192.0.2.7"_s, within(1000)), QStringList{u"192.0.2.7"_s});
    QCOMPARE(*resolveHost(u"fd00::7"_s, within(1000)), QStringList{u"fd00::7"_s});
}

void TestDial::aLocalAddressThatIsNotOursIsOurFault()
{
    const FakeSsh server;
    VERIFY_FAILS(dial(server.host(), server.port(), within(1000), {u"192.0.2.7"_s}), Error::Kind::BadInput);
    VERIFY_OK(dial(server.host(), server.port(), within(1000), {u"127.0.0.2"_s}));
    // It must never pass for a closed port.
    VERIFY_FAILS(probeTcp(server.host(), server.port(), within(1000), {.localAddress = u"192.0.2.7"_s}),
                 Error::Kind::BadInput);
}

void TestDial::aPortIsToldOpenRefusedOrFiltered()
{
    const FakeSsh server;
    const auto open = probeTcp(server.host(), server.port(), within(2000));
    VERIFY_OK(open);
    QCOMPARE(tcpStateWord(open->state), u"open"_s);
    QCOMPARE(open->peerAddress, u"127.0.0.1"_s);
    QVERIFY(open->rtt.count() > 0);
    const auto refused = probeTcp(u"127.0.0.1"_s, closedPort(), within(2000));
    VERIFY_OK(refused);
    QCOMPARE(tcpStateWord(refused->state), u"refused"_s);
    const SilentPort silent;
    const auto filtered = probeTcp(u"127.0.0.1"_s, silent.port(), within(5000), {.connectTimeout = 200ms});
    VERIFY_OK(filtered);
    QCOMPARE(tcpStateWord(filtered->state), u"filtered"_s);
}

void TestDial::silenceWithoutTheFullTimeIsNoVerdict()
{
    const SilentPort silent;
    VERIFY_FAILS(probeTcp(u"127.0.0.1"_s, silent.port(), within(100), {.connectTimeout = 2000ms}),
                 Error::Kind::TimedOut);
}

void TestDial::aBannerIsReadWhereAskedFor()
{
    FakeSshBehaviour behaviour;
    behaviour.greeting = FakeSshBehaviour::Greeting::Garbage;
    const FakeSsh server(behaviour);
    const auto reply = probeTcp(server.host(), server.port(), within(2000), {.bannerBytes = 100});
    VERIFY_OK(reply);
    QCOMPARE(reply->banner, QByteArray("220 mail.example.org ESMTP\r\n"));
}

void TestDial::hostsAndPortsAreWritten_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("text");
    QTest::newRow("a name") << u"gw-vpn"_s << u"gw-vpn:22"_s;
    QTest::newRow("IPv4") << u"10.8.0.1"_s << u"10.8.0.1:22"_s;
    QTest::newRow("IPv6 in brackets") << u"fd00::1"_s << u"[fd00::1]:22"_s;
}

void TestDial::hostsAndPortsAreWritten()
{
    QFETCH(QString, host);
    QFETCH(QString, text);
    QCOMPARE(hostPort(host, 22), text);
}

void TestDial::echoesComeBackFromLoopback()
{
    const auto outcome = sendEchoes(u"127.0.0.1"_s, {.count = 3, .interval = 5ms}, within(5000));
    if (!outcome && outcome.error().kind == Error::Kind::Denied)
        QFAIL("this machine permits no ICMP: nothing is proved here (net.ipv4.ping_group_range, or root)");
    VERIFY_OK(outcome);
    QCOMPARE(outcome->sent, 3);
    QCOMPARE(outcome->received, 3);
    QCOMPARE(outcome->rtts.size(), std::size_t(3));
    QVERIFY(outcome->errors.isEmpty());
}

void TestDial::pingOutputIsRead_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("sent");
    QTest::addColumn<int>("received");
    QTest::addColumn<QStringList>("errors");
    QTest::newRow("all came back") << u"ping-ok.out"_s << 3 << 3 << QStringList();
    QTest::newRow("some were lost") << u"ping-loss.out"_s << 10 << 6 << QStringList();
    QTest::newRow("none came back") << u"ping-no-reply.out"_s << 2 << 0 << QStringList();
    QTest::newRow("a firewall said no") << u"ping-prohibited.out"_s << 1 << 0 << QStringList{u"Packet filtered"_s};
}

void TestDial::pingOutputIsRead()
{
    QFETCH(QString, file);
    QFETCH(int, sent);
    QFETCH(int, received);
    QFETCH(QStringList, errors);
    QFile fixture(QStringLiteral(TESTDATA "/reachability/") + file);
    QVERIFY2(fixture.open(QIODevice::ReadOnly), qPrintable(fixture.fileName()));
    const QByteArray text = fixture.readAll();
    const auto outcome = parsePingOutput(text);
    QVERIFY(outcome);
    QCOMPARE(outcome->sent, sent);
    QCOMPARE(outcome->received, received);
    QCOMPARE(outcome->rtts.size(), static_cast<std::size_t>(received));
    QCOMPARE(outcome->errors, errors);
    QVERIFY(!parsePingOutput(text.left(text.indexOf("---"))));
    QVERIFY(!parsePingOutput("ping: gw-vpn.invalid: Temporary failure in name resolution\n"));
}

QTEST_GUILESS_MAIN(TestDial)
#include "tst_dial.moc"
