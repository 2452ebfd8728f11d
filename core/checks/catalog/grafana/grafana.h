// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"

namespace daytwo {

// Section 4: is Grafana well.
const CheckSpec &grafanaHealth();

}
