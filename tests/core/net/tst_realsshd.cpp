// SPDX-License-Identifier: GPL-3.0-or-later
// Against OpenSSH itself: what our own server may get wrong in the same way as our client, it will not.
#include "core/net/framedexec.h"
#include "core/net/sshtunnel.h"

#include "tests/core/net/sshbench.h"
#include "tests/support/realsshd.h"
#include "tests/support/verifyresult.h"

#include <QElapsedTimer>

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace daytwo;

namespace {

SshTarget targetOf(const SshBench &bench, const RealSshd &server, const QString &knownType = {})
{
    bench.write(u"known_hosts"_s, server.knownHosts(knownType));
    SshTarget target = bench.target(u"127.0.0.1"_s, server.port());
    target.user = server.user();
    target.keyFiles = QStringList{server.keyFile()};
    return target;
}

FramedCommand command(const QStringList &argv)
{
    FramedCommand made;
    made.argv = argv;
    return made;
}

}

/// Starts the server, or fails loudly.
#define START_SSHD(name, lines)                                                                                        \
    const RealSshd name(lines);                                                                                        \
    QVERIFY2(name.error().isEmpty(), qPrintable(name.error()))

class TestRealSshd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLoginAndACommand();
    void commandsAtTheSameTime();
    void aHostKnownByItsRsaKeyStaysKnown();
    void offeredMethods_data();
    void offeredMethods();
    void aPartialLoginNamesWhatIsLeft();
    void aKeyThatIsNotAuthorized();
    void moreChannelsThanAllowed();
    void oneChannelAfterTheOtherIsEnough();
    void aFramedScriptOverOpenssh();
    void nothingRunsOnWhenNobodyListens();
    void tooManyUnauthenticatedConnections();
    void stopEndsACommand();
    void keepAliveIsAnswered();
    void throughAJumpHost();
    void jumpsThatFail();
    void aTunnelThatBreaksEndsWhatGoesThroughIt();
};

