// SPDX-License-Identifier: GPL-3.0-or-later
// Real hosts' means: the script is run by perl, by dash and by bash, over a real SSH connection.
#include "core/net/framedexec.h"

#include "tests/core/net/sshbench.h"
#include "tests/support/verifyresult.h"

#include <QElapsedTimer>

#include <cmath>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace daytwo;

namespace {

using State = FrameResult::State;

FramedCommand run(const QStringList &argv, std::chrono::milliseconds timeout = 5s, int cap = 65536)
{
    FramedCommand command;
    command.argv = argv;
    command.timeout = timeout;
    command.stdoutCap = cap;
    return command;
}

FramedCommand shell(const QString &text, std::chrono::milliseconds timeout = 5s, int cap = 65536)
{
    return run({u"sh"_s, u"-c"_s, text}, timeout, cap);
}

/// What a program says when it is run in place of the login shell's command.
FakeSshAnswer ran(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(30000);
    FakeSshAnswer answer;
    answer.out = process.readAllStandardOutput();
    answer.err = process.readAllStandardError();
    answer.exitCode = process.exitCode();
    return answer;
}

}

class TestFramedExec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void commandsOfEveryKind_data();
    void commandsOfEveryKind();
    void aFloodOfFiftyMegabytesHarmsNobodyElse();
    void aFloodOnStderrHarmsNobodyElse();
    void batchesRunAtTheSameTime();
    void aBatchRefusedItsChannelFollows();
    void whatIsChosenOnAHost_data();
    void whatIsChosenOnAHost();
    void aScriptCutInTwoRunsNothing_data();
    void aScriptCutInTwoRunsNothing();
    void whatTheHostsEnvironmentSaysToPerlIsNotHeard();
    void aHostOutOfDescriptorsIsNotBelieved();
    void aSlowReaderChangesNoResult();
    void theWholeGroupEndsAtItsTime();
    void aKilledRunnerLeavesNothingBehind();
    void theHostKeepsTheTimeOfTheWhole_data();
    void theHostKeepsTheTimeOfTheWhole();
    void aStrayChildKeepsNobodyWaiting();
    void noUsableShellIsSaid();
    void aConnectionLostInTheMiddleKeepsWhatWasCertain();
    void theScriptEndsWhenTheTimeIsUp();
    void costOfACommand_data();
    void costOfACommand();

private:
    std::vector<FrameResult> runAll(const std::vector<FramedCommand> &commands, FramedReport *report = nullptr,
                                    const Context &context = within(30000))
    {
        std::vector<FrameResult> results;
        const std::vector<FramedBatch> batches{
            {.commands = commands, .onResult = [&](FrameResult result) { results.push_back(std::move(result)); }}};
        auto reports = runFramed(*m_session, batches, context);
        if (report)
            *report = std::move(reports.front());
        return results;
    }
    void logIn(const FakeSshBehaviour &behaviour = {})
    {
        m_server->setBehaviour(behaviour);
        auto dialogue = m_bench->logIn(m_bench->trusting(*m_server), within(5000));
        VERIFY_OK(dialogue.session);
        m_session = std::move(*dialogue.session);
    }

    std::unique_ptr<FakeSsh> m_server;
    std::unique_ptr<SshBench> m_bench;
    std::unique_ptr<SshSession> m_session;
};

void TestFramedExec::init()
{
    m_server = std::make_unique<FakeSsh>();
    m_bench = std::make_unique<SshBench>();
    logIn();
}

void TestFramedExec::cleanup()
{
    m_session.reset();
    m_bench.reset();
    m_server.reset();
}

void TestFramedExec::commandsOfEveryKind_data()
{
    QTest::addColumn<QStringList>("runner");
    QTest::newRow("perl") << QStringList{u"/usr/bin/perl"_s, u"-x"_s};
    QTest::newRow("dash") << QStringList{u"/bin/dash"_s, u"-s"_s};
    QTest::newRow("bash") << QStringList{u"/bin/bash"_s, u"-s"_s};
}

