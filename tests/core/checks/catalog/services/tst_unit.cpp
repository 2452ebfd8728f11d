// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/services/services.h"
#include "tests/core/checks/catalog/checkbench.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kLab = R"(
[[node]]
name = "mon"
roles = ["monitoring"]
address = "192.168.50.10"
)";

const QList<Blindness> kAnyWay{Blindness::Unreachable, Blindness::TimedOut, Blindness::TooLarge,
                               Blindness::NotAllowed,  Blindness::NotFound, Blindness::NotInstalled,
                               Blindness::Empty,       Blindness::Garbage,  Blindness::Cut};

/// One block of systemctl show: a unit that runs, with these properties instead.
QByteArray block(const QByteArray &id, const QList<std::pair<QByteArray, QByteArray>> &changes = {})
{
    QMap<QByteArray, QByteArray> values{{"Type", "simple"},
                                        {"MainPID", "612"},
                                        {"Result", "success"},
                                        {"NRestarts", "0"},
                                        {"ExecMainStatus", "0"},
                                        {"Id", id},
                                        {"Names", id},
                                        {"LoadState", "loaded"},
                                        {"ActiveState", "active"},
                                        {"SubState", "running"},
                                        {"UnitFileState", "enabled"},
                                        {"NeedDaemonReload", "no"},
                                        {"ActiveEnterTimestampMonotonic", "5000000"}};
    for (const auto &[name, value] : changes)
        values[name] = value;
    QByteArray text;
    for (const auto &[name, value] : values.asKeyValueRange())
        text += name + '=' + value + '\n';
    return text;
}

QByteArray notFound(const QByteArray &id)
{
    return block(id, {{"LoadState", "not-found"},
                      {"ActiveState", "inactive"},
                      {"SubState", "dead"},
                      {"UnitFileState", ""},
                      {"Type", ""},
                      {"MainPID", "0"},
                      {"ActiveEnterTimestampMonotonic", "0"}});
}

/// Both candidates of Grafana, the first of them with these properties.
Answers grafana(const QList<std::pair<QByteArray, QByteArray>> &changes)
{
    return {
        {u"systemctl show"_s, printed(block("grafana-server.service", changes) + '\n' + notFound("grafana.service"))}};
}

Answers neither(const Answer &docker, const Answer &tools = toolsWithout())
{
    return {{u"systemctl show"_s, printed(notFound("grafana-server.service") + '\n' + notFound("grafana.service"))},
            {u"docker ps"_s, docker},
            {u"for t in"_s, tools}};
}

QByteArray container(const QByteArray &name, const QByteArray &image, const QByteArray &state, const QByteArray &status)
{
    return "\"40\",\"" + name + "\",\"" + image + "\",\"" + state + "\",\"" + status + "\",\"\",\"2026\"\n";
}

Before after(const QJsonObject &facts)
{
    Verdict verdict;
    verdict.judgement.facts = facts;
    return {.previous = verdict};
}

Answers bootedAgo(double seconds, const QList<std::pair<QByteArray, QByteArray>> &changes)
{
    Answers answers = grafana(changes);
    answers.front().answer.meta.insert("remoteUptime"_L1, seconds);
    return answers;
}

}

