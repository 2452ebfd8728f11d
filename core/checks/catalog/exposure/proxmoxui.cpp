// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/exposure/exposure.h"
#include "core/checks/catalog/exposure/twosided.h"
#include "core/checks/catalog/firewall/firewall.h"
#include "core/checks/catalog/proxmox/proxmox.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    planExposure(scope, kProxmoxPort, FromVpn::Required);
}

Judgement judge(const JudgeInput &input)
{
    const auto &management = input.lab.lab().policy.managementCidrs;
    return judgeExposure(input, management.empty() ? allowedSources(input.lab)
                                                   : QList<Cidr>(management.begin(), management.end()));
}

}

const CheckSpec &exposureProxmoxUi()
{
    static const CheckSpec spec{
        .id = "exposure.proxmox-ui",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Proxmox is reachable over the VPN only"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "Who reaches it and guesses a password owns every guest."),
        .section = "6",
        .bullets = "B57 B77 B78",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords", "Treat it as a policy violation: fix the rules and the ingress, then look who came in."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {QString(kRoleHypervisor)},
        .vantage = "outside",
        .parameters = {},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
