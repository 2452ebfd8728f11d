// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/ssh/ssh.h"
#include "core/checks/plan.h"
#include "core/facts/sshdfacts.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Login, Presence, Config };

void plan(PlanScope &scope)
{
    if (scope.node().hasRole(kRoleAdmin))
        return;
    const commands::SshdContext question = sshdQuestions(scope.lab(), scope.node()).front();
    scope.add({.probes = {scope.here(SshLogin{}), scope.here(commands::presence()),
                          scope.here(commands::sshdConfig(question))},
               .needs = {sshSession()}});
}

Judgement compare(const JudgeInput &input, const SshdConfig &config, const QStringList &offered)
{
    const PasswordPath path = passwordPath(config, input.node.ssh.user);
    const bool onDisk = path.possible() && !path.withKeyFirst;
    const bool running = !typedMethods(offered).isEmpty();
    if (onDisk && !running)
        return failed(CheckWords::tr(
            "The configuration on disk allows passwords, the running server does not yet: the next reload or "
            "reboot opens it."));
    if (!onDisk && running)
        return warned(CheckWords::tr(
            "The configuration on disk is key-only, but the running server still offers passwords: it was not "
            "reloaded."));
    return passed(CheckWords::tr("The running server does what its configuration says."));
}

Judgement judge(const JudgeInput &input)
{
    const QStringList offered = loginList(*input.evidence[Login], "offeredMethods");
    if (offered.isEmpty()) {
        if (auto refusal = cannotLook(*input.evidence[Login]))
            return *refusal;
        return unknown(Reason::Unproven, CheckWords::tr("The server did not say which methods it accepts."));
    }
    Judgement result = judgeParsed(input, Config, Presence, u"sshd -T"_s, parseSshdConfig,
                                   [&](const SshdConfig &config) { return compare(input, config, offered); });
    result.expected = CheckWords::tr("The running server offers what its configuration on disk says.");
    result.seen = CheckWords::tr("The running server offers %1.").arg(offered.join(u", "_s));
    result.marks = marksOf(input, Config, {u"passwordauthentication "_s, u"kbdinteractiveauthentication "_s});
    return result;
}

}

const CheckSpec &sshConfigPending()
{
    static const CheckSpec spec{
        .id = "ssh.config-pending",
        .title = QT_TRANSLATE_NOOP("CheckWords", "sshd runs what is on disk"),
        .why =
            QT_TRANSLATE_NOOP("CheckWords", "A change that waits for the next restart comes when nobody is looking."),
        .section = "1",
        .bullets = "B46",
        .remedy =
            QT_TRANSLATE_NOOP("CheckWords", "Mend the file, then `systemctl reload ssh` with another session open."),
        .profiles = {Profile::PostChange, Profile::PostReboot},
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
