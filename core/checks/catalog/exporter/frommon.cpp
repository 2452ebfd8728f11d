// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/exporter/exporter.h"
#include "core/checks/catalog/look.h"
#include "core/checks/plan.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    const auto monitoring = scope.lab().nodesWithRole(kRoleMonitoring);
    const Node &node = scope.node();
    if (monitoring.empty() || !node.exporter || monitoring.front()->id == node.id)
        return;
    const Node &mon = *monitoring.front();
    const QString address = scrapePath(scope.lab(), mon, node).to;
    const QString host = address.contains(u':') ? u"[%1]"_s.arg(address) : address;
    scope.add(
        {.probes = {scope.from(mon.id, HttpGet{.url = u"http://%1:%2/metrics"_s.arg(host).arg(exporterPort(node))})},
         .needs = {sshSessionOf(mon.id)}});
}

Judgement judge(const JudgeInput &input)
{
    Judgement result = judgeExporter(input, *input.evidence[0], CheckWords::tr("from the monitoring host", "asked …"));
    const auto &error = input.evidence[0]->error;
    if (result.outcome == Outcome::Fail && error && error->kind == Error::Kind::TimedOut)
        result.remedy = CheckWords::tr(
            "A timeout while the local light is green means a firewall: open the port for the monitoring host.");
    else if (result.outcome == Outcome::Fail && error && error->kind == Error::Kind::Refused)
        result.remedy =
            CheckWords::tr("Refused: node_exporter does not run, listens on another address, or a firewall rejects.");
    return result;
}

}

const CheckSpec &exporterFromMon()
{
    static const CheckSpec spec{
        .id = "exporter.from-mon",
        .title = QT_TRANSLATE_NOOP("CheckWords", "The monitoring host reaches node_exporter"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "It may answer locally while a firewall keeps the monitoring out."),
        .section = "4",
        .bullets = "B68 B69 B70",
        .remedy = QT_TRANSLATE_NOOP("CheckWords",
                                    "Compare with the local light: it tells whether service or firewall is to blame."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {},
        .vantage = "mon",
        .parameters = {},
        .settle = {2, std::chrono::milliseconds(2000)},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
