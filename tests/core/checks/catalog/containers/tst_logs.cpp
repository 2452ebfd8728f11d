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
containers = ["grafana"]

[[node]]
name = "web"
roles = ["service"]
address = "192.168.50.30"
)";

const QByteArray kQuiet = "logger=http.server t=2026-11-23T06:22:00.0Z level=info msg=\"no errors here\"\n";
const QByteArray kError = "logger=context level=error msg=\"Request error\" error=\"connection refused\"\n";
const QByteArray kPanic = "panic: runtime error: invalid memory address\n";
const QByteArray kExited = "\"40\",\"grafana\",\"bb:1\",\"exited\",\"Exited (2) 1 minute ago\",\"\",\"2026\"\n";

Before knowing(const QStringList &messages)
{
    Verdict verdict;
    verdict.judgement.facts = {{"known"_L1, QJsonArray::fromStringList(messages)}};
    return {.previous = verdict};
}

}

class LogsTest : public CheckTest
{
    Q_OBJECT

public:
    LogsTest()
        : CheckTest({.spec = &containersLogs(),
                     .lab = kLab,
                     .node = u"mon"_s,
                     .instance = u"grafana"_s,
                     .healthy = {{u"docker logs"_s, printed(kQuiet)},
                                 {u"docker ps"_s, captured(u"containers/ps-csvjson-20.10"_s)},
                                 {u"docker inspect"_s, captured(u"containers/inspect"_s)}},
                     .excuses = {{u"docker logs"_s,
                                  {Blindness::Empty, Blindness::Garbage, Blindness::Cut},
                                  "a log has no form, and a container that runs may say nothing"},
                                 {u"docker ps"_s, {Blindness::Empty}, "no container is a look, and the log is there"}}})
    {
    }

protected:
    void rows() override
    {
        const auto log = [](const QByteArray &out, const QByteArray &err = {}) {
            return Answers{{u"docker logs"_s, printed(out, 0, err)}};
        };
        row("a new error", log(kQuiet + kError), Outcome::Warn, u"1 new"_s);
        row("a new error on its stderr", log(kQuiet, kError), Outcome::Warn, u"1 new"_s);
        row("an error the last run knew", log(kError), Outcome::Pass, u"known"_s,
            knowing({u"logger=context level=error msg=\"Request error\" error=\"connection refused\""_s}));
        row("a panic, but it runs", log(kQuiet, kPanic), Outcome::Warn, u"runs, but"_s);
        row("a panic, and it does not run",
            {{u"docker logs"_s, printed(kQuiet, 0, kPanic)}, {u"docker ps"_s, printed(kExited)}}, Outcome::Fail);
        row("a panic, and how it runs is not known",
            {{u"docker logs"_s, printed(kPanic)}, {u"docker ps"_s, printed({}, 1, "sudo: a password is required\n")}},
            Outcome::Warn, u"was not seen"_s);
        row("captured", {{u"docker logs"_s, captured(u"containers/logs-grafana"_s)}}, Outcome::Warn);
        row("the container may not write its data", log({}, "mkdir: /var/lib/grafana: Permission denied\n"),
            Outcome::Warn, u"fatal"_s);
        row("nothing logged, and it does not run",
            {{u"docker logs"_s, printed({})}, {u"docker ps"_s, printed(kExited)}}, Reason::Unproven,
            u"logged nothing"_s);
        row("no error, and how it runs is not known",
            {{u"docker ps"_s, printed({}, 1, "sudo: a password is required\n")}}, Reason::NoPrivilege);
        row("no such container", {{u"docker logs"_s, printed({}, 1, "Error: No such container: grafana\n")}},
            Outcome::Fail);
        row("not allowed to ask Docker",
            {{u"docker logs"_s, printed({}, 1, bytesOf(u"containers/ps-permission.err"_s))}}, Reason::NoPrivilege);
        row("the daemon does not run",
            {{u"docker logs"_s, printed({}, 1, bytesOf(u"containers/ps-daemon-down.err"_s))}}, Outcome::Fail);
        row("the driver keeps no log",
            {{u"docker logs"_s,
              printed({}, 1, "Error response from daemon: configured logging driver does not support reading\n")}},
            Reason::Garbled, u"configured logging driver"_s);
        row("more on stderr than is read", log({}, QByteArray(128 * 1024, 'x')), Reason::TooLarge);
    }

private Q_SLOTS:
    void onlyDeclaredOnes() { QCOMPARE(CheckBench(containersLogs(), kLab, u"web"_s).planned(), QStringList()); }

    void whatWasKnownStaysKnown()
    {
        const Verdict verdict = bench().verdict(healthy(), {{u"docker logs"_s, printed(kPanic)}}, knowing({u"old"_s}));
        const QJsonArray known = verdict.judgement.facts.value("known"_L1).toArray();
        QCOMPARE(known.size(), 2);
        QVERIFY(known.contains(QJsonValue(u"old"_s)));
    }
};

std::unique_ptr<QObject> tst_logs()
{
    return std::make_unique<LogsTest>();
}

#include "tst_logs.moc"
