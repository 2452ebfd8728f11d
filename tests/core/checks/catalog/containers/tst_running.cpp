// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/containers/containers.h"
#include "tests/core/checks/catalog/checkbench.h"

#include <QJsonArray>

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kLab = R"(
[[node]]
name = "mon"
roles = ["monitoring"]
address = "192.168.50.10"
containers = ["grafana", "loki"]

[[node]]
name = "web"
roles = ["service"]
address = "192.168.50.30"
)";

/// One line of docker ps.
QByteArray shown(const QByteArray &name, const QByteArray &state, const QByteArray &status, const QByteArray &id = "40")
{
    return "\"" + id + "\",\"" + name + "\",\"bb:1\",\"" + state + "\",\"" + status +
           "\",\"\",\"2026-11-23 06:16:22 +0000 UTC\"\n";
}

/// One line of docker inspect.
QByteArray inspected(int restarts, bool restarting = false, bool oom = false, const QByteArray &policy = "always")
{
    return "\"/grafana\"," + QByteArray::number(restarts) + (restarting ? ",true" : ",false") +
           (oom ? ",true" : ",false") + ",0,\"" + policy + "\"\n";
}

Before after(const QJsonObject &facts)
{
    Verdict verdict;
    verdict.judgement.outcome = Outcome::Pass;
    verdict.judgement.facts = facts;
    return {.previous = verdict};
}

Answer justBooted(Answer answer)
{
    answer.meta.insert("remoteUptime"_L1, 60.0);
    return answer;
}

Answer withoutDaemon()
{
    return printed({}, 1, bytesOf(u"containers/ps-daemon-down.err"_s));
}

}

class RunningTest : public CheckTest
{
    Q_OBJECT

public:
    RunningTest()
        : CheckTest({.spec = &containersRunning(),
                     .lab = kLab,
                     .node = u"mon"_s,
                     .instance = u"grafana"_s,
                     .healthy = {{u"docker ps"_s, captured(u"containers/ps-csvjson-20.10"_s)},
                                 {u"docker inspect"_s, captured(u"containers/inspect"_s)}}})
    {
    }

protected:
    void rows() override
    {
        const auto state = [](const QByteArray &line) { return Answers{{u"docker ps"_s, printed(line)}}; };
        row("exited", state(shown("grafana", "exited", "Exited (137) 5 minutes ago")), Outcome::Fail, u"exited"_s);
        row("paused", state(shown("grafana", "paused", "Up 4 seconds (Paused)")), Outcome::Fail, u"paused"_s);
        row("created and never started", state(shown("grafana", "created", "Created")), Outcome::Fail);
        row("dead", state(shown("grafana", "dead", "Dead")), Outcome::Fail);
        row("being removed", state(shown("grafana", "removing", "Removal In Progress")), Outcome::Fail);
        row("in a restart loop", state(shown("grafana", "restarting", "Restarting (9) 1 second ago")), Outcome::Fail,
            u"started again"_s);
        row("unhealthy", state(shown("grafana", "running", "Up About an hour (unhealthy)")), Outcome::Fail,
            u"not well"_s);
        row("health not known yet", state(shown("grafana", "running", "Up 3 seconds (health: starting)")),
            Outcome::Warn);
        row("another of a longer name", state(shown("grafana2", "running", "Up")), Outcome::Fail, u"no container"_s);
        row("no container at all", state({}), Outcome::Fail, u"no container"_s);
        row("known by a link's name too", state(shown("grafana,web/grafana", "running", "Up 3 hours")),
            Reason::Garbled);
        row("running at the moment of the look, but restarting by its own word",
            {{u"docker inspect"_s, printed(inspected(9, true))}}, Outcome::Fail, u"started again"_s);
        restarts();
        refusals();
    }

private:
    void restarts()
    {
        const auto count = [](int restarts) {
            return Answers{{u"docker ps"_s, printed(shown("grafana", "running", "Up 2 seconds"))},
                           {u"docker inspect"_s, printed(inspected(restarts))}};
        };
        const QJsonObject same{{"id"_L1, u"40"_s}, {"restarts"_L1, 3}};
        row("restarted before the first look", count(3), Outcome::Warn, u"3 time(s)"_s);
        row("as often as in the last run", count(3), Outcome::Pass, {}, after(same));
        row("more often than in the last run", count(5), Outcome::Warn, u"2 time(s) since the last run"_s, after(same));
        row("made anew, and restarted since", count(2), Outcome::Warn, u"2 time(s)"_s,
            after({{"id"_L1, u"39"_s}, {"restarts"_L1, 5}}));
        Before blindRun = after({});
        blindRun.lastGood = after(same).previous;
        row("the last run saw nothing, the good one before it did", count(4), Outcome::Warn, u"1 time(s) since"_s,
            blindRun);
        row("something in it was killed for want of memory",
            {{u"docker inspect"_s, printed(inspected(0, false, true))}}, Outcome::Warn, u"memory"_s);
        row("ended for want of memory",
            {{u"docker ps"_s, printed(shown("grafana", "exited", "Exited (137) 5 minutes ago"))},
             {u"docker inspect"_s, printed(inspected(0, false, true))}},
            Outcome::Fail, u"memory"_s);
        row("nothing starts it again", {{u"docker inspect"_s, printed(inspected(0, false, false, "no"))}},
            Outcome::Warn, u"restart policy"_s);
        row("with a policy", {{u"docker inspect"_s, printed(inspected(0, false, false, "unless-stopped"))}},
            Outcome::Pass);
        row("a minute after the host's boot",
            {{u"docker ps"_s, justBooted(printed(shown("grafana", "exited", "Exited (255) 1 minute ago")))}},
            Outcome::Warn, u"still starting"_s);
    }

