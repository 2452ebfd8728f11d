// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/routing/routing.h"
#include "core/checks/plan.h"
#include "core/facts/sysctlfacts.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    scope.add({.probes = {scope.here(commands::forwardingValues())}, .needs = {sshSession()}});
}

Judgement judgeValues(const ForwardingValues &values)
{
    Judgement result = values.ipv4Forward
                           ? passed(CheckWords::tr("net.ipv4.ip_forward is 1."))
                           : failed(CheckWords::tr(
                                 "net.ipv4.ip_forward is 0: nothing behind the gateway is reachable through the VPN."));
    result.marks = {Mark{0, 1}};
    if (values.ipv4Forward)
        result = loopbackFromOutside(values).value_or(result);
    result.expected = u"1"_s;
    result.seen = values.ipv4Forward ? u"1"_s : u"0"_s;
    result.facts = {{"ipForward"_L1, values.ipv4Forward}};
    return result;
}

Judgement judge(const JudgeInput &input)
{
    if (auto refusal = cannotRead(input, 0))
        return *refusal;
    const auto values = parseForwardingValues(input.evidence[0]->out, input.evidence[0]->err);
    return values ? judgeValues(*values) : unreadable(values.error(), u"/proc/sys/net"_s);
}

}

std::optional<Judgement> loopbackFromOutside(const ForwardingValues &values)
{
    if (!values.routeLocalnet)
        return std::nullopt;
    Judgement result =
        warned(CheckWords::tr("net.ipv4.conf.all.route_localnet is 1: a neighbour reaches what listens on "
                              "127.0.0.1 alone, unless a rule refuses it."));
    result.remedy = CheckWords::tr("Turn it off, or refuse what comes to 127.0.0.0/8 from outside.");
    result.mend = u"sysctl -w net.ipv4.conf.all.route_localnet=0"_s;
    result.marks = {Mark{0, values.ipv6Forward ? 4 : 3}};
    return result;
}

const CheckSpec &routingIpForward()
{
    static const CheckSpec spec{
        .id = "routing.ip-forward",
        .title = QT_TRANSLATE_NOOP("CheckWords", "The gateway forwards packets"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "Without forwarding the VPN ends at the gateway."),
        .section = "2",
        .bullets = "B48",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords", "`sysctl -w net.ipv4.ip_forward=1`, and a drop-in in /etc/sysctl.d to make it last."),
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
