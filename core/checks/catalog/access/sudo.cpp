// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/access/access.h"
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Logins, Groups, Presence, Sudo, Last };

void plan(PlanScope &scope)
{
    if (scope.node().hasRole(kRoleAdmin))
        return;
    std::vector<ProbeRequest> probes = loginProbes(scope);
    const int days = std::clamp(scope.parameter("days").toInt(journalDays().standard.toInt()), 1, 366);
    probes.push_back(scope.here(commands::sudoJournal(days, scope.node().ssh.user)));
    probes.push_back(scope.here(commands::lastOfSudo(days)));
    scope.add({.probes = std::move(probes), .needs = {sshSession()}});
}

QString ownAccount(const JudgeInput &input)
{
    return loginUserOf(input, *input.evidence[Sudo]);
}

bool listed(const JudgeInput &input, const QString &user)
{
    const QStringList &users = input.lab.lab().policy.sudoUsers;
    return users.isEmpty() || users.contains(user) || user == ownAccount(input) || user == "root"_L1;
}

/// A refusal that tells of somebody trying. Our own account asks with `sudo -n` for what its sudoers file may lack, and
/// is then told that a password is required: that is the business of the lights that asked.
bool suspicious(const JudgeInput &input, const SudoUse &use)
{
    if (use.refusal.isEmpty())
        return false;
    return use.user != ownAccount(input) || use.refusal != "a password is required"_L1;
}

Judgement judgeUses(const JudgeInput &input, const QList<SudoUse> &uses, const HostJournal &read)
{
    QStringList refusals;
    QStringList strangers;
    int others = 0;
    for (const SudoUse &use : uses) {
        others += use.user != ownAccount(input);
        if (suspicious(input, use))
            refusals << CheckWords::tr("%1: %2 (%3)", "user, refusal, command")
                            .arg(quoted(use.user.toUtf8()), quoted(use.refusal.toUtf8()), quoted(use.command.toUtf8()));
        else if (!listed(input, use.user))
            strangers << quoted(use.user.toUtf8());
    }
    if (!refusals.isEmpty())
        return warned(CheckWords::tr("sudo refused: %1.").arg(shortList(refusals)));
    if (!strangers.isEmpty())
        return warned(
            CheckWords::tr("sudo was used by users that the policy does not list: %1.").arg(shortList(strangers)));
    if (read.cut)
        return leftOut(read);
    return input.lab.lab().policy.sudoUsers.isEmpty()
               ? passed(CheckWords::tr("%n use(s) of sudo beside our own, none refused. Who may use it is not declared "
                                       "(policy.sudo_users).",
                                       nullptr, others))
               : passed(
                     CheckWords::tr("%n use(s) of sudo beside our own, all by users of the policy.", nullptr, others));
}

/// Our own uses of sudo are in a journal that it writes to: where it wrote nothing, that nobody used it is not known.
std::optional<Judgement> writesElsewhere(const JudgeInput &input)
{
    if (provenAbsent(input, Presence, u"sudo"_s))
        return std::nullopt;
    const auto last = hostJournal(input, Last, Groups, Presence);
    if (!last)
        return last.error();
    if (last->journal.entries.isEmpty())
        return tellsNothing(CheckWords::tr("sudo has written nothing there, not even of our own uses."));
    return std::nullopt;
}

Judgement judge(const JudgeInput &input)
{
    // sudo may not have been used at all; that the journal is a whole one is seen from our own login in it.
    const auto logins = loginsOf(input);
    const auto read = hostJournal(input, Sudo, Groups, Presence);
    Judgement result = !read     ? read.error()
                       : !logins ? logins.error()
                                 : judgeUses(input, sudoUses(read->journal), *read);
    if (result.outcome == Outcome::Pass) {
        if (auto unproven = writesElsewhere(input))
            result = std::move(*unproven);
    }
    result.expected = CheckWords::tr("sudo used by declared users only, and never refused.");
    result.marks = marksOf(input, Sudo, {u"command not allowed"_s, u"NOT in sudoers"_s});
    return result;
}

}

const CheckSpec &accessSudo()
{
    static const CheckSpec spec{
        .id = "access.sudo",
        .title = QT_TRANSLATE_NOOP("CheckWords", "sudo was used as agreed"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "A refused command is somebody trying, or a script that is broken."),
        .section = "maintenance",
        .bullets = "B21",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "Ask that user; list who may in policy.sudo_users."),
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
