// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/firewall/firewall.h"
#include "core/checks/catalog/look.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Part { Presence, Rules4, Rules6, LegacyNames };

void plan(PlanScope &scope)
{
    if (!scope.node().hasRole(kRoleAdmin))
        scope.add({.probes = firewallProbes(scope), .needs = {sshSession(), u"firewall.readable"_s}});
}

bool holdsRules(const Evidence &evidence)
{
    return evidence.out.contains("\n-A ");
}

Judgement judge(const JudgeInput &input)
{
    const auto state = firewallOf(input);
    if (!state)
        return state.error();
    const QString legacy = QString::fromUtf8(input.evidence[LegacyNames]->out.trimmed()).replace(u'\n', u", "_s);
    const bool nftRules = holdsRules(*input.evidence[Rules4]) || holdsRules(*input.evidence[Rules6]);
    Judgement result;
    if (legacy.isEmpty())
        result = passed(CheckWords::tr("One layer decides: no legacy tables beside it."));
    else if (nftRules)
        result = failed(
            CheckWords::tr(
                "Two layers hold rules: iptables, and the legacy tables %1. A packet must pass both, and `iptables -S` "
                "shows only one.")
                .arg(legacy));
    else
        result = passed(CheckWords::tr("Only the legacy layer holds rules (%1).").arg(legacy));
    result.expected = CheckWords::tr("Rules in one layer only.");
    return result;
}

}

const CheckSpec &firewallLayers()
{
    static const CheckSpec spec{
        .id = "firewall.layers",
        .title = QT_TRANSLATE_NOOP("CheckWords", "One firewall layer decides"),
        .why =
            QT_TRANSLATE_NOOP("CheckWords", "Left-over legacy tables lock you out while the visible rules look right."),
        .section = "2",
        .bullets = "B49 B73",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords", "Pick one front end; flush the legacy tables with `iptables-legacy -F` on the console."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {},
        .vantage = "node",
        .parameters = {},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
