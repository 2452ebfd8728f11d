// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/services/services.h"
#include "core/checks/plan.h"
#include "core/facts/dockerfacts.h"
#include "core/facts/systemdfacts.h"

#include <QJsonArray>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Units, Presence };

QString asUnit(const QString &name)
{
    return name.contains(u'.') ? name : name + u".service"_s;
}

void plan(PlanScope &scope)
{
    for (const ServiceUnit &service : scope.node().services) {
        QStringList units;
        for (const QString &candidate : service.candidates.isEmpty() ? QStringList{service.name} : service.candidates)
            units << asUnit(candidate);
        PlanScope::Instance instance{
            .probes = {scope.here(commands::unitProperties(units)), scope.here(commands::presence())},
            .needs = {sshSession()}};
        instance.suffix = service.name;
        instance.subject = {{"name"_L1, service.name}, {"units"_L1, QJsonArray::fromStringList(units)}};
        scope.add(std::move(instance));
    }
}

/// Static, generated and indirect units are started by others; these are not started by anybody.
bool goneAfterReboot(const QString &fileState)
{
    return fileState == "disabled"_L1 || fileState == "transient"_L1 || fileState.startsWith("linked"_L1) ||
           fileState.endsWith("-runtime"_L1);
}

Judgement judgeLoaded(const JudgeInput &input, const UnitState &unit)
{
    const QString state =
        CheckWords::tr("%1 is %2 (%3).", "unit, active state, sub state").arg(unit.id, unit.activeState, unit.subState);
    const bool oneshot = unit.type == "oneshot"_L1 && unit.subState == "exited"_L1;
    const int restarts = unit.restarts.value_or(0);
    const QJsonValue before = input.previous ? input.previous->judgement.facts.value("restarts"_L1) : QJsonValue();
    Judgement result;
    if (unit.loadState == "masked"_L1)
        result = failed(CheckWords::tr("%1 is masked: it cannot run.").arg(unit.id));
    else if (unit.subState == "auto-restart"_L1)
        result = failed(
            CheckWords::tr("%1 keeps failing and is being restarted (%2 times so far).").arg(unit.id).arg(restarts));
    else if (unit.activeState == "failed"_L1 || unit.activeState == "inactive"_L1)
        result = failed(state);
    else if (unit.activeState != "active"_L1)
        result = warned(state);
    else if (unit.subState != "running"_L1 && !oneshot && unit.type != "oneshot"_L1 &&
             unit.subState != "listening"_L1 && unit.subState != "waiting"_L1)
        result = warned(state);
    else if (!unit.result.isEmpty() && unit.result != "success"_L1)
        result = failed(CheckWords::tr("%1 Its last result was %2.").arg(state, unit.result));
    else if (before.isDouble() && restarts > before.toInt())
        result = warned(CheckWords::tr("%1 It was restarted %2 times since the last run.")
                            .arg(state)
                            .arg(restarts - before.toInt()));
    else if (!before.isDouble() && restarts >= int(input.number("restarts_warn")))
        result = warned(
            CheckWords::tr("%1 It was restarted %2 times since it was started by hand.").arg(state).arg(restarts));
    else if (unit.needDaemonReload)
        result = warned(CheckWords::tr("%1 Its file has changed and systemd has not read it again.").arg(state));
    else if (goneAfterReboot(unit.unitFileState))
        result = warned(CheckWords::tr("%1 It does not come back after a reboot.").arg(state));
    else
        result = passed(state);
    result.facts = {{"unit"_L1, unit.id}, {"restarts"_L1, restarts}, {"activeState"_L1, unit.activeState}};
    result.seen = CheckWords::tr("%1, %2, %3, %4 restarts")
                      .arg(unit.activeState, unit.subState, unit.unitFileState)
                      .arg(restarts);
    return result;
}

Judgement judgeUnits(const JudgeInput &input, const QList<UnitState> &units)
{
    QStringList names;
    for (const QJsonValue &name : input.item.subject.value("units"_L1).toArray())
        names << name.toString();
    for (const QString &name : names) {
        const UnitState *unit = findUnit(units, name);
        if (!unit)
            return unknown(Reason::Garbled, CheckWords::tr("systemd did not answer for %1.").arg(name));
        if (unit->loadState != "not-found"_L1)
            return judgeLoaded(input, *unit);
    }
    // A container may carry the service instead: then its own light tells, and this one does not apply.
    const bool contained = std::ranges::any_of(input.node.containers, [&](const QString &container) {
        return container.contains(input.subject("name"), Qt::CaseInsensitive);
    });
    if (contained)
        return skipped(CheckWords::tr("No unit of that name; the service runs in a container."));
    return failed(
        CheckWords::tr("There is no unit for this service: %1 are unknown to systemd.").arg(names.join(u", "_s)));
}

Judgement judge(const JudgeInput &input)
{
    const Evidence &evidence = *input.evidence[Units];
    if (!evidence.error && systemdAbsent(evidence.err))
        return skipped(CheckWords::tr("This host was not booted with systemd."));
    Judgement result = judgeParsed(
        input, Units, Presence, u"systemctl show"_s, [](const QByteArray &out) { return parseSystemctlShow(out); },
        [&input](const QList<UnitState> &units) { return judgeUnits(input, units); });
    result.expected = CheckWords::tr("Active, enabled, not restarted since the last run.");
    result.rule = CheckWords::tr(
        "Judged by systemd's properties; a unit that crashes in a loop says active, so its restarts are compared.");
    if (result.outcome != Outcome::Pass)
        result.marks = marksOf(input, Units, {u"ActiveState="_s, u"SubState="_s, u"NRestarts="_s, u"Result="_s});
    return result;
}

}

const CheckSpec &servicesUnit()
{
    static const CheckSpec spec{
        .id = "services.unit",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Service runs"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "It is what the host is there for."),
        .section = "4",
        .bullets = "B58 B59 B72",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "`systemctl status` and `journalctl -u` of the unit tell why."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {},
        .vantage = "node",
        .parameters = {{"restarts_warn", 1, "",
                        QT_TRANSLATE_NOOP("CheckWords", "restarts that are worth a warning on the first look")}},
        .settle = {2, std::chrono::milliseconds(2000)},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
