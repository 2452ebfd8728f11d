// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace daytwo {

/// Whether a container (or image) of that name carries the service: its last words are the service's name. A number
/// behind it, an edition and "server" are not counted: "lab-grafana-oss-1" carries "grafana", while
/// "prometheus-node-exporter" carries "node-exporter" and not "prometheus".
bool carriesService(const QString &container, const QString &service);

/// The bare name of an image: without registry, path, tag and digest.
QString imageName(const QString &image);

}