class UnitTest : public CheckTest
{
    Q_OBJECT

public:
    UnitTest()
        : CheckTest({.spec = &servicesUnit(),
                     .lab = kLab,
                     .node = u"mon"_s,
                     .instance = u"grafana"_s,
                     .healthy = {grafana({}).front(), {u"docker ps"_s, printed({})}},
                     .excuses = {{u"docker ps"_s, kAnyWay, "containers are asked for only where there is no unit"}}})
    {
    }

protected:
    void rows() override
    {
        states();
        restarts();
        containers();
    }

private:
    void states()
    {
        row("failed", grafana({{"ActiveState", "failed"}, {"SubState", "failed"}, {"Result", "exit-code"}}),
            Outcome::Fail, u"failed"_s);
        row("stopped", grafana({{"ActiveState", "inactive"}, {"SubState", "dead"}}), Outcome::Fail, u"inactive"_s);
        row("between two crashes",
            grafana({{"ActiveState", "activating"}, {"SubState", "auto-restart"}, {"NRestarts", "17"}}), Outcome::Fail,
            u"17 time(s)"_s);
        row("masked", grafana({{"LoadState", "masked"}, {"ActiveState", "inactive"}, {"SubState", "dead"}}),
            Outcome::Fail, u"masked"_s);
        row("its file is broken", grafana({{"LoadState", "bad-setting"}}), Outcome::Fail, u"cannot load"_s);
        row("starting", grafana({{"ActiveState", "activating"}, {"SubState", "start-pre"}}), Outcome::Warn);
        row("reloading", grafana({{"ActiveState", "reloading"}, {"SubState", "reload"}}), Outcome::Warn);
        row("exited, though it is to run", grafana({{"SubState", "exited"}}), Outcome::Warn);
        row("oneshot that is done", grafana({{"Type", "oneshot"}, {"SubState", "exited"}}), Outcome::Pass);
        row("runs, but its last result was bad", grafana({{"Result", "watchdog"}}), Outcome::Fail, u"watchdog"_s);
        row("its file was changed", grafana({{"NeedDaemonReload", "yes"}}), Outcome::Warn, u"has changed"_s);
        row("not enabled", grafana({{"UnitFileState", "disabled"}}), Outcome::Warn, u"after a reboot"_s);
        row("enabled until the reboot", grafana({{"UnitFileState", "enabled-runtime"}}), Outcome::Warn);
        row("made for this boot only", grafana({{"UnitFileState", "transient"}}), Outcome::Warn);
        row("linked from elsewhere", grafana({{"UnitFileState", "linked"}}), Outcome::Warn);
        row("another unit answers", {{u"systemctl show"_s, captured(u"services/show-prometheus-healthy"_s)}},
            Reason::Garbled);
        row("the bus does not answer",
            {{u"systemctl show"_s, printed({}, 1, "Failed to connect to bus: No such file or directory\n")}},
            Reason::Garbled);
        row("started by others", grafana({{"UnitFileState", "static"}}), Outcome::Pass);
        row("a minute after the boot", bootedAgo(60, {{"ActiveState", "failed"}, {"SubState", "failed"}}),
            Outcome::Warn, u"still starting"_s);
        row("masked, also after the boot", bootedAgo(60, {{"LoadState", "masked"}}), Outcome::Fail, u"masked"_s);
        row("the second candidate is loaded, the first is masked",
            {{u"systemctl show"_s,
              printed(block("grafana-server.service", {{"LoadState", "masked"}}) + '\n' + block("grafana.service"))}},
            Outcome::Pass, u"grafana.service"_s);
        row("the order of blocks is not that of the question",
            {{u"systemctl show"_s, printed(notFound("grafana.service") + '\n' + block("grafana-server.service"))}},
            Outcome::Pass);
        row("no systemd here", {{u"systemctl show"_s, printed({}, 1, bytesOf(u"services/no-systemd.err"_s))}},
            Outcome::Skipped);
        row("no word of one candidate", {{u"systemctl show"_s, printed(notFound("grafana.service"))}}, Reason::Garbled);
    }

    void restarts()
    {
        const QJsonObject twice{{"unit"_L1, u"grafana-server.service"_s}, {"restarts"_L1, 2}};
        row("restarted before the first look", grafana({{"NRestarts", "2"}}), Outcome::Warn, u"2 time(s)"_s);
        row("as often as in the last run", grafana({{"NRestarts", "2"}}), Outcome::Pass, {}, after(twice));
        row("crashes, and says active at each look", grafana({{"NRestarts", "7"}}), Outcome::Warn,
            u"5 time(s) since the last run"_s, after(twice));
        row("started anew by hand", grafana({{"NRestarts", "0"}}), Outcome::Pass, {}, after(twice));
        row("the count of another unit says nothing", grafana({{"NRestarts", "3"}}), Outcome::Warn,
            u"started by hand"_s, after({{"unit"_L1, u"grafana.service"_s}, {"restarts"_L1, 3}}));
        Before blindRun = after({});
        blindRun.lastGood = after(twice).previous;
        row("the last run saw nothing, the good one before it did", grafana({{"NRestarts", "3"}}), Outcome::Warn,
            u"1 time(s) since"_s, blindRun);
    }

