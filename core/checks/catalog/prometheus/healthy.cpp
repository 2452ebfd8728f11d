// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/prometheus/prometheus.h"
#include "core/facts/httpfacts.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    scope.add({.probes = {scope.here(HttpGet{.url = prometheusUrl(scope.node(), u"/-/healthy"_s), .insecure = true})},
               .needs = {sshSession()}});
}

Judgement judge(const JudgeInput &input)
{
    const Evidence &evidence = *input.evidence[0];
    if (!evidence.error && !evidence.truncated && httpClass(evidence.exitCode) == HttpClass::Redirect)
        return warned(
            CheckWords::tr("What answers sends us elsewhere (HTTP %1); whether Prometheus is alive was not seen.")
                .arg(evidence.exitCode));
    if (auto refusal = notOk(evidence, u"Prometheus"_s))
        return *refusal;
    // Others, Cockpit for one, live on port 9090 too and answer 200 to any path.
    if (!saysOfItself(evidence, "Healthy"))
        return unknown(Reason::Garbled, CheckWords::tr("Something answers with HTTP 200, but not as Prometheus does."));
    Judgement result = passed(CheckWords::tr("Prometheus says it is healthy."));
    result.expected = CheckWords::tr("HTTP 200.");
    result.marks = {Mark{0, 1}};
    result.rule =
        CheckWords::tr("HTTP 200 from /-/healthy. It says nothing about readiness, configuration or targets.");
    return result;
}

}

const CheckSpec &prometheusHealthy()
{
    static const CheckSpec spec{
        .id = "prometheus.healthy",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Prometheus is alive"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "Without it nobody watches the lab."),
        .section = "4",
        .bullets = "B61",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "`systemctl status prometheus` and its journal; is the disk full?"),
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