void TestFramedExec::commandsOfEveryKind()
{
    QFETCH(QStringList, runner);
    // The login shell of the account would choose; put what is to be tried in its place.
    FakeSshBehaviour behaviour;
    behaviour.answer = [&](const QString &, const QByteArray &, const QByteArray &input) {
        return ran(u"timeout"_s, QStringList{u"60"_s} + runner, input);
    };
    logIn(behaviour);
    const QString odd = u"it's; $(touch /tmp/daytwo-pwned) `id` \"q\" \\ ü %s"_s;
    std::vector<FramedCommand> commands{
        run({u"echo"_s, u"hello"_s}),
        shell(u"printf 'a\\0b\\377\\n'; echo err >&2; exit 7"_s),
        shell(u"echo partial; sleep 30; echo never"_s, 300ms),
        shell(u"yes x"_s, 5s, 1000),
        run({u"no-such-command"_s, u"x"_s}),
        run({u"cat"_s}),
        shell(u"trap '' TERM; echo stubborn; sleep 20"_s, 200ms),
        run({u"printf"_s, u"%s"_s, odd}),
        shell(u"head -c 9000 /dev/zero >&2"_s),
        run({u"true"_s}),
        shell(u"(sleep 0.3; echo late) & echo parent-exits"_s),
        shell(u"kill -9 $$"_s),
        shell(u"echo $PATH; echo $TZ $LC_ALL; umask"_s),
        run({u"env"_s, u"printf"_s, QString(), u""_s}),
        shell(u"exit 124"_s),
        run({u"head"_s, u"-c"_s, u"1000"_s, u"/dev/zero"_s}, 5s, 1000),
        run({u"false"_s}),
        run({u"setsid"_s, u"sh"_s, u"-c"_s, u"sleep 0.1; echo apart; exit 4"_s}),
        shell(u"kill -9 0"_s),
        run({u"printf"_s, u"%s"_s, QString(20000, u'\'')}),
        run({u"/"_s}),
    };
    FramedReport report;
    const auto results = runAll(commands, &report);
    QVERIFY(report.complete);
    QVERIFY(!report.error);
    QVERIFY(report.header);
    QCOMPARE(report.header->uid, static_cast<qint64>(::getuid()));
    QVERIFY(report.header->toolsPresent);
    QVERIFY(std::abs(report.header->epoch - QDateTime::currentSecsSinceEpoch()) <= 60);
    QCOMPARE(results.size(), commands.size());
    const auto check = [&](std::size_t index, State state, int code, const QByteArray &out) {
        QCOMPARE(results[index].index, static_cast<int>(index));
        QCOMPARE(frameStateWord(results[index].state), frameStateWord(state));
        QCOMPARE(results[index].exitCode, code);
        QCOMPARE(results[index].out, out);
    };
    check(0, State::Complete, 0, "hello\n");
    check(1, State::Complete, 7, QByteArray("a\0b\377\n", 5));
    QCOMPARE(results[1].err, QByteArray("err\n"));
    check(2, State::TimedOut, 124, "partial\n");
    QCOMPARE(results[3].state, State::TooLarge);
    QCOMPARE(results[3].out.size(), 1000);
    check(4, State::Complete, 127, {});
    QVERIFY(results[4].err.contains("No such file"));
    check(5, State::Complete, 0, {});
    check(6, State::TimedOut, 137, "stubborn\n");
    check(7, State::Complete, 0, odd.toUtf8());
    check(8, State::Complete, 0, {});
    QCOMPARE(results[8].err, QByteArray(4096, '\0'));
    check(9, State::Complete, 0, {});
    QVERIFY(results[9].err.isEmpty());
    check(10, State::Complete, 0, "parent-exits\n"); // what a child says after its program ended belongs to nobody
    check(11, State::Complete, 137, {});
    check(12, State::Complete, 0, "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin\nUTC C\n0077\n");
    check(14, State::Complete, 124, {});
    check(15, State::Complete, 0, QByteArray(1000, '\0'));
    check(16, State::Complete, 1, {});
    check(17, State::Complete, 4, "apart\n");
    check(18, State::Complete, 137, {});
    check(19, State::Complete, 0, QByteArray(20000, '\''));
    check(20, State::Complete, 126, {});
    QVERIFY(!QFile::exists(u"/tmp/daytwo-pwned"_s));
}

