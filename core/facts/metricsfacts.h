// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/parsed.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QStringList>

#include <optional>

namespace daytwo {

/// One sample of an exposition.
struct MetricSample
{
    QString name;
    QMap<QString, QString> labels;
    double value = 0;                  ///< may be NaN or infinite
    std::optional<qint64> timestampMs; ///< milliseconds since 1970 where the exporter sets one

    bool operator==(const MetricSample &) const = default;
};

/// A whole page in the Prometheus text format.
struct Metrics
{
    QList<MetricSample> samples;

    /// The first sample of that name (and labels, as far as given), or null.
    [[nodiscard]] const MetricSample *find(const QString &name, const QMap<QString, QString> &labels = {}) const;
    bool operator==(const Metrics &) const = default;
};

/// Reads the text format: HELP, TYPE, other comments, samples, blank lines. Must end with a line break. An empty page
/// is garbled, and so is anything else that answers on that port. A page cut exactly after a line can not be told from
/// a whole one: the caller must have compared the size (curl trailer, Content-Length) first.
Parsed<Metrics> parseMetrics(const QByteArray &page);

/// What the checks want to know of a node_exporter page.
struct NodeExporterPage
{
    QString version;                ///< of node_exporter
    double bootTime = 0;            ///< seconds since 1970
    bool textfileError = false;     ///< node_textfile_scrape_error is 1
    QMap<QString, bool> collectors; ///< name → succeeded; false is normal for absent hardware
    int samples = 0;

    bool operator==(const NodeExporterPage &) const = default;
};
/// Parses a page that must be node_exporter's: node_exporter_build_info and node_boot_time_seconds are required.
Parsed<NodeExporterPage> parseNodeExporter(const QByteArray &page);

}
