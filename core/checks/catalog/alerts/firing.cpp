// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/access/access.h"
#include "core/checks/catalog/alerts/alerts.h"
#include "core/checks/catalog/look.h"

#include <QJsonArray>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Alerts, Rules, Silences };

void plan(PlanScope &scope)
{
    scope.add({.probes = {prometheusGet(scope, u"/api/v1/alerts"_s), prometheusGet(scope, u"/api/v1/rules"_s),
                          alertmanagerGet(scope, u"/api/v2/silences"_s)},
               .needs = {sshSession(), u"prometheus.healthy"_s}});
}

/// The silences in force; none where they could not be read: then nothing is taken as silenced.
QList<AlertSilence> silencesOf(const JudgeInput &input)
{
    const Evidence &evidence = *input.evidence[Silences];
    if (cannotLook(evidence) || evidence.exitCode != 200)
        return {};
    QList<AlertSilence> silences = parseSilences(evidence.out).value_or(QList<AlertSilence>());
    silences.removeIf([&input](const AlertSilence &silence) {
        return silence.state != "active"_L1 || silence.endsMs <= input.now.toMSecsSinceEpoch();
    });
    return silences;
}

struct Sorted
{
    QStringList critical;
    QStringList mild;
    QStringList pending;
    QStringList silenced;
};

Sorted sorted(const JudgeInput &input, const QList<PromAlert> &alerts)
{
    const QList<AlertSilence> silences = silencesOf(input);
    Sorted result;
    for (const PromAlert &alert : alerts) {
        const AlertLevel level = alertLevel(alert.severity);
        if (level == AlertLevel::Meta || alert.name == input.lab.lab().policy.watchdogAlert)
            continue;
        const bool quiet = std::ranges::any_of(
            silences, [&alert](const AlertSilence &silence) { return silence.covers(alert.labels); });
        QStringList &list = quiet                           ? result.silenced
                            : !alert.firing                 ? result.pending
                            : level == AlertLevel::Critical ? result.critical
                                                            : result.mild;
        list << alertText(alert);
    }
    return result;
}

Judgement judgeAlerts(const JudgeInput &input, const QList<PromAlert> &alerts, int rules)
{
    const Sorted found = sorted(input, alerts);
    Judgement result;
    if (!found.critical.isEmpty())
        result = failed(CheckWords::tr("Critical alerts fire: %1.").arg(shortList(found.critical)));
    else if (!found.mild.isEmpty())
        result = warned(CheckWords::tr("Alerts fire: %1.").arg(shortList(found.mild)));
    else if (!found.pending.isEmpty())
        result = warned(CheckWords::tr("Alerts are about to fire: %1.").arg(shortList(found.pending)));
    else if (!found.silenced.isEmpty())
        result = warned(CheckWords::tr("Alerts fire and are silenced: %1.").arg(shortList(found.silenced)));
    else
        result = passed(CheckWords::tr("None of %n alerting rule(s) fires.", nullptr, rules));
    result.seen = (found.critical + found.mild + found.pending + found.silenced).join(u'\n');
    result.facts = {{"firing"_L1, QJsonArray::fromStringList(found.critical + found.mild)}};
    return result;
}

Judgement judge(const JudgeInput &input)
{
    for (const int probe : {Alerts, Rules}) {
        if (auto refusal = prometheusSilent(*input.evidence[size_t(probe)]))
            return *refusal;
    }
    const auto alerts = parsePromAlerts(input.evidence[Alerts]->out);
    const auto rules = parsePromRules(input.evidence[Rules]->out);
    if (!alerts || !rules)
        return unreadable(alerts ? rules.error() : alerts.error(), u"Prometheus"_s);
    const auto alerting = std::ranges::count_if(*rules, [](const PromRule &rule) { return rule.alerting; });
    Judgement result = alerting == 0 && alerts->isEmpty()
                           ? skipped(CheckWords::tr("Prometheus has no alerting rules: nothing can fire."))
                           : judgeAlerts(input, *alerts, int(alerting));
    const bool blind =
        std::ranges::any_of(*rules, [](const PromRule &rule) { return rule.alerting && rule.health != "ok"_L1; });
    if (blind && result.outcome == Outcome::Pass)
        result =
            unknown(Reason::Unproven, CheckWords::tr("Nothing fires, but not every alerting rule could be evaluated."));
    result.expected = CheckWords::tr("No alert but those that tell of alerting itself.");
    result.rule = CheckWords::tr("A silence makes a critical alert a warning, never green; silences that could not be "
                                 "read count as none.");
    return result;
}

}

const CheckSpec &alertsFiring()
{
    static const CheckSpec spec{
        .id = "alerts.firing",
        .title = QT_TRANSLATE_NOOP("CheckWords", "No alert fires"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "An alert that everybody got used to hides the next one."),
        .section = "maintenance",
        .bullets = "B20",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "Open the alert in Prometheus and follow its runbook."),
        .profiles = {Profile::Maintenance},
        .roles = {QString(kRoleMonitoring)},
        .vantage = "node",
        .parameters = {},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