void TestFramedExec::aFloodOfFiftyMegabytesHarmsNobodyElse()
{
    QElapsedTimer clock;
    clock.start();
    const auto results =
        runAll({run({u"echo"_s, u"before"_s}), run({u"head"_s, u"-c"_s, u"50000000"_s, u"/dev/zero"_s}),
                shell(u"head -c 50000000 /dev/zero >&2"_s), run({u"echo"_s, u"after"_s})});
    QCOMPARE(results.size(), std::size_t(4));
    QCOMPARE(results[0].out, QByteArray("before\n"));
    QCOMPARE(results[1].state, State::TooLarge);
    QCOMPARE(results[3].out, QByteArray("after\n"));
    VERIFY_BELOW(clock.elapsed(), 20000);
}

void TestFramedExec::aFloodOnStderrHarmsNobodyElse()
{
    const auto results =
        runAll({run({u"echo"_s, u"before"_s}), shell(u"head -c 50000000 /dev/zero >&2; echo said"_s, 20s),
                run({u"echo"_s, u"after"_s})});
    QCOMPARE(results.size(), std::size_t(3));
    QCOMPARE(results[0].state, State::Complete);
    QCOMPARE(results[1].state, State::Complete);
    QCOMPARE(results[1].out, "said\n");
    QCOMPARE(results[1].err.size(), FramedCommand{}.stderrCap);
    QCOMPARE(results[2].state, State::Complete);
    QCOMPARE(results[2].out, "after\n");
}

void TestFramedExec::batchesRunAtTheSameTime()
{
    std::vector<QByteArray> fast;
    std::vector<QByteArray> slow;
    const FramedBatch quick{.commands = {run({u"echo"_s, u"1"_s}), run({u"echo"_s, u"2"_s})},
                            .onResult = [&](const FrameResult &result) { fast.push_back(result.out); }};
    const FramedBatch slowly{.commands = {shell(u"sleep 0.4; echo 3"_s)}, .onResult = [&](const FrameResult &result) {
                                 QCOMPARE(fast.size(), std::size_t(2));
                                 slow.push_back(result.out);
                             }};
    const std::vector<FramedBatch> batches{quick, slowly};
    const auto reports = runFramed(*m_session, batches, within(10000));
    QCOMPARE(fast, (std::vector<QByteArray>{"1\n", "2\n"}));
    QCOMPARE(slow, (std::vector<QByteArray>{"3\n"}));
    QVERIFY(reports[0].complete && reports[1].complete);
    QVERIFY(reports[0].headerAfter.count() > 0);
}

void TestFramedExec::aBatchRefusedItsChannelFollows()
{
    FakeSshBehaviour behaviour;
    behaviour.maxSessions = 1;
    logIn(behaviour);
    std::vector<QByteArray> outs;
    const auto keep = [&](const FrameResult &result) { outs.push_back(result.out); };
    const std::vector<FramedBatch> batches{{.commands = {shell(u"sleep 0.1; echo first"_s)}, .onResult = keep},
                                           {.commands = {run({u"echo"_s, u"second"_s})}, .onResult = keep}};
    const auto reports = runFramed(*m_session, batches, within(10000));
    QVERIFY(reports[0].complete && reports[1].complete);
    QCOMPARE(outs, (std::vector<QByteArray>{"first\n", "second\n"}));
}

