// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/gpu/builds.h"
#include "core/checks/catalog/gpu/gpu.h"
#include "core/checks/catalog/look.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Smi, Module, Presence, Dkms, Running, Kernels };
constexpr BuildProbes kBuildProbes{Dkms, Running, Kernels, Presence};

void plan(PlanScope &scope)
{
    if (expectsGpu(scope.node()))
        scope.add({.probes = {scope.here(commands::nvidiaSmi()), scope.here(commands::nvidiaModule()),
                              scope.here(commands::presence()), scope.here(commands::dkmsStatus()),
                              scope.here(commands::kernelRelease()), scope.here(commands::installedKernels())},
                   .needs = {sshSession()}});
}

QString words(NvmlFailure failure)
{
    switch (failure) {
    case NvmlFailure::VersionMismatch:
        return CheckWords::tr("The driver was upgraded, but the old kernel module is still loaded");
    case NvmlFailure::DriverNotLoaded:
        return CheckWords::tr("The kernel module of the driver is not loaded: was it built for this kernel?");
    case NvmlFailure::LibraryMissing:
        return CheckWords::tr("The library of the driver is missing");
    case NvmlFailure::GpuLost:
        return CheckWords::tr("A GPU has fallen off the bus");
    case NvmlFailure::NoDevice:
        return CheckWords::tr("The driver sees no GPU: is it still passed through to this host?");
    case NvmlFailure::None:
    case NvmlFailure::NoPermission:
    case NvmlFailure::Other:
        break;
    }
    return CheckWords::tr("The driver does not work");
}

Judgement judgeVersions(const QList<GpuReading> &gpus, const QString &module)
{
    Judgement result;
    const auto other =
        std::ranges::find_if(gpus, [&module](const GpuReading &gpu) { return gpu.driverVersion != module; });
    if (other != gpus.end())
        result = warned(CheckWords::tr("The driver is %1, the loaded module %2: a reboot is due.")
                            .arg(quoted(other->driverVersion.toUtf8()), module));
    else
        result = passed(CheckWords::tr("Driver %1 answers, and its module is the one that is loaded.").arg(module));
    result.facts = {{"driver"_L1, gpus.first().driverVersion}, {"module"_L1, module}};
    return result;
}

Judgement judgeAnswer(const JudgeInput &input, const GpuAnswer &answer)
{
    if (answer.failure != NvmlFailure::None)
        return failed(CheckWords::tr("%1: %2", "what is wrong, what nvidia-smi says")
                          .arg(words(answer.failure), answer.complaint));
    return judgeParsed(input, Module, Presence, u"/proc/driver/nvidia/version"_s, parseNvidiaModule,
                       [&answer](const QString &module) { return judgeVersions(answer.gpus, module); });
}

/// Proven by nvidia-smi, or, where it could not be asked, by the file that a loaded module has.
bool moduleMissing(const JudgeInput &input, const tl::expected<GpuAnswer, Judgement> &answer)
{
    if (answer)
        return answer->failure == NvmlFailure::DriverNotLoaded;
    const Reading module = readingOf(input, Module, Presence);
    return !module.transportFailed && module.outcome.state == CommandState::Failed && module.outcome.fileMissing;
}

Judgement judge(const JudgeInput &input)
{
    const auto answer = gpuAnswer(input, Smi, Presence);
    Judgement result = answer ? judgeAnswer(input, *answer) : answer.error();
    const KeptBuilds builds = driverBuilds(input, kBuildProbes);
    if (result.outcome == Outcome::Pass || result.outcome == Outcome::Warn)
        result = withNextBoot(input, kBuildProbes, builds, std::move(result));
    else if (moduleMissing(input, answer))
        result = withReason(builds, std::move(result));
    result.expected =
        CheckWords::tr("nvidia-smi answers, the loaded module is of the same version, and where DKMS keeps "
                       "the driver it has a build for the kernel of the next boot.");
    return result;
}

}

const CheckSpec &gpuDriver()
{
    static const CheckSpec spec{
        .id = "gpu.driver",
        .title = QT_TRANSLATE_NOOP("CheckWords", "The GPU driver works"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "A new kernel or driver without the other takes the GPU away silently."),
        .section = "maintenance",
        .bullets = "B07",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords", "Reboot after a driver upgrade; rebuild the module (`dkms status`); check the passthrough."),
        .profiles = {Profile::Maintenance, Profile::PostReboot},
        .roles = {},
        .vantage = "node",
        .parameters = {},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
