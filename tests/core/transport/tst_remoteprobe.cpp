// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/remoteprobe.h"

#include "core/transport/hostscripts.h"
#include "core/transport/loginevidence.h"
#include "core/transport/tcpgather.h"
#include "tests/support/verifyresult.h"

#include <QJsonArray>
#include <QProcess>
#include <QTcpServer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace daytwo;

namespace {

using State = FrameResult::State;

FrameResult frame(int exitCode, const QByteArray &out = {}, const QByteArray &err = {}, State state = State::Complete)
{
    FrameResult result;
    result.state = state;
    result.exitCode = exitCode;
    result.out = out;
    result.err = err;
    result.startUptime = 100.5;
    result.endUptime = 100.75;
    return result;
}

ScriptStart started(bool tools = true)
{
    return {FrameHeader{2, tools, 1000, 1782000000, 100.0}, QDateTime::fromMSecsSinceEpoch(1782000001250, Qt::UTC)};
}

Evidence answer(const Probe &probe, const FrameResult &result)
{
    return remoteEvidence(probe, result, started(), u"gw"_s);
}

QString kindOf(const Evidence &evidence)
{
    return evidence.error ? errorKindWord(evidence.error->kind) : u"none"_s;
}

}

class TestRemoteProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void probesBecomeCommands();
    void timesAreMappedToOurClock();
    void commandsKeepWhatTheyBrought();
    void curlTellsWhyThereIsNoAnswer_data();
    void curlTellsWhyThereIsNoAnswer();
    void anAnswerOfCurlIsTakenApart();
    void aConnectIsAStateOrNoStatement_data();
    void aConnectIsAStateOrNoStatement();
    void pingIsReadOrRefused();
    void aHostWithoutToolsSaysNothingOfItsCommands();
    void scriptsAreFewAndSilenceIsShared();
    void gatheredConnectsAnswerAsIfAlone();
    void gatheredConnectsByARealBash();
    void aHostKeyStateHasTheWordOfTheChecks();
};

void TestRemoteProbe::probesBecomeCommands()
{
    Command command;
    command.argv = QStringList{u"wg"_s, u"show"_s};
    command.sudo = true;
    command.stdoutCap = 77;
    auto made = remoteCommand(command);
    VERIFY_OK(made);
    QCOMPARE(made->argv, (QStringList{u"sudo"_s, u"-n"_s, u"wg"_s, u"show"_s}));
    QCOMPARE(made->stdoutCap, 77);
    made = remoteCommand(HttpGet{.url = u"https://127.0.0.1:3000/"_s, .insecure = true, .maxBytes = 1000});
    VERIFY_OK(made);
    QCOMPARE(made->argv.front(), u"curl"_s);
    QVERIFY(made->argv.contains(u"-k"_s));
    QCOMPARE(made->argv.back(), u"https://127.0.0.1:3000/"_s);
    QVERIFY(made->stdoutCap > 1000);
    made = remoteCommand(HttpGet{.url = u"http://x/"_s, .head = true});
    VERIFY_OK(made);
    QVERIFY(made->argv.contains(u"-I"_s) && !made->argv.contains(u"-i"_s));
    made = remoteCommand(HttpGet{.url = u"http://x/"_s, .headers = {u"server"_s}});
    VERIFY_OK(made);
    QVERIFY(made->argv.contains(u"-i"_s));
    made = remoteCommand(TcpOpen{u"10.0.0.1"_s, 22});
    VERIFY_OK(made);
    QCOMPARE(made->argv.first(2), (QStringList{u"bash"_s, u"-c"_s}));
    QCOMPARE(made->argv.mid(3), (QStringList{u"10.0.0.1"_s, u"22"_s}));
    made = remoteCommand(IcmpEcho{u"10.0.0.1"_s, 3, 1500ms});
    VERIFY_OK(made);
    QVERIFY(made->argv.join(u' ').contains("-W 2"_L1));
    QVERIFY(made->timeout >= 2600ms);
    for (const Probe &probe : std::initializer_list<Probe>{
             SshLogin{}, Resolve{u"x"_s}, PveGet{}, PveGuestGet{}, PveBackups{}, Recall{}, TlsPeek{}, IcmpEcho{u"-f"_s},
             TcpOpen{u"a/b"_s, 1}, TcpOpen{u"a"_s}, HttpGet{.url = u"-o/etc/passwd"_s},
             HttpGet{.url = u"file:///etc/passwd"_s}, HttpGet{.url = u"https://x"_s, .pin = u"sha256:aa"_s},
             HttpGet{.url = u"http://x\n-o"_s},
             HttpGet{.url = u"http://127.0.0.1/"_s, .bearer = {SecretRef::Kind::Env, u"T"_s}}})
        VERIFY_FAILS(remoteCommand(probe), Error::Kind::BadInput);
}

