// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/reachability/reachability.h"
#include "core/checks/plan.h"
#include "core/facts/systemdfacts.h"
#include "core/facts/timefacts.h"

#include <cmath>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Time, Presence };

void plan(PlanScope &scope)
{
    scope.add(
        {.probes = {scope.here(commands::timeStatus()), scope.here(commands::presence())}, .needs = {sshSession()}});
}

/// timedatectl is there, but nothing behind it that could tell: in a container, or where the service is masked.
bool nobodyTells(const Evidence &evidence)
{
    const QByteArray &err = evidence.err;
    return !evidence.timedOut && evidence.exitCode != 0 && evidence.out.trimmed().isEmpty() &&
           (systemdAbsent(err) || err.contains("is masked") ||
            // what systemd calls a masked service in sd-bus errors: ERFKILL
            err.contains("due to RF-kill") || err.contains("Could not activate remote peer") ||
            err.contains("was not provided by any .service"));
}

/// What timedatectl tells, or why it could not be read.
tl::expected<TimeSync, Judgement> syncOf(const JudgeInput &input)
{
    if (auto refusal = cannotRead(input, Time, Presence)) {
        if (!input.evidence[Time]->error && nobodyTells(*input.evidence[Time]))
            refusal->reason = Reason::ToolMissing; // as good as not installed
        return tl::unexpected(*refusal);
    }
    const auto parsed = parseTimedatectl(input.evidence[Time]->out);
    if (!parsed)
        return tl::unexpected(unreadable(parsed.error(), u"timedatectl"_s));
    return *parsed;
}

Judgement judge(const JudgeInput &input)
{
    const Evidence &evidence = *input.evidence[Time];
    if (evidence.error)
        return *cannotLook(evidence);
    const QJsonValue remote = evidence.meta.value("remoteEpoch"_L1);
    const QJsonValue local = evidence.meta.value("localEpoch"_L1);
    if (!remote.isDouble() || !local.isDouble())
        return unknown(Reason::Garbled, CheckWords::tr("The host did not tell its time."));
    // Both clocks are read to the second, and half the round trip lies between them.
    const double skew = remote.toDouble() - local.toDouble();
    const double size = std::max(0.0, std::abs(skew) - 1.0);
    const auto sync = syncOf(input);
    const QString off = CheckWords::tr("The clock is %1 s off ours.").arg(skew, 0, 'f', 0);
    Judgement result;
    if (size > input.number("skew_fail_s"))
        result = failed(off);
    else if (size > input.number("skew_warn_s"))
        result = warned(off);
    else if (!sync && sync.error().reason != Reason::ToolMissing)
        result =
            unknown(sync.error().reason,
                    CheckWords::tr("The clock agrees with ours; whether a time service keeps it so was not seen: %1")
                        .arg(sync.error().summary),
                    sync.error().mend);
    else if (sync && !sync->synchronized)
        result = warned(CheckWords::tr("The clock agrees with ours, but no time service keeps it so."));
    else if (sync)
        result = passed(CheckWords::tr("The clock agrees with ours and is kept by a time service."));
    else
        result = passed(CheckWords::tr("The clock agrees with ours; whether a time service keeps it so was not seen."));
    result.expected = CheckWords::tr("At most %1 s off (a failure above %2 s), and synchronised.")
                          .arg(input.number("skew_warn_s"))
                          .arg(input.number("skew_fail_s"));
    result.facts = {{"skewS"_L1, skew}};
    return result;
}

}

const CheckSpec &reachabilityClock()
{
    static const CheckSpec spec{
        .id = "reachability.clock",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Clock is right"),
        .why = QT_TRANSLATE_NOOP("CheckWords",
                                 "A wrong clock breaks handshake ages, certificates and the times of alerts."),
        .section = "1",
        .bullets = "B39",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "Enable systemd-timesyncd or chrony and let NTP out."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {},
        .vantage = "node",
        .parameters = {{"skew_warn_s", 5, "s", QT_TRANSLATE_NOOP("CheckWords", "difference worth a warning")},
                       {"skew_fail_s", 60, "s", QT_TRANSLATE_NOOP("CheckWords", "difference that fails")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
