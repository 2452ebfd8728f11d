// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"

namespace daytwo {

// Maintenance: whether something keeps the clock right. That it is right now is reachability.clock's part.
const CheckSpec &timeSynchronised();

}
