// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/routing/routing.h"
#include "core/checks/plan.h"
#include "core/facts/sysctlfacts.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Config, Values };

void plan(PlanScope &scope)
{
    scope.add({.probes = {scope.here(commands::persistedSysctl()), scope.here(commands::forwardingValues())},
               .needs = {sshSession()}});
}

Judgement judgeConfig(const QList<SysctlAssignment> &config, bool runs)
{
    // The kernel keeps one value under two names, so whichever is written last wins.
    const auto last = lastSysctl(config, {u"net.ipv4.ip_forward"_s, u"net.ipv4.conf.all.forwarding"_s});
    Judgement result;
    if (last && last->value.trimmed() == "1"_L1)
        result = passed(CheckWords::tr("%1 sets %2 to 1 at every boot.").arg(last->file, last->key));
    else if (last && runs)
        result = failed(CheckWords::tr("Forwarding is on now, but %1 sets %2 to %3 at the next boot.")
                            .arg(last->file, last->key, last->value));
    else if (last)
        result = failed(CheckWords::tr("%1 sets %2 to %3.").arg(last->file, last->key, last->value));
    else
        result =
            warned(CheckWords::tr("Nothing in sysctl.d switches forwarding on at boot; after a reboot it may be off."));
    result.expected = CheckWords::tr("net.ipv4.ip_forward = 1 in a file of sysctl.d.");
    result.seen = last ? u"%1: %2 = %3"_s.arg(last->file, last->key, last->value) : QString();
    return result;
}

Judgement judge(const JudgeInput &input)
{
    bool runs = false;
    if (!cannotRead(input, Values)) {
        const auto values = parseForwardingValues(input.evidence[Values]->out, input.evidence[Values]->err);
        runs = values && values->ipv4Forward;
    }
    Judgement result = judgeParsed(input, Config, kNoPresence, u"systemd-analyze cat-config"_s, parseSysctlConfig,
                                   [runs](const QList<SysctlAssignment> &config) { return judgeConfig(config, runs); });
    result.rule = CheckWords::tr("Files of sysctl.d are read in the order of boot; the last line for a key wins, and "
                                 "a key that is written out beats every pattern.");
    result.marks = marksOf(input, Config, {u"net.ipv4.ip_forward"_s, u"net.ipv4.conf.all.forwarding"_s});
    return result;
}

}

const CheckSpec &routingIpForwardPersistent()
{
    static const CheckSpec spec{
        .id = "routing.ip-forward-persistent",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Forwarding survives a reboot"),
        .why =
            QT_TRANSLATE_NOOP("CheckWords", "A value that was set by hand is gone at the next boot, with the way in."),
        .section = "2",
        .bullets = "B48",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "Put `net.ipv4.ip_forward=1` into /etc/sysctl.d/60-vpn.conf."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {QString(kRoleGateway)},
        .vantage = "node",
        .parameters = {},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
