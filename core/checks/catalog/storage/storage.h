// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"

namespace daytwo {

// Maintenance: is there room, can everything be written, and are disks and what is built of them well.
const CheckSpec &storageCapacity();
const CheckSpec &storageInodes();
const CheckSpec &storageReadOnly();
const CheckSpec &storageSmart();
const CheckSpec &storageZfs();
const CheckSpec &storageMd();
const CheckSpec &storageBtrfs();
const CheckSpec &storageLvmThin();
const CheckSpec &storagePve();

/// What df said against a file system that it left out; empty when it left none out, or only what its owner hides.
QString unseenFileSystem(const Evidence &df);

}
