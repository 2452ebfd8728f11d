// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/time/time.h"
#include "core/checks/plan.h"
#include "core/facts/timefacts.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Kernel, Chrony, Presence };

void plan(PlanScope &scope)
{
    scope.add({.probes = {scope.here(commands::timeStatus()), scope.here(commands::chronyTracking()),
                          scope.here(commands::presence())},
               .needs = {sshSession()}});
}

/// What chrony says, where it runs and answers.
std::optional<ChronyTracking> chronyOf(const JudgeInput &input)
{
    if (cannotRead(input, Chrony, Presence) || input.evidence[Chrony]->exitCode != 0)
        return std::nullopt;
    const auto tracking = parseChronyTracking(input.evidence[Chrony]->out);
    return tracking ? std::optional(*tracking) : std::nullopt;
}

Judgement judgeChrony(const ChronyTracking &chrony)
{
    return chrony.synchronized()
               ? passed(CheckWords::tr("chrony keeps the clock, by %1 (stratum %2).")
                            .arg(chrony.reference)
                            .arg(chrony.stratum))
               : warned(CheckWords::tr("chrony runs, but follows no source: the clock goes as it likes."));
}

Judgement judgeKernel(const TimeSync &sync)
{
    if (sync.synchronized)
        return passed(sync.ntpEnabled
                          ? CheckWords::tr("A time service is on, and the clock is synchronised.")
                          : CheckWords::tr("The clock is synchronised, by something that systemd does not know."));
    if (sync.ntpEnabled)
        return warned(CheckWords::tr("A time service is on, but the clock is not synchronised."));
    return warned(sync.canNtp ? CheckWords::tr("The time service is switched off: the clock goes as it likes.")
                              : CheckWords::tr("No time service is installed: the clock goes as it likes."));
}

Judgement judgeRead(const JudgeInput &input)
{
    const auto chrony = chronyOf(input);
    auto refusal = cannotRead(input, Kernel, Presence);
    const auto sync = parseTimedatectl(input.evidence[Kernel]->out);
    if (!refusal && !sync)
        refusal = unreadable(sync.error(), u"timedatectl"_s);
    if (refusal)
        return chrony ? judgeChrony(*chrony) : *refusal;
    // chrony knows its source; the kernel's flag is only what chrony told it last.
    Judgement result =
        chrony && (sync->synchronized || !chrony->synchronized()) ? judgeChrony(*chrony) : judgeKernel(*sync);
    result.facts = {{"synchronised"_L1, sync->synchronized}, {"ntp"_L1, sync->ntpEnabled}};
    return result;
}

Judgement judge(const JudgeInput &input)
{
    Judgement result = judgeRead(input);
    result.expected = CheckWords::tr("A time service is on and follows a source.");
    result.rule = CheckWords::tr("How far the clock is off is another light: a clock nobody keeps may be right today.");
    return result;
}

}

const CheckSpec &timeSynchronised()
{
    static const CheckSpec spec{
        .id = "time.synchronised",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Something keeps the clock right"),
        .why = QT_TRANSLATE_NOOP(
            "CheckWords", "A clock that nobody keeps is right until the day that certificates and logs need it."),
        .section = "maintenance",
        .bullets = "B39",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "`timedatectl set-ntp true`, or install chrony; let UDP 123 out."),
        .profiles = {Profile::Maintenance},
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
