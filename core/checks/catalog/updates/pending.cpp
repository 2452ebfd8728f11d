// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/updates/lists.h"
#include "core/checks/catalog/updates/updates.h"
#include "core/checks/plan.h"
#include "core/facts/aptfacts.h"

#include <QJsonArray>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Simulation, Lists, Presence };

constexpr auto kSince = "securitySince"_L1;

void plan(PlanScope &scope)
{
    scope.add({.probes = {scope.here(commands::aptSimulate()), scope.here(commands::aptListTimes()),
                          scope.here(commands::presence())},
               .needs = {sshSession()}});
}

/// Since when security updates have been waiting, carried from run to run; seconds since 1970.
double waitingSince(const JudgeInput &input, bool waiting)
{
    if (!waiting)
        return 0;
    const double before = earlierFact(input, kSince).toDouble();
    return before > 0 ? before : double(input.now.toSecsSinceEpoch());
}

/// Packages without which the lab is no lab any more: the way in, the tunnel, the watch, the hypervisor, and what
/// carries a declared service.
QStringList criticalRemovals(const JudgeInput &input, const AptSimulation &apt)
{
    QStringList critical{
        u"openssh-server"_s, u"wireguard"_s,   u"wireguard-tools"_s, u"iptables"_s, u"nftables"_s,
        u"proxmox-ve"_s,     u"pve-manager"_s, u"prometheus"_s,      u"grafana"_s,  u"prometheus-node-exporter"_s};
    for (const ServiceUnit &service : input.node.services)
        critical << service.name;
    QStringList lost;
    std::ranges::copy_if(apt.removals, std::back_inserter(lost),
                         [&](const QString &package) { return critical.contains(package); });
    return lost;
}

/// What apt says when the packages themselves are at odds; empty for any other trouble.
QString dependencyProblem(const Evidence &evidence)
{
    constexpr int kAptFailed = 100;
    if (evidence.error || evidence.timedOut || evidence.exitCode != kAptFailed)
        return {};
    for (const QByteArray &line : evidence.err.split('\n')) {
        if (line.contains("Unmet dependencies") || line.contains("unmet dependencies") ||
            line.contains("held broken packages") || line.contains("dpkg was interrupted"))
            return firstComplaint(line);
    }
    return {};
}

Judgement judgeSimulation(const JudgeInput &input, const AptSimulation &apt)
{
    const int security = apt.securityCount();
    const int all = int(apt.installs.size());
    const double since = waitingSince(input, security > 0);
    const double days = security > 0 ? (double(input.now.toSecsSinceEpoch()) - since) / 86400.0 : 0;
    const auto age = listAgeH(*input.evidence[Lists]);
    Judgement result;
    if (const QStringList lost = criticalRemovals(input, apt); !lost.isEmpty())
        result = failed(CheckWords::tr("The upgrade would remove %1.").arg(lost.join(u", "_s)));
    else if (security > 0 && days > input.number("security_fail_d"))
        result = failed(CheckWords::tr("%n security update(s) have been waiting for %1.", nullptr, security)
                            .arg(durationText(days * 86400)));
    else if (security > 0)
        result = warned(CheckWords::tr("%1 updates wait, %2 of them for security.").arg(all).arg(security));
    else if (all == 0 && !apt.removals.isEmpty())
        result = warned(CheckWords::tr("%1 would be removed.").arg(apt.removals.join(u", "_s)));
    else if (all > 0)
        result = warned(CheckWords::tr("%n update(s) wait.", nullptr, all));
    else if (apt.notUpgraded > 0)
        result = warned(
            CheckWords::tr("%n update(s) are held back; whether for security is not told.", nullptr, apt.notUpgraded));
    else if (!age)
        result = unknown(Reason::Unproven,
                         CheckWords::tr("No update is known, but the age of the package lists cannot be told."));
    else if (*age > input.number("lists_max_age_h"))
        result = unknown(
            Reason::Stale,
            CheckWords::tr("No update is known, but the package lists are %1 old.").arg(durationText(*age * 3600)),
            u"sudo apt-get update"_s);
    else
        result = passed(CheckWords::tr("Nothing waits; the package lists are %1 old.").arg(durationText(*age * 3600)));
    result.facts = {{"pending"_L1, all}, {"security"_L1, security}, {kSince, since}};
    return result;
}

/// Who could not read apt hands on since when security updates wait, so that the days are not counted anew.
Judgement handingOn(Judgement judgement, const JudgeInput &input)
{
    const bool told = judgement.facts.contains(kSince);
    if (const QJsonValue since = earlierFact(input, kSince); !told && since.toDouble() > 0)
        judgement.facts.insert(kSince, since);
    return judgement;
}

Judgement judge(const JudgeInput &input)
{
    if (const QString problem = dependencyProblem(*input.evidence[Simulation]); !problem.isEmpty())
        return handingOn(failed(CheckWords::tr("apt cannot upgrade: %1").arg(problem)), input);
    Judgement result = judgeParsed(input, Simulation, Presence, u"apt-get -s"_s, parseAptSimulation,
                                   [&input](const AptSimulation &apt) { return judgeSimulation(input, apt); });
    result.expected =
        CheckWords::tr("Nothing waits, by lists at most %1 h old; security updates not longer than %2 days.")
            .arg(input.number("lists_max_age_h"))
            .arg(input.number("security_fail_d"));
    return handingOn(std::move(result), input);
}

}

const CheckSpec &updatesPending()
{
    static const CheckSpec spec{
        .id = "updates.pending",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Updates are installed"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "Known holes are the ones that are used."),
        .section = "maintenance",
        .bullets = "B06 B17",
        .remedy = QT_TRANSLATE_NOOP("CheckWords",
                                    "Plan a maintenance window, take a snapshot first, then `apt-get dist-upgrade`."),
        .profiles = {Profile::Maintenance},
        .roles = {},
        .vantage = "node",
        .parameters = {{"security_fail_d", 7, "d",
                        QT_TRANSLATE_NOOP("CheckWords", "days after which waiting security updates fail")},
                       {"lists_max_age_h", 48, "h",
                        QT_TRANSLATE_NOOP("CheckWords", "age up to which package lists are believed")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
