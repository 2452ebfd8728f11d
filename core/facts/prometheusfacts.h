// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/parsed.h"

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QMap>
#include <QStringList>

#include <optional>

namespace daytwo {

/// The wrapper of every answer of Prometheus' HTTP API.
struct PromEnvelope
{
    bool success = false;
    QString errorType; ///< "bad_data" …, when not success
    QString error;     ///< text for people
    QJsonValue data;

    bool operator==(const PromEnvelope &) const = default;
};
/// status is required, and data when it is "success". Cut or foreign JSON is garbled, never judged. The parsers below
/// take the whole answer; they give "garbled" for status=error too, so look at the envelope first where that matters.
Parsed<PromEnvelope> parsePromEnvelope(const QByteArray &body);

enum class TargetHealth { Up, Down, Unknown };
/// What kind of trouble a scrape error is.
enum class ScrapeErrorClass { None, Refused, Timeout, Dns, HttpStatus, Tls, Unreachable, NotMetrics, Other };

/// One active scrape target.
struct PromTarget
{
    QMap<QString, QString> labels; ///< after relabelling: "instance", "job", "host"
    QString address;               ///< __address__ before relabelling; may be empty
    QString scrapePool;
    QString scrapeUrl;
    TargetHealth health = TargetHealth::Unknown;
    QString lastError;
    std::optional<qint64> lastScrapeMs; ///< milliseconds since 1970; nothing: not scraped yet
    double lastScrapeDuration = 0;      ///< seconds
    double scrapeInterval = 0;          ///< seconds; 0: not told (old versions)
    double scrapeTimeout = 0;           ///< seconds; 0: not told

    bool operator==(const PromTarget &) const = default;
};
struct PromTargets
{
    QList<PromTarget> active;
    int dropped = 0;

    bool operator==(const PromTargets &) const = default;
};
/// /api/v1/targets. No active target is a value (right after start), and never a sign of health. Sorted by scrape URL,
/// because Prometheus changes the order between calls.
Parsed<PromTargets> parsePromTargets(const QByteArray &body);
ScrapeErrorClass scrapeErrorClass(const QString &lastError);

/// /api/v1/status/runtimeinfo.
struct PromRuntime
{
    qint64 startMs = 0;                      ///< milliseconds since 1970
    std::optional<bool> reloadConfigSuccess; ///< nothing: this version does not tell
    std::optional<qint64> lastConfigMs;      ///< when the running configuration was loaded
    QString storageRetention;

    bool operator==(const PromRuntime &) const = default;
};
Parsed<PromRuntime> parsePromRuntime(const QByteArray &body);

/// /api/v1/status/buildinfo: the version.
Parsed<QString> parsePromVersion(const QByteArray &body);

/// One alerting or recording rule.
struct PromRule
{
    QString group;
    QString file; ///< that it was read from, as Prometheus sees it; empty: not told
    QString name;
    bool alerting = false;
    QString health; ///< "ok", "err", "unknown"
    QString lastError;
    QString state; ///< "firing", "pending", "inactive"; empty for recording rules

    bool operator==(const PromRule &) const = default;
};
/// /api/v1/rules. No rule is an empty list.
Parsed<QList<PromRule>> parsePromRules(const QByteArray &body);

/// One active alert.
struct PromAlert
{
    QString name;
    QString severity;    ///< label; may be empty
    bool firing = false; ///< otherwise pending
    QMap<QString, QString> labels;
    QString summary;
    std::optional<qint64> activeSinceMs;

    bool operator==(const PromAlert &) const = default;
};
/// /api/v1/alerts. No alert is an empty list, and may mean that alerting is dead.
Parsed<QList<PromAlert>> parsePromAlerts(const QByteArray &body);

/// /api/v1/alertmanagers: URLs of the active ones; empty: Prometheus can tell nobody.
Parsed<QStringList> parsePromAlertmanagers(const QByteArray &body);

/// One series of an instant query.
struct PromSeries
{
    QMap<QString, QString> labels;
    double time = 0;  ///< seconds since 1970
    double value = 0; ///< may be NaN

    bool operator==(const PromSeries &) const = default;
};
/// /api/v1/query with a vector or scalar result. An empty vector is green only if the series exists at all.
Parsed<QList<PromSeries>> parsePromVector(const QByteArray &body);

/// "2026-11-23T06:28:36.337577253Z" → milliseconds since 1970; nothing for year 1 ("never") and for other texts.
std::optional<qint64> rfc3339Ms(const QString &text);
/// "1m30s", "5s", "100ms" → seconds.
std::optional<double> promDuration(const QString &text);

}
