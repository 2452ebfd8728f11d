// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/probejson.h"
#include "tests/core/transport/transportbench.h"
#include "tests/support/httpfixture.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace daytwo;

namespace {

QStringList listOf(const Evidence &evidence, const char *key)
{
    QStringList list;
    for (const QJsonValue &value : evidence.meta.value(QLatin1StringView(key)).toArray())
        list << value.toString();
    return list;
}

QString textOf(const Evidence &evidence, const char *key)
{
    return evidence.meta.value(QLatin1StringView(key)).toString();
}

Command echo(const QString &word)
{
    Command command;
    command.argv = QStringList{u"echo"_s, word};
    return command;
}

}

class TestLabTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingOfAHostTravelsInOneSession();
    void slowCommandsRunBesideTheFastOnes();
    void aServerThatGrantsOneChannelGetsTheRestAfterwards();
    void answersFromAHostLookLikeAnswersFromHere();
    void aKeptSessionCarriesTheNextQuestions();
    void aLoginIsNeverAnsweredFromAKeptSession();
    void aStoppedServerShowsThroughAKeptSession();
    void sessionsAreClosedWhenNobodyUsesThem();
    void anUntrustedHostGetsNothing_data();
    void anUntrustedHostGetsNothing();
    void aRefusedKeyIsAnErrorForEveryQuestion();
    void aHostThatIsDownIsDialledOnce();
    void aSilentHostCostsItsDeadlineOnce();
    void whatFailedIsNotKnockedAtAgainAtOnce();
    void aJumpHostIsLoggedInToOnce();
    void aJumpHostAtFaultIsNotTheHostsFault();
    void aCutConnectionLeavesWhatCameValid();
    void aHangingCommandEndsAtItsOwnTime();
    void aFloodIsCut();
    void silentPortsAreWaitedForSideBySide();
    void stopIsFeltAtOnce();
    void aCommandThatCannotTravelStopsNoOther();
    void aPassphraseComesFromTheStore();
    void aTokenGoesToTheServerAndNowhereElse_data();
    void aTokenGoesToTheServerAndNowhereElse();
    void aTokenIsNotGivenAway_data();
    void aTokenIsNotGivenAway();
    void theMachineWeRunOnIsNotLoggedInTo();
    void manyBatchesAtTheSameTime();
    void eachAnswerComesOnceWhateverFails();
};

void TestLabTransport::everythingOfAHostTravelsInOneSession()
{
    FakeSsh server;
    TransportBench bench;
    bench.add(u"gw"_s, server);
    Heard heard;
    const QDateTime before = QDateTime::currentDateTimeUtc();
    bench.ask(u"gw"_s, {SshLogin{}, echo(u"hello"_s), TransportBench::shell(u"echo oops >&2; exit 3"_s)}, heard);
    QVERIFY(heard.eachOnce(3));
    const Evidence login = heard.of(0);
    QCOMPARE(errorOf(login), u"none"_s);
    QCOMPARE(textOf(login, "hostKeyState"), u"ok"_s);
    QCOMPARE(textOf(login, "hostKeyType"), u"ssh-ed25519"_s);
    QCOMPARE(textOf(login, "hostKeyFingerprint"), textOf(login, "knownFingerprint"));
    QVERIFY(textOf(login, "hostKeyFingerprint").startsWith("SHA256:"_L1));
    QCOMPARE(listOf(login, "offeredMethods"), QStringList{u"publickey"_s});
    QVERIFY(!login.meta.contains("partialMethods"_L1));
    QVERIFY(login.meta.value("authenticated"_L1).toBool());
    QCOMPARE(textOf(login, "usedKey"), HostKey::sshFingerprint(bench.ssh.publicBlob(u"id"_s)));
    QCOMPARE(textOf(login, "localAddress"), u"127.0.0.1"_s);
    QCOMPARE(textOf(login, "user"), u"ops"_s);
    const Evidence hello = heard.of(1);
    QCOMPARE(errorOf(hello), u"none"_s);
    QCOMPARE(hello.out, QByteArray("hello\n"));
    QCOMPARE(hello.exitCode, 0);
    QCOMPARE(std::get<Command>(hello.request.probe), echo(u"hello"_s));
    QVERIFY(hello.startedAt >= before.addMSecs(-20));
    QVERIFY(hello.startedAt <= QDateTime::currentDateTimeUtc());
    const qint64 skew = hello.meta.value("remoteEpoch"_L1).toInteger() - hello.meta.value("localEpoch"_L1).toInteger();
    QVERIFY2(qAbs(skew) <= 1, qPrintable(QString::number(skew)));
    QVERIFY(hello.meta.value("remoteUptime"_L1).toDouble() > 0);
    QCOMPARE(hello.meta.value("remoteUid"_L1).toInteger(), qint64(::geteuid()));
    const Evidence three = heard.of(2);
    QCOMPARE(three.exitCode, 3);
    QCOMPARE(three.err, QByteArray("oops\n"));
    QCOMPARE(server.connections(), 1);
    QCOMPARE(server.execs(), 1);
    QCOMPARE(server.passwordAttempts(), 0);
}

