// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/process.h"

#include "tests/support/verifyresult.h"

#include <QElapsedTimer>

#include <csignal>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace daytwo;

namespace {

Context within(int milliseconds)
{
    return Context{}.within(std::chrono::milliseconds(milliseconds));
}

ProcessRequest shell(const QString &text, const QByteArray &input = {})
{
    ProcessRequest request;
    request.argv = QStringList{u"sh"_s, u"-c"_s, text};
    request.input = input;
    return request;
}

}

class TestProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outputErrorAndExitCodeComeBack();
    void inputIsGivenAndEnded();
    void aSignalShowsInTheExitCode();
    void aMissingProgramIsNotFound();
    void theEnvironmentIsPlainAndExtensible();
    void outputOverTheCapEndsTheProgram();
    void theDeadlineEndsTheWholeGroup();
    void aStubbornProgramIsKilled();
    void stopIsFeltAtOnce();
    void aChildThatKeepsTheOutputOpenIsNotWaitedFor();
    void worksOnAnyThread();
};

void TestProcess::outputErrorAndExitCodeComeBack()
{
    const auto outcome = runProcess(shell(u"printf 'a\\0b'; echo oops >&2; exit 7"_s), within(5000));
    VERIFY_OK(outcome);
    QCOMPARE(outcome->out, QByteArray("a\0b", 3));
    QCOMPARE(outcome->err, QByteArray("oops\n"));
    QCOMPARE(outcome->exitCode, 7);
}

void TestProcess::inputIsGivenAndEnded()
{
    const QByteArray input(3'000'000, 'i');
    ProcessRequest request = shell(u"cat"_s, input);
    request.stdoutCap = 4'000'000;
    const auto outcome = runProcess(request, within(10000));
    VERIFY_OK(outcome);
    QVERIFY(outcome->out == input);
    VERIFY_OK(runProcess(shell(u"exit 0"_s, input), within(5000))); // does not read it
}

void TestProcess::aSignalShowsInTheExitCode()
{
    const auto outcome = runProcess(shell(u"kill -9 $$"_s), within(5000));
    VERIFY_OK(outcome);
    QCOMPARE(outcome->exitCode, 137);
    const auto pipe = runProcess(shell(u"trap"_s), within(5000)); // SIGPIPE is not ignored, though it is in ours
    QCOMPARE(pipe->out, QByteArray());
}

void TestProcess::aMissingProgramIsNotFound()
{
    ProcessRequest request;
    request.argv = QStringList{u"no-such-program-at-all"_s};
    VERIFY_FAILS(runProcess(request, within(1000)), Error::Kind::NotFound);
    request.argv = QStringList{u"/etc/passwd"_s};
    VERIFY_FAILS(runProcess(request, within(1000)), Error::Kind::Denied);
    request.argv.clear();
    VERIFY_FAILS(runProcess(request, within(1000)), Error::Kind::BadInput);
}

void TestProcess::theEnvironmentIsPlainAndExtensible()
{
    ProcessRequest request = shell(u"echo $LC_ALL $DAYTWO_X"_s);
    request.environment = {{u"DAYTWO_X"_s, u"here"_s}};
    QCOMPARE(runProcess(request, within(5000))->out, QByteArray("C here\n"));
}

void TestProcess::outputOverTheCapEndsTheProgram()
{
    ProcessRequest request = shell(u"yes"_s);
    request.stdoutCap = 1000;
    const auto outcome = runProcess(request, within(5000));
    VERIFY_OK(outcome);
    QVERIFY(outcome->truncated);
    QCOMPARE(outcome->out.size(), 1000);
}

void TestProcess::theDeadlineEndsTheWholeGroup()
{
    QElapsedTimer clock;
    clock.start();
    ProcessRequest request = shell(u"sleep 4321 & sleep 4321; true"_s);
    VERIFY_FAILS(runProcess(request, within(200)), Error::Kind::TimedOut);
    VERIFY_BELOW(clock.elapsed(), 400);
    const auto left = runProcess(shell(u"ps -eo args | grep -c '^sleep 432[1]'"_s), within(5000));
    QCOMPARE(left->out, QByteArray("0\n"));
}

void TestProcess::aStubbornProgramIsKilled()
{
    QElapsedTimer clock;
    clock.start();
    VERIFY_FAILS(runProcess(shell(u"trap '' TERM; while :; do sleep 0.05; done"_s), within(200)),
                 Error::Kind::TimedOut);
    VERIFY_BELOW(clock.elapsed(), 800);
}

void TestProcess::stopIsFeltAtOnce()
{
    std::stop_source source;
    Context context = within(20000);
    context.stop = source.get_token();
    QElapsedTimer sinceStop;
    std::jthread stopper([&] {
        std::this_thread::sleep_for(100ms);
        sinceStop.start();
        source.request_stop();
    });
    const auto outcome = runProcess(shell(u"sleep 30"_s), context);
    stopper.join();
    VERIFY_FAILS(outcome, Error::Kind::Cancelled);
    VERIFY_BELOW(sinceStop.elapsed(), 100);
}

void TestProcess::aChildThatKeepsTheOutputOpenIsNotWaitedFor()
{
    QElapsedTimer clock;
    clock.start();
    const auto outcome = runProcess(shell(u"sleep 3 & echo done"_s), within(10000));
    VERIFY_OK(outcome);
    QCOMPARE(outcome->out, QByteArray("done\n"));
    VERIFY_BELOW(clock.elapsed(), 1500);
}

void TestProcess::worksOnAnyThread()
{
    std::atomic<int> good = 0;
    {
        std::vector<std::jthread> workers;
        for (int i = 0; i < 16; ++i) {
            workers.emplace_back([&good, i] {
                const auto outcome = runProcess(shell(u"echo %1"_s.arg(i)), within(20000));
                good += outcome && outcome->out == QByteArray::number(i) + '\n' ? 1 : 0;
            });
        }
    }
    QCOMPARE(good.load(), 16);
}

QTEST_GUILESS_MAIN(TestProcess)
#include "tst_process.moc"
