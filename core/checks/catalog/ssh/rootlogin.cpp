// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/ssh/ssh.h"
#include "core/checks/plan.h"
#include "core/facts/sshdfacts.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Presence, RootConfig };

void plan(PlanScope &scope)
{
    if (scope.node().hasRole(kRoleAdmin))
        return;
    const commands::SshdContext root = sshdQuestions(scope.lab(), scope.node()).back();
    scope.add({.probes = {scope.here(commands::presence()), scope.here(commands::sshdConfig(root))},
               .needs = {sshSession()}});
}

Judgement judgeRoot(const SshdConfig &config)
{
    switch (config.permitRootLogin) {
    case PermitRootLogin::No:
        return passed(CheckWords::tr("root cannot log in over SSH."));
    case PermitRootLogin::ForcedCommandsOnly:
        return passed(CheckWords::tr("root can only run forced commands."));
    case PermitRootLogin::KeysOnly:
        return warned(CheckWords::tr("root can log in with a key."));
    case PermitRootLogin::Yes:
        break;
    }
    return passwordPath(config, u"root"_s).possible() ? failed(CheckWords::tr("root can log in with a password."))
                                                      : warned(CheckWords::tr("root can log in with a key."));
}

Judgement judge(const JudgeInput &input)
{
    const auto refused = sshdRefused(*input.evidence[RootConfig]);
    Judgement result =
        refused ? *refused : judgeParsed(input, RootConfig, Presence, u"sshd -T"_s, parseSshdConfig, judgeRoot);
    result.expected = CheckWords::tr("PermitRootLogin no, or forced commands only.");
    result.marks = marksOf(input, RootConfig, {u"permitrootlogin"_s});
    return result;
}

}

const CheckSpec &sshRootLogin()
{
    static const CheckSpec spec{
        .id = "ssh.root-login",
        .title = QT_TRANSLATE_NOOP("CheckWords", "root does not log in over SSH"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "A login as root leaves no name behind and skips sudo's limits."),
        .section = "1",
        .bullets = "B46",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "Set `PermitRootLogin no` in a drop-in that comes first."),
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
