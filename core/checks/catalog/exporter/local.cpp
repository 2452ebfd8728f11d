// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/exporter/exporter.h"
#include "core/checks/catalog/look.h"
#include "core/checks/plan.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    if (!scope.node().exporter)
        return;
    scope.add({.probes = {scope.here(HttpGet{.url = u"http://127.0.0.1:%1/metrics"_s.arg(exporterPort(scope.node()))})},
               .needs = {sshSession()}});
}

Judgement judge(const JudgeInput &input)
{
    return judgeExporter(input, *input.evidence[0], CheckWords::tr("on the host itself", "asked …"));
}

}

const CheckSpec &exporterLocal()
{
    static const CheckSpec spec{
        .id = "exporter.local",
        .title = QT_TRANSLATE_NOOP("CheckWords", "node_exporter is up"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "It is the eyes of the monitoring on this host."),
        .section = "5",
        .bullets = "B71",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "Start its unit; is something else on its port?"),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {},
        .vantage = "node",
        .parameters = {},
        .settle = {2, std::chrono::milliseconds(2000)},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
