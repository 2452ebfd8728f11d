// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/gpu/builds.h"

#include "core/checks/catalog/look.h"
#include "core/checks/catalog/updates/kernels.h"
#include "core/facts/aptfacts.h"
#include "core/facts/bootfacts.h"
#include "core/facts/dkmsfacts.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QString headersOf(const QString &kernel)
{
    return (kernel.endsWith("-pve"_L1) ? u"proxmox-headers-"_s : u"linux-headers-"_s) + kernel;
}

QString buildLine(const QString &kernel)
{
    return u"apt-get install %1 && dkms autoinstall -k %2"_s.arg(headersOf(kernel), kernel);
}

QString buildRemedy()
{
    return CheckWords::tr("Install the headers of that kernel and let DKMS build the driver, with the line below.");
}

QString kernelsText(const DriverBuilds &builds)
{
    return builds.kernels.isEmpty() ? CheckWords::tr("it has one for no kernel")
                                    : CheckWords::tr("it has one for %1").arg(builds.kernels.join(u", "_s));
}

std::optional<DriverBuilds> buildsAmong(const QList<DkmsBuild> &all, const QString &running)
{
    DriverBuilds builds{running, {}, {}};
    bool kept = false;
    for (const DkmsBuild &build : all) {
        if (!isNvidiaDriver(build.module))
            continue;
        kept = true;
        if (build.state != DkmsBuild::State::Installed)
            continue;
        if (!build.remark.isEmpty()) { // of several modules, each may be remarked on
            const QString before = builds.remarks.value(build.kernel);
            builds.remarks.insert(build.kernel, before.isEmpty() ? build.remark : before + u' ' + build.remark);
        }
        if (!builds.kernels.contains(build.kernel))
            builds.kernels << build.kernel;
    }
    return kept ? std::optional(builds) : std::nullopt;
}

/// The newest kernel of a package, which the next boot starts unless another one is pinned; where it is another than
/// runs now.
tl::expected<std::optional<QString>, Judgement> nextKernel(const JudgeInput &input, const BuildProbes &probes,
                                                           const QString &running)
{
    const auto newest = newestInstalledKernel(input, probes.kernels, probes.presence);
    if (!newest || (*newest && **newest != running))
        return newest;
    return std::nullopt;
}

/// What DKMS remarks but for a module of the distribution that was put aside, which is as it should be.
QString complaintOf(QString remark)
{
    for (const QLatin1StringView harmless : {"(original_module exists)"_L1, "(Original modules exist)"_L1})
        remark.remove(harmless, Qt::CaseInsensitive);
    return remark.simplified();
}

/// A driver that answers now, of whose next boot nothing is known.
Judgement untold(Judgement judged, Judgement why)
{
    const QString summary =
        CheckWords::tr("%1 Whether the next boot has a driver is not known: %2").arg(judged.summary, why.summary);
    if (judged.outcome == Outcome::Pass) {
        why.facts = judged.facts;
        judged = std::move(why);
    }
    judged.summary = summary;
    return judged;
}

Judgement nextAtRisk(const Judgement &judged, const QString &next, const QString &summary)
{
    Judgement result = warned(summary);
    result.facts = judged.facts;
    result.remedy = buildRemedy();
    result.mend = buildLine(next);
    return result;
}

Judgement nextWithoutBuild(const DriverBuilds &known, const QString &next, Judgement judged)
{
    // A kernel of no package runs: made by the admin, who then also boots it, or of a package that was removed.
    if (compareDebianVersions(next, known.running) < 0)
        return untold(std::move(judged),
                      unknown(Reason::Unproven,
                              CheckWords::tr("the running kernel %1 is of no package, and for %2, the newest that is, "
                                             "DKMS has no installed build (%3).")
                                  .arg(known.running, next, kernelsText(known)),
                              buildLine(next)));
    return nextAtRisk(
        judged, next,
        CheckWords::tr("%1 The next boot has no driver: unless another one is pinned it starts kernel %2, "
                       "and DKMS has no installed build of the driver for it (%3).")
            .arg(judged.summary, next, kernelsText(known)));
}

}