void TestFramedExec::whatIsChosenOnAHost_data()
{
    QTest::addColumn<QByteArray>("without");
    QTest::addColumn<QByteArray>("parent");
    QTest::newRow("perl") << QByteArray() << QByteArray("perl\n");
    QTest::newRow("no perl") << QByteArray("/usr/bin/perl") << QByteArray("sh\n");
}

/// The command line itself, under the login shell of the account, with a host's perl and without.
void TestFramedExec::whatIsChosenOnAHost()
{
    QFETCH(QByteArray, without);
    QFETCH(QByteArray, parent);
    FakeSshBehaviour behaviour;
    behaviour.answer = [&](const QString &, QByteArray command, const QByteArray &input) {
        if (!without.isEmpty())
            command.replace(without, "/nonexistent/perl");
        return ran(u"sh"_s, {u"-c"_s, QString::fromUtf8(command)}, input);
    };
    logIn(behaviour);
    // The command's ancestors but for timeout and the subshell, which the shell needs.
    const auto results = runAll({shell(u"p=$PPID; c=$(cat /proc/$p/comm); [ \"$c\" = timeout ] && "
                                       "{ read -r _ _ _ p _ </proc/$p/stat; c=$(cat /proc/$p/comm); }; echo $c"_s)});
    QCOMPARE(results.front().out, parent);
}

void TestFramedExec::aScriptCutInTwoRunsNothing_data()
{
    QTest::addColumn<QStringList>("runner");
    QTest::newRow("perl") << QStringList{u"/usr/bin/perl"_s, u"-x"_s};
    QTest::newRow("dash") << QStringList{u"/bin/dash"_s, u"-s"_s};
    QTest::newRow("bash") << QStringList{u"/bin/bash"_s, u"-s"_s};
}

/// Half a line is another command.
void TestFramedExec::aScriptCutInTwoRunsNothing()
{
    QFETCH(QStringList, runner);
    QTemporaryDir folder;
    const QString sign = folder.filePath(u"ran"_s);
    const auto script =
        buildFramedScript(std::vector{run({u"touch"_s, sign}), run({u"touch"_s, sign, u"more"_s})}, freshFrameNonce());
    VERIFY_OK(script);
    const QByteArray lastArgument = " 'more'\n";
    for (const qsizetype size : {script->indexOf("r 1 "), script->indexOf(lastArgument),
                                 script->indexOf(lastArgument) + lastArgument.size()}) {
        QProcess process;
        process.start(runner.front(), runner.mid(1));
        process.write(script->left(size));
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(10000));
        QVERIFY(process.exitCode() != 0);
        QVERIFY(!process.readAllStandardOutput().contains(" B "));
        QVERIFY(!QFile::exists(sign));
    }
}

void TestFramedExec::whatTheHostsEnvironmentSaysToPerlIsNotHeard()
{
    FakeSshBehaviour behaviour;
    behaviour.answer = [](const QString &, const QByteArray &command, const QByteArray &input) {
        return ran(
            u"sh"_s,
            {u"-c"_s, u"export PERL5OPT='-d -MNoSuch' PERL_UNICODE=SDA PERLIO=:utf8; "_s + QString::fromUtf8(command)},
            input);
    };
    logIn(behaviour);
    const auto results = runAll({shell(u"printf 'a\\377'; echo e >&2"_s)});
    QCOMPARE(results.front().state, State::Complete);
    QCOMPARE(results.front().out, QByteArray("a\377"));
    QCOMPARE(results.front().err, QByteArray("e\n"));
}

/// What cannot be set up for a command must not look as if the command had said nothing.
void TestFramedExec::aHostOutOfDescriptorsIsNotBelieved()
{
    for (const int most : {4, 5, 6, 7, 8, 9, 10, 11, 12, 16}) {
        FakeSshBehaviour behaviour;
        behaviour.answer = [&](const QString &, const QByteArray &command, const QByteArray &input) {
            return ran(u"sh"_s, {u"-c"_s, u"ulimit -n %1; "_s.arg(most) + QString::fromUtf8(command)}, input);
        };
        logIn(behaviour);
        for (const FrameResult &result : runAll({shell(u"echo hi; exit 3"_s), shell(u"echo hi; exit 3"_s)})) {
            if (result.state == State::Complete && result.exitCode != 137) {
                QCOMPARE(result.exitCode, 3);
                QCOMPARE(result.out, QByteArray("hi\n"));
            }
        }
    }
}

