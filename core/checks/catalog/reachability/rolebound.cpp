// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/journal/memory.h"
#include "core/checks/catalog/reachability/reachability.h"

#include <algorithm>
#include <array>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// The roles that the operations document names hosts for.
constexpr std::array kNamedRoles{kRoleGateway, kRoleMonitoring, kRoleGpu, kRoleService};

void plan(PlanScope &scope)
{
    if (!keepsRecords(scope.lab(), scope.node()))
        return;
    for (const QLatin1StringView role : kNamedRoles) {
        PlanScope::Instance instance{.suffix = role};
        instance.subject = {{"role"_L1, QString(role)}};
        scope.add(std::move(instance));
    }
}

/// A service host of which nothing but the role is known: no check of its own can look at it.
bool withoutPolicy(const Node &node)
{
    return node.services.empty() && node.listeners.empty() && node.containers.isEmpty() && node.appData.empty();
}

Judgement judge(const JudgeInput &input)
{
    const QString role = input.subject("role");
    QStringList bound;
    QStringList bare;
    QStringList roleless;
    for (const Node &node : input.lab.nodes()) {
        if (node.roles.isEmpty())
            roleless << node.id.value;
        if (node.roles.contains(role))
            bound << node.id.value;
    }
    for (const Node &node : input.lab.lab().nodes) {
        if (role == kRoleService && node.roles.contains(role) && node.groups.isEmpty() && withoutPolicy(node))
            bare << node.id.value;
    }
    Judgement result;
    if (bound.isEmpty())
        result = role == kRoleService ? skipped(CheckWords::tr("The lab has no service host."))
                                      : failed(CheckWords::tr("No host of the lab has the role %1.").arg(role));
    else if (!roleless.isEmpty())
        result = warned(CheckWords::tr("Without a role: %1.").arg(roleless.join(u", "_s)));
    else if (!bare.isEmpty())
        result = warned(CheckWords::tr("Nothing is declared of what runs on %1.").arg(bare.join(u", "_s)));
    else
        result = passed(CheckWords::tr("%1: %2.", "role: hosts").arg(role, bound.join(u", "_s)));
    result.expected =
        CheckWords::tr("Every name of the operations document stands for a host, and every host has a role.");
    return result;
}

}

const CheckSpec &reachabilityRoleBound()
{
    static const CheckSpec spec{
        .id = "reachability.role-bound",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Every role has its host"),
        .why = QT_TRANSLATE_NOOP("CheckWords",
                                 "A name of the checklist that stands for no host is a check that nobody makes."),
        .section = "1",
        .bullets = "B29 B30 B31 B32",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords",
            "Add the host to the lab file, or give it the role; silence the check where the lab has no such host."),
        .profiles = {Profile::Maintenance},
        .roles = {},
        .vantage = "admin",
        .parameters = {},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
