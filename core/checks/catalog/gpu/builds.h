// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"

#include <QMap>

#include <tl/expected.hpp>

namespace daytwo {

/// Where the questions about the builds stand among a check's probes.
struct BuildProbes
{
    int dkms = 0;
    int running = 0; ///< the kernel that runs
    int kernels = 0; ///< those that are installed
    int presence = 0;
};

/// What DKMS, which builds a module anew for every kernel, has of NVIDIA's driver.
struct DriverBuilds
{
    QString running;
    QStringList kernels;            ///< those with an installed build
    QMap<QString, QString> remarks; ///< DKMS's own, of its build for a kernel; mostly none
};
/// Nothing: there is no DKMS, or it does not keep the driver. An error where it could not be asked or understood.
using KeptBuilds = tl::expected<std::optional<DriverBuilds>, Judgement>;
KeptBuilds driverBuilds(const JudgeInput &input, const BuildProbes &probes);

/// The judgement of a driver that answers, with what the next boot will bring: a kernel without a build is a warning,
/// and what could not be read of it is never passed over.
Judgement withNextBoot(const JudgeInput &input, const BuildProbes &probes, const KeptBuilds &builds, Judgement judged);
/// The judgement of a driver whose module is not loaded, with what DKMS tells of the reason: without a build for the
/// running kernel it cannot be loaded.
Judgement withReason(const KeptBuilds &builds, Judgement judged);

}
