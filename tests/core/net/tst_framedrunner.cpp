// SPDX-License-Identifier: GPL-3.0-or-later
// What runs the commands on a host: perl, dash and bash themselves, without SSH.
#include "tests/core/net/framedcommands.h"
#include "tests/support/verifyresult.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cmath>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace daytwo;

namespace {

using State = FrameResult::State;

/// The line that is exec'ed over SSH, for the account's login shell.
QString onAHost(std::chrono::seconds limit = 60s)
{
    return QString::fromUtf8(frameShellCommand(limit));
}

QString onAHostWithoutPerl(std::chrono::seconds limit = 60s)
{
    return onAHost(limit).replace("/usr/bin/perl"_L1, "/nonexistent/perl"_L1);
}

struct Reply
{
    std::optional<FrameHeader> header;
    std::vector<FrameResult> results; ///< one for each command
    bool complete = false;
};

/// What a program answers that is given the commands' script, which may read another clock.
Reply replyTo(const std::vector<FramedCommand> &commands, const QString &program, const QStringList &arguments,
              const QString &uptime = {})
{
    const QByteArray nonce = freshFrameNonce();
    auto script = buildFramedScript(commands, nonce);
    if (!script)
        return {};
    if (!uptime.isEmpty())
        script->replace("/proc/uptime", uptime.toUtf8());
    QProcess process;
    process.start(program, arguments);
    process.write(*script);
    process.closeWriteChannel();
    process.waitForFinished(60000);
    FrameParser parser(nonce, commands);
    parser.feedError(process.readAllStandardError());
    Reply reply;
    reply.results = parser.feed(process.readAllStandardOutput());
    for (FrameResult &owed : parser.finish())
        reply.results.push_back(std::move(owed));
    reply.header = parser.header();
    reply.complete = parser.complete();
    return reply;
}

std::vector<FrameResult> onThisHost(const std::vector<FramedCommand> &commands)
{
    return replyTo(commands, u"sh"_s, {u"-c"_s, onAHost()}).results;
}

void addRunners()
{
    QTest::addColumn<QStringList>("runner");
    QTest::newRow("perl") << QStringList{u"/usr/bin/perl"_s, u"-x"_s};
    QTest::newRow("dash") << QStringList{u"/bin/dash"_s, u"-s"_s};
    QTest::newRow("bash") << QStringList{u"/bin/bash"_s, u"-s"_s};
}

}

class TestFramedRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commandsOfEveryKind_data();
    void commandsOfEveryKind();
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
    void whatIsFinishedGoesOutWhileOthersRun_data();
    void whatIsFinishedGoesOutWhileOthersRun();
};

void TestFramedRunner::commandsOfEveryKind_data()
{
    addRunners();
}

void TestFramedRunner::commandsOfEveryKind()
{
    QFETCH(QStringList, runner);
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
    const Reply reply = replyTo(commands, u"timeout"_s, QStringList{u"60"_s} + runner);
    const auto &results = reply.results;
    QVERIFY(reply.complete);
    QVERIFY(reply.header);
    QCOMPARE(reply.header->uid, static_cast<qint64>(::getuid()));
    QVERIFY(reply.header->toolsPresent);
    QVERIFY(std::abs(reply.header->epoch - QDateTime::currentSecsSinceEpoch()) <= 60);
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
    check(13, State::Complete, 0, {});
    check(14, State::Complete, 124, {});
    check(15, State::Complete, 0, QByteArray(1000, '\0'));
    check(16, State::Complete, 1, {});
    check(17, State::Complete, 4, "apart\n");
    check(18, State::Complete, 137, {});
    check(19, State::Complete, 0, QByteArray(20000, '\''));
    check(20, State::Complete, 126, {});
    QVERIFY(!QFile::exists(u"/tmp/daytwo-pwned"_s));
}

void TestFramedRunner::whatIsChosenOnAHost_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("parent");
    QTest::newRow("perl") << onAHost() << QByteArray("perl\n");
    QTest::newRow("no perl") << onAHostWithoutPerl() << QByteArray("sh\n");
}

void TestFramedRunner::whatIsChosenOnAHost()
{
    QFETCH(QString, line);
    QFETCH(QByteArray, parent);
    // The command's ancestors but for timeout and the subshell, which the shell needs.
    const std::vector commands{shell(u"p=$PPID; c=$(cat /proc/$p/comm); [ \"$c\" = timeout ] && "
                                     "{ read -r _ _ _ p _ </proc/$p/stat; c=$(cat /proc/$p/comm); }; echo $c"_s)};
    QCOMPARE(replyTo(commands, u"sh"_s, {u"-c"_s, line}).results.front().out, parent);
}

void TestFramedRunner::aScriptCutInTwoRunsNothing_data()
{
    addRunners();
}

/// Half a line is another command.
void TestFramedRunner::aScriptCutInTwoRunsNothing()
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

void TestFramedRunner::whatTheHostsEnvironmentSaysToPerlIsNotHeard()
{
    const auto results =
        replyTo({shell(u"printf 'a\\377'; echo e >&2"_s)}, u"sh"_s,
                {u"-c"_s, u"export PERL5OPT='-d -MNoSuch' PERL_UNICODE=SDA PERLIO=:utf8; "_s + onAHost()})
            .results;
    QCOMPARE(results.front().state, State::Complete);
    QCOMPARE(results.front().out, QByteArray("a\377"));
    QCOMPARE(results.front().err, QByteArray("e\n"));
}

