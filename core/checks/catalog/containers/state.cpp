// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/containers/state.h"

#include "core/checks/catalog/look.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// Restarts since the last look at this very container; nothing on the first look.
std::optional<int> restartsSince(const JudgeInput &input, const DockerContainer &container, int restarts)
{
    const QJsonValue before = earlierFact(input, "restarts"_L1);
    if (!before.isDouble())
        return std::nullopt;
    // A container that was made anew counts from nought.
    const bool same = earlierFact(input, "id"_L1).toString() == container.id;
    return restarts - (same ? before.toInt() : 0);
}

Judgement judgeInspected(const JudgeInput &input, const DockerContainer &container, const ContainerState &state)
{
    const QString name = container.name;
    const auto since = restartsSince(input, container, state.restarts);
    if (state.restarting)
        return failed(
            CheckWords::tr("%1 keeps ending and is started again (%n time(s) so far).", nullptr, state.restarts)
                .arg(name));
    if (container.health == ContainerHealth::Starting)
        return warned(CheckWords::tr("%1 runs; its health is not known yet: %2.").arg(name, container.status));
    if (since && *since > 0)
        return warned(CheckWords::tr("%1 was restarted %n time(s) since the last run.", nullptr, *since).arg(name));
    if (!since && state.restarts >= int(input.number("restarts_warn")))
        return warned(
            CheckWords::tr("%1 was restarted %n time(s) since it was made.", nullptr, state.restarts).arg(name));
    if (state.oomKilled)
        return warned(CheckWords::tr("%1 runs, but something in it was killed for want of memory.").arg(name));
    if (state.unprotected())
        return warned(CheckWords::tr("%1 runs, but nothing starts it again: it has no restart policy.").arg(name));
    return passed(CheckWords::tr("%1 runs: %2.").arg(name, container.status));
}

Judgement judgeBoth(const JudgeInput &input, const DockerContainer &container, const ContainerProbes &probes)
{
    Judgement shown = judgeShown(container);
    shown.facts = {{"id"_L1, container.id}, {"state"_L1, container.state}};
    // Without the second answer nobody knows how often it was restarted; what is ill already stays so.
    auto refusal = dockerRefused(input, probes.inspect, probes.presence, Containers::Expected);
    const auto states = parseDockerInspect(input.evidence[size_t(probes.inspect)]->out);
    if (!refusal && !states)
        refusal = unreadable(states.error(), u"docker inspect"_s);
    if (refusal)
        return shown.outcome == Outcome::Fail ? shown : *refusal;
    const auto state =
        std::ranges::find_if(*states, [&](const ContainerState &one) { return one.name == container.name; });
    if (state == states->end())
        return shown.outcome == Outcome::Fail
                   ? shown
                   : unknown(Reason::Garbled,
                             CheckWords::tr("docker inspect did not answer for %1.").arg(container.name));
    Judgement result = shown.outcome == Outcome::Fail ? shown : judgeInspected(input, container, *state);
    if (shown.outcome == Outcome::Fail && state->oomKilled)
        result.summary += u' ' + CheckWords::tr("It was killed for want of memory.");
    result.facts = shown.facts;
    result.facts.insert("restarts"_L1, state->restarts);
    result.seen = CheckWords::tr("%1, %n restart(s), last exit code %2", "status of a container", state->restarts)
                      .arg(container.status)
                      .arg(state->exitCode);
    return result;
}

}

std::optional<Judgement> dockerRefused(const JudgeInput &input, int probe, int presence, Containers containers)
{
    const Evidence &evidence = *input.evidence[size_t(probe)];
    const Reading reading = readingOf(input, probe, presence);
    const bool expected = containers == Containers::Expected;
    if (reading.transportFailed)
        return reading.refusal;
    if (!expected && provenAbsent(input, presence, u"docker"_s))
        return skipped(CheckWords::tr("Docker is not installed."));
    if (reading.outcome.state == CommandState::Failed &&
        dockerRefusal(evidence.exitCode, evidence.err) == DockerRefusal::DaemonDown)
        return expected ? failed(CheckWords::tr("Docker is installed, but its daemon does not run."))
                        : skipped(CheckWords::tr("Docker's daemon does not run, and no container is declared."));
    if (reading.refusal)
        return reading.refusal;
    // `docker inspect` ends with 1 when one of several names is unknown, and still tells of the others.
    if (evidence.exitCode != 0 && dockerRefusal(evidence.exitCode, evidence.err) != DockerRefusal::NoSuchObject)
        return unknown(Reason::Garbled, CheckWords::tr("Docker ended with exit code %1: %2")
                                            .arg(evidence.exitCode)
                                            .arg(firstComplaint(evidence.err)));
    return std::nullopt;
}

const DockerContainer *findContainer(const QList<DockerContainer> &all, const QString &name)
{
    // A container that others link to has more names, parted by commas.
    const auto found =
        std::ranges::find_if(all, [&name](const DockerContainer &one) { return one.name.split(u',').contains(name); });
    return found == all.end() ? nullptr : &*found;
}

Judgement judgeShown(const DockerContainer &container)
{
    const QString status = container.status;
    if (container.state == "restarting"_L1)
        return failed(CheckWords::tr("%1 keeps ending and is started again: %2.").arg(container.name, status));
    if (container.state != "running"_L1)
        return failed(CheckWords::tr("%1 does not run, it is %2: %3.", "container, state, status")
                          .arg(container.name, container.state, status));
    if (container.health == ContainerHealth::Unhealthy)
        return failed(CheckWords::tr("%1 runs, but says that it is not well: %2.").arg(container.name, status));
    if (container.health == ContainerHealth::Starting)
        return warned(CheckWords::tr("%1 runs; its health is not known yet: %2.").arg(container.name, status));
    return passed(CheckWords::tr("%1 runs: %2.").arg(container.name, status));
}

Judgement judgeDeclared(const JudgeInput &input, const QString &name, const ContainerProbes &probes)
{
    if (auto refusal = dockerRefused(input, probes.list, probes.presence, Containers::Expected))
        return withBootGrace(*refusal, *input.evidence[size_t(probes.list)], input.number("grace_s"));
    const auto all = parseDockerPs(input.evidence[size_t(probes.list)]->out);
    if (!all)
        return unreadable(all.error(), u"docker ps"_s);
    const DockerContainer *container = findContainer(*all, name);
    if (!container)
        return failed(CheckWords::tr("There is no container called %1.").arg(name));
    return withBootGrace(judgeBoth(input, *container, probes), *input.evidence[size_t(probes.list)],
                         input.number("grace_s"));
}

}