KeptBuilds driverBuilds(const JudgeInput &input, const BuildProbes &probes)
{
    if (provenAbsent(input, probes.presence, u"dkms"_s))
        return std::nullopt;
    if (auto refusal = cannotRead(input, probes.dkms, probes.presence))
        return tl::unexpected(*refusal);
    const Evidence &evidence = *input.evidence[size_t(probes.dkms)];
    if (evidence.exitCode != 0)
        return tl::unexpected(unknown(Reason::Garbled, CheckWords::tr("`dkms status` ended with exit code %1: %2")
                                                           .arg(evidence.exitCode)
                                                           .arg(firstComplaint(evidence.err))));
    const auto all = parseDkmsStatus(evidence.out);
    if (!all)
        return tl::unexpected(unreadable(all.error(), u"`dkms status`"_s));
    if (std::ranges::none_of(*all, isNvidiaDriver, &DkmsBuild::module))
        return std::nullopt;
    if (auto refusal = cannotRead(input, probes.running, probes.presence))
        return tl::unexpected(*refusal);
    const auto running = parseKernelRelease(input.evidence[size_t(probes.running)]->out);
    if (!running)
        return tl::unexpected(unreadable(running.error(), u"`uname -r`"_s));
    return buildsAmong(*all, *running);
}

Judgement withNextBoot(const JudgeInput &input, const BuildProbes &probes, const KeptBuilds &builds, Judgement judged)
{
    if (!builds)
        return untold(std::move(judged), builds.error());
    if (!*builds)
        return judged;
    const DriverBuilds &known = **builds;
    const auto next = nextKernel(input, probes, known.running);
    if (!next)
        return untold(std::move(judged), next.error());
    if (*next && !known.kernels.contains(**next))
        return nextWithoutBuild(known, **next, std::move(judged));
    if (const QString complaint = *next ? complaintOf(known.remarks.value(**next)) : QString(); !complaint.isEmpty())
        return nextAtRisk(
            judged, **next,
            CheckWords::tr("%1 DKMS remarks of its build for kernel %2, which the next boot may start: %3",
                           "sentence; kernel; foreign remark")
                .arg(judged.summary, **next, complaint));
    if (!known.kernels.contains(known.running))
        judged.summary = CheckWords::tr("%1 DKMS has no build for the running kernel %2 (%3): what is loaded came from "
                                        "elsewhere.")
                             .arg(judged.summary, known.running, kernelsText(known));
    else if (const QString remark = known.remarks.value(known.running); !remark.isEmpty())
        judged.summary =
            CheckWords::tr("%1 DKMS remarks of its build: %2", "sentence; foreign remark").arg(judged.summary, remark);
    return judged;
}

Judgement withReason(const KeptBuilds &builds, Judgement judged)
{
    if (!builds) {
        judged.summary =
            CheckWords::tr("%1 What DKMS has built is not known: %2").arg(judged.summary, builds.error().summary);
        return judged;
    }
    if (!*builds)
        return judged;
    const DriverBuilds &known = **builds;
    if (known.kernels.contains(known.running)) {
        judged.summary = CheckWords::tr("%1 DKMS has a build for the running kernel %2 that is not loaded. %3",
                                        "sentence; kernel; remark of DKMS, mostly empty")
                             .arg(judged.summary, known.running, known.remarks.value(known.running))
                             .trimmed();
        return judged;
    }
    Judgement result =
        failed(CheckWords::tr("The driver is not loaded, and cannot be: DKMS has no installed build of it "
                              "for the running kernel %1 (%2).")
                   .arg(known.running, kernelsText(known)));
    result.seen = judged.summary;
    result.remedy = buildRemedy();
    result.mend = buildLine(known.running) + u" && modprobe nvidia"_s;
    return result;
}

}
