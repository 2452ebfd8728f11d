// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/reachability/reachability.h"
#include "core/checks/plan.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    scope.add({.probes = {scope.here(commands::bootIdentity())}, .needs = {sshSession()}});
}

/// Of the last run; where that could not look (most likely because the host was just rebooting), of the last good one.
QString lastKnownBoot(const JudgeInput &input)
{
    for (const Verdict *verdict : {input.previous, input.lastGood}) {
        QString id = verdict ? verdict->judgement.facts.value("bootId"_L1).toString() : QString();
        if (!id.isEmpty())
            return id;
    }
    return {};
}

Judgement judgeBoot(const JudgeInput &input, const BootIdentity &boot)
{
    const QString before = lastKnownBoot(input);
    Judgement result;
    if (before.isEmpty())
        result = skipped(CheckWords::tr("First look at this host; up for %1.").arg(durationText(boot.uptime)));
    else if (before == boot.bootId)
        result = passed(CheckWords::tr("Not rebooted since the last run; up for %1.").arg(durationText(boot.uptime)));
    else if (input.lab.lab().policy.unexpectedRebootFails)
        result = failed(CheckWords::tr("Rebooted since the last run, %1 ago.").arg(durationText(boot.uptime)));
    else
        result = warned(CheckWords::tr("Rebooted since the last run, %1 ago.").arg(durationText(boot.uptime)));
    result.facts = {{"bootId"_L1, boot.bootId}, {"uptimeS"_L1, boot.uptime}};
    result.marks = {Mark{0, 1}};
    result.expected = CheckWords::tr("The same boot as in the last run.");
    return result;
}

Judgement judge(const JudgeInput &input)
{
    return judgeParsed(input, 0, kNoPresence, u"/proc"_s, parseBootIdentity,
                       [&input](const BootIdentity &boot) { return judgeBoot(input, boot); });
}

}

const CheckSpec &reachabilityBootChanged()
{
    static const CheckSpec spec{
        .id = "reachability.boot-changed",
        .title = QT_TRANSLATE_NOOP("CheckWords", "No unexpected reboot"),
        .why = QT_TRANSLATE_NOOP("CheckWords",
                                 "A reboot undoes what was not made to last, and one that nobody ordered has a cause."),
        .section = "1",
        .bullets = "B27",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "Look at `journalctl -b -1 -e`: power, out of memory, watchdog."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
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