void TestRemoteProbe::timesAreMappedToOurClock()
{
    const Evidence evidence = answer(Command{}, frame(0, "x"));
    QCOMPARE(evidence.startedAt.toMSecsSinceEpoch(), 1782000001750);
    QCOMPARE(evidence.duration, 250ms);
    QCOMPARE(evidence.meta.value("remoteEpoch"_L1).toInteger(), 1782000000);
    QCOMPARE(evidence.meta.value("localEpoch"_L1).toInteger(), 1782000001);
    QCOMPARE(evidence.meta.value("remoteUptime"_L1).toDouble(), 100.0);
    QCOMPARE(evidence.meta.value("remoteUid"_L1).toInteger(), 1000);
    FrameResult backwards = frame(0);
    backwards.endUptime = 1;
    QCOMPARE(answer(Command{}, backwards).duration, 0ms);
}

void TestRemoteProbe::commandsKeepWhatTheyBrought()
{
    const Evidence plain = answer(Command{}, frame(2, "out", "err"));
    QCOMPARE(plain.exitCode, 2);
    QCOMPARE(plain.out, QByteArray("out"));
    QCOMPARE(plain.err, QByteArray("err"));
    QVERIFY(!plain.timedOut && !plain.truncated && !plain.error);
    QVERIFY(answer(Command{}, frame(124, "half", {}, State::TimedOut)).timedOut);
    QVERIFY(answer(Command{}, frame(-1, "much", {}, State::TooLarge)).truncated);
    for (const State state : {State::Cut, State::Garbled, State::NotRun})
        QVERIFY(!isAnswer(frame(0, {}, {}, state)));
}

void TestRemoteProbe::curlTellsWhyThereIsNoAnswer_data()
{
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("err");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *name, int exitCode, const QByteArray &err, const QString &kind) {
        QTest::newRow(name) << exitCode << err << kind;
    };
    row("name not found → unreachable", 6, "curl: (6) Could not resolve host: x", u"unreachable"_s);
    row("refused → refused", 7, "curl: (7) Failed to connect to x port 1: Connection refused", u"refused"_s);
    row("newer words for it → refused", 7, "curl: (7) Failed to connect: Could not connect to server", u"refused"_s);
    row("no route → unreachable", 7, "curl: (7) Failed to connect: No route to host", u"unreachable"_s);
    row("silence of the kernel → timed out", 7, "curl: (7) Failed to connect: Connection timed out", u"timed-out"_s);
    row("silence → timed out", 28, "curl: (28) Connection timed out after 4000 ms", u"timed-out"_s);
    row("a body that was cut → bad reply", 18, "curl: (18) transfer closed", u"bad-reply"_s);
    row("nothing at all → bad reply", 52, "curl: (52) Empty reply from server", u"bad-reply"_s);
    row("a broken connection → bad reply", 56, "curl: (56) Recv failure", u"bad-reply"_s);
    row("not TLS → bad reply", 35, "curl: (35) wrong version number", u"bad-reply"_s);
    row("a certificate that is not believed → untrusted", 60, "curl: (60) SSL certificate problem",
        u"untrusted-host"_s);
    row("an address that is none → bad input", 3, "curl: (3) URL malformed", u"bad-input"_s);
    row("no curl → not found", 127, "timeout: failed to run command 'curl': No such file or directory", u"not-found"_s);
    row("success without a trailer → bad reply", 0, "", u"bad-reply"_s);
    row("something new → remote failed", 94, "curl: (94)", u"remote-failed"_s);
}

