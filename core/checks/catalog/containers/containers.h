// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"

namespace daytwo {

// Section 4: what runs in containers, by what Docker tells of them.
const CheckSpec &containersRunning();
const CheckSpec &containersLogs();

}
