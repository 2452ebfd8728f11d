// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/access/access.h"
#include "core/checks/catalog/look.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    if (!scope.node().hasRole(kRoleAdmin))
        scope.add({.probes = loginProbes(scope), .needs = {sshSession()}});
}

/// Ways in that need no key at all.
bool keyless(const QString &method)
{
    return method.startsWith("password"_L1) || method.startsWith("keyboard-interactive"_L1) || method == "none"_L1;
}

Judgement judgeLogins(const LoginLog &log)
{
    QStringList bad;
    QStringList odd;
    int good = 0;
    for (const SshAttempt &attempt : log.attempts) {
        if (attempt.kind != SshAttempt::Kind::Accepted)
            continue;
        const QString text = CheckWords::tr("%1 by %2", "login, method").arg(attemptText(attempt), attempt.method);
        if (keyless(attempt.method))
            bad << text;
        else if (attempt.method != "publickey"_L1)
            odd << text;
        else
            ++good;
    }
    if (!bad.isEmpty())
        return failed(CheckWords::tr("Somebody was let in without a key: %1.").arg(shortList(bad)));
    if (!odd.isEmpty())
        return warned(CheckWords::tr("Logins by another way than a key: %1.").arg(shortList(odd)));
    if (log.read.cut)
        return leftOut(log.read);
    return passed(CheckWords::tr("All of %n login(s) were made with a key.", nullptr, good));
}

Judgement judge(const JudgeInput &input)
{
    const auto log = loginsOf(input);
    Judgement result = log ? judgeLogins(*log) : log.error();
    result.expected = CheckWords::tr("Every accepted login of the last %1 days used a key.").arg(input.number("days"));
    result.marks = marksOf(input, 0, {u"Accepted password"_s, u"Accepted keyboard-interactive"_s, u"Accepted none"_s});
    return result;
}

}

const CheckSpec &accessPasswordLogins()
{
    static const CheckSpec spec{
        .id = "access.password-logins",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Nobody logged in with a password"),
        .why = QT_TRANSLATE_NOOP("CheckWords",
                                 "A login with a password shows that one was possible, whatever the files say now."),
        .section = "maintenance",
        .bullets = "B21",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords", "Ask that user; look at sshd's configuration at that time; change the password, lock it."),
        .profiles = {Profile::Maintenance},
        .roles = {},
        .vantage = "node",
        .parameters = {journalDays()},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
