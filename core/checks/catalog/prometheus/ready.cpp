// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/prometheus/prometheus.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    scope.add({.probes = {scope.here(HttpGet{.url = prometheusUrl(scope.node(), u"/-/ready"_s), .insecure = true})},
               .needs = {sshSession(), u"prometheus.healthy"_s}});
}

Judgement judge(const JudgeInput &input)
{
    const Evidence &evidence = *input.evidence[0];
    if (!evidence.error && evidence.exitCode == 503)
        return failed(CheckWords::tr("Prometheus is not ready to answer queries (HTTP 503)."));
    if (auto refusal = notOk(evidence, u"Prometheus"_s))
        return *refusal;
    if (!saysOfItself(evidence, "Ready"))
        return unknown(Reason::Garbled, CheckWords::tr("Something answers with HTTP 200, but not as Prometheus does."));
    return passed(CheckWords::tr("Prometheus answers queries."));
}

}

const CheckSpec &prometheusReady()
{
    static const CheckSpec spec{
        .id = "prometheus.ready",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Prometheus is ready"),
        .why =
            QT_TRANSLATE_NOOP("CheckWords", "While it reads its log after a start it is alive, but answers no query."),
        .section = "4",
        .bullets = "B61",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords", "Wait for the write-ahead log to be replayed; look at its journal if that takes long."),
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
