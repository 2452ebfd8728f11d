// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/reachability/reachability.h"
#include "core/checks/plan.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    if (scope.node().hasRole(kRoleAdmin) || vpnNetworks(scope.lab()).isEmpty())
        return;
    // Behind a changed host key may be somebody else: the way to the node itself is then not known.
    scope.add({.probes = {scope.here(SshLogin{})}, .needs = {u"ssh.hostkey"_s}});
}

Judgement judge(const JudgeInput &input)
{
    const Evidence &login = *input.evidence[0];
    if (!input.lab.jumpsTo(input.node).empty())
        return skipped(CheckWords::tr("Reached through a jump host; the jump host's own path is judged there."));
    const auto local = parseIpAddress(login.meta.value("localAddress"_L1).toString());
    if (!local) {
        if (auto refusal = cannotLook(login))
            return *refusal;
        return unknown(Reason::NotRun, CheckWords::tr("The connection did not tell its local address."));
    }
    const QList<Cidr> vpn = vpnNetworks(input.lab);
    const bool inside = std::ranges::any_of(vpn, [&local](const Cidr &cidr) { return cidr.contains(*local); });
    const QString from = toString(*local);
    Judgement result =
        inside ? passed(CheckWords::tr("Reached from %1, an address of the VPN.").arg(from))
        : input.lab.lab().policy.requireVpnPath
            ? failed(CheckWords::tr("Reached from %1, which is not an address of the VPN.").arg(from))
            : warned(CheckWords::tr("Reached from %1, which is not an address of the VPN: this run proves nothing "
                                    "about the way through the VPN.")
                         .arg(from));
    result.expected = CheckWords::tr("The connection starts from an address of the VPN.");
    result.seen = from;
    result.facts = {{"localAddress"_L1, from}};
    return result;
}

}

const CheckSpec &reachabilityPath()
{
    static const CheckSpec spec{
        .id = "reachability.path",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Reached through the VPN"),
        .why = QT_TRANSLATE_NOOP("CheckWords",
                                 "From inside the LAN everything looks reachable, also when the VPN is broken."),
        .section = "1",
        .bullets = "B39 B40 B41 B42",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "Use the VPN address of the host, or leave the LAN."),
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
