// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/prometheus/prometheus.h"
#include "core/facts/bootfacts.h"
#include "core/facts/systemdfacts.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Ready, Unit, Boot };

const QString kUnit = u"prometheus.service"_s;

void plan(PlanScope &scope)
{
    scope.add({.probes = {scope.here(HttpGet{.url = prometheusUrl(scope.node(), u"/-/ready"_s), .insecure = true}),
                          scope.here(commands::unitProperties({kUnit})), scope.here(commands::bootIdentity())},
               .needs = {sshSession(), u"prometheus.healthy"_s}});
}

/// For how long its unit has been running; nothing where that cannot be told.
std::optional<double> runningFor(const JudgeInput &input)
{
    if (cannotRead(input, Unit) || cannotRead(input, Boot))
        return std::nullopt;
    const auto units = parseSystemctlShow(input.evidence[Unit]->out);
    const auto boot = parseBootIdentity(input.evidence[Boot]->out);
    const UnitState *unit = units && boot ? findUnit(*units, kUnit) : nullptr;
    if (!unit || unit->activeEnterMonotonic.value_or(0) <= 0)
        return std::nullopt;
    return boot->uptime - double(*unit->activeEnterMonotonic) / 1e6;
}

Judgement judgeStarting(const JudgeInput &input)
{
    const auto age = runningFor(input);
    if (age && *age <= input.number("grace_s"))
        return warned(
            CheckWords::tr("Prometheus was started %1 ago and reads its log (HTTP 503).").arg(durationText(*age)));
    return failed(CheckWords::tr("Prometheus is not ready to answer queries (HTTP 503)."));
}

Judgement judge(const JudgeInput &input)
{
    const Evidence &evidence = *input.evidence[Ready];
    if (!evidence.error && !evidence.truncated && evidence.exitCode == 503)
        return judgeStarting(input);
    if (auto refusal = notOk(evidence, u"Prometheus"_s))
        return *refusal;
    if (!saysOfItself(evidence, "Ready"))
        return unknown(Reason::Garbled, CheckWords::tr("Something answers with HTTP 200, but not as Prometheus does."));
    Judgement result = passed(CheckWords::tr("Prometheus answers queries."));
    result.marks = {Mark{0, 1}};
    return result;
}

}

const CheckSpec &prometheusReady()
{
    static const CheckSpec spec{
        .id = "prometheus.ready",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Prometheus is ready"),
        .why =
            QT_TRANSLATE_NOOP("CheckWords", "While it reads its log after a start it is alive, but answers no query."),
        .section = "4",
        .bullets = "B61",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords", "Wait for the write-ahead log to be replayed; look at its journal if that takes long."),
        .profiles = {Profile::PostChange, Profile::PostReboot, Profile::Maintenance},
        .roles = {QString(kRoleMonitoring)},
        .vantage = "node",
        .parameters = {{"grace_s", 180, "s",
                        QT_TRANSLATE_NOOP("CheckWords", "how long it may take to be ready after its start")}},
        .settle = {2, std::chrono::milliseconds(2000)},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
