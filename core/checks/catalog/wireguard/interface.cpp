// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/wireguard/wireguard.h"
#include "core/facts/ipfacts.h"

#include <QJsonArray>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    std::vector<ProbeRequest> probes = wgProbes(scope);
    probes.push_back(scope.here(commands::addresses()));
    scope.add({.probes = std::move(probes), .needs = {sshSession()}});
}

/// The node's own addresses in the VPN.
QStringList vpnAddresses(const JudgeInput &input)
{
    QStringList list;
    const QList<Cidr> vpn = vpnNetworks(input.lab);
    for (const IpAddress &address : input.lab.addressesOf(input.node)) {
        const bool inside = std::ranges::any_of(vpn, [&](const Cidr &cidr) { return cidr.contains(address); });
        if (inside && !address.isLoopback())
            list << toString(address);
    }
    return list;
}

/// Whether the interface, which exists, is switched on and has the node's address in the VPN.
Judgement judgeAddress(const JudgeInput &input, const QString &name)
{
    const int probe = int(input.evidence.size()) - 1;
    if (auto refusal = cannotRead(input, probe))
        return *refusal;
    const auto interfaces = parseIpAddresses(input.evidence[size_t(probe)]->out);
    if (!interfaces)
        return unreadable(interfaces.error(), u"ip addr"_s);
    const auto own = std::ranges::find_if(*interfaces, [&](const NetInterface &one) { return one.name == name; });
    if (own == interfaces->end())
        return unknown(Reason::Garbled, CheckWords::tr("%1 is there, but `ip addr` does not list it.").arg(name));
    if (!own->up)
        return failed(CheckWords::tr("%1 is there, but down.").arg(name));
    const QStringList wanted = vpnAddresses(input);
    const bool has = std::ranges::any_of(
        own->addresses, [&](const InterfaceAddress &one) { return wanted.contains(toString(one.address)); });
    if (!wanted.isEmpty() && !has)
        return failed(CheckWords::tr("%1 is there, but without its address %2.").arg(name, wanted.join(u", "_s)));
    return passed(CheckWords::tr("%1 is there.").arg(name));
}

Judgement judge(const JudgeInput &input)
{
    const auto state = wgStateOf(input);
    if (!state)
        return state.error();
    const QString wanted = declaredWireGuard(input.node).interface;
    QStringList names;
    for (const WgInterface &interface : state->interfaces)
        names << interface.name;
    Judgement result;
    if (names.isEmpty())
        result = failed(CheckWords::tr("There is no WireGuard interface at all."));
    else if (!names.contains(wanted))
        result = failed(CheckWords::tr("There is no %1; WireGuard has %2.").arg(wanted, names.join(u", "_s)));
    else if (names.size() > 1)
        result = warned(CheckWords::tr("Beside %1 there are interfaces that the lab file does not know: %2.")
                            .arg(wanted, names.join(u", "_s)));
    else
        result = judgeAddress(input, wanted);
    result.expected = CheckWords::tr("Exactly %1, switched on, with its address.").arg(wanted);
    result.seen = names.join(u", "_s);
    result.marks = marksOf(input, 1, names); // the public keys, a line for each interface
    result.facts = {{"interfaces"_L1, QJsonArray::fromStringList(names)}};
    return result;
}

}

const CheckSpec &wireguardInterface()
{
    static const CheckSpec spec{
        .id = "wireguard.interface",
        .title = QT_TRANSLATE_NOOP("CheckWords", "WireGuard interface exists"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "Without it nobody gets in from outside."),
        .section = "2",
        .bullets = "B47",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "`systemctl start wg-quick@wg0`, then its journal."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
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
