// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/exporter/exporter.h"
#include "core/checks/catalog/firewall/firewall.h"
#include "core/checks/catalog/look.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    if (scope.node().exporter)
        scope.add({.probes = firewallProbes(scope), .needs = {sshSession(), u"firewall.readable"_s}});
}

Judgement judge(const JudgeInput &input)
{
    const auto state = firewallOf(input);
    if (!state)
        return state.error();
    const quint16 port = exporterPort(input.node);
    Judgement result = judgeReachability(input, *state, exporterQuestion(input));
    result.expected = CheckWords::tr("%1/tcp from the monitoring host and the VPN, and nobody else.").arg(port);
    return result;
}

}

PortQuestion exporterQuestion(const JudgeInput &input)
{
    PortQuestion question =
        restrictedPort(input, TransportProtocol::Tcp, exporterPort(input.node), monitoringSources(input.lab));
    question.needs.clear();
    // Each monitoring host needs it by the way it scrapes; it does not reach itself through the firewall.
    for (const Node *monitoring : input.lab.nodesWithRole(kRoleMonitoring)) {
        const auto from = scrapePath(input.lab, *monitoring, input.node).from;
        if (from && monitoring->id != input.node.id)
            question.needs << SourceNeed{Cidr{*from, from->bits()}, {}};
    }
    return question;
}

const CheckSpec &firewallAllowExporter()
{
    static const CheckSpec spec{
        .id = "firewall.allowlist.exporter",
        .title = QT_TRANSLATE_NOOP("CheckWords", "node_exporter is open to monitoring and VPN only"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "Its metrics tell a stranger what runs where, in which version."),
        .section = "2",
        .bullets = "B36 B52 B74",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "Accept 9100/tcp from the monitoring host and the VPN subnet only."),
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
