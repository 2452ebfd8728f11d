// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/wireguard/wireguard.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    scope.add({.probes = wgProbes(scope), .needs = {sshSession()}});
}

Judgement judge(const JudgeInput &input)
{
    const auto state = wgStateOf(input);
    if (!state)
        return state.error();
    const WireGuard wanted = declaredWireGuard(input.node);
    const WgInterface *interface = state->interface(wanted.interface);
    Judgement result;
    if (!interface)
        result = failed(CheckWords::tr("There is no %1 that could listen.").arg(wanted.interface));
    else if (!interface->listenPort)
        result = failed(CheckWords::tr("%1 has no port.").arg(wanted.interface));
    else if (*interface->listenPort != wanted.port)
        result = failed(CheckWords::tr("%1 listens on %2/udp.").arg(wanted.interface).arg(*interface->listenPort));
    else
        result = passed(CheckWords::tr("%1 listens on %2/udp.").arg(wanted.interface).arg(wanted.port));
    result.expected = CheckWords::tr("%1 on %2/udp.").arg(wanted.interface).arg(wanted.port);
    result.marks = marksOf(input, 2, {wanted.interface});
    return result;
}

}

const CheckSpec &wireguardListenPort()
{
    static const CheckSpec spec{
        .id = "wireguard.listen-port",
        .title = QT_TRANSLATE_NOOP("CheckWords", "WireGuard listens on its port"),
        .why = QT_TRANSLATE_NOOP("CheckWords",
                                 "On another port no client finds it, and the firewall opens the wrong one."),
        .section = "2",
        .bullets = "B34 B47",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "Set ListenPort in the interface's configuration."),
        .profiles = {Profile::PostChange, Profile::PostReboot},
        .roles = {QString(kRoleGateway)},
        .vantage = "node",
        .parameters = {},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
