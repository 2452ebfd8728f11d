// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/ssh/ssh.h"
#include "core/checks/plan.h"

#include <QJsonArray>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    if (scope.node().hasRole(kRoleAdmin))
        return;
    scope.add({.probes = {scope.here(SshLogin{})}, .needs = {u"ssh.hostkey"_s}});
}

Judgement judgeOffered(const JudgeInput &input, const QStringList &offered)
{
    QStringList typed = typedMethods(offered);
    const QString list = offered.join(u", "_s);
    if (typed == QStringList{u"keyboard-interactive"_s} && input.node.secondFactorAllowed)
        return passed(CheckWords::tr("The server offers %1; the lab file allows a second factor here.").arg(list));
    if (!typed.isEmpty())
        return failed(
            CheckWords::tr("The server accepts %1; somebody who guesses a password gets in.").arg(typed.join(u", "_s)));
    if (!offered.contains(u"publickey"_s))
        return warned(CheckWords::tr("The server offers no public-key login: %1.").arg(list));
    if (offered.size() > 1)
        return warned(CheckWords::tr("Beside keys the server offers %1.").arg(list));
    return passed(CheckWords::tr("The server offers public keys only."));
}

Judgement judge(const JudgeInput &input)
{
    const Evidence &login = *input.evidence[0];
    Judgement result;
    const QStringList offered = loginList(login, "offeredMethods");
    if (login.meta.value("noneAccepted"_L1).toBool()) {
        result = failed(CheckWords::tr("The server lets %1 in without any proof at all.")
                            .arg(login.meta.value("user"_L1).toString()));
    } else if (offered.isEmpty()) {
        // A list that did not come is not an empty list.
        if (login.meta.value("offeredMethods"_L1).isArray())
            return warned(CheckWords::tr("The server offers no method at all: nobody can log in."));
        if (login.error)
            return *cannotLook(login);
        return unknown(Reason::NotRun, CheckWords::tr("The server did not say which methods it accepts."));
    } else {
        result = judgeOffered(input, offered);
    }
    result.expected = CheckWords::tr("Public keys only.");
    result.seen = offered.join(u", "_s);
    result.rule =
        CheckWords::tr("The server is asked which methods it accepts for this user from here; no password is sent. "
                       "keyboard-interactive counts as a password unless the lab file allows a second factor.");
    result.facts = {{"offered"_L1, QJsonArray::fromStringList(offered)}};
    return result;
}

}

const CheckSpec &sshOfferedMethods()
{
    static const CheckSpec spec{
        .id = "ssh.offered-methods",
        .title = QT_TRANSLATE_NOOP("CheckWords", "SSH is key-only"),
        .why = QT_TRANSLATE_NOOP(
            "CheckWords", "A password prompt is an open invitation to guess; updates and cloud-init bring it back."),
        .section = "1",
        .bullets = "B43 B44 B45 B46",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords", "Stop and look at sshd's hardening: set PasswordAuthentication no and "
                          "KbdInteractiveAuthentication no, reload ssh, and look for drop-ins that come first."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
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
