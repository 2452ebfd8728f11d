// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/wireguard/wireguard.h"
#include "core/facts/systemdfacts.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QString unitName(const Node &node)
{
    return u"wg-quick@%1.service"_s.arg(declaredWireGuard(node).interface);
}

void plan(PlanScope &scope)
{
    scope.add({.probes = {scope.here(commands::unitProperties({unitName(scope.node())}))}, .needs = {sshSession()}});
}

Judgement judgeUnit(const JudgeInput &input, const QList<UnitState> &units)
{
    const UnitState *unit = findUnit(units, unitName(input.node));
    if (!unit)
        return unknown(Reason::Garbled, CheckWords::tr("systemd did not answer for %1.").arg(unitName(input.node)));
    if (unit->loadState == "not-found"_L1)
        return warned(
            CheckWords::tr("There is no %1: the interface was made by hand and is gone after a reboot.").arg(unit->id));
    const QString state =
        CheckWords::tr("%1 is %2 (%3), %4.").arg(unit->id, unit->activeState, unit->subState, unit->unitFileState);
    if (unit->activeState != "active"_L1)
        return failed(state);
    return unit->unitFileState == "enabled"_L1 // "enabled-runtime" is gone after a reboot
               ? passed(state)
               : warned(CheckWords::tr("%1 It does not come back after a reboot.").arg(state));
}

Judgement judge(const JudgeInput &input)
{
    Judgement result = judgeParsed(
        input, 0, kNoPresence, u"systemctl show"_s, [](const QByteArray &out) { return parseSystemctlShow(out); },
        [&input](const QList<UnitState> &units) { return judgeUnit(input, units); });
    result.expected = CheckWords::tr("Active and enabled.");
    result.marks = marksOf(input, 0, {u"ActiveState="_s, u"UnitFileState="_s});
    return result;
}

}

const CheckSpec &wireguardUnit()
{
    static const CheckSpec spec{
        .id = "wireguard.unit",
        .title = QT_TRANSLATE_NOOP("CheckWords", "WireGuard comes back after a reboot"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "A tunnel that was started by hand locks you out at the next reboot."),
        .section = "2",
        .bullets = "B47",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "`systemctl enable wg-quick@wg0`"),
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
