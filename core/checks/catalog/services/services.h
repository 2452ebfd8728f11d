// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"

namespace daytwo {

// Sections 4 and 5: what must run, by systemd's own properties.
const CheckSpec &servicesUnit();
const CheckSpec &servicesFailedUnits();

}
