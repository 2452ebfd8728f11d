// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/containers/containers.h"
#include "core/checks/catalog/containers/state.h"
#include "core/checks/catalog/look.h"
#include "core/checks/plan.h"

#include <QJsonArray>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Log, List, Inspect, Presence };

/// How many messages a run remembers for the next.
constexpr qsizetype kMostKnown = 50;

void plan(PlanScope &scope)
{
    const QStringList &names = scope.node().containers;
    for (const QString &name : names) {
        PlanScope::Instance instance{
            .probes = {scope.here(commands::dockerLogs(name)), scope.here(commands::dockerPs()),
                       scope.here(commands::dockerInspect(names)), scope.here(commands::presence())},
            .needs = {sshSession()}};
        instance.suffix = name;
        instance.subject = {{"name"_L1, name}};
        scope.add(std::move(instance));
    }
}

/// Why the log cannot be judged. A log may hold any text, "permission denied" too: only a failed command is asked for
/// its reason.
std::optional<Judgement> cannotReadLog(const JudgeInput &input)
{
    const Evidence &evidence = *input.evidence[Log];
    if (auto refusal = cannotLook(evidence))
        return refusal;
    const auto *command = std::get_if<Command>(&evidence.request.probe);
    if (command && evidence.err.size() >= command->stderrCap)
        return unknown(Reason::TooLarge, CheckWords::tr("The log is larger than what is read of it."));
    if (evidence.exitCode == 0)
        return std::nullopt;
    if (dockerRefusal(evidence.exitCode, evidence.err) == DockerRefusal::NoSuchObject)
        return failed(CheckWords::tr("There is no container called %1.").arg(input.subject("name")));
    if (auto refusal = dockerRefused(input, Log, Presence, Containers::Expected))
        return refusal;
    return unknown(Reason::Garbled, CheckWords::tr("docker logs ended with exit code %1: %2")
                                        .arg(evidence.exitCode)
                                        .arg(firstComplaint(evidence.err)));
}

QStringList knownMessages(const JudgeInput &input)
{
    QStringList known;
    for (const QJsonValue &message : earlierFact(input, "known"_L1).toArray())
        known << message.toString();
    return known;
}

Judgement judgeCounts(const JudgeInput &input, const LogCounts &log, const Judgement &container)
{
    const QStringList known = knownMessages(input);
    QStringList fresh;
    for (const QString &message : log.distinctErrors) {
        if (!known.contains(message))
            fresh << message;
    }
    const QString name = input.subject("name");
    Judgement result;
    if (log.fatals > 0 && container.outcome != Outcome::Pass)
        result =
            container.outcome == Outcome::Unknown
                ? warned(CheckWords::tr("%1 logged %n fatal message(s); how it runs was not seen.", nullptr, log.fatals)
                             .arg(name))
                : failed(
                      CheckWords::tr("%1 logged %n fatal message(s), and is not well.", nullptr, log.fatals).arg(name));
    else if (log.fatals > 0)
        result = warned(CheckWords::tr("%1 runs, but logged %n fatal message(s).", nullptr, log.fatals).arg(name));
    else if (!fresh.isEmpty())
        result = warned(CheckWords::tr("%1 logged %n new kind(s) of error: %2", nullptr, int(fresh.size()))
                            .arg(name, fresh.first()));
    else if (container.outcome == Outcome::Unknown)
        result = unknown(container.reason, CheckWords::tr("How %1 runs was not seen: %2").arg(name, container.summary),
                         container.mend);
    else if (log.lines == 0 && container.outcome == Outcome::Fail)
        result = unknown(Reason::Unproven, CheckWords::tr("%1 logged nothing: %2").arg(name, container.summary));
    else if (log.errors > 0)
        result = passed(CheckWords::tr("%1 logged no error that was not known.").arg(name));
    else
        result = passed(CheckWords::tr("No error in the last %n line(s) of %1.", nullptr, log.lines).arg(name));
    result.facts = container.facts;
    result.facts.insert("known"_L1, QJsonArray::fromStringList(
                                        (fresh + known).first(std::min(kMostKnown, fresh.size() + known.size()))));
    result.seen =
        CheckWords::tr("%1 lines, %2 of them errors, %3 fatal").arg(log.lines).arg(log.errors).arg(log.fatals);
    return result;
}

Judgement judge(const JudgeInput &input)
{
    Judgement result;
    if (auto refusal = cannotReadLog(input)) {
        result = *refusal;
    } else {
        const Evidence &evidence = *input.evidence[Log];
        const bool whole = evidence.out.isEmpty() || evidence.err.isEmpty() || evidence.out.endsWith('\n');
        const Judgement container = judgeDeclared(input, input.subject("name"), {List, Inspect, Presence});
        result =
            judgeCounts(input, countLog(evidence.out + (whole ? QByteArray() : "\n"_ba) + evidence.err), container);
        result.marks = marksOf(input, Log, {u"error"_s, u"ERROR"_s, u"panic"_s, u"fatal"_s, u"FATAL"_s});
    }
    result.expected = CheckWords::tr("No error in the last 15 minutes that the run before had not seen.");
    result.rule = CheckWords::tr(
        "Text alone warns at most; a fatal message fails only together with a container that is not well.");
    return result;
}

}

const CheckSpec &containersLogs()
{
    static const CheckSpec spec{
        .id = "containers.logs",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Container logs no new errors"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "A service says what hurts it before it stops."),
        .section = "4",
        .bullets = "B60",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "Read `docker logs --since 1h` of the container."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {},
        .vantage = "node",
        .parameters = {{"restarts_warn", 1, "",
                        QT_TRANSLATE_NOOP("CheckWords", "restarts that are worth a warning on the first look")},
                       {"grace_s", 180, "s",
                        QT_TRANSLATE_NOOP("CheckWords", "time after a boot in which a failure is only a warning")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
