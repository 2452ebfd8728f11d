// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/updates/lists.h"
#include "core/checks/catalog/updates/updates.h"
#include "core/checks/plan.h"
#include "core/facts/aptfacts.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Lists, Presence };

void plan(PlanScope &scope)
{
    scope.add(
        {.probes = {scope.here(commands::aptListTimes()), scope.here(commands::presence())}, .needs = {sshSession()}});
}

Judgement judgeAge(const JudgeInput &input)
{
    const auto age = listAgeH(*input.evidence[Lists]);
    if (!age)
        return unknown(Reason::Unproven,
                       CheckWords::tr("The package lists bear a date that the host's clock does not explain."));
    const QString old = CheckWords::tr("The package lists are %1 old.").arg(durationText(*age * 3600));
    Judgement result = *age > input.number("fail_d") * 24 ? failed(old)
                       : *age > input.number("warn_h")    ? warned(old)
                                                          : passed(old);
    if (result.outcome != Outcome::Pass)
        result.mend = u"sudo apt-get update"_s;
    result.facts = {{"ageH"_L1, *age}};
    return result;
}

Judgement judge(const JudgeInput &input)
{
    Judgement result;
    if (provenAbsent(input, Presence, u"apt-get"_s))
        result = unknown(Reason::ToolMissing, CheckWords::tr("apt is not installed."));
    else
        result = judgeParsed(input, Lists, kNoPresence, u"stat"_s, parseNewestTime,
                             [&input](qint64) { return judgeAge(input); });
    result.expected = CheckWords::tr("At most %1 h old (a failure above %2 days).")
                          .arg(input.number("warn_h"))
                          .arg(input.number("fail_d"));
    return result;
}

}

const CheckSpec &updatesListsFresh()
{
    static const CheckSpec spec{
        .id = "updates.lists-fresh",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Package lists are fresh"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "By old lists no update is known, and nothing seems to wait."),
        .section = "maintenance",
        .bullets = "B17",
        .remedy = QT_TRANSLATE_NOOP("CheckWords",
                                    "`apt-get update`; is apt-daily.timer on, and can the host reach its mirrors?"),
        .profiles = {Profile::Maintenance},
        .roles = {},
        .vantage = "node",
        .parameters = {{"warn_h", 48, "h", QT_TRANSLATE_NOOP("CheckWords", "age worth a warning")},
                       {"fail_d", 7, "d", QT_TRANSLATE_NOOP("CheckWords", "age that fails")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