void TestLabTransport::slowCommandsRunBesideTheFastOnes()
{
    FakeSsh server;
    TransportBench bench;
    bench.add(u"gw"_s, server);
    Command slow = TransportBench::shell(u"sleep 0.6; echo slow"_s);
    slow.slow = true;
    Heard heard;
    std::vector<int> order;
    heard.onReport = [&](int id) { order.push_back(id); };
    bench.ask(u"gw"_s, {slow, echo(u"fast"_s)}, heard);
    QVERIFY(heard.eachOnce(2));
    QCOMPARE(heard.of(0).out, QByteArray("slow\n"));
    QCOMPARE(heard.of(1).out, QByteArray("fast\n"));
    QCOMPARE(order, (std::vector<int>{1, 0}));
    QCOMPARE(server.connections(), 1);
    QCOMPARE(server.execs(), 2);
}

void TestLabTransport::aServerThatGrantsOneChannelGetsTheRestAfterwards()
{
    FakeSshBehaviour behaviour;
    behaviour.maxSessions = 1;
    FakeSsh server(behaviour);
    TransportBench bench;
    bench.add(u"gw"_s, server);
    Command slow = echo(u"slow"_s);
    slow.slow = true;
    Heard heard;
    bench.ask(u"gw"_s, {slow, echo(u"fast"_s), SshLogin{}}, heard);
    QVERIFY(heard.eachOnce(3));
    QCOMPARE(heard.of(0).out, QByteArray("slow\n"));
    QCOMPARE(heard.of(1).out, QByteArray("fast\n"));
    QCOMPARE(server.connections(), 1);
}

void TestLabTransport::answersFromAHostLookLikeAnswersFromHere()
{
    HttpFixture web([](const QByteArray &request) {
        return request.startsWith("GET /missing")
                   ? HttpFixtureAnswer{.raw = "HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\nnone"}
                   : HttpFixtureAnswer{.raw = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: "
                                              "6\r\n\r\na\nb\nc\n"};
    });
    quint16 closed = 0;
    {
        BlackHole gone;
        closed = gone.port;
    }
    FakeSsh server;
    TransportBench bench;
    bench.add(u"gw"_s, server);
    const std::vector<Probe> probes{HttpGet{.url = web.url(u"/x"_s)},
                                    HttpGet{.url = web.url(u"/missing"_s)},
                                    HttpGet{.url = u"http://127.0.0.1:%1/"_s.arg(closed)},
                                    TcpOpen{u"127.0.0.1"_s, web.port()},
                                    TcpOpen{u"127.0.0.1"_s, closed},
                                    HttpGet{.url = u"http://no-such-host.invalid/"_s}};
    for (const QString &from : {u"gw"_s, QString()}) {
        Heard heard;
        bench.ask(from, probes, heard);
        QVERIFY(heard.eachOnce(probes.size()));
        QCOMPARE(errorOf(heard.of(0)), u"none"_s);
        QCOMPARE(heard.of(0).exitCode, 200);
        QCOMPARE(heard.of(0).out, QByteArray("a\nb\nc\n"));
        QCOMPARE(textOf(heard.of(0), "contentType"), u"text/plain"_s);
        QCOMPARE(heard.of(1).exitCode, 404);
        QCOMPARE(heard.of(1).out, QByteArray("none"));
        QCOMPARE(errorOf(heard.of(2)), u"refused"_s);
        QCOMPARE(textOf(heard.of(3), "state"), u"open"_s);
        QCOMPARE(textOf(heard.of(4), "state"), u"refused"_s);
        QCOMPARE(errorOf(heard.of(4)), u"none"_s);
        QCOMPARE(errorOf(heard.of(5)), u"unreachable"_s);
        QCOMPARE(heard.of(2).meta.contains("curl"_L1), !from.isEmpty());
    }
}

