// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"

namespace daytwo {

// Section 3: the hypervisor's web interface, seen from its host and from here.
const CheckSpec &proxmoxUiListening();
const CheckSpec &proxmoxUiHealth();
// Principles and maintenance: is the host well and boring, do its guests run.
const CheckSpec &proxmoxNodeHealth();
const CheckSpec &proxmoxGuestsRunning();
const CheckSpec &proxmoxBoring();
// Snapshots and rollback, shown at each guest.
const CheckSpec &proxmoxSnapshotBeforeChange();
const CheckSpec &proxmoxRollbackPoint();

/// Port of the Proxmox web interface and API.
inline constexpr quint16 kProxmoxPort = 8006;

}
