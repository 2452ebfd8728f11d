// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/firewall/firewall.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    scope.add({});
}

/// A change that is under way is guarded step by step where it is made; a run only says that there is none.
Judgement judge(const JudgeInput &)
{
    Judgement result = skipped(CheckWords::tr("No firewall change is under way."));
    result.expected = CheckWords::tr(
        "While a firewall is changed: a second session that is alive, and a timer or the console to go back.");
    return result;
}

}

const CheckSpec &firewallChangeGuard()
{
    static const CheckSpec spec{
        .id = "firewall.change-guard",
        .title = QT_TRANSLATE_NOOP("CheckWords", "A second way in while rules change"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "Whoever locks himself out drives to the machine."),
        .section = "2",
        .bullets = "B53",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords",
            "Open a second session and set a timer first: `systemd-run --on-active=5min iptables-restore FILE`."),
        .profiles = {Profile::Maintenance},
        .roles = {QString(kRoleGateway), QString(kRoleHypervisor)},
        .vantage = "admin",
        .parameters = {},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
