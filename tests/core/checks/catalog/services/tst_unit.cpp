// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/services/services.h"
#include "tests/core/checks/catalog/testlab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

namespace {

QByteArray unit(const QByteArray &from = {}, const QByteArray &to = {})
{
    QByteArray text("Type=simple\nMainPID=56\nResult=success\nNRestarts=0\nExecMainStatus=0\nId=nginx.service\nNames="
                    "nginx.service\n"
                    "LoadState=loaded\nActiveState=active\nSubState=running\nUnitFileState="
                    "enabled\nActiveEnterTimestampMonotonic=968882924\nNeedDaemonReload=no\n");
    return from.isEmpty() ? text : text.replace(from, to);
}

std::optional<Verdict> withRestarts(int restarts)
{
    Verdict verdict;
    verdict.judgement.facts = {{"restarts"_L1, restarts}};
    return verdict;
}

}

class ServicesUnitTest : public CheckTest
{
    Q_OBJECT

public:
    ServicesUnitTest()
        : CheckTest({.spec = &servicesUnit(),
                     .lab = kTestLab,
                     .node = u"web"_s,
                     .instance = u"nginx"_s,
                     .healthy = {{u"systemctl show"_s, printed(unit())}}})
    {
    }

protected:
    void rows() override
    {
        row("failed",
            {{u"systemctl show"_s,
              printed(bytesOf(u"services/show-failed.out"_s).replace("boom.service", "nginx.service"))}},
            Outcome::Fail, u"failed"_s);
        row("stopped",
            {{u"systemctl show"_s,
              printed(unit("ActiveState=active\nSubState=running", "ActiveState=inactive\nSubState=dead"))}},
            Outcome::Fail);
        row("starting",
            {{u"systemctl show"_s,
              printed(unit("ActiveState=active\nSubState=running", "ActiveState=activating\nSubState=start"))}},
            Outcome::Warn);
        row("reloading",
            {{u"systemctl show"_s,
              printed(unit("ActiveState=active\nSubState=running", "ActiveState=reloading\nSubState=reload"))}},
            Outcome::Warn);
        row("between two crashes",
            {{u"systemctl show"_s,
              printed(bytesOf(u"services/show-flapping-later.out"_s).replace("flap.service", "nginx.service"))}},
            Outcome::Fail, u"restarted"_s);
        row("a crash loop that says active",
            {{u"systemctl show"_s,
              printed(bytesOf(u"services/show-flapping.out"_s).replace("flap.service", "nginx.service"))}},
            Outcome::Warn, u"restarted 5 times"_s);
        row("restarted since the last run", {{u"systemctl show"_s, printed(unit("NRestarts=0", "NRestarts=3"))}},
            Outcome::Warn, u"restarted 2 times since the last run"_s, {.previous = withRestarts(1)});
        row("as often restarted as in the last run",
            {{u"systemctl show"_s, printed(unit("NRestarts=0", "NRestarts=3"))}}, Outcome::Pass, u""_s,
            {.previous = withRestarts(3)});
        row("masked",
            {{u"systemctl show"_s,
              printed(bytesOf(u"services/show-masked.out"_s).replace("masked-one.service", "nginx.service"))}},
            Outcome::Fail, u"masked"_s);
        row("not enabled", {{u"systemctl show"_s, printed(unit("=enabled", "=disabled"))}}, Outcome::Warn,
            u"does not come back"_s);
        row("enabled until the next boot only", {{u"systemctl show"_s, printed(unit("=enabled", "=enabled-runtime"))}},
            Outcome::Warn, u"does not come back"_s);
        row("static", {{u"systemctl show"_s, printed(unit("=enabled", "=static"))}}, Outcome::Pass);
        row("its file has changed", {{u"systemctl show"_s, printed(unit("Reload=no", "Reload=yes"))}}, Outcome::Warn,
            u"has changed"_s);
        row("runs, but its last result was bad", {{u"systemctl show"_s, printed(unit("=success", "=exit-code"))}},
            Outcome::Fail);
        row("no such unit",
            {{u"systemctl show"_s,
              printed(unit("LoadState=loaded\nActiveState=active\nSubState=running\nUnitFileState=enabled",
                           "LoadState=not-found\nActiveState=inactive\nSubState=dead\nUnitFileState="))}},
            Outcome::Fail, u"no unit"_s);
        row("another unit answers", {{u"systemctl show"_s, captured(u"services/show-prometheus-healthy"_s)}},
            Reason::Garbled);
        row("restarts are not told", {{u"systemctl show"_s, printed(unit("NRestarts=0\n", ""))}}, Reason::Garbled);
        row("no systemd", {{u"systemctl show"_s, captured(u"services/no-systemd"_s, 1)}}, Outcome::Skipped,
            u"systemd"_s);
        row("the bus does not answer",
            {{u"systemctl show"_s, printed({}, 1, "Failed to connect to bus: No such file or directory\n")}},
            Reason::Garbled);
    }

private Q_SLOTS:
    void ofSeveralNamesTheLoadedOneIsJudged()
    {
        const CheckBench grafana(servicesUnit(), kTestLab, u"mon"_s, u"grafana"_s);
        const QByteArray absent =
            unit("LoadState=loaded\nActiveState=active", "LoadState=not-found\nActiveState=inactive")
                .replace("nginx", "grafana-server");
        const QByteArray loaded = unit().replace("nginx", "grafana");
        QCOMPARE(grafana.verdict({{u"systemctl"_s, printed(absent + '\n' + loaded)}}).outcome(), Outcome::Pass);
        QCOMPARE(grafana.verdict({{u"systemctl"_s, printed(loaded)}}).outcome(), Outcome::Unknown);
    }
    void aContainerCarriesTheServiceInstead()
    {
        const QByteArray lab =
            QByteArray(kTestLab).replace("services = [\"nginx\"]", "services = [\"nginx\"]\ncontainers = [\"nginx\"]");
        const CheckBench contained(servicesUnit(), lab, u"web"_s, u"nginx"_s);
        const QByteArray absent =
            unit("LoadState=loaded\nActiveState=active", "LoadState=not-found\nActiveState=inactive");
        QCOMPARE(contained.verdict({{u"systemctl"_s, printed(absent)}}).outcome(), Outcome::Skipped);
    }
};

std::unique_ptr<QObject> tst_unit()
{
    return std::make_unique<ServicesUnitTest>();
}

#include "tst_unit.moc"