void TestLabTransport::aKeptSessionCarriesTheNextQuestions()
{
    FakeSsh server;
    TransportBench bench;
    bench.add(u"gw"_s, server);
    for (int i = 0; i < 3; ++i) {
        Heard heard;
        bench.ask(u"gw"_s, {echo(QString::number(i))}, heard);
        QCOMPARE(heard.of(0).out, QByteArray::number(i) + '\n');
    }
    QCOMPARE(server.connections(), 1);
    server.dropAll();
    Heard heard;
    bench.ask(u"gw"_s, {echo(u"again"_s)}, heard);
    QCOMPARE(heard.of(0).out, QByteArray("again\n"));
    QCOMPARE(server.connections(), 2);
    bench.transport().forget();
    Heard after;
    bench.ask(u"gw"_s, {echo(u"anew"_s)}, after);
    QCOMPARE(after.of(0).out, QByteArray("anew\n"));
    QCOMPARE(server.connections(), 3);
}

void TestLabTransport::aLoginIsNeverAnsweredFromAKeptSession()
{
    FakeSsh server;
    TransportBench bench;
    bench.add(u"gw"_s, server);
    Heard first;
    bench.ask(u"gw"_s, {SshLogin{}, echo(u"one"_s)}, first);
    QCOMPARE(listOf(first.of(0), "offeredMethods"), QStringList{u"publickey"_s});
    FakeSshBehaviour laxer;
    laxer.methods = QStringList{u"publickey"_s, u"password"_s};
    server.setBehaviour(laxer);
    Heard second;
    bench.ask(u"gw"_s, {SshLogin{}, echo(u"two"_s)}, second);
    QVERIFY(second.eachOnce(2));
    QVERIFY(listOf(second.of(0), "offeredMethods").contains(u"password"_s));
    QVERIFY(second.of(0).startedAt > first.of(0).startedAt);
    QCOMPARE(second.of(1).out, QByteArray("two\n"));
    QCOMPARE(server.connections(), 2);
    FakeSshBehaviour secondFactor;
    secondFactor.partialMethods = QStringList{u"password"_s};
    server.setBehaviour(secondFactor);
    Heard third;
    bench.ask(u"gw"_s, {SshLogin{}, echo(u"three"_s)}, third);
    QCOMPARE(listOf(third.of(0), "partialMethods"), QStringList{u"password"_s});
    QVERIFY(!third.of(0).meta.value("authenticated"_L1).toBool());
    QCOMPARE(errorOf(third.of(0)), u"auth-failed"_s);
    QCOMPARE(third.of(1).out, QByteArray("three\n"));
    QCOMPARE(server.passwordAttempts(), 0);
}

void TestLabTransport::aStoppedServerShowsThroughAKeptSession()
{
    FakeSsh server;
    TransportBench bench;
    bench.add(u"gw"_s, server);
    Heard first;
    bench.ask(u"gw"_s, {SshLogin{}, echo(u"one"_s)}, first);
    FakeSshBehaviour closed;
    closed.greeting = FakeSshBehaviour::Greeting::CloseAtOnce;
    server.setBehaviour(closed);
    Heard second;
    bench.ask(u"gw"_s, {SshLogin{}, echo(u"two"_s)}, second);
    QVERIFY(second.eachOnce(2));
    QCOMPARE(errorOf(second.of(0)), u"refused"_s);
    QVERIFY(!second.of(0).meta.value("authenticated"_L1).toBool());
    QVERIFY(!second.of(0).meta.contains("offeredMethods"_L1));
    QCOMPARE(second.of(1).out, QByteArray("two\n"));
    // The session that was kept is not kept any longer.
    Heard third;
    bench.ask(u"gw"_s, {echo(u"three"_s)}, third);
    QCOMPARE(errorOf(third.of(0)), u"refused"_s);
}

void TestLabTransport::sessionsAreClosedWhenNobodyUsesThem()
{
    FakeSsh server;
    TransportBench bench;
    bench.options.sessionIdle = 150ms;
    bench.add(u"gw"_s, server);
    Heard heard;
    bench.ask(u"gw"_s, {echo(u"one"_s)}, heard);
    QCOMPARE(heard.of(0).exitCode, 0);
    QTRY_COMPARE_WITH_TIMEOUT(server.openConnections(), 0, 3000);
}

void TestLabTransport::anUntrustedHostGetsNothing_data()
{
    QTest::addColumn<QString>("state");
    QTest::newRow("a key that is not stored") << u"unknown"_s;
    QTest::newRow("another key than the stored one") << u"changed"_s;
    QTest::newRow("a revoked key") << u"revoked"_s;
    QTest::newRow("no known-hosts file") << u"not-found"_s;
}

