// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"
#include "core/facts/dockerfacts.h"

namespace daytwo {

/// Whether containers are declared for the host: then a Docker that does not run fails, else it does not apply.
enum class Containers { Expected, Found };

/// Why the answer of a docker command cannot be judged further, as the judgement that it means; nothing when its output
/// may be parsed.
std::optional<Judgement> dockerRefused(const JudgeInput &input, int probe, int presence, Containers containers);

/// The container of that name; null for none.
const DockerContainer *findContainer(const QList<DockerContainer> &all, const QString &name);

/// Judges one container by what `docker ps` alone tells: running, and not ill.
Judgement judgeShown(const DockerContainer &container);

/// The probes of a declared container, as planContainer adds them from `first` on.
struct ContainerProbes
{
    int list = 0;     ///< docker ps
    int inspect = 1;  ///< docker inspect of all declared containers of the node
    int presence = 2; ///< which tools there are
};

/// Judges a declared container by `docker ps` and `docker inspect`: running, healthy, not restarted since the last run.
/// The thresholds restarts_warn and grace_s are the check's. Facts: id and restarts, which the next run compares with.
Judgement judgeDeclared(const JudgeInput &input, const QString &name, const ContainerProbes &probes);

}
