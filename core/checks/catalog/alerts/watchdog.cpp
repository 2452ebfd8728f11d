// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/alerts/alerts.h"
#include "core/checks/catalog/look.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    if (!scope.lab().lab().policy.watchdogAlert.isEmpty())
        scope.add(
            {.probes = {prometheusGet(scope, u"/api/v1/alerts"_s)}, .needs = {sshSession(), u"prometheus.healthy"_s}});
}

Judgement judgeAlerts(const QString &name, const QList<PromAlert> &alerts)
{
    const bool fires =
        std::ranges::any_of(alerts, [&name](const PromAlert &alert) { return alert.name == name && alert.firing; });
    if (!fires)
        return failed(CheckWords::tr("%1 does not fire, so \"no alerts\" may mean that alerting is dead.")
                          .arg(quoted(name.toUtf8())));
    return passed(CheckWords::tr("%1 fires, as it always must.").arg(quoted(name.toUtf8())));
}

Judgement judge(const JudgeInput &input)
{
    if (auto refusal = prometheusSilent(*input.evidence[0]))
        return *refusal;
    const auto alerts = parsePromAlerts(input.evidence[0]->out);
    Judgement result = alerts ? judgeAlerts(input.lab.lab().policy.watchdogAlert, *alerts)
                              : unreadable(alerts.error(), u"Prometheus"_s);
    result.expected = CheckWords::tr("The alert that the policy names fires.");
    return result;
}

}

const CheckSpec &alertsWatchdog()
{
    static const CheckSpec spec{
        .id = "alerts.watchdog",
        .title = QT_TRANSLATE_NOOP("CheckWords", "The alert that always fires does"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "It is the only proof that rules are evaluated and alerts are made."),
        .section = "maintenance",
        .bullets = "B20",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "Look at the page /rules of Prometheus and at its rule files."),
        .profiles = {Profile::Maintenance},
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
