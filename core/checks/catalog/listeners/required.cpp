// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/listeners/listeners.h"
#include "core/checks/catalog/look.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    if (!scope.node().hasRole(kRoleAdmin))
        scope.add({.probes = listenerProbes(scope), .needs = {sshSession()}});
}

QString portText(const ExpectedListener &expected)
{
    const QString ports = expected.firstPort == expected.lastPort
                              ? QString::number(expected.firstPort)
                              : u"%1-%2"_s.arg(expected.firstPort).arg(expected.lastPort);
    return ports + (expected.proto == Protocol::Tcp ? u"/tcp"_s : u"/udp"_s);
}

Judgement judge(const JudgeInput &input)
{
    const auto list = listenersOf(input);
    if (!list)
        return list.error();
    const QList<Cidr> vpn = vpnNetworks(input.lab);
    QStringList missing;
    QStringList wanted;
    QStringList marked;
    for (const ExpectedListener &expected : input.node.listeners) {
        if (!expected.required)
            continue;
        wanted << portText(expected);
        marked << u":%1 "_s.arg(expected.firstPort);
        const bool there = std::ranges::any_of(list->listeners, [&](const Listener &listener) {
            const Protocol protocol = listener.protocol == SocketProtocol::Tcp ? Protocol::Tcp : Protocol::Udp;
            return expected.covers(protocol, listener.port) &&
                   standingOf(input.node, listener, vpn) != Standing::WrongOwner;
        });
        if (!there)
            missing << portText(expected);
    }
    if (wanted.isEmpty())
        return skipped(CheckWords::tr("The lab file requires no listener here."));
    Judgement result = missing.isEmpty()
                           ? passed(CheckWords::tr("Everything required listens: %1.").arg(wanted.join(u", "_s)))
                           : failed(CheckWords::tr("Nothing listens on %1.").arg(missing.join(u", "_s)));
    result.expected = wanted.join(u", "_s);
    result.marks = marksOf(input, 0, marked);
    return result;
}

}

const CheckSpec &listenersRequired()
{
    static const CheckSpec spec{
        .id = "listeners.required",
        .title = QT_TRANSLATE_NOOP("CheckWords", "What must listen listens"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "An open firewall and a running unit do not help when nothing listens."),
        .section = "2",
        .bullets = "B34 B37 B38 B54",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "Start the service that should hold the port."),
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
