// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/firewall/firewall.h"
#include "core/checks/catalog/listeners/listeners.h"
#include "core/checks/catalog/look.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr int kListeners = kFirewallProbes;

void plan(PlanScope &scope)
{
    if (scope.node().hasRole(kRoleAdmin))
        return;
    std::vector<ProbeRequest> probes = firewallProbes(scope);
    probes.push_back(listenerProbes(scope).front());
    scope.add({.probes = std::move(probes), .needs = {sshSession(), u"firewall.readable"_s}});
}

constexpr quint16 kCanaryPort = 39917; // nothing listens there; any port that no rule names would do

PortQuestion canary(const JudgeInput &input, TransportProtocol protocol, quint16 port)
{
    PortQuestion question = restrictedPort(input, protocol, port, allowedSources(input.lab));
    question.needs.clear();
    return question;
}

/// Listeners that others than those allowed reach, or perhaps reach, by the rules; nothing where the list was not seen.
std::optional<QStringList> openListeners(const JudgeInput &input, const FirewallState &state)
{
    const auto list = listenersOf(input, kListeners, 0);
    if (!list)
        return std::nullopt;
    QStringList open;
    for (const Listener &listener : list->listeners) {
        if (listenScope(listener, {}) == ListenScope::Loopback)
            continue;
        const TransportProtocol protocol =
            listener.protocol == SocketProtocol::Tcp ? TransportProtocol::Tcp : TransportProtocol::Udp;
        if (rulesSay(input, whoMayReach(state, canary(input, protocol, listener.port))) != RulesSay::Closed)
            open << listenerText(listener);
    }
    return open;
}

/// The policy does not ask for it, so that an open canary is only a warning, with the listeners it leaves open.
Judgement softened(const JudgeInput &input, const FirewallState &state, Judgement result)
{
    const auto open = openListeners(input, state);
    const QString rest = !open             ? CheckWords::tr("What listens could not be seen.")
                         : open->isEmpty() ? CheckWords::tr("All that listens now is covered by rules.")
                                           : CheckWords::tr("Reachable by it: %1.").arg(open->join(u", "_s));
    result.outcome = Outcome::Warn;
    result.summary = CheckWords::tr("The lab's policy does not ask for default deny. %1 %2").arg(rest, result.summary);
    return result;
}

Judgement judge(const JudgeInput &input)
{
    const auto state = firewallOf(input);
    if (!state)
        return state.error();
    Judgement result = worstOf({judgeReachability(input, *state, canary(input, TransportProtocol::Tcp, kCanaryPort)),
                                judgeReachability(input, *state, canary(input, TransportProtocol::Udp, kCanaryPort))});
    if (result.outcome == Outcome::Fail && !input.lab.lab().policy.defaultDeny)
        result = softened(input, *state, std::move(result));
    else if (result.outcome == Outcome::Fail)
        // The line that would close this one port is no cure for all the others.
        result.mend = QString();
    result.expected = CheckWords::tr("A port that no rule names is closed to everybody outside the VPN, TCP and UDP.");
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
