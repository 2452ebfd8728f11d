// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/exposure/exposure.h"
#include "core/checks/catalog/exposure/twosided.h"
#include "core/checks/catalog/firewall/firewall.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    // One connect from each vantage: servers punish addresses that knock often.
    if (!scope.node().hasRole(kRoleAdmin))
        planExposure(scope, scope.node().ssh.port.value_or(22), FromVpn::NotAsked);
}

Judgement judge(const JudgeInput &input)
{
    return judgeExposure(input, allowedSources(input.lab));
}

}

const CheckSpec &exposureSsh()
{
    static const CheckSpec spec{
        .id = "exposure.ssh",
        .title = QT_TRANSLATE_NOOP("CheckWords", "SSH is not reachable from outside"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "Every SSH port on the open net is tried day and night."),
        .section = "6",
        .bullets = "B35 B78",
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
