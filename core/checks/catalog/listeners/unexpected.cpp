// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/listeners/listeners.h"
#include "core/checks/catalog/look.h"

#include <QJsonArray>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    if (!scope.node().hasRole(kRoleAdmin))
        scope.add({.probes = listenerProbes(scope), .needs = {sshSession()}});
}

/// How bad a listener is that does not stand in the lab file as it is.
Outcome weight(const Node &node, const Listener &listener, Standing standing, const QList<Cidr> &vpn)
{
    if (standing == Standing::Expected)
        return Outcome::Pass;
    if (standing == Standing::WrongOwner)
        return Outcome::Fail;
    const ListenScope scope = listenScope(listener, vpn);
    if (scope == ListenScope::Loopback)
        return Outcome::Warn;
    const bool strict = node.hasRole(kRoleGateway) || node.hasRole(kRoleHypervisor);
    if (standing == Standing::Unexpected && (scope >= ListenScope::Address || strict))
        return Outcome::Fail;
    return Outcome::Warn;
}

QString words(const Listener &listener, Standing standing)
{
    switch (standing) {
    case Standing::WrongOwner:
        return CheckWords::tr("%1 holds a port that belongs to another").arg(listenerText(listener));
    case Standing::WrongScope:
        return CheckWords::tr("%1 is heard from further away than declared").arg(listenerText(listener));
    case Standing::Unexpected:
    case Standing::Expected:
        break;
    }
    return listenerText(listener);
}

Judgement judge(const JudgeInput &input)
{
    const auto list = listenersOf(input);
    if (!list)
        return list.error();
    const QList<Cidr> vpn = vpnNetworks(input.lab);
    Outcome worst = Outcome::Pass;
    QStringList bad;
    QStringList odd;
    QStringList marked;
    for (const Listener &listener : list->listeners) {
        const Standing standing = standingOf(input.node, listener, vpn);
        const Outcome one = weight(input.node, listener, standing, vpn);
        worst = worse(worst, one);
        if (one == Outcome::Pass)
            continue;
        (one == Outcome::Fail ? bad : odd) << words(listener, standing);
        marked << u":%1 "_s.arg(listener.port);
    }
    Judgement result;
    if (worst == Outcome::Fail)
        result = failed(CheckWords::tr("Not declared: %1.").arg((bad + odd).join(u"; "_s)));
    else if (worst == Outcome::Warn)
        result = warned(CheckWords::tr("Not declared, but not heard from outside: %1.").arg(odd.join(u"; "_s)));
    else if (!list->ownersKnown)
        result = unknown(Reason::NoPrivilege,
                         CheckWords::tr("Every port is declared, but who holds them could not be seen."));
    else
        result = passed(CheckWords::tr("All %n listener(s) are declared.", nullptr, int(list->listeners.size())));
    result.expected = CheckWords::tr("Only what the lab file and the roles of this node expect, held by its owner.");
    result.rule = CheckWords::tr(
        "Compared by protocol, port, reach and owner; the unit counts, since process names can be forged.");
    result.marks = marksOf(input, 0, marked);
    result.facts = {{"undeclared"_L1, QJsonArray::fromStringList(bad + odd)}};
    return result;
}

}

const CheckSpec &listenersUnexpected()
{
    static const CheckSpec spec{
        .id = "listeners.unexpected",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Nothing listens unexpectedly"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "Each open port is a door; you should know them all."),
        .section = "2",
        .bullets = "B04 B54",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords",
            "Find the owner with `ss -tulpn`; stop it, bind it to loopback, or declare it in the lab file."),
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
