// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/updates/kernels.h"
#include "core/checks/catalog/updates/updates.h"
#include "core/checks/plan.h"
#include "core/facts/bootfacts.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Flag, Kernels, Presence };

void plan(PlanScope &scope)
{
    scope.add({.probes = {scope.here(commands::rebootRequired()), scope.here(commands::installedKernels()),
                          scope.here(commands::presence())},
               .needs = {sshSession()}});
}

Judgement judgeKernel(const JudgeInput &input, const QString &running, const QStringList &packages)
{
    if (!packages.isEmpty())
        return warned(CheckWords::tr("A reboot is asked for by %1.").arg(packages.join(u", "_s)));
    const auto newest = newestInstalledKernel(input, Kernels, Presence);
    if (!newest)
        return newest.error();
    if (!*newest)
        return skipped(CheckWords::tr("No packaged kernel here (a container?); none asks for a reboot."));
    if (**newest != running)
        return warned(CheckWords::tr("%1 is running, %2 is installed.").arg(running, **newest));
    return passed(CheckWords::tr("The newest installed kernel %1 is running.").arg(running));
}

Judgement judge(const JudgeInput &input)
{
    if (auto refusal = cannotRead(input, Flag))
        return *refusal;
    const QList<QByteArray> lines = input.evidence[Flag]->out.split('\n');
    QStringList packages;
    QByteArray kernel;
    int part = 0;
    for (const QByteArray &line : lines) {
        if (line == "--")
            ++part;
        else if (part == 0 && !line.isEmpty())
            packages << QString::fromUtf8(line);
        else if (part == 1 && !line.isEmpty() && packages.isEmpty())
            packages << CheckWords::tr("an update");
        else if (part == 2 && !line.isEmpty())
            kernel = line + '\n';
    }
    const auto running = parseKernelRelease(kernel);
    if (part != 2 || !running || !input.evidence[Flag]->out.endsWith('\n'))
        return unknown(Reason::Garbled, CheckWords::tr("The host did not tell which kernel it runs."));
    packages.removeDuplicates();
    Judgement result = judgeKernel(input, *running, packages);
    result.expected = CheckWords::tr("No reboot asked for, and the newest installed kernel running.");
    result.facts = {{"running"_L1, *running}};
    return result;
}

}

const CheckSpec &updatesRebootRequired()
{
    static const CheckSpec spec{
        .id = "updates.reboot-required",
        .title = QT_TRANSLATE_NOOP("CheckWords", "No reboot is due"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "An installed kernel protects nobody before it runs."),
        .section = "maintenance",
        .bullets = "B07 B17",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "Plan a reboot, then run the post-reboot check."),
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
