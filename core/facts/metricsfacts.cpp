// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/metricsfacts.h"

#include "core/facts/lines.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>
#include <vector>

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

/// A sample as it stands on the page: nothing is copied before it is known who wants it.
struct SampleView
{
    struct Label
    {
        QByteArrayView name;
        QByteArrayView written; ///< between the quotes, escapes and all
    };

    QByteArrayView name;
    std::vector<Label> labels;
    double value = 0;
    std::optional<qint64> timestampMs;
};

/// Takes `"…"` with \\, \" and \n in it; gives what stands between the quotes.
std::optional<QByteArrayView> takeQuoted(QByteArrayView &text)
{
    if (!takeChar(text, '"')) {
        return std::nullopt;
    }
    for (qsizetype end = 0; end < text.size(); ++end) {
        if (text[end] == '"') {
            const QByteArrayView written = text.first(end);
            text = text.sliced(end + 1);
            return written;
        }
        if (text[end] != '\\') {
            continue;
        }
        ++end;
        if (end == text.size() || (text[end] != 'n' && text[end] != '\\' && text[end] != '"')) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

/// The text of a label's value as takeQuoted() gave it.
QString labelText(QByteArrayView written)
{
    // Nearly all hold no backslash.
    if (!written.contains('\\')) {
        return textOf(written);
    }
    QByteArray value;
    for (qsizetype i = 0; i < written.size(); ++i) {
        if (written[i] != '\\') {
            value.append(written[i]);
            continue;
        }
        ++i;
        value.append(written[i] == 'n' ? '\n' : written[i]);
    }
    return textOf(value);
}

bool namedTwice(const std::vector<SampleView::Label> &labels)
{
    constexpr std::size_t kFew = 8;
    if (labels.size() <= kFew) {
        for (std::size_t i = 1; i < labels.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                if (labels[i].name == labels[j].name) {
                    return true;
                }
            }
        }
        return false;
    }
    std::vector<std::string_view> names;
    for (const SampleView::Label &label : labels) {
        names.emplace_back(label.name.data(), std::size_t(label.name.size()));
    }
    std::sort(names.begin(), names.end());
    return std::adjacent_find(names.begin(), names.end()) != names.end();
}

/// Takes `{name="value",…}`; a trailing comma is allowed.
bool takeLabels(QByteArrayView &text, std::vector<SampleView::Label> &labels)
{
    labels.clear();
    if (!takeChar(text, '{')) {
        return true;
    }
    while (true) {
        skipBlanks(text);
        if (takeChar(text, '}')) {
            return !namedTwice(labels);
        }
        const QByteArrayView name = takeName(text);
        skipBlanks(text);
        if (name.isEmpty() || name.contains(':') || !takeChar(text, '=')) {
            return false;
        }
        skipBlanks(text);
        const auto written = takeQuoted(text);
        if (!written) {
            return false;
        }
        labels.push_back({name, *written});
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

/// Takes the bytes up to a blank, and the blanks behind them.
QByteArrayView takeWord(QByteArrayView &text)
{
    qsizetype end = 0;
    while (end < text.size() && text[end] != ' ' && text[end] != '\t') {
        ++end;
    }
    const QByteArrayView word = text.first(end);
    text = text.sliced(end);
    skipBlanks(text);
    return word;
}

/// Reads into `sample`, whose memory is used again; false where the line is none.
bool readSample(QByteArrayView text, SampleView &sample)
{
    sample.name = takeName(text);
    skipBlanks(text);
    if (sample.name.isEmpty() || !takeLabels(text, sample.labels)) {
        return false;
    }
    skipBlanks(text);
    const auto value = sampleValue(takeWord(text));
    if (!value) {
        return false;
    }
    sample.value = *value;
    sample.timestampMs.reset();
    if (text.isEmpty()) {
        return true;
    }
    sample.timestampMs = numberOf<qint64>(takeWord(text));
    return sample.timestampMs && text.isEmpty();
}

/// "# HELP name text", "# TYPE name kind", or any other comment.
bool isComment(QByteArrayView text)
{
    text = text.sliced(1);
    skipBlanks(text);
    const QByteArrayView what = takeWord(text);
    if (what != "HELP" && what != "TYPE") {
        return true;
    }
    QByteArrayView name = takeWord(text);
    if (takeName(name).isEmpty() || !name.isEmpty()) {
        return false;
    }
    if (what == "HELP") {
        return true;
    }
    constexpr QByteArrayView kKinds[] = {"counter", "gauge", "histogram", "summary", "untyped"};
    const QByteArrayView kind = takeWord(text);
    return text.isEmpty() && std::find(std::begin(kKinds), std::end(kKinds), kind) != std::end(kKinds);
}

/// Calls `take(const SampleView &)` for every sample of the page, in its order; gives how many there were. The view is
/// good during the call only. What was taken before a line that cannot be read is not to be used.
template <typename Take>
Parsed<int> readPage(const QByteArray &page, Take take)
{
    const auto lines = linesOf(page);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    SampleView sample;
    int samples = 0;
    for (const Line &line : *lines) {
        const QByteArrayView text = trimmedLine(line.text);
        if (text.isEmpty()) {
            continue;
        }
        if (text.startsWith('#') ? !isComment(text) : !readSample(text, sample)) {
            return garble::strangeLine(line.number, text);
        }
        if (!text.startsWith('#')) {
            take(sample);
            ++samples;
        }
    }
    if (samples == 0) {
        return garble::empty();
    }
    return samples;
}

MetricSample copyOf(const SampleView &view)
{
    MetricSample sample;
    sample.name = textOf(view.name);
    for (const SampleView::Label &label : view.labels) {
        sample.labels.insert(textOf(label.name), labelText(label.written));
    }
    sample.value = view.value;
    sample.timestampMs = view.timestampMs;
    return sample;
}

/// Empty where there is none of that name.
QString labelOf(const SampleView &sample, QByteArrayView name)
{
    for (const SampleView::Label &label : sample.labels) {
        if (label.name == name) {
            return labelText(label.written);
        }
    }
    return {};
}

/// What parseNodeExporter() looks for, as it goes by. Of a name that stands more than once, the first counts.
struct NodeExporterReading
{
    std::optional<QString> version;
    std::optional<double> bootTime;
    std::optional<double> textfileError;
    QMap<QString, bool> collectors;

    void take(const SampleView &sample)
    {
        if (sample.name == "node_scrape_collector_success") {
            collectors.insert(labelOf(sample, "collector"), sample.value == 1);
        } else if (sample.name == "node_exporter_build_info" && !version) {
            version = labelOf(sample, "version");
        } else if (sample.name == "node_boot_time_seconds" && !bootTime) {
            bootTime = sample.value;
        } else if (sample.name == "node_textfile_scrape_error" && !textfileError) {
            textfileError = sample.value;
        }
    }
};

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
    Metrics metrics;
    const auto read = readPage(page, [&metrics](const SampleView &sample) { metrics.samples.append(copyOf(sample)); });
    if (!read) {
        return tl::unexpected(read.error());
    }
    return metrics;
}

Parsed<NodeExporterPage> parseNodeExporter(const QByteArray &page)
{
    NodeExporterReading seen;
    const auto samples = readPage(page, [&seen](const SampleView &sample) { seen.take(sample); });
    if (!samples) {
        return tl::unexpected(samples.error());
    }
    if (!seen.version) {
        return garble::missing(0, u"node_exporter_build_info"_s);
    }
    if (!seen.bootTime) {
        return garble::missing(0, u"node_boot_time_seconds"_s);
    }
    if (!std::isfinite(*seen.bootTime) || *seen.bootTime <= 0) {
        return garble::badValue(0, u"node_boot_time_seconds"_s, QByteArray::number(*seen.bootTime));
    }
    NodeExporterPage result;
    result.version = *seen.version;
    result.bootTime = *seen.bootTime;
    result.textfileError = seen.textfileError && *seen.textfileError != 0;
    result.collectors = std::move(seen.collectors);
    result.samples = *samples;
    return result;
}

}
