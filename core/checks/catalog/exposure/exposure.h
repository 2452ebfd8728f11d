// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"

namespace daytwo {

// Section 6: what must be reachable over the VPN and from nowhere else, measured from both sides.
const CheckSpec &exposurePrometheusUi();
const CheckSpec &exposureGrafanaUi();
const CheckSpec &exposureProxmoxUi();
const CheckSpec &exposureExporter();
const CheckSpec &exposureSsh();

}
