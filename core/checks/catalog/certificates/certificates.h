// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"

namespace daytwo {

// Maintenance: certificates before they run out.
const CheckSpec &certificatesTls();

}
