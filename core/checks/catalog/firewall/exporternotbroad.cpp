// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/exporter/exporter.h"
#include "core/checks/catalog/firewall/firewall.h"
#include "core/checks/catalog/look.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    if (scope.node().exporter)
        scope.add({.probes = firewallProbes(scope), .needs = {sshSession(), u"firewall.readable"_s}});
}

/// The widest of the networks that get in and should not; as a whole, not what is left of it around the allowed.
std::optional<std::pair<QString, Cidr>> widest(const Reachability &answer, const QList<Cidr> &allow)
{
    std::optional<std::pair<QString, Cidr>> best;
    const auto hostBits = [](const Cidr &cidr) { return cidr.base.bits() - cidr.prefix; };
    for (const InterfaceSources &part : answer.reachableFrom) {
        const bool bad = std::ranges::any_of(answer.unexpected, [&part](const InterfaceSources &unexpected) {
            return unexpected.interface == part.interface;
        });
        for (const Cidr &cidr : bad ? part.sources : QList<Cidr>()) {
            const bool allowed =
                std::ranges::any_of(allow, [&cidr](const Cidr &network) { return network.contains(cidr); });
            if (!allowed && (!best || hostBits(cidr) > hostBits(best->second)))
                best = {part.interface, cidr};
        }
    }
    return best;
}

Judgement judge(const JudgeInput &input)
{
    const auto state = firewallOf(input);
    if (!state)
        return state.error();
    const quint16 port = exporterPort(input.node);
    PortQuestion question = restrictedPort(input, TransportProtocol::Tcp, port, monitoringSources(input.lab));
    question.needs.clear();
    const Reachability answer = whoMayReach(*state, question);
    Judgement result = judgeAnswer(input, answer, question);
    if (const auto found = widest(answer, question.allow); found && result.outcome == Outcome::Fail)
        result.summary = CheckWords::tr("The widest network let in is %1 at %2. %3")
                             .arg(toString(found->second), found->first, answer.reason);
    result.expected = CheckWords::tr("No network but those of monitoring and VPN reaches %1/tcp.").arg(port);
    return result;
}

}

const CheckSpec &firewallExporterNotBroad()
{
    static const CheckSpec spec{
        .id = "firewall.exporter-not-broad",
        .title = QT_TRANSLATE_NOOP("CheckWords", "node_exporter is not open to LAN or WAN"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "A rule for one host is easily written for its whole network."),
        .section = "5",
        .bullets = "B74",
        .remedy = QT_TRANSLATE_NOOP("CheckWords",
                                    "Replace the wide source by the monitoring host's address and the VPN subnet."),
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
