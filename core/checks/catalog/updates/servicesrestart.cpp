// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/updates/updates.h"
#include "core/checks/plan.h"
#include "core/facts/aptfacts.h"

#include <QJsonArray>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Restart, Presence };

constexpr int kKernelCurrent = 1;

void plan(PlanScope &scope)
{
    scope.add(
        {.probes = {scope.here(commands::needrestart()), scope.here(commands::presence())}, .needs = {sshSession()}});
}

/// Services through which one gets in: an old library in them stays open to the network.
bool guardsTheDoor(const QString &unit)
{
    return unit.startsWith("ssh.service"_L1) || unit.startsWith("sshd"_L1) || unit.startsWith("wg-quick@"_L1) ||
           unit.startsWith("wireguard"_L1) || unit.startsWith("pveproxy"_L1);
}

/// needrestart sees only the user's own processes without root, and then prints what a clean host prints.
bool ranAsRoot(const Evidence &evidence)
{
    const auto *command = std::get_if<Command>(&evidence.request.probe);
    return (command && command->sudo) || evidence.meta.value("remoteUid"_L1) == QJsonValue(0);
}

double waitingSince(const JudgeInput &input, bool waiting)
{
    const double before = earlierFact(input, "doorSince"_L1).toDouble();
    return !waiting ? 0 : before > 0 ? before : double(input.now.toSecsSinceEpoch());
}

Judgement judgeServices(const JudgeInput &input, const NeedRestart &need)
{
    if (!ranAsRoot(*input.evidence[Restart]))
        return unknown(Reason::NoPrivilege,
                       CheckWords::tr("needrestart was run without root: it saw none of the services."));
    const bool door = std::ranges::any_of(need.services, guardsTheDoor);
    const double since = waitingSince(input, door);
    const double days = door ? (double(input.now.toSecsSinceEpoch()) - since) / 86400.0 : 0;
    const bool oldKernel = need.kernelStatus && *need.kernelStatus > kKernelCurrent;
    const QString services =
        CheckWords::tr("%n service(s) run on replaced files: %1.", nullptr, int(need.services.size()))
            .arg(need.services.join(u", "_s));
    Judgement result;
    if (door && days > input.number("door_fail_d"))
        result = failed(CheckWords::tr("%1 Known for %2.").arg(services, durationText(days * 86400)));
    else if (!need.services.isEmpty())
        result = warned(services);
    else if (oldKernel)
        result =
            warned(CheckWords::tr("The kernel %1 runs, %2 is installed.").arg(need.kernelCurrent, need.kernelExpected));
    else if (need.kernelStatus && *need.kernelStatus != kKernelCurrent)
        result = unknown(Reason::Unproven,
                         CheckWords::tr("No service waits; needrestart could not tell the kernel's state."));
    else if (need.kernelStatus)
        result = passed(CheckWords::tr("No service waits for a restart, and the kernel is current."));
    else
        result = passed(CheckWords::tr("No service waits for a restart; the kernel is not this host's own."));
    result.facts = {{"services"_L1, QJsonArray::fromStringList(need.services)}, {"doorSince"_L1, since}};
    return result;
}

Judgement judge(const JudgeInput &input)
{
    Judgement result = judgeParsed(input, Restart, Presence, u"needrestart"_s, parseNeedRestart,
                                   [&input](const NeedRestart &need) { return judgeServices(input, need); });
    result.expected =
        CheckWords::tr("No service runs on replaced files; sshd, WireGuard and pveproxy not longer than %1 days.")
            .arg(input.number("door_fail_d"));
    if (result.outcome != Outcome::Pass)
        result.marks = marksOf(input, Restart, {u"NEEDRESTART-SVC"_s, u"NEEDRESTART-KSTA"_s});
    return result;
}

}

const CheckSpec &updatesServicesRestart()
{
    static const CheckSpec spec{
        .id = "updates.services-restart",
        .title = QT_TRANSLATE_NOOP("CheckWords", "No service waits for a restart"),
        .why = QT_TRANSLATE_NOOP("CheckWords",
                                 "A hole is mended on disk only, as long as the old library runs in memory."),
        .section = "maintenance",
        .bullets = "B17",
        .remedy =
            QT_TRANSLATE_NOOP("CheckWords", "Restart the listed services, sshd and WireGuard with a second way in."),
        .profiles = {Profile::Maintenance},
        .roles = {},
        .vantage = "node",
        .parameters = {{"door_fail_d", 7, "d",
                        QT_TRANSLATE_NOOP("CheckWords", "days after which sshd, WireGuard or pveproxy fail")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
