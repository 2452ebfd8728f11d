// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/prometheusfacts.h"

#include "core/facts/jsonreader.h"
#include "core/facts/lines.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

/// The data of a successful answer; an answer that says "error" is told apart in the reason.
Parsed<QJsonValue> successfulData(const QByteArray &body)
{
    const auto envelope = parsePromEnvelope(body);
    if (!envelope) {
        return tl::unexpected(envelope.error());
    }
    if (!envelope->success) {
        return garbled(0, FactWords::tr("Prometheus answered with an error: %1").arg(quoted(envelope->error.toUtf8())));
    }
    return envelope->data;
}

Parsed<JsonReader> dataReader(const QByteArray &body)
{
    const auto data = successfulData(body);
    if (!data) {
        return tl::unexpected(data.error());
    }
    if (!data->isObject()) {
        return garble::notJson(0, FactWords::tr("an object was expected"));
    }
    return JsonReader(data->toObject(), u"data"_s);
}

QMap<QString, QString> readLabels(JsonReader &reader, QLatin1String key)
{
    QMap<QString, QString> labels;
    const QJsonObject object = reader.object(key);
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it->isString()) {
            reader.refuse(key, it.key());
        }
        labels.insert(it.key(), it->toString());
    }
    return labels;
}

double readDuration(JsonReader &reader, QLatin1String key)
{
    const QString text = reader.textOr(key);
    if (text.isEmpty()) {
        return 0;
    }
    const auto seconds = promDuration(text);
    if (!seconds) {
        reader.refuse(key, text);
    }
    return seconds.value_or(0);
}

TargetHealth readHealth(JsonReader &reader)
{
    const QString text = reader.text("health"_L1);
    if (text == "up"_L1) {
        return TargetHealth::Up;
    }
    if (text == "down"_L1) {
        return TargetHealth::Down;
    }
    if (text != "unknown"_L1) {
        reader.refuse("health"_L1, text);
    }
    return TargetHealth::Unknown;
}

PromTarget readTarget(JsonReader &reader)
{
    PromTarget target;
    target.labels = readLabels(reader, "labels"_L1);
    if (const auto discovered = reader.maybeObject("discoveredLabels"_L1)) {
        target.address = discovered->value("__address__"_L1).toString();
    }
    target.scrapePool = reader.textOr("scrapePool"_L1);
    target.scrapeUrl = reader.text("scrapeUrl"_L1);
    target.health = readHealth(reader);
    target.lastError = reader.text("lastError"_L1);
    const QString lastScrape = reader.text("lastScrape"_L1);
    target.lastScrapeMs = rfc3339Ms(lastScrape);
    if (!target.lastScrapeMs && !lastScrape.startsWith("0001-01-01T"_L1)) {
        reader.refuse("lastScrape"_L1, lastScrape);
    }
    target.lastScrapeDuration = reader.maybeReal("lastScrapeDuration"_L1).value_or(0);
    target.scrapeInterval = readDuration(reader, "scrapeInterval"_L1);
    target.scrapeTimeout = readDuration(reader, "scrapeTimeout"_L1);
    return target;
}

/// A member that holds a time, or nothing for "never" (year 1) and for an absent one.
std::optional<qint64> readTime(JsonReader &reader, QLatin1String key)
{
    const QString text = reader.textOr(key);
    const auto time = rfc3339Ms(text);
    if (!text.isEmpty() && !time && !text.startsWith("0001-01-01T"_L1)) {
        reader.refuse(key, text);
    }
    return time;
}

PromRule readRule(JsonReader &reader, const QString &group, const QString &file)
{
    PromRule rule;
    rule.group = group;
    rule.file = file;
    rule.name = reader.text("name"_L1);
    const QString type = reader.text("type"_L1);
    if (type != "alerting"_L1 && type != "recording"_L1) {
        reader.refuse("type"_L1, type);
    }
    rule.alerting = type == "alerting"_L1;
    rule.health = reader.text("health"_L1);
    rule.lastError = reader.textOr("lastError"_L1);
    rule.state = rule.alerting ? reader.text("state"_L1) : QString();
    return rule;
}

