// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/exposure/exposure.h"
#include "core/checks/catalog/exposure/twosided.h"
#include "core/checks/catalog/firewall/firewall.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    const int port = scope.node().prometheus ? scope.node().prometheus->port : 0;
    planExposure(scope, port > 0 ? quint16(port) : quint16(9090), FromVpn::Required);
}

Judgement judge(const JudgeInput &input)
{
    return judgeExposure(input, allowedSources(input.lab));
}

}

const CheckSpec &exposurePrometheusUi()
{
    static const CheckSpec spec{
        .id = "exposure.prometheus-ui",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Prometheus is reachable over the VPN only"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "It shows the whole lab to who can open it, without a password."),
        .section = "6",
        .bullets = "B37 B75 B78",
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
