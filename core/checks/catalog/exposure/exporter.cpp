// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/exporter/exporter.h"
#include "core/checks/catalog/exposure/exposure.h"
#include "core/checks/catalog/exposure/twosided.h"
#include "core/checks/catalog/firewall/firewall.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    if (scope.node().exporter)
        planExposure(scope, exporterPort(scope.node()), FromVpn::NotAsked);
}

Judgement judge(const JudgeInput &input)
{
    return judgeExposure(input, monitoringSources(input.lab));
}

}

const CheckSpec &exposureExporter()
{
    static const CheckSpec spec{
        .id = "exposure.exporter",
        .title = QT_TRANSLATE_NOOP("CheckWords", "node_exporter is not reachable from outside"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "Its metrics tell a stranger what runs where, in which version."),
        .section = "6",
        .bullets = "B36 B74 B78",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords", "Treat it as a policy violation: fix the rules and the ingress, then look who came in."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {},
        .vantage = "outside",
        .parameters = {},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