void TestLabTransport::anUntrustedHostGetsNothing()
{
    QFETCH(QString, state);
    FakeSsh server;
    TransportBench bench;
    bench.add(u"gw"_s, server);
    if (state == "unknown"_L1)
        bench.ssh.write(u"known_hosts"_s, "# nothing\n");
    else if (state == "changed"_L1)
        server.changeHostKey();
    else if (state == "revoked"_L1)
        bench.ssh.write(u"known_hosts"_s, "@revoked * " + server.hostKeyLine() + '\n');
    else
        QVERIFY(QFile::remove(bench.ssh.path(u"known_hosts"_s)));
    Heard heard;
    bench.ask(u"gw"_s, {echo(u"secret"_s), SshLogin{}, TcpOpen{u"127.0.0.1"_s, 1}}, heard);
    QVERIFY(heard.eachOnce(3));
    for (const int id : {0, 1, 2})
        QCOMPARE(errorOf(heard.of(id)), u"untrusted-host"_s);
    const Evidence login = heard.of(1);
    QCOMPARE(textOf(login, "hostKeyState"), state);
    QVERIFY(textOf(login, "hostKeyFingerprint").startsWith("SHA256:"_L1));
    QCOMPARE(textOf(login, "knownFingerprint").isEmpty(), state != "changed"_L1);
    QVERIFY(!login.meta.contains("offeredMethods"_L1));
    QVERIFY(!login.meta.value("authenticated"_L1).toBool());
    QCOMPARE(server.execs(), 0);
    QCOMPARE(server.publicKeyAttempts(), 0);
    QCOMPARE(server.connections(), 1);
}

void TestLabTransport::aRefusedKeyIsAnErrorForEveryQuestion()
{
    FakeSshBehaviour behaviour;
    behaviour.authorizedKeys = {QByteArray("somebody else")};
    behaviour.methods = QStringList{u"publickey"_s, u"password"_s};
    FakeSsh server(behaviour);
    TransportBench bench;
    bench.add(u"gw"_s, server);
    Heard heard;
    bench.ask(u"gw"_s, {echo(u"x"_s), SshLogin{}}, heard);
    QVERIFY(heard.eachOnce(2));
    QCOMPARE(errorOf(heard.of(0)), u"auth-failed"_s);
    QCOMPARE(errorOf(heard.of(1)), u"auth-failed"_s);
    QCOMPARE(textOf(heard.of(1), "hostKeyState"), u"ok"_s);
    QVERIFY(listOf(heard.of(1), "offeredMethods").contains(u"password"_s));
    QCOMPARE(server.passwordAttempts(), 0);
    QCOMPARE(server.execs(), 0);
}

void TestLabTransport::aHostThatIsDownIsDialledOnce()
{
    quint16 closed = 0;
    {
        BlackHole gone;
        closed = gone.port;
    }
    TransportBench bench;
    bench.add(u"gw"_s, u"127.0.0.1"_s, closed);
    std::vector<Probe> probes{SshLogin{}};
    for (int i = 0; i < 30; ++i)
        probes.push_back(echo(QString::number(i)));
    Heard heard;
    bench.ask(u"gw"_s, probes, heard);
    QVERIFY(heard.eachOnce(probes.size()));
    for (std::size_t i = 0; i < probes.size(); ++i)
        QCOMPARE(errorOf(heard.of(int(i))), u"refused"_s);
    QVERIFY(textOf(heard.of(0), "hostKeyState").isEmpty());
}

void TestLabTransport::aSilentHostCostsItsDeadlineOnce()
{
    const BlackHole hole;
    TransportBench bench;
    bench.add(u"gw"_s, u"127.0.0.1"_s, hole.port).ssh.connectTimeoutS = 1;
    std::vector<Probe> probes{SshLogin{}};
    for (int i = 0; i < 30; ++i)
        probes.push_back(echo(QString::number(i)));
    Heard heard;
    QElapsedTimer clock;
    clock.start();
    bench.ask(u"gw"_s, probes, heard);
    VERIFY_BELOW(clock.elapsed(), 1600);
    QVERIFY(heard.eachOnce(probes.size()));
    for (std::size_t i = 0; i < probes.size(); ++i)
        QCOMPARE(errorOf(heard.of(int(i))), u"timed-out"_s);
}

void TestLabTransport::whatFailedIsNotKnockedAtAgainAtOnce()
{
    FakeSshBehaviour behaviour;
    behaviour.greeting = FakeSshBehaviour::Greeting::NotAllowed;
    FakeSsh server(behaviour);
    TransportBench bench;
    bench.add(u"gw"_s, server);
    for (int i = 0; i < 3; ++i) {
        Heard heard;
        bench.ask(u"gw"_s, {echo(u"x"_s)}, heard);
        QCOMPARE(errorOf(heard.of(0)), u"conflict"_s);
        QVERIFY(heard.of(0).error->detail.startsWith("penalised"_L1));
    }
    QCOMPARE(server.connections(), 1);
    server.setBehaviour({});
    bench.transport().forget();
    Heard heard;
    bench.ask(u"gw"_s, {echo(u"x"_s)}, heard);
    QCOMPARE(heard.of(0).out, QByteArray("x\n"));
}

