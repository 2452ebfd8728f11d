// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/ssh/ssh.h"
#include "core/checks/plan.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    if (scope.node().hasRole(kRoleAdmin))
        return;
    scope.add({.probes = {scope.here(SshLogin{})}, .needs = {u"ssh.hostkey"_s}});
}

Judgement judge(const JudgeInput &input)
{
    const Evidence &login = *input.evidence[0];
    const QStringList more = loginList(login, "partialMethods");
    Judgement result;
    if (!more.isEmpty() && more == QStringList{u"keyboard-interactive"_s} && input.node.secondFactorAllowed)
        result = passed(CheckWords::tr("After the key a second factor is asked; the lab file allows it here."));
    else if (!more.isEmpty())
        result = failed(CheckWords::tr("After the key the server still asks for %1.").arg(more.join(u", "_s)));
    else if (login.meta.value("authenticated"_L1).toBool())
        result = passed(CheckWords::tr("The key alone opens the session."));
    else if (auto refusal = cannotLook(login))
        return *refusal;
    else
        return unknown(Reason::NotRun, CheckWords::tr("No login was tried."));
    result.expected = CheckWords::tr("Nothing is asked after the key.");
    return result;
}

}

const CheckSpec &sshNoSecondPrompt()
{
    static const CheckSpec spec{
        .id = "ssh.no-second-prompt",
        .title = QT_TRANSLATE_NOOP("CheckWords", "No prompt after the key"),
        .why = QT_TRANSLATE_NOOP("CheckWords",
                                 "The first list of methods hides a password that is asked only after the key."),
        .section = "1",
        .bullets = "B43 B44 B45",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "Set `AuthenticationMethods publickey` and reload ssh."),
        .profiles = {Profile::PostChange, Profile::PostReboot},
        .roles = {},
        .vantage = "admin",
        .parameters = {},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
