// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/ssh/ssh.h"
#include "core/checks/plan.h"
#include "core/facts/sshdfacts.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Dropins, CloudInit, Provenance };

const QString kFile = u"50-cloud-init.conf"_s;

void plan(PlanScope &scope)
{
    if (scope.node().hasRole(kRoleAdmin))
        return;
    scope.add({.probes = {scope.here(commands::sshdDropins()), scope.here(commands::cloudInitDropin()),
                          scope.here(commands::sshdProvenance())},
               .needs = {sshSession()}});
}

/// What sshd reads, in its order, with cloud-init's file where it stands: it is for root only, so grep may not have
/// seen into it.
QList<SshdDirective> withCloudInit(QList<SshdDirective> lines)
{
    const auto isCloudInit = [](const SshdDirective &line) {
        return line.file.endsWith(u'/' + kFile) && line.keyword == "passwordauthentication"_L1;
    };
    if (std::ranges::none_of(lines, isCloudInit)) {
        SshdDirective directive;
        directive.file = u"/etc/ssh/sshd_config.d/"_s + kFile;
        directive.line = 1;
        directive.keyword = u"passwordauthentication"_s;
        directive.value = u"yes"_s;
        lines << directive;
    }
    return lines;
}

/// cloud-init's drop-in says yes: whether it wins.
Judgement judgeYes(const JudgeInput &input)
{
    if (auto refusal = cannotRead(input, Provenance))
        return *refusal;
    const auto lines = parseSshdProvenance(input.evidence[Provenance]->out);
    if (!lines)
        return unreadable(lines.error(), u"sshd_config"_s);
    const auto winner = winningDirective(withCloudInit(*lines), u"passwordauthentication"_s);
    const bool pinned =
        winner && !winner->file.endsWith(kFile) && winner->value.compare(u"no"_s, Qt::CaseInsensitive) == 0;
    Judgement result =
        pinned
            ? warned(CheckWords::tr("cloud-init's drop-in switches passwords on; %1 comes first and wins, one rename "
                                    "away from an open door.")
                         .arg(winner->file))
            : failed(CheckWords::tr("cloud-init's drop-in %1 switches passwords on, and it wins.").arg(kFile));
    if (winner)
        result.seen = u"%1:%2: %3 %4"_s.arg(winner->file).arg(winner->line).arg(winner->keyword, winner->value);
    return result;
}

Judgement judgeContent(const JudgeInput &input, const std::optional<bool> &passwords)
{
    if (!passwords.value_or(false))
        return passed(CheckWords::tr("cloud-init's drop-in does not switch passwords on."));
    return judgeYes(input);
}

Judgement judge(const JudgeInput &input)
{
    if (auto refusal = cannotRead(input, Dropins))
        return *refusal;
    const auto dropins = parseDropIns(input.evidence[Dropins]->out);
    if (!dropins)
        return unreadable(dropins.error(), u"ls"_s);
    const bool exists = std::ranges::any_of(*dropins, [](const DropIn &file) { return file.name == kFile; });
    Judgement result;
    if (!exists) {
        result = passed(CheckWords::tr("cloud-init left no drop-in for sshd."));
    } else if (auto refusal = cannotRead(input, CloudInit)) {
        result = *refusal;
        result.summary = CheckWords::tr("%1 exists and cannot be read: %2").arg(kFile, result.summary);
    } else if (const auto content = parseCloudInitDropIn(input.evidence[CloudInit]->out)) {
        result = judgeContent(input, *content);
    } else {
        result = unreadable(content.error(), kFile);
    }
    result.expected = CheckWords::tr("No drop-in of cloud-init, or one that leaves passwords off.");
    return result;
}

}

const CheckSpec &sshCloudInitDropin()
{
    static const CheckSpec spec{
        .id = "ssh.cloud-init-dropin",
        .title = QT_TRANSLATE_NOOP("CheckWords", "cloud-init did not revert sshd"),
        .why = QT_TRANSLATE_NOOP(
            "CheckWords", "cloud-init writes its drop-in anew for each instance id; sshd takes the first value."),
        .section = "1",
        .bullets = "B46",
        .remedy =
            QT_TRANSLATE_NOOP("CheckWords", "Rename the hardening to 10-hardening.conf, or set `ssh_pwauth: false` in "
                                            "/etc/cloud/cloud.cfg.d/99-ssh.cfg."),
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