void TestRemoteProbe::curlTellsWhyThereIsNoAnswer()
{
    QFETCH(int, exitCode);
    QFETCH(QByteArray, err);
    QFETCH(QString, kind);
    const Evidence evidence = answer(HttpGet{.url = u"http://x/"_s}, frame(exitCode, "\n000  0", err));
    if (exitCode == 0) {
        QCOMPARE(kindOf(answer(HttpGet{.url = u"http://x/"_s}, frame(0, "<html>"))), kind);
        QCOMPARE(kindOf(evidence), kind); // status 000
        return;
    }
    QCOMPARE(kindOf(evidence), kind);
    QCOMPARE(evidence.exitCode, -1);
    QCOMPARE(evidence.meta.contains("curl"_L1), exitCode != 127);
}

void TestRemoteProbe::anAnswerOfCurlIsTakenApart()
{
    const HttpGet get{.url = u"http://x/"_s, .maxBytes = 4};
    const Evidence good = answer(get, frame(0, "ab\n\n503 text/html; charset=UTF-8 3"));
    QCOMPARE(kindOf(good), u"none"_s);
    QCOMPARE(good.exitCode, 503);
    QCOMPARE(good.out, QByteArray("ab\n"));
    QCOMPARE(good.meta.value("contentType"_L1).toString(), u"text/html; charset=UTF-8"_s);
    const Evidence large = answer(get, frame(-1, "abcdefgh", {}, State::TooLarge));
    QVERIFY(large.truncated && !large.error);
    QCOMPARE(large.out, QByteArray("abcd"));
    const Evidence late = answer(get, frame(124, "ab", {}, State::TimedOut));
    QCOMPARE(kindOf(late), u"timed-out"_s);
    QVERIFY(late.meta.contains("curl"_L1));
    const Evidence cut = answer(get, frame(18, "ab\n200 text/plain 2", "curl: (18)"));
    QCOMPARE(kindOf(cut), u"bad-reply"_s);
    QCOMPARE(cut.exitCode, -1);
    QCOMPARE(cut.out, QByteArray("ab"));
    const HttpGet wanting{.url = u"http://x/"_s, .maxBytes = 4, .headers = {u"server"_s, u"x-none"_s}};
    const Evidence headed =
        answer(wanting, frame(0, "HTTP/1.1 200 OK\r\nServer: n\r\nSet-Cookie: s\r\n\r\nab\n200 text/plain 2"));
    QCOMPARE(kindOf(headed), u"none"_s);
    QCOMPARE(headed.out, QByteArray("ab"));
    // What nobody asked for may be a secret.
    QCOMPARE(headed.meta.value("headers"_L1).toObject(), (QJsonObject{{u"server"_s, u"n"_s}}));
    QVERIFY(!headed.truncated);
    const Evidence tooLarge = answer(wanting, frame(0, "HTTP/1.1 200 OK\r\nServer: n\r\n\r\nabcdef\n200 text/plain 6"));
    QVERIFY(tooLarge.truncated);
}

void TestRemoteProbe::aConnectIsAStateOrNoStatement_data()
{
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("err");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *name, int exitCode, const QByteArray &err, const QString &state,
                        const QString &kind) { QTest::newRow(name) << exitCode << err << state << kind; };
    row("connected", 0, {}, u"open"_s, u"none"_s);
    row("refused", 1, "bash: connect: Connection refused", u"refused"_s, u"none"_s);
    row("ended by its timeout", 124, {}, u"filtered"_s, u"none"_s);
    row("no route", 1, "bash: connect: No route to host", u"unreachable"_s, u"none"_s);
    row("name not known", 1, "bash: x: Name or service not known", {}, u"unreachable"_s);
    row("no bash", 127, {}, {}, u"not-found"_s);
    row("a bash without /dev/tcp", 1, "bash: /dev/tcp/x/1: No such file or directory", {}, u"not-found"_s);
    row("something else", 1, "bash: strange", {}, u"bad-reply"_s);
}

void TestRemoteProbe::aConnectIsAStateOrNoStatement()
{
    QFETCH(int, exitCode);
    QFETCH(QByteArray, err);
    QFETCH(QString, state);
    QFETCH(QString, kind);
    const Evidence evidence = answer(TcpOpen{u"x"_s, 1}, frame(exitCode, {}, err));
    QCOMPARE(evidence.meta.value("state"_L1).toString(), state);
    QCOMPARE(kindOf(evidence), kind);
    QVERIFY(!evidence.timedOut);
}

