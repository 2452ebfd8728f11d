// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/exposure/exposure.h"
#include "core/checks/catalog/exposure/twosided.h"
#include "core/checks/catalog/firewall/firewall.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    const int port = scope.node().grafana ? scope.node().grafana->port : 0;
    planExposure(scope, port > 0 ? quint16(port) : quint16(3000), FromVpn::Required);
}

Judgement judge(const JudgeInput &input)
{
    return judgeExposure(input, allowedSources(input.lab));
}

}

const CheckSpec &exposureGrafanaUi()
{
    static const CheckSpec spec{
        .id = "exposure.grafana-ui",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Grafana is reachable over the VPN only"),
        .why = QT_TRANSLATE_NOOP("CheckWords",
                                 "Its login page is all that stands between a stranger and your data sources."),
        .section = "6",
        .bullets = "B38 B76 B78",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords", "Treat it as a policy violation: fix the rules and the ingress, then look who came in."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {QString(kRoleMonitoring)},
        .vantage = "outside",
        .parameters = {},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
