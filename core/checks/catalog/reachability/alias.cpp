// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/reachability/reachability.h"
#include "core/checks/plan.h"

#include <QJsonArray>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    if (scope.node().hasRole(kRoleAdmin) || parseIpAddress(scope.node().address))
        return;
    scope.add({.probes = {scope.admin(Resolve{scope.node().address})}});
}

/// Inside the VPN; for a node that has no address there, inside any network of the lab but the WAN.
bool declared(const JudgeInput &input, const IpAddress &address)
{
    const auto &networks = input.lab.lab().networks;
    const bool inVpn = input.lab.vpnAddressOf(input.node).has_value();
    return std::ranges::any_of(networks, [&address, inVpn](const Network &network) {
        return (inVpn ? network.kind == Network::Kind::Vpn : network.kind != Network::Kind::Wan) &&
               std::ranges::any_of(network.cidrs, [&address](const Cidr &cidr) { return cidr.contains(address); });
    });
}

Judgement judge(const JudgeInput &input)
{
    const Evidence &answer = *input.evidence[0];
    if (answer.error && answer.error->kind == Error::Kind::Unreachable)
        return failed(CheckWords::tr("The name %1 is not known here.").arg(input.node.address));
    if (auto refusal = cannotLook(answer))
        return *refusal;
    QStringList inside;
    QStringList outside;
    for (const QJsonValue &value : answer.meta.value("addresses"_L1).toArray()) {
        const auto address = parseIpAddress(value.toString());
        (address && declared(input, *address) ? inside : outside) << value.toString();
    }
    Judgement result;
    if (inside.isEmpty() && outside.isEmpty())
        return unknown(Reason::Garbled, CheckWords::tr("The lookup of %1 gave no address.").arg(input.node.address));
    if (inside.isEmpty())
        result = failed(CheckWords::tr("%1 leads only outside: %2.").arg(input.node.address, outside.join(u", "_s)));
    else if (!outside.isEmpty())
        result = warned(CheckWords::tr("%1 leads to several places, some outside: %2.")
                            .arg(input.node.address, outside.join(u", "_s)));
    else
        result = passed(CheckWords::tr("%1 is %2.").arg(input.node.address, inside.join(u", "_s)));
    result.expected = CheckWords::tr(
        "Every address of the name is inside the VPN, or inside the lab for a host that the VPN only leads to.");
    result.facts = {{"addresses"_L1, answer.meta.value("addresses"_L1)}};
    return result;
}

}

const CheckSpec &reachabilityAlias()
{
    static const CheckSpec spec{
        .id = "reachability.alias",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Name leads into the lab"),
        .why = QT_TRANSLATE_NOOP("CheckWords",
                                 "A name that leads elsewhere makes every other light speak about another host."),
        .section = "1",
        .bullets = "B33",
        .remedy = QT_TRANSLATE_NOOP("CheckWords",
                                    "Mend the hosts file or the SSH alias, or use the VPN address in the lab file."),
        .profiles = {Profile::PostChange, Profile::PostReboot},
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
