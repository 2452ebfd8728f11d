// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/prometheus/prometheus.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    scope.add(
        {.probes = {scope.here(HttpGet{.url = prometheusUrl(scope.node(), u"/api/v1/rules"_s), .insecure = true})},
         .needs = {sshSession(), u"prometheus.healthy"_s}});
}

Judgement judgeRules(const QList<PromRule> &rules)
{
    QStringList broken;
    QStringList pending;
    for (const PromRule &rule : rules) {
        if (rule.health == "err"_L1)
            broken << CheckWords::tr("%1 (%2)", "rule, error").arg(rule.name, rule.lastError);
        else if (rule.health != "ok"_L1)
            pending << rule.name;
    }
    if (!broken.isEmpty())
        return failed(CheckWords::tr("Rules that fail: %1.").arg(broken.join(u", "_s)));
    if (!pending.isEmpty())
        return warned(CheckWords::tr("Rules not evaluated yet: %1.").arg(pending.join(u", "_s)));
    if (rules.isEmpty())
        return skipped(CheckWords::tr("Prometheus has no rules."));
    return passed(CheckWords::tr("%n rule(s) evaluate.", nullptr, int(rules.size())));
}

Judgement judge(const JudgeInput &input)
{
    if (auto refusal = notOk(*input.evidence[0], u"Prometheus"_s))
        return *refusal;
    const auto rules = parsePromRules(input.evidence[0]->out);
    return rules ? judgeRules(*rules) : unreadable(rules.error(), u"Prometheus"_s);
}

}

const CheckSpec &prometheusRules()
{
    static const CheckSpec spec{
        .id = "prometheus.rules",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Alerting rules evaluate"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "A rule that fails to evaluate never fires."),
        .section = "4",
        .bullets = "B20 B63",
        .remedy = QT_TRANSLATE_NOOP("CheckWords",
                                    "`promtool check rules` on the rule files; the error stands on the page /rules."),
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
