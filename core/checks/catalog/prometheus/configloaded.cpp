// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/prometheus/prometheus.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    scope.add({.probes = {scope.here(
                   HttpGet{.url = prometheusUrl(scope.node(), u"/api/v1/status/runtimeinfo"_s), .insecure = true})},
               .needs = {sshSession(), u"prometheus.healthy"_s}});
}

Judgement judgeRuntime(const PromRuntime &runtime)
{
    Judgement result;
    if (!runtime.reloadConfigSuccess)
        result = warned(CheckWords::tr("This version does not tell whether its configuration was loaded."));
    else if (!*runtime.reloadConfigSuccess)
        result = failed(CheckWords::tr("The last reload of the configuration failed; the old one is still running."));
    else
        result = passed(CheckWords::tr("The last reload of the configuration succeeded."));
    result.facts = {{"lastConfigMs"_L1, double(runtime.lastConfigMs.value_or(0))}};
    return result;
}

Judgement judge(const JudgeInput &input)
{
    if (auto refusal = notOk(*input.evidence[0], u"Prometheus"_s))
        return *refusal;
    const auto runtime = parsePromRuntime(input.evidence[0]->out);
    Judgement result = runtime ? judgeRuntime(*runtime) : unreadable(runtime.error(), u"Prometheus"_s);
    result.expected = CheckWords::tr("reloadConfigSuccess is true.");
    result.marks = marksOf(input, 0, {u"reloadConfigSuccess"_s});
    return result;
}

}

const CheckSpec &prometheusConfigLoaded()
{
    static const CheckSpec spec{
        .id = "prometheus.config-loaded",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Prometheus runs its current configuration"),
        .why = QT_TRANSLATE_NOOP(
            "CheckWords",
            "A reload that failed leaves the old configuration running, and /-/healthy still says healthy."),
        .section = "4",
        .bullets = "B28 B61",
        .remedy =
            QT_TRANSLATE_NOOP("CheckWords", "`promtool check config /etc/prometheus/prometheus.yml`, mend it, reload."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {QString(kRoleMonitoring)},
        .vantage = "node",
        .parameters = {},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
