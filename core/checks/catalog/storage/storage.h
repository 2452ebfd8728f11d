// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"

namespace daytwo {

// Maintenance: is there room, and can everything be written.
const CheckSpec &storageCapacity();
const CheckSpec &storageInodes();
const CheckSpec &storageReadOnly();

}
