// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/firewall/firewall.h"
#include "core/checks/catalog/look.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    if (!scope.node().hasRole(kRoleAdmin))
        scope.add({.probes = firewallProbes(scope), .needs = {sshSession(), u"firewall.readable"_s}});
}

constexpr quint16 kCanaryPort = 39917; // nothing listens there; any port that no rule names would do

Judgement judgeCanary(const JudgeInput &input, const FirewallState &state, TransportProtocol protocol,
                      const QString &name)
{
    PortQuestion question = restrictedPort(input, protocol, kCanaryPort, allowedSources(input.lab));
    question.needs.clear();
    return judgeReachability(input, whoMayReach(state, question), u"%1/%2"_s.arg(kCanaryPort).arg(name));
}

Judgement judge(const JudgeInput &input)
{
    if (!input.lab.lab().policy.defaultDeny)
        return skipped(CheckWords::tr("The policy of the lab does not ask for default deny."));
    const auto state = firewallOf(input);
    if (!state)
        return state.error();
    Judgement result = judgeCanary(input, *state, TransportProtocol::Tcp, u"tcp"_s);
    const Judgement udp = judgeCanary(input, *state, TransportProtocol::Udp, u"udp"_s);
    if (severity(udp.outcome) > severity(result.outcome))
        result = udp;
    result.expected = CheckWords::tr("A port that no rule names is closed to everybody outside the VPN.");
    return result;
}

}

const CheckSpec &firewallDefaultDeny()
{
    static const CheckSpec spec{
        .id = "firewall.default-deny",
        .title = QT_TRANSLATE_NOOP("CheckWords", "What no rule accepts is dropped"),
        .why = QT_TRANSLATE_NOOP("CheckWords",
                                 "With default deny, a service that starts listening by mistake is not reachable."),
        .section = "2",
        .bullets = "B49 B73",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "Set the policy of INPUT to DROP after the accepting rules are in "
                                                  "place, from the console or with a session open."),
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