    void refusals()
    {
        row("not allowed to ask Docker", {{u"docker ps"_s, printed({}, 1, bytesOf(u"containers/ps-permission.err"_s))}},
            Reason::NoPrivilege);
        row("the daemon does not run", {{u"docker ps"_s, withoutDaemon()}}, Outcome::Fail, u"daemon"_s);
        row("Docker 20.10 prints a word", {{u"docker ps"_s, captured(u"containers/ps-json-20.10-literal"_s)}},
            Reason::Garbled);
        row("cut in the middle", {{u"docker ps"_s, captured(u"containers/ps-csvjson-20.10-broken-cut"_s)}},
            Reason::Garbled);
        row("a column is missing", {{u"docker ps"_s, captured(u"containers/ps-csvjson-20.10-broken-missing"_s)}},
            Reason::Garbled);
        row("inspect tells of another", {{u"docker inspect"_s, printed("\"/crashy\",5,false,false,3\n")}},
            Reason::Garbled, u"did not answer for grafana"_s);
        row("inspect knows only some",
            {{u"docker inspect"_s,
              printed(bytesOf(u"containers/inspect.out"_s), 1, bytesOf(u"containers/inspect-state.err"_s))}},
            Outcome::Pass);
        row("inspect is not allowed, but what is shown is bad enough",
            {{u"docker ps"_s, printed(shown("grafana", "exited", "Exited (1) 5 minutes ago"))},
             {u"docker inspect"_s, printed({}, 1, "sudo: a password is required\n")}},
            Outcome::Fail);
        row("Docker ended in an error, with half an answer",
            {{u"docker ps"_s, printed(shown("grafana", "running", "Up"), 1, "Error response from daemon: context\n")}},
            Reason::Garbled);
    }

private Q_SLOTS:
    void eachDeclaredOneAndTheOthers()
    {
        QCOMPARE(CheckBench(containersRunning(), kLab, u"mon"_s).planned(),
                 (QStringList{u"containers.running.grafana"_s, u"containers.running.loki"_s, u"containers.running"_s}));
        QCOMPARE(CheckBench(containersRunning(), kLab, u"web"_s).planned(), QStringList{u"containers.running"_s});
    }

    void foundOnesAreJudged_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<QString>("outcome");
        const QByteArray fine = shown("web", "running", "Up 3 hours");
        QTest::newRow("one runs") << fine << u"pass"_s;
        QTest::newRow("captured") << bytesOf(u"containers/ps-csvjson-26.1.out"_s) << u"pass"_s;
        QTest::newRow("one is unhealthy") << fine + shown("db", "running", "Up (unhealthy)") << u"fail"_s;
        QTest::newRow("one is in a loop") << bytesOf(u"containers/ps-restarting.out"_s) << u"fail"_s;
        QTest::newRow("one ended in an error") << fine + shown("job", "exited", "Exited (3) 1 hour ago") << u"warn"_s;
        QTest::newRow("a job is done") << fine + shown("job", "exited", "Exited (0) 1 hour ago") << u"pass"_s;
        QTest::newRow("one is paused") << fine + shown("db", "paused", "Up (Paused)") << u"warn"_s;
        QTest::newRow("none") << QByteArray() << u"skipped"_s;
        QTest::newRow("a word") << QByteArray("json\n") << u"unknown"_s;
    }
    void foundOnesAreJudged()
    {
        QFETCH(QByteArray, list);
        const CheckBench bench(containersRunning(), kLab, u"web"_s);
        QTEST(outcomeWord(bench.verdict({{u"docker ps"_s, printed(list)}}).outcome()), "outcome");
    }

    void nothingIsExpectedWhereNothingIsDeclared()
    {
        const CheckBench bench(containersRunning(), kLab, u"web"_s);
        const Answer absent = printed({}, 1, "sudo: a password is required\n");
        QCOMPARE(bench.verdict({{u"docker ps"_s, withoutDaemon()}}).outcome(), Outcome::Skipped);
        QCOMPARE(bench.verdict({{u"docker ps"_s, absent}, {u"for t in"_s, toolsWithout({u"docker"_s})}}).outcome(),
                 Outcome::Skipped);
        // Nothing printed is no container only where Docker is known to be there.
        QCOMPARE(bench.verdict({{u"docker ps"_s, printed({})}}).outcome(), Outcome::Skipped);
        QCOMPARE(bench.verdict({{u"docker ps"_s, printed({})}, {u"for t in"_s, printed({})}}).outcome(),
                 Outcome::Unknown);
        // Without the list nobody knows whether it is Docker that is missing, or the right.
        const Verdict refused = bench.verdict({{u"docker ps"_s, absent}});
        QCOMPARE(refused.outcome(), Outcome::Unknown);
        QCOMPARE(refused.judgement.reason, Reason::NoPrivilege);
        QCOMPARE(bench
                     .verdict({{u"docker ps"_s, nothingFrom(Error::Kind::Unreachable)},
                               {u"for t in"_s, toolsWithout({u"docker"_s})}})
                     .outcome(),
                 Outcome::Unknown);
    }

    void whatRanAndIsGoneIsToldOnce()
    {
        const CheckBench bench(containersRunning(), kLab, u"web"_s);
        const Before before = after({{"running"_L1, QJsonArray{u"web"_s, u"db"_s}}});
        const Verdict verdict = bench.verdict({{u"docker ps"_s, printed(shown("web", "running", "Up"))}}, before);
        QCOMPARE(verdict.outcome(), Outcome::Warn);
        QVERIFY(verdict.judgement.summary.contains("db"_L1));
        QCOMPARE(verdict.judgement.facts.value("running"_L1).toArray(), QJsonArray{u"web"_s});
    }
};

std::unique_ptr<QObject> tst_running()
{
    return std::make_unique<RunningTest>();
}

#include "tst_running.moc"
