// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/containers/state.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/services/services.h"
#include "core/checks/plan.h"
#include "core/facts/dockerfacts.h"
#include "core/facts/systemdfacts.h"
#include "core/lab/carriedservice.h"

#include <QJsonArray>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Units, Containers, Presence };

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
        PlanScope::Instance instance{.probes = {scope.here(commands::unitProperties(units)),
                                                scope.here(commands::dockerPs()), scope.here(commands::presence())},
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

/// What is against a unit by its state alone; nothing when it is up.
std::optional<Judgement> stateTrouble(const UnitState &unit, const QString &state)
{
    if (unit.loadState == "masked"_L1)
        return failed(CheckWords::tr("%1 is masked: it cannot run.").arg(unit.id));
    if (unit.loadState != "loaded"_L1)
        return failed(CheckWords::tr("systemd cannot load %1: %2.").arg(unit.id, unit.loadState));
    if (unit.subState == "auto-restart"_L1)
        return failed(CheckWords::tr("%1 keeps failing and is being restarted (%n time(s) so far).", nullptr,
                                     unit.restarts.value_or(0))
                          .arg(unit.id));
    if (unit.activeState == "failed"_L1 || unit.activeState == "inactive"_L1)
        return failed(state);
    static const QStringList up{u"running"_s, u"listening"_s, u"waiting"_s};
    const bool done = unit.type == "oneshot"_L1 && unit.subState == "exited"_L1;
    if (unit.activeState != "active"_L1 || (!up.contains(unit.subState) && !done))
        return warned(state);
    if (!unit.result.isEmpty() && unit.result != "success"_L1)
        return failed(CheckWords::tr("%1 Its last result was %2.").arg(state, unit.result));
    return std::nullopt;
}

/// What is against a unit that is up, by how often it was restarted; nothing when there is nothing.
std::optional<Judgement> restartTrouble(const JudgeInput &input, const UnitState &unit, const QString &state)
{
    const int restarts = unit.restarts.value_or(0);
    const bool sameUnit = earlierFact(input, "unit"_L1).toString() == unit.id;
    const QJsonValue before = sameUnit ? earlierFact(input, "restarts"_L1) : QJsonValue();
    if (before.isDouble() && restarts > before.toInt())
        return warned(
            CheckWords::tr("%1 It was restarted %n time(s) since the last run.", nullptr, restarts - before.toInt())
                .arg(state));
    if (!before.isDouble() && restarts >= int(input.number("restarts_warn")))
        return warned(CheckWords::tr("%1 It was restarted %n time(s) since it was started by hand.", nullptr, restarts)
                          .arg(state));
    return std::nullopt;
}

/// Seconds since the unit became active; nothing where it is not, or the host did not tell its uptime.
std::optional<double> activeFor(const JudgeInput &input, const UnitState &unit)
{
    const auto uptime = hostUptime(*input.evidence[Units]);
    const qint64 since = unit.activeEnterMonotonic.value_or(0);
    if (!uptime || since <= 0 || unit.activeState != "active"_L1)
        return std::nullopt;
    return std::max(0.0, *uptime - double(since) / 1e6);
}

Judgement judgeState(const JudgeInput &input, const UnitState &unit)
{
    const QString state =
        CheckWords::tr("%1 is %2 (%3).", "unit, active state, sub state").arg(unit.id, unit.activeState, unit.subState);
    if (auto trouble = stateTrouble(unit, state))
        return *trouble;
    if (auto trouble = restartTrouble(input, unit, state))
        return *trouble;
    const auto active = activeFor(input, unit);
    const double fresh = input.number("fresh_warn_s");
    if (active && *active < fresh && hostUptime(*input.evidence[Units]).value_or(0) > *active + fresh)
        return warned(CheckWords::tr("%1 It was started %2 ago.").arg(state, durationText(*active)));
    if (unit.needDaemonReload)
        return warned(CheckWords::tr("%1 Its file has changed and systemd has not read it again.").arg(state));
    if (goneAfterReboot(unit.unitFileState))
        return warned(CheckWords::tr("%1 It does not come back after a reboot.").arg(state));
    return passed(state);
}

/// Since which run it has been failing, in seconds since 1970.
double failingSince(const JudgeInput &input, bool failing)
{
    const double before = earlierFact(input, "failingSince"_L1).toDouble();
    return !failing ? 0 : before > 0 ? before : double(input.now.toSecsSinceEpoch());
}

Judgement judgeLoaded(const JudgeInput &input, const UnitState &unit)
{
    Judgement result = judgeState(input, unit);
    const int restarts = unit.restarts.value_or(0);
    const double since = failingSince(input, result.outcome == Outcome::Fail);
    result.facts = {{"unit"_L1, unit.id},
                    {"restarts"_L1, restarts},
                    {"activeState"_L1, unit.activeState},
                    {"failingSince"_L1, since}};
    result.seen = CheckWords::tr("%1, %2, %3, %n restart(s)", nullptr, restarts)
                      .arg(unit.activeState, unit.subState, unit.unitFileState);
    if (since > 0)
        result.seen += CheckWords::tr("; failing at least since %1, last exit status %2")
                           .arg(QDateTime::fromSecsSinceEpoch(qint64(since), Qt::UTC).toString(Qt::ISODate))
                           .arg(unit.execMainStatus.value_or(0));
    else if (const auto active = activeFor(input, unit))
        result.seen += CheckWords::tr("; for %1").arg(durationText(*active));
    return unit.loadState == "masked"_L1
               ? result
               : withBootGrace(std::move(result), *input.evidence[Units], input.number("grace_s"));
}

/// Whether a container runs what none of the units names; its own light tells how.
Judgement judgeContained(const JudgeInput &input, const QStringList &units)
{
    const QString none =
        CheckWords::tr("There is no unit for this service: %1 are unknown to systemd.").arg(units.join(u", "_s));
    if (auto refusal = dockerRefused(input, Containers, Presence, daytwo::Containers::Found)) {
        if (refusal->outcome == Outcome::Skipped) // no Docker, or it does not run: nor is there a container
            return failed(CheckWords::tr("%1 No container runs it either.").arg(none));
        refusal->summary =
            CheckWords::tr("%1 Whether a container runs it was not seen: %2").arg(none, refusal->summary);
        return *refusal;
    }
    const auto all = parseDockerPs(input.evidence[Containers]->out);
    if (!all)
        return unreadable(all.error(), u"docker ps"_s);
    QStringList ill;
    for (const DockerContainer &container : *all) {
        const QString service = input.subject("name");
        if (!carriesService(container.name, service) && !carriesService(imageName(container.image), service))
            continue;
        const Judgement shown = judgeShown(container);
        if (shown.outcome == Outcome::Pass)
            return skipped(CheckWords::tr("No unit of that name; the container %1 runs it.").arg(container.name));
        ill << shown.summary;
    }
    return failed(ill.isEmpty() ? CheckWords::tr("%1 No container runs it either.").arg(none)
                                : none + u' ' + ill.join(u' '));
}

Judgement judgeUnits(const JudgeInput &input, const QList<UnitState> &units)
{
    QStringList names;
    const UnitState *present = nullptr; // masked, or not to be loaded
    for (const QJsonValue &name : input.item.subject.value("units"_L1).toArray()) {
        names << name.toString();
        const UnitState *unit = findUnit(units, names.last());
        if (!unit)
            return unknown(Reason::Garbled, CheckWords::tr("systemd did not answer for %1.").arg(names.last()));
        if (unit->loadState == "loaded"_L1)
            return judgeLoaded(input, *unit);
        if (!present && unit->loadState != "not-found"_L1)
            present = unit;
    }
    return present ? judgeLoaded(input, *present) : judgeContained(input, names);
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
                        QT_TRANSLATE_NOOP("CheckWords", "restarts that are worth a warning on the first look")},
                       {"grace_s", 180, "s",
                        QT_TRANSLATE_NOOP("CheckWords", "time after a boot in which a failure is only a warning")},
                       {"fresh_warn_s", 0, "s",
                        QT_TRANSLATE_NOOP("CheckWords", "a start without a boot, that short ago, is worth a warning")}},
        .settle = {2, std::chrono::milliseconds(2000)},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
