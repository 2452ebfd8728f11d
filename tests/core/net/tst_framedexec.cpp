// SPDX-License-Identifier: GPL-3.0-or-later
// Batches over a real SSH connection; what runs them on the host has tests of its own (tst_framedrunner).
#include "core/net/framedexec.h"

#include "tests/core/net/framedcommands.h"
#include "tests/core/net/sshbench.h"
#include "tests/support/verifyresult.h"

#include <QElapsedTimer>

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace daytwo;

namespace {

using State = FrameResult::State;

}

class TestFramedExec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aFloodOfFiftyMegabytesHarmsNobodyElse();
    void aFloodOnStderrHarmsNobodyElse();
    void batchesRunAtTheSameTime();
    void aBatchRefusedItsChannelFollows();
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
