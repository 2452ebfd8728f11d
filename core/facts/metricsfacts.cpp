// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/metricsfacts.h"

#include "core/facts/lines.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

bool startsName(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':';
}

bool continuesName(char c)
{
    return startsName(c) || (c >= '0' && c <= '9');
}

/// Takes a metric or label name off the front of `text`; empty when there is none.
QByteArrayView takeName(QByteArrayView &text)
{
    qsizetype end = 0;
    while (end < text.size() && (end == 0 ? startsName(text[end]) : continuesName(text[end]))) {
        ++end;
    }
    const QByteArrayView name = text.first(end);
    text = text.sliced(end);
    return name;
}

void skipBlanks(QByteArrayView &text)
{
    while (!text.isEmpty() && (text.front() == ' ' || text.front() == '\t')) {
        text = text.sliced(1);
    }
}

bool takeChar(QByteArrayView &text, char c)
{
    if (text.isEmpty() || text.front() != c) {
        return false;
    }
    text = text.sliced(1);
    return true;
}

/// Takes `"…"` with \\, \" and \n in it.
std::optional<QString> takeQuoted(QByteArrayView &text)
{
    if (!takeChar(text, '"')) {
        return std::nullopt;
    }
    // Nearly all hold no backslash.
    const qsizetype end = text.indexOf('"');
    if (end >= 0 && !text.first(end).contains('\\')) {
        const QByteArrayView plain = text.first(end);
        text = text.sliced(end + 1);
        return textOf(plain);
    }
    QByteArray value;
    while (!text.isEmpty()) {
        const char c = text.front();
        text = text.sliced(1);
        if (c == '"') {
            return textOf(value);
        }
        if (c != '\\') {
            value.append(c);
            continue;
        }
        if (text.isEmpty()) {
            return std::nullopt;
        }
        const char escaped = text.front();
        text = text.sliced(1);
        if (escaped != 'n' && escaped != '\\' && escaped != '"') {
            return std::nullopt;
        }
        value.append(escaped == 'n' ? '\n' : escaped);
    }
    return std::nullopt;
}

/// Takes `{name="value",…}`; a trailing comma is allowed.
bool takeLabels(QByteArrayView &text, QMap<QString, QString> &labels)
{
    if (!takeChar(text, '{')) {
        return true;
    }
    while (true) {
        skipBlanks(text);
        if (takeChar(text, '}')) {
            return true;
        }
        const QByteArrayView name = takeName(text);
        skipBlanks(text);
        if (name.isEmpty() || name.contains(':') || !takeChar(text, '=')) {
            return false;
        }
        skipBlanks(text);
        const auto value = takeQuoted(text);
        const QString key = textOf(name);
        if (!value || labels.contains(key)) {
            return false;
        }
        labels.insert(key, *value);
        skipBlanks(text);
        if (!takeChar(text, ',') && !text.startsWith('}')) {
            return false;
        }
    }
}

/// A value may also be NaN or infinite.
std::optional<double> sampleValue(QByteArrayView text)
{
    if (text == "NaN") {
        return std::numeric_limits<double>::quiet_NaN();
    }
    if (text == "+Inf" || text == "Inf") {
        return std::numeric_limits<double>::infinity();
    }
    if (text == "-Inf") {
        return -std::numeric_limits<double>::infinity();
    }
    return realOf(text.startsWith('+') ? text.sliced(1) : text);
}

std::optional<MetricSample> readSample(QByteArrayView text)
{
    MetricSample sample;
    sample.name = textOf(takeName(text));
    skipBlanks(text);
    if (sample.name.isEmpty() || !takeLabels(text, sample.labels)) {
        return std::nullopt;
    }
    const auto words = wordsOf(text);
    if (words.isEmpty() || words.size() > 2) {
        return std::nullopt;
    }
    const auto value = sampleValue(words[0]);
    if (!value) {
        return std::nullopt;
    }
    sample.value = *value;
    if (words.size() == 2) {
        sample.timestampMs = numberOf<qint64>(words[1]);
        if (!sample.timestampMs) {
            return std::nullopt;
        }
    }
    return sample;
}

/// "# HELP name text", "# TYPE name kind", or any other comment.
bool isComment(QByteArrayView text)
{
    const auto words = wordsOf(text.sliced(1));
    if (words.isEmpty() || (words[0] != "HELP" && words[0] != "TYPE")) {
        return true;
    }
    QByteArrayView name = words.size() > 1 ? words[1] : QByteArrayView();
    if (takeName(name).isEmpty() || !name.isEmpty()) {
        return false;
    }
    if (words[0] == "HELP") {
        return true;
    }
    constexpr QByteArrayView kKinds[] = {"counter", "gauge", "histogram", "summary", "untyped"};
    return words.size() == 3 && std::find(std::begin(kKinds), std::end(kKinds), words[2]) != std::end(kKinds);
}

}

const MetricSample *Metrics::find(const QString &name, const QMap<QString, QString> &labels) const
{
    const auto fits = [&](const MetricSample &sample) {
        if (sample.name != name) {
            return false;
        }
        for (auto it = labels.cbegin(); it != labels.cend(); ++it) {
            if (sample.labels.value(it.key()) != it.value()) {
                return false;
            }
        }
        return true;
    };
    const auto it = std::find_if(samples.begin(), samples.end(), fits);
    return it == samples.end() ? nullptr : &*it;
}

Parsed<Metrics> parseMetrics(const QByteArray &page)
{
    const auto lines = linesOf(page);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    Metrics metrics;
    for (const Line &line : *lines) {
        const QByteArrayView text = trimmedLine(line.text);
        if (text.isEmpty()) {
            continue;
        }
        if (text.startsWith('#')) {
            if (!isComment(text)) {
                return garble::strangeLine(line.number, text);
            }
            continue;
        }
        const auto sample = readSample(text);
        if (!sample) {
            return garble::strangeLine(line.number, text);
        }
        metrics.samples.append(*sample);
    }
    if (metrics.samples.isEmpty()) {
        return garble::empty();
    }
    return metrics;
}

Parsed<NodeExporterPage> parseNodeExporter(const QByteArray &page)
{
    const auto metrics = parseMetrics(page);
    if (!metrics) {
        return tl::unexpected(metrics.error());
    }
    const MetricSample *build = metrics->find(u"node_exporter_build_info"_s);
    if (!build) {
        return garble::missing(0, u"node_exporter_build_info"_s);
    }
    const MetricSample *boot = metrics->find(u"node_boot_time_seconds"_s);
    if (!boot) {
        return garble::missing(0, u"node_boot_time_seconds"_s);
    }
    if (!std::isfinite(boot->value) || boot->value <= 0) {
        return garble::badValue(0, boot->name, QByteArray::number(boot->value));
    }
    NodeExporterPage result;
    result.version = build->labels.value(u"version"_s);
    result.bootTime = boot->value;
    const MetricSample *textfile = metrics->find(u"node_textfile_scrape_error"_s);
    result.textfileError = textfile && textfile->value != 0;
    for (const MetricSample &sample : metrics->samples) {
        if (sample.name == "node_scrape_collector_success"_L1) {
            result.collectors.insert(sample.labels.value(u"collector"_s), sample.value == 1);
        }
    }
    result.samples = static_cast<int>(metrics->samples.size());
    return result;
}

}