void TestRealSshd::aLoginAndACommand()
{
    START_SSHD(server, "");
    SshBench bench;
    auto dialogue = bench.logIn(targetOf(bench, server), within(10000));
    VERIFY_OK(dialogue.session);
    QVERIFY(dialogue.login.banner.startsWith("SSH-2.0-OpenSSH_"_L1));
    QCOMPARE(dialogue.login.offeredMethods, QStringList{u"publickey"_s});
    QCOMPARE(dialogue.login.keyExchange, u"curve25519-sha256"_s);
    const auto outcome =
        (*dialogue.session)
            ->exec({.command = "cat; echo oops >&2; exit 3", .input = QByteArray(300'000, 'x')}, within(10000));
    VERIFY_OK(outcome);
    QCOMPARE(outcome->out.size(), 300'000);
    QCOMPARE(outcome->err, QByteArray("oops\n"));
    QCOMPARE(outcome->exitCode, 3);
    const auto killed = (*dialogue.session)->exec({.command = "kill -9 $$"}, within(10000));
    VERIFY_OK(killed);
    QCOMPARE(killed->signal, u"KILL"_s);
}

void TestRealSshd::commandsAtTheSameTime()
{
    START_SSHD(server, "");
    SshBench bench;
    auto dialogue = bench.logIn(targetOf(bench, server), within(10000));
    VERIFY_OK(dialogue.session);
    std::vector<ExecRequest> requests;
    for (int i = 0; i < 8; ++i)
        requests.push_back({.command = "sleep 0.3; cat", .input = QByteArray::number(i)});
    QElapsedTimer clock;
    clock.start();
    const auto outcomes = (*dialogue.session)->execAll(requests, within(10000));
    VERIFY_BELOW(clock.elapsed(), 2000);
    for (int i = 0; i < 8; ++i) {
        VERIFY_OK(outcomes[static_cast<std::size_t>(i)]);
        QCOMPARE(outcomes[static_cast<std::size_t>(i)]->out, QByteArray::number(i));
    }
}

void TestRealSshd::aHostKnownByItsRsaKeyStaysKnown()
{
    START_SSHD(server, "");
    SshBench bench;
    const auto dialogue = bench.logIn(targetOf(bench, server, u"rsa"_s), within(10000));
    VERIFY_OK(dialogue.session);
    QCOMPARE(dialogue.login.hostKey->key.type, u"ssh-rsa"_s);
    QCOMPARE(dialogue.login.hostKey->trust, HostTrust::Ok);
}

void TestRealSshd::offeredMethods_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QStringList>("methods");
    QTest::newRow("keys only") << QByteArray() << QStringList{u"publickey"_s};
    QTest::newRow("passwords too") << QByteArray("PasswordAuthentication yes\n")
                                   << QStringList{u"password"_s, u"publickey"_s};
    QTest::newRow("keyboard-interactive too")
        << QByteArray("KbdInteractiveAuthentication yes\n") << QStringList{u"publickey"_s, u"keyboard-interactive"_s};
    QTest::newRow("passwords on, but only keys will do")
        << QByteArray("PasswordAuthentication yes\nAuthenticationMethods publickey\n") << QStringList{u"publickey"_s};
}

void TestRealSshd::offeredMethods()
{
    QFETCH(QByteArray, lines);
    QFETCH(QStringList, methods);
    START_SSHD(server, lines);
    SshBench bench;
    const auto dialogue = bench.logIn(targetOf(bench, server), within(10000));
    VERIFY_OK(dialogue.session);
    QCOMPARE(dialogue.login.offeredMethods, methods);
    QVERIFY2(!server.log().contains("Failed password"), server.log().constData());
}

void TestRealSshd::aPartialLoginNamesWhatIsLeft()
{
    START_SSHD(server, "PasswordAuthentication yes\nAuthenticationMethods publickey,password\n");
    SshBench bench;
    const auto dialogue = bench.logIn(targetOf(bench, server), within(10000));
    VERIFY_FAILS(dialogue.session, Error::Kind::AuthFailed);
    QCOMPARE(dialogue.login.offeredMethods, QStringList{u"publickey"_s});
    QCOMPARE(dialogue.login.partialMethods, QStringList{u"password"_s});
    QVERIFY(dialogue.session.error().detail.startsWith("second-factor"_L1));
}

void TestRealSshd::aKeyThatIsNotAuthorized()
{
    START_SSHD(server, "");
    SshBench bench;
    SshTarget target = targetOf(bench, server);
    target.keyFiles = QStringList{bench.path(u"id"_s)};
    const auto denied = bench.logIn(target, within(10000));
    VERIFY_FAILS(denied.session, Error::Kind::AuthFailed);
    target.keyFiles << server.keyFile();
    const auto second = bench.logIn(target, within(10000));
    VERIFY_OK(second.session);
    QCOMPARE(second.login.keys[0].outcome, SshKeyTry::Outcome::Refused);
}

void TestRealSshd::moreChannelsThanAllowed()
{
    START_SSHD(server, "MaxSessions 2\n");
    SshBench bench;
    auto dialogue = bench.logIn(targetOf(bench, server), within(10000));
    VERIFY_OK(dialogue.session);
    const std::vector<ExecRequest> requests(3, ExecRequest{.command = "sleep 0.3; echo done"});
    const auto outcomes = (*dialogue.session)->execAll(requests, within(10000));
    VERIFY_OK(outcomes[0]);
    VERIFY_OK(outcomes[1]);
    VERIFY_FAILS(outcomes[2], Error::Kind::Conflict);
}

void TestRealSshd::oneChannelAfterTheOtherIsEnough()
{
    START_SSHD(server, "MaxSessions 1\n");
    SshBench bench;
    auto dialogue = bench.logIn(targetOf(bench, server), within(10000));
    VERIFY_OK(dialogue.session);
    for (int i = 0; i < 20; ++i)
        VERIFY_OK((*dialogue.session)->exec({.command = "true"}, within(10000)));
}

void TestRealSshd::aFramedScriptOverOpenssh()
{
    START_SSHD(server, "MaxSessions 1\n");
    SshBench bench;
    auto dialogue = bench.logIn(targetOf(bench, server), within(10000));
    VERIFY_OK(dialogue.session);
    std::vector<FrameResult> results;
    const auto keep = [&](FrameResult result) { results.push_back(std::move(result)); };
    const std::vector<FramedBatch> batches{
        {.commands = {command({u"id"_s, u"-un"_s}), command({u"sh"_s, u"-c"_s, u"echo no >&2; exit 5"_s})},
         .onResult = keep},
        {.commands = {command({u"head"_s, u"-c"_s, u"60000"_s, u"/dev/urandom"_s})}, .onResult = keep}};
    const auto reports = runFramed(**dialogue.session, batches, within(20000));
    QVERIFY(reports[0].complete && reports[1].complete);
    QCOMPARE(results.size(), std::size_t(3));
    QCOMPARE(results[0].out.trimmed(), server.user().toUtf8());
    QCOMPARE(results[1].exitCode, 5);
    QCOMPARE(results[1].err, QByteArray("no\n"));
    QCOMPARE(results[2].out.size(), 60000);
}

/// We go away while a command says nothing and does not end when asked to: the host ends it at the command's own time.
void TestRealSshd::nothingRunsOnWhenNobodyListens()
{
    START_SSHD(server, "");
    SshBench bench;
    auto dialogue = bench.logIn(targetOf(bench, server), within(10000));
    VERIFY_OK(dialogue.session);
    const QString pidFile = bench.path(u"pid"_s);
    FramedCommand stubborn =
        command({u"sh"_s, u"-c"_s,
                 u"trap '' TERM; echo $$ >%1.new; mv %1.new %1; while :; do sleep 0.05; done"_s.arg(pidFile)});
    stubborn.timeout = 1500ms;
    const std::vector<FramedBatch> batches{{.commands = {stubborn}}};
    std::stop_source source;
    Context context = within(20000);
    context.stop = source.get_token();
    std::jthread leaver([&](const std::stop_token &given) {
        while (!QFile::exists(pidFile) && !given.stop_requested())
            std::this_thread::sleep_for(5ms);
        source.request_stop();
    });
    const auto reports = runFramed(**dialogue.session, batches, context);
    QCOMPARE(reports.front().error->kind, Error::Kind::Cancelled);
    dialogue.session->reset();
    QFile file(pidFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString process = u"/proc/"_s + QString::fromLatin1(file.readAll().trimmed());
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(process), 10000);
}

void TestRealSshd::tooManyUnauthenticatedConnections()
{
    START_SSHD(server, "MaxStartups 1\n");
    SshBench bench;
    const SshTarget target = targetOf(bench, server);
    const auto blocker = dial(target.host, target.port, within(5000));
    VERIFY_OK(blocker);
    std::optional<Error> seen;
    for (int i = 0; i < 20 && !seen; ++i) { // sshd needs a moment to count the blocker
        const auto dialogue = bench.logIn(target, within(5000));
        if (!dialogue.session)
            seen = dialogue.session.error();
    }
    QVERIFY(seen);
    QCOMPARE(errorKindWord(seen->kind), u"conflict"_s);
    QVERIFY2(seen->detail.startsWith("penalised"_L1), qPrintable(seen->detail));
}

void TestRealSshd::stopEndsACommand()
{
    START_SSHD(server, "");
    SshBench bench;
    auto dialogue = bench.logIn(targetOf(bench, server), within(10000));
    VERIFY_OK(dialogue.session);
    std::stop_source source;
    Context context = within(20000);
    context.stop = source.get_token();
    QElapsedTimer sinceStop;
    std::jthread stopper([&] {
        std::this_thread::sleep_for(200ms);
        sinceStop.start();
        source.request_stop();
    });
    const auto outcome = (*dialogue.session)->exec({.command = "sleep 30"}, context);
    stopper.join();
    VERIFY_FAILS(outcome, Error::Kind::Cancelled);
    VERIFY_BELOW(sinceStop.elapsed(), 100);
}

void TestRealSshd::keepAliveIsAnswered()
{
    START_SSHD(server, "");
    SshBench bench;
    auto dialogue = bench.logIn(targetOf(bench, server), within(10000));
    VERIFY_OK(dialogue.session);
    for (int i = 0; i < 5; ++i)
        VERIFY_OK((*dialogue.session)->keepAlive(within(2000)));
    VERIFY_OK((*dialogue.session)->exec({.command = "true"}, within(10000)));
    VERIFY_OK((*dialogue.session)->keepAlive(within(2000)));
}

void TestRealSshd::throughAJumpHost()
{
    START_SSHD(jump, "");
    START_SSHD(inner, "");
    SshBench bench;
    auto outer = bench.logIn(targetOf(bench, jump), within(10000));
    VERIFY_OK(outer.session);
    SshTunnel tunnel(std::move(*outer.session));
    const SshTarget target = targetOf(bench, inner);
    std::atomic<int> good = 0;
    {
        std::vector<std::jthread> workers;
        for (int i = 0; i < 4; ++i) {
            workers.emplace_back([&] {
                auto socket = tunnel.open(u"127.0.0.1"_s, inner.port(), within(20000));
                if (!socket)
                    return;
                auto dialogue = openSsh(std::move(*socket), target, bench.keys, within(20000));
                if (!dialogue.session)
                    return;
                const QByteArray input(400'000, 'j');
                const auto outcome = (*dialogue.session)->exec({.command = "cat", .input = input}, within(20000));
                good += outcome && outcome->out == input ? 1 : 0;
            });
        }
    }
    QCOMPARE(good.load(), 4);
    QVERIFY(tunnel.usable());
    QVERIFY(tunnel.login().authenticated);
}

void TestRealSshd::jumpsThatFail()
{
    START_SSHD(jump, "");
    START_SSHD(closed, "AllowTcpForwarding no\n");
    SshBench bench;
    auto outer = bench.logIn(targetOf(bench, jump), within(10000));
    VERIFY_OK(outer.session);
    SshTunnel tunnel(std::move(*outer.session));
    const quint16 nobody = FakeSsh().port();
    VERIFY_FAILS(tunnel.open(u"127.0.0.1"_s, nobody, within(10000)), Error::Kind::Unreachable);
    QVERIFY(tunnel.usable());
    auto barred = bench.logIn(targetOf(bench, closed), within(10000));
    VERIFY_OK(barred.session);
    SshTunnel shut(std::move(*barred.session));
    VERIFY_FAILS(shut.open(u"127.0.0.1"_s, jump.port(), within(10000)), Error::Kind::Denied);
}

void TestRealSshd::aTunnelThatBreaksEndsWhatGoesThroughIt()
{
    FakeSsh jump;
    START_SSHD(inner, "");
    SshBench bench;
    auto outer = bench.logIn(bench.trusting(jump), within(10000));
    VERIFY_OK(outer.session);
    SshTunnel tunnel(std::move(*outer.session));
    auto socket = tunnel.open(u"127.0.0.1"_s, inner.port(), within(10000));
    VERIFY_OK(socket);
    QCOMPARE(socket->peerAddress(), u"127.0.0.1"_s);
    QCOMPARE(socket->localAddress(), QString());
    auto dialogue = openSsh(std::move(*socket), targetOf(bench, inner), bench.keys, within(10000));
    VERIFY_OK(dialogue.session);
    std::jthread cutter([&] {
        std::this_thread::sleep_for(200ms);
        jump.dropAll();
    });
    QElapsedTimer clock;
    clock.start();
    VERIFY_FAILS((*dialogue.session)->exec({.command = "sleep 30"}, within(20000)), Error::Kind::Unreachable);
    VERIFY_BELOW(clock.elapsed(), 1000);
    QTRY_VERIFY(!tunnel.usable());
    VERIFY_FAILS(tunnel.open(u"127.0.0.1"_s, inner.port(), within(10000)), Error::Kind::Unreachable);
}

QTEST_GUILESS_MAIN(TestRealSshd)
#include "tst_realsshd.moc"
