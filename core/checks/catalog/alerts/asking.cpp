// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/alerts/alerts.h"
#include "core/checks/catalog/look.h"
#include "core/checks/catalog/prometheus/prometheus.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr quint16 kAlertmanagerPort = 9093;

}

ProbeRequest prometheusGet(const PlanScope &scope, const QString &path)
{
    return scope.here(HttpGet{.url = prometheusUrl(scope.node(), path), .insecure = true});
}

ProbeRequest alertmanagerGet(const PlanScope &scope, const QString &path)
{
    const WebService web = scope.node().alertmanager.value_or(WebService{kAlertmanagerPort, {}, false});
    return scope.here(HttpGet{.url = u"%1://127.0.0.1:%2%3%4"_s.arg(web.tls ? u"https"_s : u"http"_s)
                                         .arg(web.port == 0 ? kAlertmanagerPort : web.port)
                                         .arg(web.path, path),
                              .insecure = true});
}

std::optional<Judgement> prometheusSilent(const Evidence &evidence)
{
    auto refusal = notOk(evidence, u"Prometheus"_s);
    if (refusal && refusal->outcome == Outcome::Fail)
        return unknown(Reason::Unreachable, refusal->summary);
    return refusal;
}

std::optional<Judgement> alertmanagerSilent(const JudgeInput &input, const Evidence &evidence, const QStringList &urls)
{
    auto refusal = notOk(evidence, u"Alertmanager"_s);
    if (!refusal || refusal->outcome != Outcome::Fail || input.node.alertmanager)
        return refusal;
    if (urls.isEmpty())
        return skipped(CheckWords::tr("The lab file declares no Alertmanager, and Prometheus knows of none."));
    return unknown(Reason::Unproven,
                   CheckWords::tr("Prometheus sends its alerts to %1, which was not asked: declare where Alertmanager "
                                  "listens on this host.")
                       .arg(quoted(urls.join(u", "_s).toUtf8())),
                   u"alertmanager = { port = 9093 }"_s);
}

AlertLevel alertLevel(const QString &severity)
{
    static const QStringList mild{u""_s, u"info"_s, u"notice"_s, u"low"_s, u"warn"_s, u"warning"_s};
    if (severity.compare("none"_L1, Qt::CaseInsensitive) == 0)
        return AlertLevel::Meta;
    return mild.contains(severity.toLower()) ? AlertLevel::Warning : AlertLevel::Critical;
}

QString alertText(const PromAlert &alert)
{
    QString name = quoted(alert.name.toUtf8());
    for (const QString &label : {u"host"_s, u"instance"_s}) {
        const QString value = alert.labels.value(label);
        if (!value.isEmpty())
            return CheckWords::tr("%1 (%2)", "alert, host").arg(name, quoted(value.toUtf8()));
    }
    return name;
}

}