void TestLabTransport::aJumpHostIsLoggedInToOnce()
{
    FakeSsh jump;
    FakeSsh inner;
    FakeSsh other;
    TransportBench bench;
    bench.add(u"gw"_s, jump);
    bench.add(u"inner"_s, inner).ssh.jump = NodeId(u"gw"_s);
    bench.add(u"other"_s, other).ssh.jump = NodeId(u"gw"_s);
    Heard first;
    Heard second;
    bench.transport();
    {
        std::jthread beside([&] { bench.ask(u"other"_s, {SshLogin{}, echo(u"other"_s)}, second); });
        bench.ask(u"inner"_s, {SshLogin{}, echo(u"inner"_s)}, first);
    }
    QVERIFY(first.eachOnce(2) && second.eachOnce(2));
    QCOMPARE(errorOf(first.of(0)), u"none"_s);
    QCOMPARE(first.of(1).out, QByteArray("inner\n"));
    QCOMPARE(second.of(1).out, QByteArray("other\n"));
    QVERIFY(textOf(first.of(0), "localAddress").isEmpty());
    QCOMPARE(jump.connections(), 1);
    QCOMPARE(jump.execs(), 0);
    QCOMPARE(inner.connections(), 1);
    QCOMPARE(other.connections(), 1);
}

void TestLabTransport::aJumpHostAtFaultIsNotTheHostsFault()
{
    FakeSsh jump;
    FakeSsh inner;
    TransportBench bench;
    bench.add(u"gw"_s, jump);
    bench.add(u"inner"_s, inner).ssh.jump = NodeId(u"gw"_s);
    bench.add(u"other"_s, inner).ssh.jump = NodeId(u"gw"_s);
    jump.changeHostKey();
    for (const QString &name : {u"inner"_s, u"other"_s}) {
        Heard heard;
        bench.ask(name, {SshLogin{}, echo(u"x"_s)}, heard);
        QVERIFY(heard.eachOnce(2));
        QCOMPARE(errorOf(heard.of(0)), u"remote-failed"_s);
        QVERIFY(textOf(heard.of(0), "hostKeyState").isEmpty());
        QCOMPARE(errorOf(heard.of(1)), u"remote-failed"_s);
    }
    QCOMPARE(jump.connections(), 1);
    QCOMPARE(inner.connections(), 0);
}

void TestLabTransport::aCutConnectionLeavesWhatCameValid()
{
    FakeSsh server;
    TransportBench bench;
    bench.add(u"gw"_s, server);
    Heard heard;
    heard.onReport = [&](int id) {
        if (id == 0)
            server.dropAll();
    };
    bench.ask(u"gw"_s,
              {echo(u"one"_s), TransportBench::shell(u"echo half; sleep 20; echo whole"_s, 30s), echo(u"three"_s)},
              heard);
    QVERIFY(heard.eachOnce(3));
    QCOMPARE(heard.of(0).out, QByteArray("one\n"));
    QCOMPARE(errorOf(heard.of(0)), u"none"_s);
    QCOMPARE(errorOf(heard.of(1)), u"unreachable"_s);
    QCOMPARE(errorOf(heard.of(2)), u"unreachable"_s);
    QCOMPARE(heard.of(1).exitCode, -1);
}

void TestLabTransport::aHangingCommandEndsAtItsOwnTime()
{
    FakeSsh server;
    TransportBench bench;
    bench.add(u"gw"_s, server);
    Heard heard;
    QElapsedTimer clock;
    clock.start();
    bench.ask(u"gw"_s, {echo(u"one"_s), TransportBench::shell(u"echo half; exec sleep 30"_s, 300ms), echo(u"three"_s)},
              heard);
    VERIFY_BELOW(clock.elapsed(), 5000);
    QVERIFY(heard.eachOnce(3));
    QVERIFY(heard.of(1).timedOut);
    QCOMPARE(heard.of(1).exitCode, 124);
    QCOMPARE(heard.of(1).out, QByteArray("half\n"));
    QVERIFY(heard.of(1).duration >= 250ms);
    QCOMPARE(heard.of(0).out, QByteArray("one\n"));
    QCOMPARE(heard.of(2).out, QByteArray("three\n"));
}

