// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/exporter/exporter.h"
#include "core/checks/catalog/firewall/firewall.h"
#include "core/checks/catalog/listeners/listeners.h"
#include "core/checks/catalog/look.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    if (!scope.node().exporter)
        return;
    // The firewall's questions come first: their judge counts from there. They begin with the presence list.
    std::vector<ProbeRequest> probes = firewallProbes(scope);
    probes.push_back(listenerProbes(scope).front());
    scope.add({.probes = std::move(probes), .needs = {sshSession()}});
}

QList<Listener> exportersOf(const JudgeInput &input, const ListenerList &list)
{
    QList<Listener> found;
    for (const Listener &listener : list.listeners) {
        if (listener.protocol == SocketProtocol::Tcp && listener.port == exporterPort(input.node))
            found << listener;
    }
    return found;
}

/// What the firewall does, family by family: what is open over one in which nobody listens leads to nobody.
Judgement judgeFirewall(const JudgeInput &input, const FirewallState &state, const HeardOver &heard)
{
    PortQuestion question = exporterQuestion(input);
    question.needs.clear(); // that monitoring gets in is the business of the allowlist's light
    Judgement whole = judgeReachability(input, state, question);
    const auto family = onlyHeardFamily(state, question, heard);
    if (!family || whole.outcome == Outcome::Pass)
        return whole;
    Judgement result = judgeReachability(input, state, family->question);
    if (result.outcome == whole.outcome)
        return whole;
    result.summary = CheckWords::tr("Over %1: %2 %3", "family of IP; what the firewall does; what of the other family")
                         .arg(family->heard, result.summary, unheardText(*family));
    return result;
}

/// Heard on an address of every network: the firewall decides who hears it.
Judgement judgeOpen(const JudgeInput &input, const QString &text, const HeardOver &heard)
{
    const auto state = firewallOf(input);
    if (!state) {
        Judgement unseen = warned(
            CheckWords::tr("%1, and the firewall before it could not be read: %2").arg(text, state.error().summary));
        unseen.mend = state.error().mend;
        return unseen;
    }
    Judgement result = judgeFirewall(input, *state, heard);
    result.summary = CheckWords::tr("%1. %2", "where it listens; what the firewall does").arg(text, result.summary);
    if (result.outcome == Outcome::Unknown)
        result = warned(result.summary);
    return result;
}

Judgement judgeListeners(const JudgeInput &input, const ListenerList &list)
{
    const QList<Listener> found = exportersOf(input, list);
    if (found.isEmpty())
        return unknown(
            Reason::Unproven,
            CheckWords::tr("Nothing listens on %1/tcp, so there is nothing to judge.").arg(exporterPort(input.node)));
    const QList<Cidr> vpn = vpnNetworks(input.lab);
    QStringList texts;
    bool open = false;
    for (const Listener &listener : found) {
        texts << listenerText(listener);
        open = open || listenScope(listener, vpn) > ListenScope::VpnAddress;
    }
    const QString text = texts.join(u", "_s);
    return open ? judgeOpen(input, text, heardOver(list, exporterPort(input.node)))
                : passed(CheckWords::tr("Heard in the VPN or on the host only: %1.").arg(text));
}

Judgement judge(const JudgeInput &input)
{
    const auto list = listenersOf(input, kFirewallProbes, 0);
    Judgement result = list ? judgeListeners(input, *list) : list.error();
    result.expected = CheckWords::tr("node_exporter on the VPN address, or behind a firewall that keeps others out.");
    return result;
}

}

const CheckSpec &exporterBind()
{
    static const CheckSpec spec{
        .id = "exporter.bind",
        .title = QT_TRANSLATE_NOOP("CheckWords", "node_exporter is not heard everywhere"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "Listening on every address leaves the firewall as the only wall."),
        .section = "5",
        .bullets = "B74",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords", "`--web.listen-address=<VPN address>:9100`, and a firewall: an address alone is none."),
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
