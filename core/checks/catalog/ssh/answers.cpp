// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/reachability/reachability.h"
#include "core/checks/catalog/ssh/ssh.h"
#include "core/checks/plan.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    if (scope.node().hasRole(kRoleAdmin))
        return;
    std::vector<QString> needs{u"reachability.ping"_s};
    for (const NodeId &jump : scope.lab().jumpsTo(scope.node()))
        needs.push_back(sshSessionOf(jump));
    scope.add({.probes = {scope.here(SshLogin{})}, .needs = std::move(needs)});
}

Judgement judge(const JudgeInput &input)
{
    const Evidence &login = *input.evidence[0];
    const QString banner = login.meta.value("banner"_L1).toString();
    Judgement result;
    if (!banner.isEmpty() || !login.meta.value("hostKeyState"_L1).toString().isEmpty())
        result = passed(CheckWords::tr("SSH answers: %1").arg(banner));
    else if (!login.error && login.meta.value("authenticated"_L1).toBool())
        result = passed(CheckWords::tr("SSH answers."));
    else if (!login.error)
        return unknown(Reason::NotRun, CheckWords::tr("Nothing was seen of SSH."));
    else if (login.error->kind == Error::Kind::Refused)
        result = failed(CheckWords::tr("The host refuses connections to SSH: nothing listens, or a firewall rejects."));
    else if (login.error->kind == Error::Kind::TimedOut || login.error->kind == Error::Kind::Unreachable)
        result = failed(CheckWords::tr("SSH does not answer: %1").arg(errorText(*login.error)));
    else
        return *cannotLook(login);
    result.expected = CheckWords::tr("An SSH server answers at %1.").arg(input.node.address);
    result.facts = {{"banner"_L1, banner}};
    return result;
}

}

const CheckSpec &sshAnswers()
{
    static const CheckSpec spec{
        .id = "ssh.answers",
        .title = QT_TRANSLATE_NOOP("CheckWords", "SSH answers"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "It is the way in for repairs, and for most of the other lights."),
        .section = "1",
        .bullets = "B43 B44 B45",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords", "From the Proxmox console: `systemctl status ssh`, then the firewall's rule for 22/tcp."),
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
