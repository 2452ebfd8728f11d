// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/routing/routing.h"
#include "core/checks/plan.h"
#include "core/facts/ipfacts.h"
#include "core/facts/sysctlfacts.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Values, Addresses };

void plan(PlanScope &scope)
{
    if (scope.node().hasRole(kRoleGateway) || scope.node().hasRole(kRoleAdmin))
        return;
    scope.add({.probes = {scope.here(commands::forwardingValues()), scope.here(commands::addresses())},
               .needs = {sshSession()}});
}

/// The bridge that explains why a host forwards: Docker, LXC, libvirt or Proxmox; empty when none does.
QString bridgeOf(const JudgeInput &input)
{
    if (cannotRead(input, Addresses))
        return {};
    const auto interfaces = parseIpAddresses(input.evidence[Addresses]->out);
    if (!interfaces)
        return {};
    for (const NetInterface &interface : *interfaces) {
        for (const QLatin1StringView prefix :
             {"docker"_L1, "br-"_L1, "lxc"_L1, "lxdbr"_L1, "virbr"_L1, "vmbr"_L1, "fwbr"_L1}) {
            if (interface.name.startsWith(prefix))
                return interface.name;
        }
    }
    return {};
}

/// "IPv4 and IPv6": what is forwarded; empty where nothing is.
QString forwarded(const ForwardingValues &values)
{
    const bool ipv6 = values.ipv6Forward.value_or(false);
    if (values.ipv4Forward && ipv6)
        return CheckWords::tr("IPv4 and IPv6");
    return values.ipv4Forward ? u"IPv4"_s : ipv6 ? u"IPv6"_s : QString();
}

Judgement judge(const JudgeInput &input)
{
    if (auto refusal = cannotRead(input, Values))
        return *refusal;
    const auto values = parseForwardingValues(input.evidence[Values]->out, input.evidence[Values]->err);
    if (!values)
        return unreadable(values.error(), u"/proc/sys/net"_s);
    const QString bridge = bridgeOf(input);
    const QString what = forwarded(*values);
    Judgement result;
    if (what.isEmpty())
        result = passed(CheckWords::tr("This host does not forward packets."));
    else if (!bridge.isEmpty())
        result = passed(CheckWords::tr("This host forwards %1 for its bridge %2.").arg(what, bridge));
    else if (input.lab.lab().policy.noForward)
        result = failed(CheckWords::tr("This host forwards %1, and the policy of the lab forbids it.").arg(what));
    else
        result = warned(CheckWords::tr("This host forwards %1 without a bridge that would need it.").arg(what));
    if (values->ipv4Forward || what.isEmpty())
        result.marks << Mark{Values, 1};
    if (values->ipv6Forward.value_or(false))
        result.marks << Mark{Values, 2};
    if (result.outcome == Outcome::Pass)
        result = loopbackFromOutside(*values).value_or(result);
    result.expected = CheckWords::tr("0 on hosts that are no gateway, or a bridge that explains it.");
    return result;
}

}

const CheckSpec &routingNonGatewayOff()
{
    static const CheckSpec spec{
        .id = "routing.non-gateway-off",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Only the gateway forwards"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "A second host that forwards is a way round the gateway's firewall."),
        .section = "2",
        .bullets = "B48",
        .remedy = QT_TRANSLATE_NOOP("CheckWords",
                                    "`sysctl -w net.ipv4.ip_forward=0` (for IPv6: `net.ipv6.conf.all.forwarding=0`), "
                                    "and look for what switched it on."),
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