void TestRemoteProbe::pingIsReadOrRefused()
{
    const QByteArray good = "PING 10.8.0.1 (10.8.0.1) 56(84) bytes of data.\n"
                            "64 bytes from 10.8.0.1: icmp_seq=1 ttl=64 time=0.500 ms\n"
                            "64 bytes from 10.8.0.1: icmp_seq=2 ttl=64 time=1.50 ms\n\n"
                            "--- 10.8.0.1 ping statistics ---\n"
                            "3 packets transmitted, 2 received, 33.3333% packet loss, time 405ms\n"
                            "rtt min/avg/max/mdev = 0.500/1.000/1.500/0.500 ms\n";
    const Evidence some = answer(IcmpEcho{u"10.8.0.1"_s}, frame(0, good));
    QCOMPARE(kindOf(some), u"none"_s);
    QCOMPARE(some.meta.value("sent"_L1).toInt(), 3);
    QCOMPARE(some.meta.value("received"_L1).toInt(), 2);
    QCOMPARE(some.meta.value("rttMs"_L1).toArray(), (QJsonArray{0.5, 1.5}));
    QCOMPARE(some.meta.value("via"_L1).toString(), u"ping"_s);
    const IcmpEcho echo{u"x"_s};
    QCOMPARE(kindOf(answer(echo, frame(2, {}, "ping: x: Name or service not known"))), u"unreachable"_s);
    QCOMPARE(kindOf(answer(echo, frame(2, {}, "ping: socket: Operation not permitted"))), u"denied"_s);
    QCOMPARE(kindOf(answer(echo, frame(127, {}, "no such file"))), u"not-found"_s);
    QCOMPARE(kindOf(answer(echo, frame(124, "PING", {}, State::TimedOut))), u"timed-out"_s);
    QCOMPARE(kindOf(answer(echo, frame(0, "nonsense"))), u"bad-reply"_s);
}

void TestRemoteProbe::aHostWithoutToolsSaysNothingOfItsCommands()
{
    const Evidence evidence = remoteEvidence(Command{}, frame(127), started(false), u"gw"_s);
    QCOMPARE(kindOf(evidence), u"not-found"_s);
    QCOMPARE(evidence.exitCode, -1);
}

void TestRemoteProbe::scriptsAreFewAndSilenceIsShared()
{
    Command fastCommand;
    fastCommand.argv = QStringList{u"true"_s};
    Command slowCommand = fastCommand;
    slowCommand.slow = true;
    const Probe fast = fastCommand;
    const Probe slow = slowCommand;
    const Probe tcp = TcpOpen{u"x"_s, 1, 2000ms};
    const std::vector<const Probe *> few{&fast, &slow, &tcp, &fast};
    QCOMPARE(planScripts(few), (std::vector<std::vector<ScriptItem>>{{{0}, {3}, {2}}, {{1}}}));
    // Connects are silent together, so they do not even need a script of their own.
    std::vector<const Probe *> many(40, &tcp);
    many.push_back(&fast);
    const auto gathered = planScripts(many);
    QCOMPARE(gathered.size(), std::size_t(1));
    QCOMPARE(gathered.front().size(), std::size_t(3));
    QCOMPARE(gathered.front()[0], ScriptItem{40});
    QCOMPARE(gathered.front()[1].size(), kMaxGathered);
    QCOMPARE(gathered.front()[2].size(), 40 - kMaxGathered);
    // GETs wait in turn: they are spread over scripts.
    const Probe get = HttpGet{.url = u"http://x/"_s};
    std::vector<const Probe *> gets(40, &get);
    gets.push_back(&fast);
    const auto scripts = planScripts(gets);
    QCOMPARE(scripts.size(), std::size_t(7));
    QCOMPARE(scripts.front(), std::vector<ScriptItem>{{40}});
    std::size_t total = 0;
    for (const auto &script : scripts)
        total += script.size();
    QCOMPARE(total, std::size_t(41));
    QVERIFY(planScripts({}).empty());
}