PromAlert readAlert(JsonReader &reader)
{
    PromAlert alert;
    alert.labels = readLabels(reader, "labels"_L1);
    alert.name = alert.labels.value(u"alertname"_s);
    alert.severity = alert.labels.value(u"severity"_s);
    const QString state = reader.text("state"_L1);
    if (state != "firing"_L1 && state != "pending"_L1 && state != "inactive"_L1) {
        reader.refuse("state"_L1, state);
    }
    alert.firing = state == "firing"_L1;
    if (const auto annotations = reader.maybeObject("annotations"_L1)) {
        alert.summary = annotations->value("summary"_L1).toString();
    }
    alert.activeSinceMs = readTime(reader, "activeAt"_L1);
    return alert;
}

/// "1", "NaN", "+Inf" as Prometheus writes numbers into JSON.
std::optional<double> promNumber(const QString &text)
{
    if (text == "NaN"_L1) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    if (text == "+Inf"_L1 || text == "-Inf"_L1) {
        return std::copysign(std::numeric_limits<double>::infinity(), text.front() == u'-' ? -1.0 : 1.0);
    }
    return realOf(text.toUtf8());
}

void readPoint(JsonReader &reader, const QJsonArray &point, PromSeries &series)
{
    const auto value = point.size() == 2 && point.at(0).isDouble() && point.at(1).isString()
                           ? promNumber(point.at(1).toString())
                           : std::nullopt;
    if (!value) {
        reader.refuse("value"_L1, point.at(1).toString());
        return;
    }
    series.time = point.at(0).toDouble();
    series.value = *value;
}

}

Parsed<PromEnvelope> parsePromEnvelope(const QByteArray &body)
{
    const auto object = readJsonObject(body);
    if (!object) {
        return tl::unexpected(object.error());
    }
    JsonReader reader(*object);
    PromEnvelope envelope;
    const QString status = reader.text("status"_L1);
    if (status != "success"_L1 && status != "error"_L1) {
        reader.refuse("status"_L1, status);
    }
    envelope.success = status == "success"_L1;
    envelope.errorType = reader.textOr("errorType"_L1);
    envelope.error = reader.textOr("error"_L1);
    if (reader.failed()) {
        return reader.failure();
    }
    envelope.data = object->value("data"_L1);
    if (envelope.success && (envelope.data.isUndefined() || envelope.data.isNull())) {
        return garble::missing(0, u"data"_s);
    }
    return envelope;
}

Parsed<PromTargets> parsePromTargets(const QByteArray &body)
{
    auto data = dataReader(body);
    if (!data) {
        return tl::unexpected(data.error());
    }
    PromTargets targets;
    const QJsonArray active = data->array("activeTargets"_L1);
    targets.dropped = static_cast<int>(data->arrayOrEmpty("droppedTargets"_L1).size());
    if (data->failed()) {
        return data->failure();
    }
    for (qsizetype i = 0; i < active.size(); ++i) {
        JsonReader reader = elementReader(active, i, u"activeTargets"_s);
        targets.active.append(readTarget(reader));
        if (reader.failed()) {
            return reader.failure();
        }
    }
    std::stable_sort(targets.active.begin(), targets.active.end(), [](const PromTarget &a, const PromTarget &b) {
        return std::tie(a.scrapeUrl, a.scrapePool) < std::tie(b.scrapeUrl, b.scrapePool);
    });
    return targets;
}

ScrapeErrorClass scrapeErrorClass(const QString &lastError)
{
    using Class = ScrapeErrorClass;
    if (lastError.isEmpty()) {
        return Class::None;
    }
    static const QList<std::pair<QString, Class>> signs{{u"server returned HTTP status"_s, Class::HttpStatus},
                                                        {u"connection refused"_s, Class::Refused},
                                                        {u"no such host"_s, Class::Dns},
                                                        {u"dial tcp: lookup "_s, Class::Dns},
                                                        {u"context deadline exceeded"_s, Class::Timeout},
                                                        {u"i/o timeout"_s, Class::Timeout},
                                                        {u"x509:"_s, Class::Tls},
                                                        {u"tls:"_s, Class::Tls},
                                                        {u"no route to host"_s, Class::Unreachable},
                                                        {u"network is unreachable"_s, Class::Unreachable},
                                                        {u"expected "_s, Class::NotMetrics},
                                                        {u"invalid metric type"_s, Class::NotMetrics},
                                                        {u"text format parsing"_s, Class::NotMetrics},
                                                        {u"unsupported Content-Type"_s, Class::NotMetrics}};
    for (const auto &[text, kind] : signs) {
        if (lastError.contains(text)) {
            return kind;
        }
    }
    return Class::Other;
}

