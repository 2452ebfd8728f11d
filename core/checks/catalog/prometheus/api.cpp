// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/prometheus/prometheus.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    scope.add({.probes = {scope.here(
                   HttpGet{.url = prometheusUrl(scope.node(), u"/api/v1/targets?state=active"_s), .insecure = true})},
               .needs = {sshSession(), u"prometheus.healthy"_s}});
}

Judgement judge(const JudgeInput &input)
{
    if (auto refusal = notOk(*input.evidence[0], u"Prometheus"_s))
        return *refusal;
    const auto envelope = parsePromEnvelope(input.evidence[0]->out);
    if (!envelope)
        return unreadable(envelope.error(), u"Prometheus"_s);
    if (!envelope->success)
        return failed(CheckWords::tr("The API answers with an error: %1 %2").arg(envelope->errorType, envelope->error));
    return passed(CheckWords::tr("The API answers."));
}

}

const CheckSpec &prometheusApi()
{
    static const CheckSpec spec{
        .id = "prometheus.api",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Prometheus answers its API"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "Every light of a target rests on this answer."),
        .section = "4",
        .bullets = "B67",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "Look at the journal of Prometheus."),
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
