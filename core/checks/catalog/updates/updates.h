// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"

namespace daytwo {

// Maintenance: what waits to be installed, and what waits for a restart or a reboot.
const CheckSpec &updatesPending();
const CheckSpec &updatesListsFresh();
const CheckSpec &updatesRebootRequired();
const CheckSpec &updatesServicesRestart();
const CheckSpec &updatesDpkgConsistent();

}