Parsed<PromRuntime> parsePromRuntime(const QByteArray &body)
{
    auto data = dataReader(body);
    if (!data) {
        return tl::unexpected(data.error());
    }
    PromRuntime runtime;
    const QString start = data->text("startTime"_L1);
    const auto startMs = rfc3339Ms(start);
    if (!startMs) {
        data->refuse("startTime"_L1, start);
    }
    runtime.startMs = startMs.value_or(0);
    runtime.reloadConfigSuccess = data->maybeBoolean("reloadConfigSuccess"_L1);
    runtime.lastConfigMs = readTime(*data, "lastConfigTime"_L1);
    runtime.storageRetention = data->textOr("storageRetention"_L1);
    if (data->failed()) {
        return data->failure();
    }
    return runtime;
}

Parsed<QString> parsePromVersion(const QByteArray &body)
{
    auto data = dataReader(body);
    if (!data) {
        return tl::unexpected(data.error());
    }
    const QString version = data->text("version"_L1);
    if (data->failed()) {
        return data->failure();
    }
    return version;
}

Parsed<QList<PromRule>> parsePromRules(const QByteArray &body)
{
    auto data = dataReader(body);
    if (!data) {
        return tl::unexpected(data.error());
    }
    const QJsonArray groups = data->array("groups"_L1);
    if (data->failed()) {
        return data->failure();
    }
    QList<PromRule> rules;
    for (qsizetype g = 0; g < groups.size(); ++g) {
        JsonReader group = elementReader(groups, g, u"groups"_s);
        const QString name = group.text("name"_L1);
        const QString file = group.textOr("file"_L1);
        const QJsonArray members = group.array("rules"_L1);
        for (qsizetype r = 0; r < members.size() && !group.failed(); ++r) {
            JsonReader reader = elementReader(members, r, name);
            rules.append(readRule(reader, name, file));
            group.include(reader);
        }
        if (group.failed()) {
            return group.failure();
        }
    }
    return rules;
}

Parsed<QList<PromAlert>> parsePromAlerts(const QByteArray &body)
{
    auto data = dataReader(body);
    if (!data) {
        return tl::unexpected(data.error());
    }
    const QJsonArray rows = data->array("alerts"_L1);
    if (data->failed()) {
        return data->failure();
    }
    QList<PromAlert> alerts;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        JsonReader reader = elementReader(rows, i, u"alerts"_s);
        alerts.append(readAlert(reader));
        if (reader.failed()) {
            return reader.failure();
        }
    }
    return alerts;
}

Parsed<QStringList> parsePromAlertmanagers(const QByteArray &body)
{
    auto data = dataReader(body);
    if (!data) {
        return tl::unexpected(data.error());
    }
    const QJsonArray rows = data->array("activeAlertmanagers"_L1);
    QStringList urls;
    for (qsizetype i = 0; i < rows.size() && !data->failed(); ++i) {
        JsonReader reader = elementReader(rows, i, u"activeAlertmanagers"_s);
        urls.append(reader.text("url"_L1));
        data->include(reader);
    }
    if (data->failed()) {
        return data->failure();
    }
    return urls;
}

Parsed<QList<PromSeries>> parsePromVector(const QByteArray &body)
{
    auto data = dataReader(body);
    if (!data) {
        return tl::unexpected(data.error());
    }
    const QString type = data->text("resultType"_L1);
    const QJsonArray result = data->array("result"_L1);
    if (!data->failed() && type != "vector"_L1 && type != "scalar"_L1) {
        data->refuse("resultType"_L1, type);
    }
    QList<PromSeries> series;
    if (type == "scalar"_L1 && !data->failed()) {
        series.append(PromSeries{});
        readPoint(*data, result, series.last());
    }
    for (qsizetype i = 0; type == "vector"_L1 && i < result.size() && !data->failed(); ++i) {
        JsonReader reader = elementReader(result, i, u"result"_s);
        PromSeries one;
        one.labels = readLabels(reader, "metric"_L1);
        readPoint(reader, reader.array("value"_L1), one);
        series.append(one);
        data->include(reader);
    }
    if (data->failed()) {
        return data->failure();
    }
    return series;
}

}
