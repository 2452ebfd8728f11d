// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/services/services.h"
#include "core/checks/plan.h"
#include "core/facts/systemdfacts.h"

#include <QJsonArray>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Failed, Presence };

void plan(PlanScope &scope)
{
    scope.add(
        {.probes = {scope.here(commands::failedUnits()), scope.here(commands::presence())}, .needs = {sshSession()}});
}

bool declared(const Node &node, const QString &unit)
{
    return std::ranges::any_of(node.services, [&unit](const ServiceUnit &service) {
        return unit == service.name + u".service"_s ||
               std::ranges::any_of(service.candidates, [&unit](const QString &name) {
                   return unit == name || unit == name + u".service"_s;
               });
    });
}

Judgement judgeUnits(const JudgeInput &input, const QList<FailedUnit> &units)
{
    QStringList names;
    bool critical = false;
    for (const FailedUnit &unit : units) {
        names << unit.unit;
        critical = critical || declared(input.node, unit.unit);
    }
    Judgement result = names.isEmpty() ? passed(CheckWords::tr("No unit has failed."))
                       : critical      ? failed(CheckWords::tr("Failed units: %1.").arg(names.join(u", "_s)))
                                       : warned(CheckWords::tr("Failed units: %1.").arg(names.join(u", "_s)));
    result.seen = names.join(u", "_s);
    result.marks = marksOf(input, Failed, names);
    result.facts = {{"failed"_L1, QJsonArray::fromStringList(names)}};
    result.expected =
        CheckWords::tr("None; a failed unit that the lab file declares is a failure, any other a warning.");
    return result;
}

Judgement judge(const JudgeInput &input)
{
    const Evidence &evidence = *input.evidence[Failed];
    if (!evidence.error && systemdAbsent(evidence.err))
        return skipped(CheckWords::tr("This host was not booted with systemd."));
    return judgeParsed(input, Failed, Presence, u"systemctl list-units"_s, parseFailedUnits,
                       [&input](const QList<FailedUnit> &units) { return judgeUnits(input, units); });
}

}

const CheckSpec &servicesFailedUnits()
{
    static const CheckSpec spec{
        .id = "services.failed-units",
        .title = QT_TRANSLATE_NOOP("CheckWords", "No unit has failed"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "What failed silently at boot is found when it is needed."),
        .section = "4",
        .bullets = "B58 B59",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "`systemctl --failed`, then the journal of each unit."),
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
