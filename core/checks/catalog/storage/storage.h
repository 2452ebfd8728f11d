// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"

namespace daytwo {

// Maintenance: is there room, and can everything be written.
const CheckSpec &storageCapacity();
const CheckSpec &storageInodes();
const CheckSpec &storageReadOnly();

/// What df said against a file system that it left out; empty when it left none out, or only what its owner hides.
QString unseenFileSystem(const Evidence &df);

}
