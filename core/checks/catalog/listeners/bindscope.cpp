// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/exporter/exporter.h"
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
    scope.add({.probes = std::move(probes), .needs = {sshSession()}});
}

/// One listener that is bound wider than declared, and what the rules make of it.
Judgement judgeWide(const JudgeInput &input, const tl::expected<FirewallState, Judgement> &state,
                    const Listener &listener)
{
    const QString text = listenerText(listener);
    if (!state)
        return warned(CheckWords::tr("%1 is heard from further away than declared, and the rules could not be read: %2")
                          .arg(text, state.error().summary));
    const bool exporter = input.node.exporter && listener.port == exporterPort(input.node);
    PortQuestion question = restrictedPort(
        input, listener.protocol == SocketProtocol::Tcp ? TransportProtocol::Tcp : TransportProtocol::Udp,
        listener.port, exporter ? monitoringSources(input.lab) : allowedSources(input.lab));
    question.needs.clear();
    const Reachability answer = whoMayReach(*state, question);
    Judgement result = judgeAnswer(input, answer, question);
    result.reason = Reason::None;
    switch (rulesSay(input, answer)) {
    case RulesSay::Open:
        result.outcome = Outcome::Fail;
        result.summary = CheckWords::tr("%1 is heard from further away than declared, and the rules let others in: %2")
                             .arg(text, answer.reason);
        break;
    case RulesSay::Closed:
        result.outcome = Outcome::Warn;
        result.summary =
            CheckWords::tr("%1 is heard from further away than declared; only the rules keep others out.").arg(text);
        break;
    case RulesSay::Unproven:
        result.outcome = Outcome::Warn;
        result.summary = CheckWords::tr("%1 is heard from further away than declared, and the rules do not prove that "
                                        "others are kept out: %2")
                             .arg(text, answer.reason);
        break;
    }
    return result;
}

Judgement judge(const JudgeInput &input)
{
    const auto list = listenersOf(input, kListeners, 0);
    if (!list)
        return list.error();
    const QList<Cidr> vpn = vpnNetworks(input.lab);
    const auto state = firewallOf(input);
    std::vector<Judgement> wide;
    QStringList marked;
    for (const Listener &listener : list->listeners) {
        if (standingOf(input.node, listener, vpn) != Standing::WrongScope)
            continue;
        wide.push_back(judgeWide(input, state, listener));
        marked << u":%1 "_s.arg(listener.port);
    }
    Judgement result =
        wide.empty() ? passed(CheckWords::tr("Nothing is heard from further away than declared.")) : worstOf(wide);
    if (wide.size() > 1)
        result.summary += u' ' + CheckWords::tr("%n listener(s) in all.", nullptr, int(wide.size()));
    result.expected = CheckWords::tr("Each listener is bound no wider than its scope in the lab file.");
    result.remedy = wide.empty()
                        ? QString()
                        : CheckWords::tr("Bind it to the address it is meant for, and keep the rule: an address "
                                         "alone does not hold others off.");
    result.marks << marksOf(input, kListeners, marked);
    return result;
}

}

const CheckSpec &listenersBindScope()
{
    static const CheckSpec spec{
        .id = "listeners.bind-scope",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Listeners are bound no wider than declared"),
        .why = QT_TRANSLATE_NOOP("CheckWords",
                                 "What listens on every address is one lost firewall rule away from everybody."),
        .section = "2",
        .bullets = "B54",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "Bind the service to loopback or to its VPN address."),
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