/// The time of a command that has ended does not run on while its output waits for us.
void TestFramedExec::aSlowReaderChangesNoResult()
{
    const auto commands =
        std::vector{run({u"head"_s, u"-c"_s, u"100000"_s, u"/dev/zero"_s}, 2s, 400000), run({u"echo"_s, u"after"_s})};
    const QByteArray nonce = freshFrameNonce();
    const auto script = buildFramedScript(commands, nonce);
    VERIFY_OK(script);
    QProcess process;
    process.start(u"sh"_s, {u"-c"_s, u"/usr/bin/perl -x | (sleep 4; cat)"_s});
    process.write(*script);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(20000));
    FrameParser parser(nonce, commands);
    parser.feedError(process.readAllStandardError());
    const auto results = parser.feed(process.readAllStandardOutput());
    QCOMPARE(results.size(), std::size_t(2));
    QCOMPARE(results[0].state, State::Complete);
    QCOMPARE(results[0].out.size(), 100000);
    QCOMPARE(results[1].out, QByteArray("after\n"));
}

void TestFramedExec::theWholeGroupEndsAtItsTime()
{
    QTemporaryDir folder;
    const QString pidFile = folder.filePath(u"pid"_s);
    const auto results = runAll({shell(u"(trap '' TERM; exec sleep 33) & echo $! >%1; wait"_s.arg(pidFile), 500ms),
                                 run({u"echo"_s, u"after"_s})});
    QCOMPARE(results[0].state, State::TimedOut);
    QCOMPARE(results[1].out, QByteArray("after\n"));
    QFile file(pidFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString process = u"/proc/"_s + QString::fromLatin1(file.readAll().trimmed());
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(process), 5000);
}

void TestFramedExec::aKilledRunnerLeavesNothingBehind()
{
    QTemporaryDir folder;
    const QString pidFile = folder.filePath(u"pid"_s);
    const auto results = runAll({shell(u"echo $$ >%1; kill -9 $PPID; exec sleep 33"_s.arg(pidFile)), run({u"true"_s})});
    QVERIFY(results[0].state == State::Cut || results[0].state == State::NotRun);
    QCOMPARE(results[1].state, State::NotRun);
    QFile file(pidFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString process = u"/proc/"_s + QString::fromLatin1(file.readAll().trimmed());
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(process), 5000);
}

void TestFramedExec::theHostKeepsTheTimeOfTheWhole_data()
{
    QTest::addColumn<QByteArray>("without");
    QTest::newRow("perl") << QByteArray();
    QTest::newRow("no perl") << QByteArray("/usr/bin/perl");
}

void TestFramedExec::theHostKeepsTheTimeOfTheWhole()
{
    QFETCH(QByteArray, without);
    QElapsedTimer clock;
    clock.start();
    const auto commands = std::vector{run({u"echo"_s, u"one"_s}), run({u"sleep"_s, u"20"_s}, 19s)};
    const QByteArray nonce = freshFrameNonce();
    QByteArray line = frameShellCommand(2s);
    if (!without.isEmpty())
        line.replace(without, "/nonexistent/perl");
    const FakeSshAnswer answer = ran(u"sh"_s, {u"-c"_s, QString::fromUtf8(line)}, *buildFramedScript(commands, nonce));
    VERIFY_BELOW(clock.elapsed(), 10000);
    FrameParser parser(nonce, commands);
    parser.feedError(answer.err);
    const auto results = parser.feed(answer.out);
    QCOMPARE(results.size(), std::size_t(1));
    QCOMPARE(results[0].out, QByteArray("one\n"));
    QVERIFY(!parser.complete());
}

