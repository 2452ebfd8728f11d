// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/reachability/reachability.h"
#include "core/checks/plan.h"
#include "core/facts/ipfacts.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Addresses, Route, Echo };

void plan(PlanScope &scope)
{
    const auto vpnAddress = scope.lab().vpnAddressOf(scope.node());
    if (!vpnAddress)
        return;
    const QString address = toString(*vpnAddress);
    Command route;
    route.argv = {u"ip"_s, u"-j"_s, u"route"_s, u"get"_s, address};
    scope.add({.probes = {scope.admin(commands::addresses()), scope.admin(route), scope.admin(IcmpEcho{address})}});
}

bool inside(const QList<Cidr> &networks, const IpAddress &address)
{
    return std::ranges::any_of(networks, [&address](const Cidr &cidr) { return cidr.contains(address); });
}

/// The interface of the admin machine that is up with an address of the VPN; empty when there is none.
QString vpnInterface(const QList<NetInterface> &interfaces, const QList<Cidr> &vpn)
{
    for (const NetInterface &interface : interfaces) {
        if (!interface.up)
            continue;
        for (const InterfaceAddress &address : interface.addresses) {
            if (inside(vpn, address.address))
                return interface.name;
        }
    }
    return {};
}

Judgement judgeRoundTrip(const JudgeInput &input, const QString &interface)
{
    const Evidence &echo = *input.evidence[Echo];
    const bool answered = echo.meta.value("received"_L1).toInt() > 0;
    if (!answered && echo.error && echo.meta.value("sent"_L1).toInt() == 0 &&
        echo.error->kind != Error::Kind::Unreachable)
        return *cannotLook(echo);
    if (!answered)
        return failed(CheckWords::tr("The VPN interface %1 is up here, but the gateway does not answer through it.")
                          .arg(interface));
    if (auto refusal = cannotRead(input, Route))
        return *refusal;
    const auto routes = parseIpRoutes(input.evidence[Route]->out);
    if (!routes)
        return unreadable(routes.error(), u"ip route get"_s);
    if (routes->isEmpty())
        return unknown(Reason::Garbled, CheckWords::tr("The way to the gateway was not told."));
    const QString device = routes->front().device;
    if (device != interface)
        return warned(
            CheckWords::tr(
                "The gateway answers, but the way to it is %1, not the VPN interface %2: nothing about the VPN "
                "was proved.")
                .arg(device, interface));
    const auto source = routes->front().source;
    if (!source)
        return unknown(Reason::Garbled, CheckWords::tr("The source address on the way to the gateway was not told."));
    if (!inside(vpnNetworks(input.lab), *source))
        return warned(CheckWords::tr("The gateway answers through %1, but from %2, which is not an address of the VPN.")
                          .arg(interface, toString(*source)));
    Judgement result = passed(CheckWords::tr("%1 is up and the gateway answers through it.").arg(interface));
    result.facts = {{"interface"_L1, interface}};
    return result;
}

Judgement judge(const JudgeInput &input)
{
    if (auto refusal = cannotRead(input, Addresses))
        return *refusal;
    const auto interfaces = parseIpAddresses(input.evidence[Addresses]->out);
    if (!interfaces)
        return unreadable(interfaces.error(), u"ip addr"_s);
    const QString interface = vpnInterface(*interfaces, vpnNetworks(input.lab));
    Judgement result;
    if (interface.isEmpty()) {
        const bool answered = input.evidence[Echo]->meta.value("received"_L1).toInt() > 0;
        result = answered ? warned(CheckWords::tr(
                                "This machine has no address of the VPN; the gateway is reached another way, so "
                                "nothing about the VPN was proved."))
                          : failed(CheckWords::tr("This machine has no interface with an address of the VPN."));
    } else {
        result = judgeRoundTrip(input, interface);
    }
    result.expected =
        CheckWords::tr("An interface of this machine has an address of the VPN, and the gateway answers through it.");
    return result;
}

}

const CheckSpec &reachabilityVpnUp()
{
    static const CheckSpec spec{
        .id = "reachability.vpn-up",
        .title = QT_TRANSLATE_NOOP("CheckWords", "VPN is up on this machine"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "The VPN is the only way in; everything else is looked at through it."),
        .section = "1",
        .bullets = "B39",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords", "Start the tunnel; check the endpoint's name, UDP 51820 outbound, and this machine's clock."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {QString(kRoleGateway)},
        .vantage = "admin",
        .parameters = {},
        .settle = {2, std::chrono::milliseconds(2000)},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