void TestLabTransport::aFloodIsCut()
{
    FakeSsh server;
    TransportBench bench;
    bench.add(u"gw"_s, server);
    Command flood;
    flood.argv = QStringList{u"head"_s, u"-c"_s, u"52428800"_s, u"/dev/zero"_s};
    Heard heard;
    bench.ask(u"gw"_s, {flood, echo(u"after"_s)}, heard);
    QVERIFY(heard.eachOnce(2));
    QVERIFY(heard.of(0).truncated);
    QCOMPARE(heard.of(0).out.size(), qsizetype(flood.stdoutCap));
    QCOMPARE(heard.of(1).out, QByteArray("after\n"));
    QVERIFY(!heard.of(1).truncated);
}

void TestLabTransport::silentPortsAreWaitedForSideBySide()
{
    const BlackHole hole;
    FakeSsh server;
    TransportBench bench;
    bench.add(u"gw"_s, server);
    std::vector<Probe> probes{echo(u"fast"_s)};
    for (int i = 0; i < 12; ++i) // distinct questions, or they would be one
        probes.push_back(TcpOpen{u"127.0.0.%1"_s.arg(1), hole.port, 1000ms + std::chrono::milliseconds(i)});
    Heard heard;
    QElapsedTimer clock;
    clock.start();
    bench.ask(u"gw"_s, probes, heard);
    VERIFY_BELOW(clock.elapsed(), 9000);
    QVERIFY(heard.eachOnce(probes.size()));
    for (std::size_t i = 1; i < probes.size(); ++i)
        QCOMPARE(textOf(heard.of(int(i)), "state"), u"filtered"_s);
    QCOMPARE(server.connections(), 1);
}

void TestLabTransport::stopIsFeltAtOnce()
{
    FakeSsh server;
    TransportBench bench;
    bench.add(u"gw"_s, server);
    std::stop_source source;
    Context context = within(30000);
    context.stop = source.get_token();
    Command slow = TransportBench::shell(u"sleep 20"_s, 25s);
    slow.slow = true;
    QElapsedTimer sinceStop;
    Heard heard;
    heard.onReport = [&](int id) {
        if (id == 0) {
            sinceStop.start();
            source.request_stop();
        }
    };
    bench.ask(u"gw"_s, {echo(u"one"_s), TransportBench::shell(u"sleep 20"_s, 25s), slow, echo(u"two"_s)}, heard,
              context);
    VERIFY_BELOW(sinceStop.elapsed(), 150);
    QVERIFY(heard.eachOnce(4));
    QCOMPARE(heard.of(0).out, QByteArray("one\n"));
    for (const int id : {1, 2, 3})
        QCOMPARE(errorOf(heard.of(id)), u"cancelled"_s);
    Heard after;
    bench.ask(u"gw"_s, {echo(u"x"_s), SshLogin{}}, after, context);
    QVERIFY(after.eachOnce(2));
    QCOMPARE(errorOf(after.of(0)), u"cancelled"_s);
}

void TestLabTransport::aCommandThatCannotTravelStopsNoOther()
{
    FakeSsh server;
    TransportBench bench;
    bench.add(u"gw"_s, server);
    Heard heard;
    bench.ask(u"gw"_s,
              {echo(u"a\nb"_s), Command{}, echo(u"fine"_s), TlsPeek{u"x"_s}, PveGet{u"pve"_s, u"/version"_s},
               HttpGet{.url = u"https://x/"_s, .pin = u"sha256:00"_s}, IcmpEcho{u"-f"_s}},
              heard);
    QVERIFY(heard.eachOnce(7));
    QCOMPARE(heard.of(2).out, QByteArray("fine\n"));
    for (const int id : {0, 1, 3, 4, 5, 6})
        QCOMPARE(errorOf(heard.of(id)), u"bad-input"_s);
    Heard stranger;
    bench.ask(u"nobody"_s, {echo(u"x"_s), SshLogin{}}, stranger);
    QVERIFY(stranger.eachOnce(2));
    QCOMPARE(errorOf(stranger.of(0)), u"bad-input"_s);
}

void TestLabTransport::aPassphraseComesFromTheStore()
{
    FakeSsh server;
    TransportBench bench;
    bench.ssh.makeKey(u"locked"_s, u"open sesame"_s);
    Node &node = bench.add(u"gw"_s, server);
    node.ssh.identity = bench.ssh.path(u"locked"_s);
    node.ssh.passphrase = *parseSecretRef(u"keychain:gw"_s);
    Heard without;
    bench.ask(u"gw"_s, {SshLogin{}}, without);
    QCOMPARE(errorOf(without.of(0)), u"auth-failed"_s);
    bench.secrets.texts[u"keychain:gw"_s] = "open sesame";
    bench.transport().forget();
    Heard with;
    bench.ask(u"gw"_s, {SshLogin{}}, with);
    QCOMPARE(errorOf(with.of(0)), u"none"_s);
    QCOMPARE(textOf(with.of(0), "usedKey"), HostKey::sshFingerprint(bench.ssh.publicBlob(u"locked"_s)));
}