/// A child that lives on with the pipes open, silent or shouting, delays nothing and adds nothing.
void TestFramedExec::aStrayChildKeepsNobodyWaiting()
{
    QElapsedTimer clock;
    clock.start();
    const auto results = runAll({shell(u"sleep 8 & echo one"_s), shell(u"(sleep 0.2; exec timeout 3 yes) & echo two"_s),
                                 shell(u"timeout 3 yes >&2 & sleep 0.1; echo three"_s), run({u"sleep"_s, u"0.5"_s}),
                                 run({u"echo"_s, u"four"_s})});
    VERIFY_BELOW(clock.elapsed(), 5000);
    QCOMPARE(results.size(), std::size_t(5));
    for (const auto &[index, said] : {std::pair(0, "one\n"), std::pair(1, "two\n"), std::pair(2, "three\n"),
                                      std::pair(3, ""), std::pair(4, "four\n")}) {
        QCOMPARE(results[std::size_t(index)].state, State::Complete);
        QCOMPARE(results[std::size_t(index)].out, QByteArray(said));
    }
}

void TestFramedExec::noUsableShellIsSaid()
{
    FakeSshBehaviour behaviour;
    behaviour.answer = [](const QString &, const QByteArray &, const QByteArray &) {
        FakeSshAnswer answer;
        answer.out = "This account is currently not available.\n";
        answer.exitCode = 1;
        return answer;
    };
    logIn(behaviour);
    FramedReport report;
    const auto results = runAll({run({u"true"_s})}, &report);
    QCOMPARE(results.size(), std::size_t(1));
    QCOMPARE(results[0].state, State::NotRun);
    QVERIFY(report.error);
    QCOMPARE(report.error->kind, Error::Kind::BadReply);
    QVERIFY(report.error->detail.contains("currently not available"_L1));
}

void TestFramedExec::aConnectionLostInTheMiddleKeepsWhatWasCertain()
{
    std::jthread cutter([this] {
        std::this_thread::sleep_for(500ms);
        m_server->dropAll();
    });
    FramedReport report;
    const auto results = runAll(
        {run({u"echo"_s, u"safe"_s}), shell(u"echo half; sleep 5; echo whole"_s, 10s), run({u"true"_s})}, &report);
    QCOMPARE(results.size(), std::size_t(3));
    QCOMPARE(results[0].out, QByteArray("safe\n"));
    QCOMPARE(results[0].state, State::Complete);
    QCOMPARE(results[1].state, State::Cut);
    QCOMPARE(results[1].exitCode, -1);
    QCOMPARE(results[2].state, State::NotRun);
    QCOMPARE(report.error->kind, Error::Kind::Unreachable);
}

void TestFramedExec::theScriptEndsWhenTheTimeIsUp()
{
    QElapsedTimer clock;
    clock.start();
    FramedReport report;
    const auto results = runAll({run({u"echo"_s, u"safe"_s}), shell(u"sleep 30"_s, 20s)}, &report, within(600));
    VERIFY_BELOW(clock.elapsed(), 900);
    QCOMPARE(results[0].state, State::Complete);
    QCOMPARE(results[1].state, State::Cut);
    QCOMPARE(report.error->kind, Error::Kind::TimedOut);
    QVERIFY(m_session->usable());
}

void TestFramedExec::costOfACommand_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("40 commands") << 40;
}

void TestFramedExec::costOfACommand()
{
    QFETCH(int, count);
    const std::vector<FramedCommand> commands(static_cast<std::size_t>(count),
                                              run({u"cat"_s, u"/proc/sys/kernel/random/boot_id"_s}));
    QElapsedTimer clock;
    clock.start();
    const auto results = runAll(commands);
    qInfo("%.2f ms per command", static_cast<double>(clock.nsecsElapsed()) / 1e6 / count);
    QCOMPARE(results.back().state, State::Complete);
}

QTEST_GUILESS_MAIN(TestFramedExec)
#include "tst_framedexec.moc"