    void containers()
    {
        const Answer noDocker = printed({}, 1, "sudo: a password is required\n");
        row("neither unit nor Docker", neither(noDocker, toolsWithout({u"docker"_s})), Outcome::Fail,
            u"no container"_s);
        row("neither unit nor container", neither(printed({})), Outcome::Fail, u"no container"_s);
        row("Docker does not run", neither(printed({}, 1, bytesOf(u"containers/ps-daemon-down.err"_s))), Outcome::Fail);
        row("a container runs it",
            neither(printed(container("monitoring-grafana-1", "grafana/grafana-oss:11", "running", "Up 3 days"))),
            Outcome::Skipped, u"monitoring-grafana-1"_s);
        row("a container of that image runs it",
            neither(printed(container("dash", "grafana/grafana:11", "running", "Up 3 days"))), Outcome::Skipped);
        row("its container is unhealthy",
            neither(printed(container("grafana", "grafana/grafana:11", "running", "Up 3 days (unhealthy)"))),
            Outcome::Fail, u"not well"_s);
        row("its container has ended",
            neither(printed(container("grafana", "grafana/grafana:11", "exited", "Exited (1) 2 hours ago"))),
            Outcome::Fail);
        row("only its helper runs",
            neither(printed(container("renderer", "grafana/grafana-image-renderer:3", "running", "Up"))),
            Outcome::Fail);
        row("nobody may ask Docker", neither(noDocker), Reason::NoPrivilege, u"was not seen"_s);
        row("Docker speaks in riddles", neither(captured(u"containers/ps-json-20.10-literal"_s)), Reason::Garbled);
    }

private Q_SLOTS:
    void capturedUnits_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("healthy") << u"services/show-prometheus-healthy"_s << u"pass"_s;
        QTest::newRow("flapping") << u"services/show-flapping-later"_s << u"warn or fail"_s;
    }
    void capturedUnits()
    {
        QFETCH(QString, path);
        QFETCH(QString, outcome);
        const QByteArray text = bytesOf(path + u".out"_s);
        const QByteArray id = text.mid(text.indexOf("\nId=") + 4).split('\n').value(0);
        const QByteArray lab = "[[node]]\nname = \"mon\"\nroles = [\"service\"]\naddress = \"192.168.50.10\"\n"
                               "services = [\"" +
                               id + "\"]\n";
        const CheckBench bench(servicesUnit(), lab, u"mon"_s);
        const Verdict verdict = bench.verdict({{u"systemctl show"_s, captured(path)}, {u"docker ps"_s, printed({})}});
        QVERIFY2(outcome.contains(outcomeWord(verdict.outcome())), qPrintable(verdict.judgement.summary));
    }

    void aStartShortlyBeforeWarnsWhereTheLabFileWantsIt()
    {
        const QByteArray wish = kLab + "[node.thresholds.\"services.unit\"]\nfresh_warn_s = 180\n";
        const CheckBench bench(servicesUnit(), wish, u"mon"_s, u"grafana"_s);
        const auto startedAt = [&](const QByteArray &microseconds) {
            return bench.verdict(healthy(), grafana({{"ActiveEnterTimestampMonotonic", microseconds}})).outcome();
        };
        QCOMPARE(startedAt("863940000000"), Outcome::Warn); // the host is up for 864000 s
        QCOMPARE(startedAt("863000000000"), Outcome::Pass);
    }

    void sinceWhenItFailsIsCarriedOn()
    {
        const Answers failed = grafana({{"ActiveState", "failed"}, {"SubState", "failed"}});
        const Verdict first = bench().verdict(healthy(), failed);
        const double since = first.judgement.facts.value("failingSince"_L1).toDouble();
        QCOMPARE(since, double(standardNow().toSecsSinceEpoch()));
        Before later{.previous = first, .now = standardNow().addSecs(3600)};
        QCOMPARE(bench().verdict(healthy(), failed, later).judgement.facts.value("failingSince"_L1).toDouble(), since);
        QCOMPARE(bench().verdict(healthy(), later).judgement.facts.value("failingSince"_L1).toDouble(), 0);
    }
};

std::unique_ptr<QObject> tst_unit()
{
    return std::make_unique<UnitTest>();
}

#include "tst_unit.moc"