void TestLabTransport::aTokenGoesToTheServerAndNowhereElse_data()
{
    QTest::addColumn<QString>("from");
    QTest::newRow("asked from the host") << u"mon"_s;
    QTest::newRow("asked from here") << QString();
}

void TestLabTransport::aTokenGoesToTheServerAndNowhereElse()
{
    QFETCH(QString, from);
    const QByteArray token("glsa_0123456789abcdef_89abcdef");
    HttpFixture web([](const QByteArray &) { return HttpFixture::ok("{}"); });
    std::mutex mutex;
    QByteArrayList commands;
    QByteArrayList inputs;
    FakeSshBehaviour behaviour;
    behaviour.answer = [&](const QString &, const QByteArray &command,
                           const QByteArray &input) -> std::optional<FakeSshAnswer> {
        const std::lock_guard lock(mutex);
        commands << command;
        inputs << input;
        return std::nullopt; // run by a real shell
    };
    FakeSsh server(behaviour);
    TransportBench bench;
    bench.add(u"mon"_s, server);
    bench.secrets.texts[u"keychain:grafana"_s] = token;
    const HttpGet get{.url = web.url(u"/health"_s), .bearer = *parseSecretRef(u"keychain:grafana"_s)};
    Heard heard;
    bench.ask(from, {HttpGet{.url = web.url(u"/plain"_s)}, get}, heard);
    QVERIFY(heard.eachOnce(2));
    const Evidence evidence = heard.of(1);
    QCOMPARE(errorOf(evidence), u"none"_s);
    QCOMPARE(evidence.exitCode, 200);
    QCOMPARE(evidence.out, QByteArray("{}"));
    QVERIFY(evidence.startedAt.isValid());
    for (const QByteArray &request : web.requests())
        QCOMPARE(request.contains("Authorization: Bearer " + token + "\r\n"), request.startsWith("GET /health"));
    const std::lock_guard lock(mutex);
    for (const QByteArray &command : commands)
        QVERIFY2(!command.contains("glsa"), command.constData());
    QCOMPARE(std::ranges::count_if(inputs, [](const QByteArray &input) { return input.contains("glsa"); }),
             from.isEmpty() ? 0 : 1);
    const QByteArray kept = QJsonDocument(probeToJson(evidence.request)).toJson() + evidence.err +
                            QJsonDocument(evidence.meta).toJson() + probeCommandLine(evidence.request).toUtf8();
    QVERIFY2(!kept.contains("glsa"), kept.constData());
    QVERIFY(kept.contains("keychain:grafana"));
}

void TestLabTransport::aTokenIsNotGivenAway_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("kind");
    QTest::newRow("none is kept there") << QByteArray() << u"127.0.0.1"_s << u"not-found"_s;
    QTest::newRow("an option for curl") << QByteArray("x\"\nurl = \"http://elsewhere/") << u"127.0.0.1"_s
                                        << u"bad-input"_s;
    QTest::newRow("another header") << QByteArray("x\r\nX: y") << u"127.0.0.1"_s << u"bad-input"_s;
    QTest::newRow("another host") << QByteArray("glsa_x") << u"192.0.2.1"_s << u"bad-input"_s;
    QTest::newRow("a name, which may be any host") << QByteArray("glsa_x") << u"localhost"_s << u"bad-input"_s;
    QTest::newRow("a user in the address") << QByteArray("glsa_x") << u"127.0.0.1@192.0.2.1"_s << u"bad-input"_s;
}

void TestLabTransport::aTokenIsNotGivenAway()
{
    QFETCH(QByteArray, token);
    QFETCH(QString, host);
    QFETCH(QString, kind);
    HttpFixture web([](const QByteArray &) { return HttpFixture::ok("{}"); });
    FakeSsh server;
    TransportBench bench;
    bench.add(u"mon"_s, server);
    if (!token.isEmpty())
        bench.secrets.texts[u"env:T"_s] = token;
    const HttpGet get{.url = u"http://%1:%2/"_s.arg(host).arg(web.port()), .bearer = *parseSecretRef(u"env:T"_s)};
    for (const QString &from : {u"mon"_s, QString()}) {
        Heard heard;
        bench.ask(from, {get}, heard);
        QCOMPARE(errorOf(heard.of(0)), kind);
        QVERIFY(!heard.of(0).error->detail.contains("glsa"_L1));
    }
    QCOMPARE(web.requests().size(), 0);
}

