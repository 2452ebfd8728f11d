// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"

namespace daytwo {

// Section 4: is Grafana well, and do its data sources answer it.
const CheckSpec &grafanaHealth();
const CheckSpec &grafanaDataSource();

/// An address of the node's Grafana, asked from the node itself: "http://127.0.0.1:3000/api/health".
QString grafanaUrl(const Node &node, const QString &path);

}
