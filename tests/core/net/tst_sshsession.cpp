// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/net/sshbench.h"
#include "tests/support/verifyresult.h"

#include <QElapsedTimer>
#include <QLocalServer>

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace daytwo;

namespace {

using Greeting = FakeSshBehaviour::Greeting;
using Ending = FakeSshAnswer::Ending;

FakeSshBehaviour answering(const FakeSshAnswer &answer)
{
    FakeSshBehaviour behaviour;
    behaviour.answer = [answer](const QString &, const QByteArray &, const QByteArray &) { return answer; };
    return behaviour;
}

}

class TestSshSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLoginTellsWhatItSaw();
    void commandsGiveOutputErrorAndExitCode();
    void manyCommandsShareOneConnection();
    void commandsAtTheSameTimeKeepTheirOutputApart();
    void aSignalIsToldApartFromAnExitCode();
    void outputOverTheCapIsCutAndSaysSo();
    void largeInputAndOutputPassUnharmed();
    void stdoutStreamsWhileTheCommandRuns();
    void refusalsAreToldApart_data();
    void refusalsAreToldApart();
    void anUntrustedKeyStopsBeforeAnyAuthentication();
    void offeredMethodsAreRecordedWithoutTryingThem();
    void aSecondFactorIsRecordedAndNotPassed();
    void aRefusedKeyIsFollowedByTheNext();
    void aServerThatLetsAnybodyInIsLeftAtOnce();
    void encryptedKeysAreOpenedOnce();
    void anAgentKeyIsUsedAndNamed();
    void anAgentThatHangsGivesWayToTheKeyFiles();
    void aConnectionCutInTheMiddleIsNoOutcome();
    void aClosedChannelWithoutStatusIsCut();
    void oneChannelTooManyIsAConflict();
    void aCommandPastItsDeadlineLeavesTheSessionUsable();
    void stopIsFeltWithinAHundredMilliseconds_data();
    void stopIsFeltWithinAHundredMilliseconds();
    void keepAliveMeasuresTheRoundTrip();
    void aSessionThatEndsHangsUp();
    void aHundredSessionsAtTheSameTime();
};

void TestSshSession::aLoginTellsWhatItSaw()
{
    FakeSsh server;
    SshBench bench;
    const SshDialogue dialogue = bench.logIn(bench.trusting(server), within(5000));
    VERIFY_OK(dialogue.session);
    const SshLoginRecord &login = dialogue.login;
    QVERIFY(login.authenticated);
    QVERIFY(login.banner.startsWith("SSH-2.0-libssh"_L1));
    QCOMPARE(login.keyExchange, u"curve25519-sha256"_s);
    QCOMPARE(login.localAddress, u"127.0.0.1"_s);
    QCOMPARE(login.peerAddress, u"127.0.0.1"_s);
    QCOMPARE(login.offeredMethods, QStringList{u"publickey"_s});
    QVERIFY(!login.partialMethods);
    QVERIFY(login.hostKey && login.hostKey->trusted());
    QCOMPARE(login.usedKey, HostKey::sshFingerprint(bench.publicBlob(u"id"_s)));
    QCOMPARE((*dialogue.session)->login(), login);
    QCOMPARE(server.passwordAttempts(), 0);
}

void TestSshSession::commandsGiveOutputErrorAndExitCode()
{
    FakeSsh server;
    SshBench bench;
    auto dialogue = bench.logIn(bench.trusting(server), within(5000));
    VERIFY_OK(dialogue.session);
    const auto outcome =
        (*dialogue.session)
            ->exec({.command = "cat; printf 'a\\0b'; echo oops >&2; exit 7", .input = "in\n"}, within(5000));
    VERIFY_OK(outcome);
    QCOMPARE(outcome->out, QByteArray("in\na\0b", 6));
    QCOMPARE(outcome->err, QByteArray("oops\n"));
    QCOMPARE(outcome->exitCode, 7);
    QVERIFY(!outcome->truncated);
    QVERIFY(!outcome->cut());
}

void TestSshSession::manyCommandsShareOneConnection()
{
    FakeSsh server;
    SshBench bench;
    auto dialogue = bench.logIn(bench.trusting(server), within(5000));
    VERIFY_OK(dialogue.session);
    for (int i = 0; i < 30; ++i) {
        const auto outcome = (*dialogue.session)->exec({.command = "echo " + QByteArray::number(i)}, within(5000));
        VERIFY_OK(outcome);
        QCOMPARE(outcome->out, QByteArray::number(i) + '\n');
    }
    QCOMPARE(server.connections(), 1);
    QVERIFY((*dialogue.session)->usable());
}

