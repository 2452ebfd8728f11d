// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/containers/containers.h"
#include "core/checks/catalog/containers/state.h"
#include "core/checks/catalog/look.h"
#include "core/checks/plan.h"
#include "core/facts/bootfacts.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum DeclaredProbes { List, Inspect, Presence };
enum FoundProbes { FoundList, FoundPresence };

void plan(PlanScope &scope)
{
    const QStringList &names = scope.node().containers;
    for (const QString &name : names) {
        PlanScope::Instance instance{.probes = {scope.here(commands::dockerPs()),
                                                scope.here(commands::dockerInspect(names)),
                                                scope.here(commands::presence())},
                                     .needs = {sshSession()}};
        instance.suffix = name;
        instance.subject = {{"name"_L1, name}};
        scope.add(std::move(instance));
    }
    // What Docker shows beyond them is judged too, in one light: nobody knows their names before.
    PlanScope::Instance others{.probes = {scope.here(commands::dockerPs()), scope.here(commands::presence())},
                               .needs = {sshSession()}};
    others.title = names.isEmpty() ? CheckWords::tr("Containers run") : CheckWords::tr("Other containers run");
    scope.add(std::move(others));
}

/// The exit code in "Exited (3) About an hour ago"; nothing where there is none.
std::optional<int> exitCodeOf(const QString &status)
{
    static const QRegularExpression form(u"\\AExited \\(([0-9]{1,3})\\)"_s);
    const auto match = form.match(status);
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

/// An undeclared container: what is ill fails, what ended in an error warns, a job that is done is fine.
Judgement judgeUndeclared(const DockerContainer &container)
{
    Judgement result = judgeShown(container);
    const bool done = container.state == "created"_L1 ||
                      (container.state == "exited"_L1 && exitCodeOf(container.status) == std::optional(0));
    if (done)
        return passed(result.summary);
    if (container.state == "exited"_L1 || container.state == "paused"_L1)
        return warned(result.summary);
    return result;
}

Judgement judgeOthers(const JudgeInput &input, const QList<DockerContainer> &all)
{
    Outcome worst = Outcome::Skipped;
    QStringList words;
    QStringList running;
    for (const DockerContainer &container : all) {
        if (input.node.containers.contains(container.name))
            continue;
        const Judgement one = judgeUndeclared(container);
        worst = worse(worst, one.outcome);
        if (container.state == "running"_L1)
            running << container.name;
        if (one.outcome != Outcome::Pass)
            words << one.summary;
    }
    // Told once: whoever took one away did so on purpose.
    const QStringList gone = goneSince(input, "running"_L1, running + input.node.containers);
    if (!gone.isEmpty()) {
        worst = worse(worst, Outcome::Warn);
        words << CheckWords::tr("No longer running since the last run: %1.").arg(gone.join(u", "_s));
    }
    Judgement result = worst == Outcome::Skipped ? skipped(CheckWords::tr("Docker shows no other container."))
                       : worst == Outcome::Pass
                           ? passed(CheckWords::tr("%n other container(s) run.", nullptr, int(running.size())))
                       : worst == Outcome::Warn ? warned(words.join(u' '))
                                                : failed(words.join(u' '));
    running.sort();
    result.facts = {{"running"_L1, QJsonArray::fromStringList(running)}};
    result.expected = CheckWords::tr("None restarts, is unhealthy or has ended in an error.");
    return result;
}

Judgement judge(const JudgeInput &input)
{
    if (!input.subject("name").isEmpty()) {
        Judgement result = judgeDeclared(input, input.subject("name"), {List, Inspect, Presence});
        result.expected =
            CheckWords::tr("Running and healthy, not restarted since the last run, with a restart policy.");
        if (result.outcome != Outcome::Pass)
            result.marks = marksOf(input, List, {u'"' + input.subject("name") + u'"'});
        return result;
    }
    if (auto refusal = dockerRefused(input, FoundList, FoundPresence, Containers::Found))
        return *refusal;
    const auto all = parseDockerPs(input.evidence[FoundList]->out);
    if (!all)
        return unreadable(all.error(), u"docker ps"_s);
    // Nothing printed is no container only where Docker is known to be there.
    if (all->isEmpty() && cannotRead(input, FoundPresence))
        return *cannotRead(input, FoundPresence);
    if (all->isEmpty() && !parsePresence(input.evidence[FoundPresence]->out))
        return unknown(Reason::Garbled,
                       CheckWords::tr("Docker shows nothing, and whether it is installed was not seen."));
    return withBootGrace(judgeOthers(input, *all), *input.evidence[FoundList], input.number("grace_s"));
}

}

const CheckSpec &containersRunning()
{
    static const CheckSpec spec{
        .id = "containers.running",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Container runs"),
        .why = QT_TRANSLATE_NOOP("CheckWords",
                                 "A container that ends and is started again in a circle looks alive at every look."),
        .section = "4",
        .bullets = "B60",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "`docker logs --tail 50` of the container tells why."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {},
        .vantage = "node",
        .parameters = {{"restarts_warn", 1, "",
                        QT_TRANSLATE_NOOP("CheckWords", "restarts that are worth a warning on the first look")},
                       {"grace_s", 180, "s",
                        QT_TRANSLATE_NOOP("CheckWords", "time after a boot in which a failure is only a warning")}},
        .settle = {2, std::chrono::milliseconds(2000)},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
