// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/alerts/alerts.h"
#include "core/checks/catalog/look.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Rules, Managers, Ready, Status };

void plan(PlanScope &scope)
{
    scope.add({.probes = {prometheusGet(scope, u"/api/v1/rules"_s), prometheusGet(scope, u"/api/v1/alertmanagers"_s),
                          alertmanagerGet(scope, u"/-/ready"_s), alertmanagerGet(scope, u"/api/v2/status"_s)},
               .needs = {sshSession(), u"prometheus.healthy"_s}});
}

/// Whether Prometheus sends to the Alertmanager that was asked: the one of this host.
bool sendsHere(const JudgeInput &input, const QStringList &urls)
{
    const int asked = QUrl(std::get<HttpGet>(input.evidence[Ready]->request.probe).url).port();
    const auto own = input.lab.addressesOf(input.node);
    return std::ranges::any_of(urls, [&](const QString &text) {
        const QUrl url(text);
        const QString host = url.host();
        const auto address = parseIpAddress(host);
        const bool here = host == "localhost"_L1 || host == input.node.address || host == input.node.id.value ||
                          (address && (address->isLoopback() || std::ranges::find(own, *address) != own.end()));
        return here && url.port(80) == asked;
    });
}

Judgement judgeManager(const JudgeInput &input, const QStringList &urls)
{
    for (const int probe : {Ready, Status}) {
        if (auto refusal = alertmanagerSilent(input, *input.evidence[size_t(probe)], urls))
            return *refusal;
    }
    if (input.evidence[Ready]->out.trimmed() != "OK")
        return unknown(Reason::Garbled,
                       CheckWords::tr("What answers in the place of Alertmanager is something else: %1")
                           .arg(quoted(input.evidence[Ready]->out)));
    const auto status = parseAlertmanagerStatus(input.evidence[Status]->out);
    if (!status)
        return unreadable(status.error(), u"Alertmanager"_s);
    if (*status != "ready"_L1 && *status != "disabled"_L1)
        return warned(CheckWords::tr("Alertmanager answers, but its cluster is %1.").arg(quoted(status->toUtf8())));
    if (!sendsHere(input, urls))
        return unknown(Reason::Unproven, CheckWords::tr("Prometheus sends its alerts to %1, which was not asked.")
                                             .arg(quoted(urls.join(u", "_s).toUtf8())));
    return passed(CheckWords::tr("Prometheus sends its alerts to %n Alertmanager(s), and the one here is ready.",
                                 nullptr, int(urls.size())));
}

Judgement judge(const JudgeInput &input)
{
    for (const int probe : {Rules, Managers}) {
        if (auto refusal = prometheusSilent(*input.evidence[size_t(probe)]))
            return *refusal;
    }
    const auto rules = parsePromRules(input.evidence[Rules]->out);
    const auto urls = parsePromAlertmanagers(input.evidence[Managers]->out);
    if (!rules || !urls)
        return unreadable(rules ? urls.error() : rules.error(), u"Prometheus"_s);
    const bool alerting = std::ranges::any_of(*rules, [](const PromRule &rule) { return rule.alerting; });
    Judgement result;
    if (!alerting)
        result = skipped(CheckWords::tr("Prometheus has no alerting rules: there is nothing to tell."));
    else if (urls->isEmpty())
        result = failed(CheckWords::tr("Prometheus has alerting rules, but no Alertmanager to send alerts to."));
    else
        result = judgeManager(input, *urls);
    result.expected = CheckWords::tr("Prometheus knows an Alertmanager, and it is ready.");
    return result;
}

}

const CheckSpec &alertsPipeline()
{
    static const CheckSpec spec{
        .id = "alerts.pipeline",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Alerts find their way out"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "An alert that nobody is told of is worth nothing."),
        .section = "maintenance",
        .bullets = "B20",
        .remedy =
            QT_TRANSLATE_NOOP("CheckWords", "Look at `alerting:` in prometheus.yml and at Alertmanager's journal."),
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
