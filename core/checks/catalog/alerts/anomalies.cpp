// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/access/access.h"
#include "core/checks/catalog/alerts/alerts.h"
#include "core/checks/catalog/look.h"

#include <QUrl>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

enum Probes { Found, Base };

/// A question to Prometheus: its answer names what is odd, and is empty where nothing is. `base` counts the series that
/// it looks at: without any, an empty answer says nothing.
struct Question
{
    const char *name;
    const char *title;
    QString query;
    QString base;
};

QString number(const PlanScope &scope, const char *name)
{
    return QString::number(scope.parameter(name).toDouble(), 'g', 12);
}

std::vector<Question> forecasts(const PlanScope &scope)
{
    const double hours = scope.parameter("history_hours").toDouble();
    // A forecast or a usual value from the first minutes of a series is none.
    const QString past = hours >= 1 ? u" offset %1h"_s.arg(qRound(hours)) : QString();
    const QString disk =
        u"node_filesystem_avail_bytes{fstype!~\"tmpfs|ramfs|devtmpfs|squashfs|overlay|iso9660|efivarfs|fuse.*\"}"_s;
    return {{"disk-forecast", QT_TRANSLATE_NOOP("CheckWords", "disks that will be full"),
             u"predict_linear(%1[6h], %2 * 86400) < 0 and %1%3"_s.arg(disk, number(scope, "days"), past),
             u"count(%1%2)"_s.arg(disk, past)},
            {"load", QT_TRANSLATE_NOOP("CheckWords", "load above the usual"),
             u"node_load1 > %1 and node_load1 > avg_over_time(node_load1[7d]) + %2 * stddev_over_time(node_load1[7d])"_s
                 .arg(number(scope, "load"), number(scope, "sigmas")),
             u"count(node_load1%1)"_s.arg(past)}};
}

std::vector<Question> questions(const PlanScope &scope)
{
    std::vector<Question> all = forecasts(scope);
    all.insert(
        all.end(),
        {{"up", QT_TRANSLATE_NOOP("CheckWords", "targets that are down"), u"up == 0"_s, u"count(up)"_s},
         {"memory", QT_TRANSLATE_NOOP("CheckWords", "memory that runs out"),
          u"100 * node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes < %1"_s.arg(number(scope, "memory")),
          u"count(node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes)"_s},
         {"clock", QT_TRANSLATE_NOOP("CheckWords", "clocks that are wrong"),
          u"abs(node_timex_offset_seconds) > %1"_s.arg(number(scope, "clock")), u"count(node_timex_offset_seconds)"_s},
         {"network-errors", QT_TRANSLATE_NOOP("CheckWords", "errors of network cards"),
          u"increase(node_network_receive_errs_total[1d]) + increase(node_network_transmit_errs_total[1d]) > %1"_s.arg(
              number(scope, "errors")),
          u"count(node_network_receive_errs_total + node_network_transmit_errs_total)"_s},
         {"oom", QT_TRANSLATE_NOOP("CheckWords", "processes ended for lack of memory"),
          u"increase(node_vmstat_oom_kill[1d]) > 0"_s, u"count(node_vmstat_oom_kill)"_s}});
    return all;
}

ProbeRequest ask(const PlanScope &scope, const QString &query)
{
    return prometheusGet(scope, u"/api/v1/query?query="_s + QString::fromLatin1(QUrl::toPercentEncoding(query)));
}

void plan(PlanScope &scope)
{
    for (const Question &question : questions(scope))
        scope.add({.probes = {ask(scope, question.query), ask(scope, question.base)},
                   .suffix = QString::fromLatin1(question.name),
                   .title = CheckWords::tr("Dashboards show nothing odd: %1").arg(CheckWords::tr(question.title)),
                   .subject = {{"query"_L1, question.query}, {"base"_L1, question.base}},
                   .needs = {sshSession(), u"prometheus.healthy"_s}});
}

QString seriesText(const PromSeries &series)
{
    const QString host = series.labels.value(u"host"_s, series.labels.value(u"instance"_s));
    QStringList parts{quoted(host.toUtf8())};
    for (const QString &label : {u"mountpoint"_s, u"device"_s, u"job"_s}) {
        if (series.labels.contains(label) && parts.size() == 1)
            parts << quoted(series.labels.value(label).toUtf8());
    }
    return CheckWords::tr("%1: %2", "series, value").arg(parts.join(u' ')).arg(series.value, 0, 'g', 4);
}

Judgement judgeSeries(const QList<PromSeries> &found, const QList<PromSeries> &base)
{
    if (!found.isEmpty()) {
        QStringList texts;
        for (const PromSeries &series : found)
            texts << seriesText(series);
        return warned(CheckWords::tr("%n odd value(s): %1.", nullptr, int(found.size())).arg(shortList(texts)));
    }
    const double count = base.isEmpty() ? 0 : base.first().value;
    if (!(count >= 1))
        return unknown(Reason::Unproven,
                       CheckWords::tr("Prometheus has no series to tell it from, or none that goes back far enough: an "
                                      "empty answer says nothing."));
    return passed(CheckWords::tr("Nothing odd in %n series.", nullptr, int(count)));
}

Judgement judge(const JudgeInput &input)
{
    for (const int probe : {Found, Base}) {
        if (auto refusal = prometheusSilent(*input.evidence[size_t(probe)]))
            return *refusal;
    }
    const auto found = parsePromVector(input.evidence[Found]->out);
    const auto base = parsePromVector(input.evidence[Base]->out);
    Judgement result =
        found && base ? judgeSeries(*found, *base) : unreadable(found ? base.error() : found.error(), u"Prometheus"_s);
    result.expected = CheckWords::tr("No series in the answer to: %1").arg(input.subject("query"));
    result.rule =
        CheckWords::tr("An empty answer counts only while there are series to look at: %1").arg(input.subject("base"));
    return result;
}

}

const CheckSpec &alertsAnomalies()
{
    static const CheckSpec spec{
        .id = "alerts.anomalies",
        .title = QT_TRANSLATE_NOOP("CheckWords", "Dashboards show nothing odd"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "What grows slowly crosses no threshold until it is too late."),
        .section = "maintenance",
        .bullets = "B20",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "Open the query in Prometheus and look at its last week."),
        .profiles = {Profile::Maintenance},
        .roles = {QString(kRoleMonitoring)},
        .vantage = "node",
        .parameters = {{"days", 7, "d", QT_TRANSLATE_NOOP("CheckWords", "how far ahead disks are forecast")},
                       {"history_hours", 1, "h",
                        QT_TRANSLATE_NOOP("CheckWords", "how far back a series must go to be forecast")},
                       {"load", 1, "", QT_TRANSLATE_NOOP("CheckWords", "load below which nothing is odd")},
                       {"sigmas", 3, "", QT_TRANSLATE_NOOP("CheckWords", "standard deviations above the week's mean")},
                       {"memory", 10, "%", QT_TRANSLATE_NOOP("CheckWords", "available memory below which it warns")},
                       {"clock", 0.5, "s", QT_TRANSLATE_NOOP("CheckWords", "clock offset above which it warns")},
                       {"errors", 10, "",
                        QT_TRANSLATE_NOOP("CheckWords", "network errors in a day above which it warns")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
