// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/prometheus/prometheus.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    scope.add({.probes = {targetsProbe(scope, scope.node())}, .needs = {sshSession(), u"prometheus.api"_s}});
}

Judgement judgeTargets(const JudgeInput &input, const PromTargets &targets)
{
    QStringList missing;
    for (const Node &node : input.lab.nodes()) {
        if (!node.exporter)
            continue;
        const bool there = std::ranges::any_of(targets.active, [&](const PromTarget &target) {
            return nodeOfTarget(input.lab, target) == &node && isNodeTarget(node, target);
        });
        if (!there)
            missing << node.id.value;
    }
    QStringList foreign;
    for (const PromTarget &target : targets.active) {
        if (!nodeOfTarget(input.lab, target))
            foreign << target.scrapeUrl;
    }
    if (targets.active.isEmpty())
        return failed(CheckWords::tr("Prometheus has no active target at all: was it started a moment ago?"));
    if (!missing.isEmpty())
        return failed(CheckWords::tr("No target for %1.").arg(missing.join(u", "_s)));
    if (!foreign.isEmpty())
        return warned(CheckWords::tr("Every host has a target; targets that the lab file does not know: %1.")
                          .arg(foreign.join(u", "_s)));
    return passed(CheckWords::tr("Every host of the lab file has a target."));
}

Judgement judge(const JudgeInput &input)
{
    if (auto refusal = notOk(*input.evidence[0], u"Prometheus"_s))
        return *refusal;
    const auto targets = parsePromTargets(input.evidence[0]->out);
    Judgement result = targets ? judgeTargets(input, *targets) : unreadable(targets.error(), u"Prometheus"_s);
    if (targets)
        result.seen = CheckWords::tr("%1 active targets, %2 dropped").arg(targets->active.size()).arg(targets->dropped);
    result.expected = CheckWords::tr("A target for each host of the lab file, and no others.");
    result.rule =
        CheckWords::tr("A page without DOWN targets may be empty: the targets are compared with the lab file.");
    return result;
}

}

const CheckSpec &prometheusTargetsComplete()
{
    static const CheckSpec spec{
        .id = "prometheus.targets-complete",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Prometheus knows every host"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "A host that fell out of the configuration shows no red anywhere."),
        .section = "4",
        .bullets = "B63 B64 B65 B66",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "Add the host to scrape_configs and reload Prometheus."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {QString(kRoleMonitoring)},
        .vantage = "node",
        .parameters = {},
        .settle = {2, std::chrono::milliseconds(4000)},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
