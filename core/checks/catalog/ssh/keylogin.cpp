// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/ssh/ssh.h"
#include "core/checks/plan.h"

#include <QJsonArray>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    if (scope.node().hasRole(kRoleAdmin))
        return;
    scope.add({.probes = {scope.here(SshLogin{})}, .needs = {u"ssh.hostkey"_s}});
}

/// How many of our keys the server turned down before it took one.
int refusedKeys(const Evidence &login)
{
    const QJsonArray keys = login.meta.value("keys"_L1).toArray();
    return int(std::ranges::count_if(
        keys, [](const QJsonValue &key) { return key.toObject().value("outcome"_L1).toString() == "refused"_L1; }));
}

Judgement judge(const JudgeInput &input)
{
    const Evidence &login = *input.evidence[0];
    const QString user = login.meta.value("user"_L1).toString();
    const QStringList more = loginList(login, "partialMethods");
    Judgement result;
    if (login.meta.value("noneAccepted"_L1).toBool())
        result = failed(CheckWords::tr("The server let %1 in without asking for a key.").arg(user));
    else if (const int refused = refusedKeys(login); login.meta.value("authenticated"_L1).toBool() && refused > 0)
        result = warned(
            CheckWords::tr("%1 is logged in with the key %2, after %n other key(s) were refused.", nullptr, refused)
                .arg(user, login.meta.value("usedKey"_L1).toString()));
    else if (login.meta.value("authenticated"_L1).toBool())
        result = passed(
            CheckWords::tr("%1 is logged in with the key %2.").arg(user, login.meta.value("usedKey"_L1).toString()));
    else if (!more.isEmpty())
        result = failed(CheckWords::tr("The key is accepted, but the server then wants %1.").arg(more.join(u", "_s)));
    else if (login.error && login.error->kind == Error::Kind::AuthFailed)
        result = failed(CheckWords::tr("The server does not accept our key for %1.").arg(user));
    else if (auto refusal = cannotLook(login))
        return *refusal;
    else
        return unknown(Reason::NotRun, CheckWords::tr("No login was tried."));
    result.expected = CheckWords::tr("One key opens the session, without any prompt.");
    return result;
}

}

const CheckSpec &sshKeyLogin()
{
    static const CheckSpec spec{
        .id = "ssh.key-login",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Key login works"),
        .why = QT_TRANSLATE_NOOP("CheckWords",
                                 "Without it you are locked out, and most of the lights of this host stay dark."),
        .section = "1",
        .bullets = "B43 B44 B45",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords", "Is the key installed for this user, the user allowed (AllowUsers), the account not locked?"),
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
