// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/wireguard/wireguard.h"

#include <QJsonArray>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    scope.add({.probes = wgProbes(scope), .needs = {sshSession()}});
}

Judgement judge(const JudgeInput &input)
{
    const auto state = wgStateOf(input);
    if (!state)
        return state.error();
    const QString wanted = declaredWireGuard(input.node).interface;
    QStringList names;
    for (const WgInterface &interface : state->interfaces)
        names << interface.name;
    Judgement result;
    if (names.isEmpty())
        result = failed(CheckWords::tr("There is no WireGuard interface at all."));
    else if (!names.contains(wanted))
        result = failed(CheckWords::tr("There is no %1; WireGuard has %2.").arg(wanted, names.join(u", "_s)));
    else if (names.size() > 1)
        result = warned(CheckWords::tr("Beside %1 there are interfaces that the lab file does not know: %2.")
                            .arg(wanted, names.join(u", "_s)));
    else
        result = passed(CheckWords::tr("%1 is there.").arg(wanted));
    result.expected = CheckWords::tr("Exactly %1.").arg(wanted);
    result.seen = names.join(u", "_s);
    result.facts = {{"interfaces"_L1, QJsonArray::fromStringList(names)}};
    return result;
}

}

const CheckSpec &wireguardInterface()
{
    static const CheckSpec spec{
        .id = "wireguard.interface",
        .title = QT_TRANSLATE_NOOP("CheckWords", "WireGuard interface exists"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "Without it nobody gets in from outside."),
        .section = "2",
        .bullets = "B47",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "`systemctl start wg-quick@wg0`, then its journal."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {QString(kRoleGateway)},
        .vantage = "node",
        .parameters = {},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