void TestSshSession::commandsAtTheSameTimeKeepTheirOutputApart()
{
    FakeSsh server;
    SshBench bench;
    auto dialogue = bench.logIn(bench.trusting(server), within(5000));
    VERIFY_OK(dialogue.session);
    std::vector<ExecRequest> requests;
    for (int i = 0; i < 4; ++i)
        requests.push_back({.command = "sleep 0.2; cat", .input = QByteArray(10000, static_cast<char>('a' + i))});
    QElapsedTimer clock;
    clock.start();
    const auto outcomes = (*dialogue.session)->execAll(requests, within(5000));
    VERIFY_BELOW(clock.elapsed(), 700);
    QCOMPARE(outcomes.size(), std::size_t(4));
    for (std::size_t i = 0; i < 4; ++i) {
        QVERIFY(outcomes[i]);
        QCOMPARE(outcomes[i]->out, requests[i].input);
        QCOMPARE(outcomes[i]->exitCode, 0);
    }
}

void TestSshSession::aSignalIsToldApartFromAnExitCode()
{
    FakeSsh server;
    SshBench bench;
    auto dialogue = bench.logIn(bench.trusting(server), within(5000));
    VERIFY_OK(dialogue.session);
    const auto outcome = (*dialogue.session)->exec({.command = "kill -9 $$"}, within(5000));
    VERIFY_OK(outcome);
    QCOMPARE(outcome->signal, u"KILL"_s);
    QCOMPARE(outcome->exitCode, -1);
    QVERIFY(!outcome->cut());
}