void TestRemoteProbe::gatheredConnectsAnswerAsIfAlone()
{
    const std::vector<TcpOpen> connects{{u"a"_s, 1, 2000ms}, {u"b"_s, 2, 2000ms}, {u"c"_s, 3, 2000ms},
                                        {u"d"_s, 4, 2000ms}, {u"e"_s, 5, 2000ms}, {u"f"_s, 6, 2000ms},
                                        {u"g"_s, 7, 2000ms}, {u"h"_s, 8, 2000ms}};
    FrameResult frame;
    frame.state = State::Complete;
    frame.exitCode = 0;
    frame.startUptime = 100;
    frame.endUptime = 102.1;
    frame.out = "1 1 10.002000 10.000000 bash: connect: Connection refused bash: line 1: /dev/tcp/b/2: x\n"
                "0 0 10.001000 10.000000 \n"
                "3 124 12.0 10.0 \n"
                "4 0 10.0 10.0 \n4 1 10.0 10.0 bash: connect: Connection refused\n" // twice: one of them lies
                "5 124 12.0 11.9 \n" // asked when the time was nearly over: its silence says nothing
                "6 124 12.0 \n"      // ended before it asked
                "7 124 0 0 \n"       // a bash without a clock
                "9 0 2 1 \nnonsense\n";
    const auto each = gatheredResults(connects, frame);
    QCOMPARE(each.size(), connects.size());
    QCOMPARE(each[0].state, State::Complete);
    QCOMPARE(each[0].exitCode, 0);
    QVERIFY(each[0].err.isEmpty());
    QCOMPARE(each[1].exitCode, 1);
    QVERIFY(each[1].err.contains("Connection refused"));
    QCOMPARE(each[2].state, State::Garbled); // not a word of it: not open, not closed
    QCOMPARE(each[3].state, State::TimedOut);
    QCOMPARE(each[3].endUptime, 102.0);
    QCOMPARE(each[4].state, State::Garbled);
    QCOMPARE(each[5].state, State::Garbled);
    QCOMPARE(each[6].state, State::Garbled);
    QCOMPARE(each[7].state, State::TimedOut);
    frame.out.clear();
    frame.exitCode = 137; // killed: nothing is known of any port
    for (const FrameResult &one : gatheredResults(connects, frame))
        QCOMPARE(one.state, State::Garbled);
    frame.exitCode = 127;
    for (const FrameResult &one : gatheredResults(connects, frame))
        QCOMPARE(one.exitCode, 127);
}

void TestRemoteProbe::gatheredConnectsByARealBash()
{
    QTcpServer open;
    QVERIFY(open.listen(QHostAddress::LocalHost));
    QTcpServer closed; // a port that was free a moment ago
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const quint16 closedPort = closed.serverPort();
    closed.close();
    const std::vector<TcpOpen> connects{{u"127.0.0.1"_s, open.serverPort(), 2000ms},
                                        {u"127.0.0.1"_s, closedPort, 2000ms}};
    const FramedCommand command = gatherCommand(connects);
    QProcess bash;
    bash.start(command.argv.front(), command.argv.mid(1));
    QVERIFY(bash.waitForFinished(20000));
    FrameResult frame;
    frame.state = State::Complete;
    frame.exitCode = bash.exitCode();
    frame.out = bash.readAllStandardOutput();
    QVERIFY(frame.out.size() <= command.stdoutCap);
    const auto each = gatheredResults(connects, frame);
    QCOMPARE(each[0].exitCode, 0);
    QCOMPARE(each[1].exitCode, 1);
    QVERIFY2(each[1].err.contains("Connection refused"), each[1].err.constData());
}

void TestRemoteProbe::aHostKeyStateHasTheWordOfTheChecks()
{
    QCOMPARE(hostKeyStateWord(HostTrust::Ok), u"ok"_s);
    QCOMPARE(hostKeyStateWord(HostTrust::OtherType), u"other"_s);
    QCOMPARE(hostKeyStateWord(HostTrust::NotFound), u"not-found"_s);
    HostLogin login;
    login.session = fail(Error::Kind::TimedOut, u"gw:22"_s);
    login.startedAt = QDateTime::fromMSecsSinceEpoch(1, Qt::UTC);
    const Evidence nothingSeen = loginEvidence({}, login);
    for (const auto key : {"hostKeyState"_L1, "offeredMethods"_L1, "partialMethods"_L1, "banner"_L1, "localAddress"_L1})
        QVERIFY(!nothingSeen.meta.contains(key));
    QCOMPARE(kindOf(nothingSeen), u"timed-out"_s);
    login.record.offeredMethods = QStringList();
    QVERIFY(loginEvidence({}, login).meta.value("offeredMethods"_L1).isArray());
}

QTEST_GUILESS_MAIN(TestRemoteProbe)
#include "tst_remoteprobe.moc"