void TestLabTransport::theMachineWeRunOnIsNotLoggedInTo()
{
    FakeSsh server;
    TransportBench bench;
    bench.add(u"laptop"_s, server).roles = QStringList{QString(kRoleAdmin)};
    for (const QString &from : {u"laptop"_s, QString()}) {
        Heard heard;
        bench.ask(from,
                  {echo(u"here"_s), TransportBench::shell(u"exit 4"_s), SshLogin{}, Resolve{u"localhost"_s},
                   TransportBench::shell(u"exec sleep 20"_s, 200ms)},
                  heard);
        QVERIFY(heard.eachOnce(5));
        QCOMPARE(heard.of(0).out, QByteArray("here\n"));
        QCOMPARE(heard.of(1).exitCode, 4);
        QCOMPARE(errorOf(heard.of(2)), u"bad-input"_s);
        QVERIFY(listOf(heard.of(3), "addresses").contains(u"127.0.0.1"_s) ||
                listOf(heard.of(3), "addresses").contains(u"::1"_s));
        QVERIFY(heard.of(4).timedOut);
        QCOMPARE(errorOf(heard.of(4)), u"none"_s);
    }
    QCOMPARE(server.connections(), 0);
}

void TestLabTransport::manyBatchesAtTheSameTime()
{
    constexpr int kHosts = 6;
    std::vector<std::unique_ptr<FakeSsh>> servers;
    TransportBench bench;
    for (int i = 0; i < kHosts; ++i) {
        servers.push_back(std::make_unique<FakeSsh>());
        bench.add(u"host%1"_s.arg(i), *servers.back());
    }
    bench.transport();
    std::vector<Heard> heard(kHosts * 3);
    {
        std::vector<std::jthread> workers;
        for (int i = 0; i < kHosts * 3; ++i) {
            workers.emplace_back([&, i] {
                bench.ask(u"host%1"_s.arg(i % kHosts), {echo(QString::number(i)), SshLogin{}}, heard[size_t(i)],
                          within(60000));
            });
        }
    }
    for (int i = 0; i < kHosts * 3; ++i) {
        QVERIFY(heard[size_t(i)].eachOnce(2));
        QCOMPARE(heard[size_t(i)].of(0).out, QByteArray::number(i) + '\n');
        QCOMPARE(errorOf(heard[size_t(i)].of(1)), u"none"_s);
    }
}

void TestLabTransport::eachAnswerComesOnceWhateverFails()
{
    using Greeting = FakeSshBehaviour::Greeting;
    constexpr std::array greetings{Greeting::Normal, Greeting::Normal,      Greeting::Normal,  Greeting::TarPit,
                                   Greeting::Normal, Greeting::MaxStartups, Greeting::Garbage, Greeting::StallInKex};
    quint32 seed = 20260701;
    const auto random = [&seed](quint32 below) {
        seed = seed * 1664525u + 1013904223u;
        return (seed >> 8) % below;
    };
    FakeSsh server;
    TransportBench bench;
    bench.add(u"gw"_s, server);
    Command slow = TransportBench::shell(u"sleep 0.05; echo slow"_s);
    slow.slow = true;
    const std::vector<Probe> probes{SshLogin{},
                                    echo(u"1"_s),
                                    slow,
                                    TransportBench::shell(u"sleep 0.1"_s, 50ms),
                                    echo(u"bad\narg"_s),
                                    echo(u"2"_s),
                                    TcpOpen{u"127.0.0.1"_s, 1}};
    for (int round = 0; round < 24; ++round) {
        FakeSshBehaviour behaviour;
        behaviour.greeting = greetings[random(greetings.size())];
        behaviour.maxSessions = 1 + int(random(3));
        server.setBehaviour(behaviour);
        if (random(3) == 0)
            bench.transport().forget();
        std::stop_source source;
        Context context = within(200 + int(random(600)));
        context.stop = source.get_token();
        const quint32 wait = random(400);
        const quint32 deed = random(3);
        Heard heard;
        {
            std::jthread trouble([&] {
                static_cast<void>(interruptibleSleep(std::chrono::milliseconds(wait), {}));
                if (deed == 0)
                    server.dropAll();
                else if (deed == 1)
                    source.request_stop();
            });
            bench.ask(u"gw"_s, probes, heard, context);
        }
        QVERIFY2(heard.eachOnce(probes.size()), qPrintable(u"round %1"_s.arg(round)));
        for (std::size_t i = 0; i < probes.size(); ++i)
            QVERIFY(errorOf(heard.of(int(i))) != "internal"_L1);
    }
}

QTEST_GUILESS_MAIN(TestLabTransport)
#include "tst_labtransport.moc"