void TestSshSession::outputOverTheCapIsCutAndSaysSo()
{
    FakeSsh server;
    SshBench bench;
    auto dialogue = bench.logIn(bench.trusting(server), within(5000));
    VERIFY_OK(dialogue.session);
    const auto much = (*dialogue.session)->exec({.command = "yes", .stdoutCap = 100'000}, within(5000));
    VERIFY_OK(much);
    QVERIFY(much->truncated);
    QCOMPARE(much->out.size(), 100'000);
    const auto exact = (*dialogue.session)->exec({.command = "printf 12345", .stdoutCap = 5}, within(5000));
    QVERIFY(exact);
    QVERIFY(!exact->truncated);
    const auto noisy =
        (*dialogue.session)
            ->exec({.command = "head -c 500000 /dev/zero >&2; echo fine", .stderrCap = 1000}, within(5000));
    QVERIFY(noisy);
    QCOMPARE(noisy->err.size(), 1000);
    QCOMPARE(noisy->out, QByteArray("fine\n"));
}

void TestSshSession::largeInputAndOutputPassUnharmed()
{
    FakeSsh server;
    SshBench bench;
    auto dialogue = bench.logIn(bench.trusting(server), within(10000));
    VERIFY_OK(dialogue.session);
    QByteArray input;
    for (int i = 0; i < 400'000; ++i)
        input.append(QByteArray::number(i)).append('\n');
    const auto outcome = (*dialogue.session)->exec({.command = "cat", .input = input}, within(20000));
    VERIFY_OK(outcome);
    QVERIFY(outcome->out == input);
}

void TestSshSession::stdoutStreamsWhileTheCommandRuns()
{
    FakeSsh server(answering({.out = "first second", .between = 150ms}));
    SshBench bench;
    auto dialogue = bench.logIn(bench.trusting(server), within(5000));
    VERIFY_OK(dialogue.session);
    std::vector<QByteArray> chunks;
    const auto outcome =
        (*dialogue.session)
            ->exec({.command = "any", .onStdout = [&](QByteArrayView chunk) { chunks.push_back(chunk.toByteArray()); }},
                   within(5000));
    QVERIFY(outcome);
    QCOMPARE(chunks, (std::vector<QByteArray>{"first ", "second"}));
    QVERIFY(outcome->out.isEmpty());
}

void TestSshSession::refusalsAreToldApart_data()
{
    QTest::addColumn<int>("greeting");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, Greeting greeting, Error::Kind kind, const QString &detail) {
        QTest::newRow(name) << static_cast<int>(greeting) << static_cast<int>(kind) << detail;
    };
    row("too many logins at once → conflict, penalised", Greeting::MaxStartups, Error::Kind::Conflict, u"penalised"_s);
    row("an address that is punished → conflict, penalised", Greeting::NotAllowed, Error::Kind::Conflict,
        u"penalised"_s);
    row("closed before the banner → refused", Greeting::CloseAtOnce, Error::Kind::Refused, u"closed"_s);
    row("a mail server → bad reply", Greeting::Garbage, Error::Kind::BadReply, {});
    row("silence → timed out", Greeting::TarPit, Error::Kind::TimedOut, {});
    row("silence after the banner → timed out", Greeting::StallInKex, Error::Kind::TimedOut, {});
}

void TestSshSession::refusalsAreToldApart()
{
    QFETCH(int, greeting);
    QFETCH(int, kind);
    QFETCH(QString, detail);
    FakeSsh server;
    FakeSshBehaviour behaviour;
    behaviour.greeting = static_cast<Greeting>(greeting);
    server.setBehaviour(behaviour);
    SshBench bench;
    QElapsedTimer clock;
    clock.start();
    const auto dialogue = bench.logIn(bench.trusting(server), within(400));
    QVERIFY(!dialogue.session);
    QCOMPARE(errorKindWord(dialogue.session.error().kind), errorKindWord(static_cast<Error::Kind>(kind)));
    QVERIFY2(dialogue.session.error().detail.startsWith(detail), qPrintable(dialogue.session.error().detail));
    VERIFY_BELOW(clock.elapsed(), 600);
    QVERIFY(!dialogue.login.offeredMethods);
}

void TestSshSession::anUntrustedKeyStopsBeforeAnyAuthentication()
{
    FakeSsh server;
    SshBench bench;
    SshTarget target = bench.trusting(server);
    server.changeHostKey();
    const auto changed = bench.logIn(target, within(5000));
    VERIFY_FAILS(changed.session, Error::Kind::UntrustedHost);
    QCOMPARE(changed.login.hostKey->trust, HostTrust::Changed);
    QCOMPARE(changed.login.hostKey->known.size(), std::size_t(1));
    QVERIFY(!changed.login.offeredMethods);
    bench.write(u"known_hosts"_s, {});
    const auto unknown = bench.logIn(target, within(5000));
    QCOMPARE(unknown.login.hostKey->trust, HostTrust::Unknown);
    QVERIFY(unknown.login.hostKey->consoleCommand.contains("ssh_host_ed25519_key.pub"_L1));
    target.knownHostsFiles = QStringList{bench.path(u"nowhere"_s)};
    QCOMPARE(bench.logIn(target, within(5000)).login.hostKey->trust, HostTrust::NotFound);
    bench.write(u"known_hosts"_s, server.knownHosts() + "@revoked * " + server.hostKeyLine() + '\n');
    target.knownHostsFiles = QStringList{bench.path(u"known_hosts"_s)};
    QCOMPARE(bench.logIn(target, within(5000)).login.hostKey->trust, HostTrust::Revoked);
    QCOMPARE(server.publicKeyAttempts(), 0);
}

void TestSshSession::offeredMethodsAreRecordedWithoutTryingThem()
{
    FakeSshBehaviour behaviour;
    behaviour.methods = QStringList{u"publickey"_s, u"password"_s, u"keyboard-interactive"_s};
    FakeSsh server(behaviour);
    SshBench bench;
    const auto dialogue = bench.logIn(bench.trusting(server), within(5000));
    VERIFY_OK(dialogue.session);
    QCOMPARE(dialogue.login.offeredMethods, (QStringList{u"password"_s, u"publickey"_s, u"keyboard-interactive"_s}));
    behaviour.methods = QStringList{u"password"_s};
    server.setBehaviour(behaviour);
    const auto passwordOnly = bench.logIn(bench.trusting(server), within(5000));
    VERIFY_FAILS(passwordOnly.session, Error::Kind::AuthFailed);
    QCOMPARE(passwordOnly.login.offeredMethods, QStringList{u"password"_s});
    QVERIFY(passwordOnly.login.keys.empty());
    QCOMPARE(server.passwordAttempts(), 0);
}

void TestSshSession::aSecondFactorIsRecordedAndNotPassed()
{
    FakeSshBehaviour behaviour;
    behaviour.partialMethods = QStringList{u"password"_s};
    FakeSsh server(behaviour);
    SshBench bench;
    const auto dialogue = bench.logIn(bench.trusting(server), within(5000));
    VERIFY_FAILS(dialogue.session, Error::Kind::AuthFailed);
    QVERIFY(dialogue.session.error().detail.startsWith("second-factor"_L1));
    QCOMPARE(dialogue.login.offeredMethods, QStringList{u"publickey"_s});
    QCOMPARE(dialogue.login.partialMethods, QStringList{u"password"_s});
    QCOMPARE(dialogue.login.keys.size(), std::size_t(1));
    QCOMPARE(dialogue.login.keys.front().outcome, SshKeyTry::Outcome::Partial);
    QVERIFY(!dialogue.login.authenticated);
    QCOMPARE(server.passwordAttempts(), 0);
}

void TestSshSession::aRefusedKeyIsFollowedByTheNext()
{
    SshBench bench;
    bench.makeKey(u"other"_s, {});
    FakeSshBehaviour behaviour;
    behaviour.authorizedKeys = {bench.publicBlob(u"id"_s)};
    FakeSsh server(behaviour);
    SshTarget target = bench.trusting(server);
    target.keyFiles = QStringList{bench.path(u"missing"_s), bench.path(u"other"_s), bench.path(u"id"_s)};
    const auto dialogue = bench.logIn(target, within(5000));
    VERIFY_OK(dialogue.session);
    QCOMPARE(dialogue.login.keys.size(), std::size_t(3));
    QCOMPARE(dialogue.login.keys[0].outcome, SshKeyTry::Outcome::Unusable);
    QCOMPARE(dialogue.login.keys[1].outcome, SshKeyTry::Outcome::Refused);
    QCOMPARE(dialogue.login.keys[2].outcome, SshKeyTry::Outcome::Accepted);
    target.keyFiles = QStringList{bench.path(u"other"_s)};
    const auto denied = bench.logIn(target, within(5000));
    QVERIFY(!denied.session);
    QVERIFY(denied.session.error().detail.startsWith("denied"_L1));
    target.keyFiles.clear();
    const auto keyless = bench.logIn(target, within(5000));
    QVERIFY(keyless.session.error().detail.startsWith("no-key"_L1));
}

void TestSshSession::aServerThatLetsAnybodyInIsLeftAtOnce()
{
    FakeSshBehaviour behaviour;
    behaviour.acceptNone = true;
    FakeSsh server(behaviour);
    SshBench bench;
    const auto dialogue = bench.logIn(bench.trusting(server), within(5000));
    QVERIFY(!dialogue.session);
    QVERIFY(dialogue.login.noneAccepted);
    QVERIFY(dialogue.session.error().detail.startsWith("no-authentication"_L1));
    QCOMPARE(server.execs(), 0);
}

void TestSshSession::encryptedKeysAreOpenedOnce()
{
    SshBench bench;
    bench.makeKey(u"locked"_s, u"open sesame"_s);
    FakeSsh server;
    SshTarget target = bench.trusting(server);
    target.keyFiles = QStringList{bench.path(u"locked"_s)};
    int asked = 0;
    SshKeyring ring([&](const QString &, const Context &) -> Result<Secret> {
        ++asked;
        return Secret("open sesame");
    });
    for (int i = 0; i < 3; ++i) {
        auto socket = dial(target.host, target.port, within(5000));
        QVERIFY(openSsh(std::move(*socket), target, ring, within(5000)).session);
    }
    QCOMPARE(asked, 1);
    SshKeyring wrong([](const QString &, const Context &) -> Result<Secret> { return Secret("sesame"); });
    QCOMPARE(wrong.load(target.keyFiles.front(), within(5000)).error().kind, Error::Kind::AuthFailed);
    SshKeyring none;
    QCOMPARE(none.load(target.keyFiles.front(), within(5000)).error().kind, Error::Kind::AuthFailed);
    bench.write(u"garbage"_s, "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n");
    QCOMPARE(none.load(bench.path(u"garbage"_s), within(5000)).error().kind, Error::Kind::BadInput);
    QCOMPARE(none.load(bench.path(u"nowhere"_s), within(5000)).error().kind, Error::Kind::NotFound);
}

void TestSshSession::anAgentKeyIsUsedAndNamed()
{
    SshBench bench;
    bench.makeKey(u"other"_s, {});
    const QString socketPath = bench.path(u"agent"_s);
    QProcess agent;
    agent.start(u"ssh-agent"_s, {u"-D"_s, u"-a"_s, socketPath});
    QVERIFY(agent.waitForStarted());
    QTRY_VERIFY(QFile::exists(socketPath));
    QProcess add;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SSH_AUTH_SOCK"_s, socketPath);
    add.setProcessEnvironment(environment);
    add.start(u"ssh-add"_s, {u"-q"_s, bench.path(u"other"_s), bench.path(u"id"_s)});
    QVERIFY(add.waitForFinished());
    FakeSshBehaviour behaviour;
    behaviour.authorizedKeys = {bench.publicBlob(u"id"_s)};
    FakeSsh server(behaviour);
    SshTarget target = bench.trusting(server);
    target.keyFiles.clear();
    target.useAgent = true;
    target.agentSocket = socketPath;
    const auto dialogue = bench.logIn(target, within(5000));
    VERIFY_OK(dialogue.session);
    QCOMPARE(dialogue.login.keys.size(), std::size_t(2));
    QCOMPARE(dialogue.login.keys[0].outcome, SshKeyTry::Outcome::Refused);
    QCOMPARE(dialogue.login.keys[1].source, u"agent"_s);
    QCOMPARE(dialogue.login.usedKey, HostKey::sshFingerprint(bench.publicBlob(u"id"_s)));
    target.agentKey = u"id"_s;
    const auto chosen = bench.logIn(target, within(5000));
    VERIFY_OK(chosen.session);
    QCOMPARE(chosen.login.keys.size(), std::size_t(1));
    agent.kill();
    agent.waitForFinished();
}

void TestSshSession::anAgentThatHangsGivesWayToTheKeyFiles()
{
    SshBench bench;
    FakeSshBehaviour behaviour;
    behaviour.authorizedKeys = {bench.publicBlob(u"id"_s)};
    FakeSsh server(behaviour);
    SshTarget target = bench.trusting(server);
    target.useAgent = true;
    target.agentSocket = bench.path(u"silent-agent"_s);
    QLocalServer silent; // takes connections and never says a word
    QVERIFY(silent.listen(target.agentSocket));
    const auto dialogue = bench.logIn(target, within(20000));
    VERIFY_OK(dialogue.session);
    QCOMPARE(dialogue.login.keys.front().source, u"agent"_s);
    QCOMPARE(dialogue.login.keys.front().outcome, SshKeyTry::Outcome::Unusable);
    QCOMPARE(dialogue.login.keys.front().detail, u"the agent does not answer"_s);
    QVERIFY(dialogue.login.authenticated);
}

void TestSshSession::aConnectionCutInTheMiddleIsNoOutcome()
{
    FakeSsh server(answering({.out = QByteArray(1000, 'x'), .ending = Ending::DropConnection}));
    SshBench bench;
    auto dialogue = bench.logIn(bench.trusting(server), within(5000));
    VERIFY_OK(dialogue.session);
    qsizetype seen = 0;
    const auto outcome =
        (*dialogue.session)
            ->exec({.command = "any", .onStdout = [&](QByteArrayView chunk) { seen += chunk.size(); }}, within(5000));
    VERIFY_FAILS(outcome, Error::Kind::Unreachable);
    QCOMPARE(seen, 500);
    QVERIFY(!(*dialogue.session)->usable());
    const auto again = (*dialogue.session)->exec({.command = "any"}, within(5000));
    VERIFY_FAILS(again, Error::Kind::Unreachable);
}

void TestSshSession::aClosedChannelWithoutStatusIsCut()
{
    FakeSsh server(answering({.out = "half", .ending = Ending::NoExitStatus}));
    SshBench bench;
    auto dialogue = bench.logIn(bench.trusting(server), within(5000));
    VERIFY_OK(dialogue.session);
    const auto outcome = (*dialogue.session)->exec({.command = "any"}, within(5000));
    QVERIFY(outcome);
    QVERIFY(outcome->cut());
    QCOMPARE(outcome->out, QByteArray("half"));
}

void TestSshSession::oneChannelTooManyIsAConflict()
{
    FakeSshBehaviour behaviour;
    behaviour.maxSessions = 1;
    FakeSsh server(behaviour);
    SshBench bench;
    auto dialogue = bench.logIn(bench.trusting(server), within(5000));
    VERIFY_OK(dialogue.session);
    const std::vector<ExecRequest> two{{.command = "sleep 1; echo one"}, {.command = "echo two"}};
    const auto outcomes = (*dialogue.session)->execAll(two, within(5000));
    QVERIFY(outcomes[0]);
    QCOMPARE(outcomes[0]->out, QByteArray("one\n"));
    QVERIFY(!outcomes[1]);
    QCOMPARE(outcomes[1].error().kind, Error::Kind::Conflict);
    QVERIFY(outcomes[1].error().detail.startsWith("MaxSessions"_L1));
    QVERIFY((*dialogue.session)->exec({.command = "true"}, within(5000)));
}

void TestSshSession::aCommandPastItsDeadlineLeavesTheSessionUsable()
{
    FakeSsh server;
    SshBench bench;
    auto dialogue = bench.logIn(bench.trusting(server), within(5000));
    VERIFY_OK(dialogue.session);
    QElapsedTimer clock;
    clock.start();
    const auto late = (*dialogue.session)->exec({.command = "sleep 20"}, within(200));
    VERIFY_FAILS(late, Error::Kind::TimedOut);
    QVERIFY(clock.elapsed() >= 195);
    VERIFY_BELOW(clock.elapsed(), 400);
    QVERIFY((*dialogue.session)->usable());
    const auto next = (*dialogue.session)->exec({.command = "echo next"}, within(5000));
    VERIFY_OK(next);
    QCOMPARE(next->out, QByteArray("next\n"));
}

void TestSshSession::stopIsFeltWithinAHundredMilliseconds_data()
{
    QTest::addColumn<int>("greeting");
    QTest::newRow("during the greeting") << static_cast<int>(Greeting::TarPit);
    QTest::newRow("during the handshake") << static_cast<int>(Greeting::StallInKex);
    QTest::newRow("during a command") << static_cast<int>(Greeting::Normal);
}

void TestSshSession::stopIsFeltWithinAHundredMilliseconds()
{
    QFETCH(int, greeting);
    FakeSshBehaviour behaviour = answering({.out = "half of it", .ending = Ending::Hang});
    behaviour.greeting = static_cast<Greeting>(greeting);
    FakeSsh server(behaviour);
    SshBench bench;
    std::stop_source source;
    Context context = within(20000);
    context.stop = source.get_token();
    QElapsedTimer sinceStop;
    std::jthread stopper([&] {
        std::this_thread::sleep_for(150ms);
        sinceStop.start();
        source.request_stop();
    });
    auto dialogue = bench.logIn(bench.trusting(server), context);
    std::optional<Error> error;
    if (dialogue.session) {
        const auto outcome = (*dialogue.session)->exec({.command = "any"}, context);
        if (!outcome)
            error = outcome.error();
        QVERIFY(!(*dialogue.session)->usable());
    } else {
        error = dialogue.session.error();
    }
    stopper.join();
    const qint64 took = sinceStop.elapsed();
    QVERIFY(error);
    QCOMPARE(error->kind, Error::Kind::Cancelled);
    VERIFY_BELOW(took, 100);
}

void TestSshSession::keepAliveMeasuresTheRoundTrip()
{
    FakeSshBehaviour behaviour;
    FakeSsh server(behaviour);
    SshBench bench;
    auto dialogue = bench.logIn(bench.trusting(server), within(5000));
    VERIFY_OK(dialogue.session);
    for (int i = 0; i < 3; ++i)
        QVERIFY((*dialogue.session)->keepAlive(within(2000)));
    behaviour.latency = 60ms;
    server.setBehaviour(behaviour);
    const auto slow = (*dialogue.session)->keepAlive(within(2000));
    VERIFY_OK(slow);
    QVERIFY(slow->count() >= 55 && slow->count() < 500);
    server.dropAll();
    QVERIFY(!(*dialogue.session)->keepAlive(within(2000)));
    QVERIFY(!(*dialogue.session)->usable());
}

void TestSshSession::aSessionThatEndsHangsUp()
{
    FakeSsh server;
    SshBench bench;
    {
        const auto dialogue = bench.logIn(bench.trusting(server), within(5000));
        VERIFY_OK(dialogue.session);
        QCOMPARE(server.openConnections(), 1);
    }
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestSshSession::aHundredSessionsAtTheSameTime()
{
    FakeSshBehaviour behaviour = answering({.out = "here", .delay = 50ms});
    FakeSsh server(behaviour);
    SshBench bench;
    const SshTarget target = bench.trusting(server);
    std::atomic<int> good = 0;
    {
        std::vector<std::jthread> workers;
        for (int i = 0; i < 100; ++i) {
            workers.emplace_back([&] {
                auto dialogue = bench.logIn(target, within(60000));
                if (!dialogue.session)
                    return;
                for (int j = 0; j < 3; ++j) {
                    const auto outcome = (*dialogue.session)->exec({.command = "any"}, within(60000));
                    if (outcome && outcome->out == "here")
                        ++good;
                }
            });
        }
    }
    QCOMPARE(good.load(), 300);
    QCOMPARE(server.connections(), 100);
}

QTEST_GUILESS_MAIN(TestSshSession)
#include "tst_sshsession.moc"