/// What cannot be set up for a command must not look as if the command had said nothing.
void TestFramedRunner::aHostOutOfDescriptorsIsNotBelieved()
{
    const std::vector commands(2, shell(u"echo hi; exit 3"_s));
    for (const int most : {4, 5, 6, 7, 8, 9, 10, 11, 12, 16}) {
        const Reply reply = replyTo(commands, u"sh"_s, {u"-c"_s, u"ulimit -n %1; "_s.arg(most) + onAHost()});
        QCOMPARE(reply.results.size(), std::size_t(2));
        for (const FrameResult &result : reply.results) {
            if (most == 16)
                QCOMPARE(result.state, State::Complete);
            if (result.state == State::Complete && result.exitCode != 137) {
                QCOMPARE(result.exitCode, 3);
                QCOMPARE(result.out, QByteArray("hi\n"));
            }
        }
    }
}

/// The time of a command that has ended does not run on while its output waits for us.
void TestFramedRunner::aSlowReaderChangesNoResult()
{
    const auto results =
        replyTo({run({u"head"_s, u"-c"_s, u"100000"_s, u"/dev/zero"_s}, 2s, 400000), run({u"echo"_s, u"after"_s})},
                u"sh"_s, {u"-c"_s, u"/usr/bin/perl -x | (sleep 4; cat)"_s})
            .results;
    QCOMPARE(results[0].state, State::Complete);
    QCOMPARE(results[0].out.size(), 100000);
    QCOMPARE(results[1].out, QByteArray("after\n"));
}

void TestFramedRunner::theWholeGroupEndsAtItsTime()
{
    QTemporaryDir folder;
    const QString pidFile = folder.filePath(u"pid"_s);
    const auto results = onThisHost({shell(u"(trap '' TERM; exec sleep 33) & echo $! >%1; wait"_s.arg(pidFile), 500ms),
                                     run({u"echo"_s, u"after"_s})});
    QCOMPARE(results[0].state, State::TimedOut);
    QCOMPARE(results[1].out, QByteArray("after\n"));
    QFile file(pidFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString process = u"/proc/"_s + QString::fromLatin1(file.readAll().trimmed());
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(process), 5000);
}

void TestFramedRunner::aKilledRunnerLeavesNothingBehind()
{
    QTemporaryDir folder;
    const QString pidFile = folder.filePath(u"pid"_s);
    const auto results =
        onThisHost({shell(u"echo $$ >%1; kill -9 $PPID; exec sleep 33"_s.arg(pidFile)), run({u"true"_s})});
    QVERIFY(results[0].state == State::Cut || results[0].state == State::NotRun);
    QCOMPARE(results[1].state, State::NotRun);
    QFile file(pidFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString process = u"/proc/"_s + QString::fromLatin1(file.readAll().trimmed());
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(process), 5000);
}

void TestFramedRunner::theHostKeepsTheTimeOfTheWhole_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("perl") << onAHost(2s);
    QTest::newRow("no perl") << onAHostWithoutPerl(2s);
}

void TestFramedRunner::theHostKeepsTheTimeOfTheWhole()
{
    QFETCH(QString, line);
    QElapsedTimer clock;
    clock.start();
    const Reply reply =
        replyTo({run({u"echo"_s, u"one"_s}), run({u"sleep"_s, u"20"_s}, 19s)}, u"sh"_s, {u"-c"_s, line});
    VERIFY_BELOW(clock.elapsed(), 10000);
    QCOMPARE(reply.results[0].out, QByteArray("one\n"));
    QVERIFY(reply.results[1].state == State::Cut || reply.results[1].state == State::NotRun);
    QVERIFY(!reply.complete);
}

/// A child that lives on with the pipes open, silent or shouting, delays nothing and adds nothing.
void TestFramedRunner::aStrayChildKeepsNobodyWaiting()
{
    QElapsedTimer clock;
    clock.start();
    const auto results =
        onThisHost({shell(u"sleep 8 & echo one"_s), shell(u"(sleep 0.2; exec timeout 3 yes) & echo two"_s),
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

void TestFramedRunner::whatIsFinishedGoesOutWhileOthersRun_data()
{
    QTest::addColumn<QString>("next");
    QTest::addColumn<bool>("clockStands");
    for (const bool stands : {false, true}) {
        const char *clock = stands ? ", and the clock stands still" : "";
        QTest::addRow("silent%s", clock) << u"exec sleep 20"_s << stands;
        QTest::addRow("with closed pipes%s", clock) << u"exec >&- 2>&-; exec sleep 20"_s << stands;
        QTest::addRow("a flood on stderr%s", clock) << u"exec yes >&2"_s << stands;
        QTest::addRow("a byte each 10 ms%s", clock) << u"while :; do printf x; sleep 0.01; done"_s << stands;
        QTest::addRow("deaf to TERM%s", clock) << u"trap '' TERM; while :; do sleep 0.3; done"_s << stands;
    }
}

/// A finished answer is not lost when the whole is ended during a later command.
void TestFramedRunner::whatIsFinishedGoesOutWhileOthersRun()
{
    QFETCH(QString, next);
    QFETCH(bool, clockStands);
    QTemporaryDir folder;
    QFile clock(folder.filePath(u"uptime"_s));
    QVERIFY(clock.open(QIODevice::WriteOnly) && clock.write("4711.00 4711.00\n") > 0 && clock.flush());
    QElapsedTimer taken;
    taken.start();
    const Reply reply = replyTo({run({u"echo"_s, u"one"_s}), shell(next, 19s)}, u"sh"_s, {u"-c"_s, onAHost(2s)},
                                clockStands ? clock.fileName() : QString());
    VERIFY_BELOW(taken.elapsed(), 12000);
    QVERIFY(!reply.complete);
    QCOMPARE(reply.results[0].state, State::Complete);
    QCOMPARE(reply.results[0].out, QByteArray("one\n"));
    QVERIFY(reply.results[1].state == State::Cut || reply.results[1].state == State::NotRun);
}

QTEST_GUILESS_MAIN(TestFramedRunner)
#include "tst_framedrunner.moc"
