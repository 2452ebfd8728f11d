// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/ssh/ssh.h"
#include "core/checks/plan.h"
#include "core/facts/sshdfacts.h"

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

/// The drop-in before cloud-init's that pins passwords off; empty when none does.
QString pinnedBy(QList<SshdDirective> lines)
{
    // grep may have been refused cloud-init's own file (mode 0600); its line, read with sudo, takes part all the same.
    const QString own = u"/etc/ssh/sshd_config.d/"_s + kFile;
    if (std::ranges::none_of(lines, [&own](const SshdDirective &line) { return line.file == own; }))
        lines << SshdDirective{own, 1, u"passwordauthentication"_s, u"yes"_s, false};
    const auto winner = winningDirective(lines, u"passwordauthentication"_s);
    const bool before = winner && winner->file != own && winner->value.compare(u"no"_s, Qt::CaseInsensitive) == 0;
    return before ? winner->file : QString();
}

Judgement judgeContent(const JudgeInput &input, const std::optional<bool> &passwords)
{
    if (!passwords.value_or(false))
        return passed(CheckWords::tr("cloud-init's drop-in does not switch passwords on."));
    if (auto refusal = cannotRead(input, Provenance)) {
        refusal->summary =
            CheckWords::tr("cloud-init's drop-in switches passwords on; whether it wins was not seen: %1")
                .arg(refusal->summary);
        return *refusal;
    }
    const auto lines = parseSshdProvenance(input.evidence[Provenance]->out);
    if (!lines)
        return unreadable(lines.error(), u"grep"_s);
    const QString pinned = pinnedBy(*lines);
    if (!pinned.isEmpty())
        return warned(
            CheckWords::tr(
                "cloud-init's drop-in switches passwords on; %1 comes first and wins, one rename away from an open "
                "door.")
                .arg(pinned));
    return failed(CheckWords::tr("cloud-init's drop-in %1 switches passwords on, and it wins.").arg(kFile));
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
    result.marks = marksOf(input, Dropins, {kFile}) + marksOf(input, CloudInit, {u"PasswordAuthentication"_s});
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
