// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

#include <optional>

namespace daytwo {

/// A metric of an exporter: its name and the labels that must be so.
struct MetricSelector
{
    QString name;
    QMap<QString, QString> labels;

    bool operator==(const MetricSelector &) const = default;
};

/// `node_load1`, `node_filesystem_avail_bytes{mountpoint="/", fstype="ext4"}`; nothing for anything else. This is no
/// query: an exporter answers none.
std::optional<MetricSelector> parseMetricSelector(const QString &text);

}
