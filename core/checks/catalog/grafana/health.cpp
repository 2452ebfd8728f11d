// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/grafana/grafana.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/prometheus/prometheus.h"
#include "core/facts/grafanafacts.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr quint16 kGrafanaPort = 3000;

void plan(PlanScope &scope)
{
    scope.add({.probes = {scope.here(HttpGet{.url = grafanaUrl(scope.node(), u"/api/health"_s), .insecure = true})},
               .needs = {sshSession()}});
}

Judgement judge(const JudgeInput &input)
{
    const Evidence &evidence = *input.evidence[0];
    // 503 carries the same JSON with database "failing".
    if (evidence.error || evidence.exitCode != 503) {
        if (auto refusal = notOk(evidence, u"Grafana"_s))
            return *refusal;
    }
    const auto health = parseGrafanaHealth(evidence.out);
    if (!health)
        return unreadable(health.error(), u"Grafana"_s);
    const QString version = health->version.isEmpty() ? CheckWords::tr("version hidden") : health->version;
    Judgement result =
        health->ok() && evidence.exitCode == 200
            ? passed(CheckWords::tr("Grafana %1 is well, its database too.").arg(version))
            : failed(
                  CheckWords::tr("Grafana's database is %1 (HTTP %2).").arg(health->database).arg(evidence.exitCode));
    result.expected = CheckWords::tr("HTTP 200 and database ok.");
    result.marks = marksOf(input, 0, {u"database"_s});
    return result;
}

}

QString grafanaUrl(const Node &node, const QString &path)
{
    const Grafana grafana = node.grafana.value_or(Grafana{{kGrafanaPort, {}, false}, {}, {}});
    return u"%1://127.0.0.1:%2%3%4"_s.arg(grafana.tls ? u"https"_s : u"http"_s)
        .arg(grafana.port == 0 ? kGrafanaPort : grafana.port)
        .arg(grafana.path, path);
}

const CheckSpec &grafanaHealth()
{
    static const CheckSpec spec{
        .id = "grafana.health",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Grafana is well"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "A login page answers too: only its own health tells whether it works."),
        .section = "4",
        .bullets = "B62",
        .remedy = QT_TRANSLATE_NOOP("CheckWords",
                                    "`systemctl status grafana-server` and its journal; is its database's disk full?"),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {QString(kRoleMonitoring)},
        .vantage = "node",
        .parameters = {},
        .settle = {2, std::chrono::milliseconds(2000)},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
