// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proxmox/pveclient.h"

namespace daytwo {

/// What is known of a guest before something is done to it. What could not be looked at is absent, with the reason in
/// `unseen`: absent is never taken for "nothing in the way".
struct GuestSituation
{
    PveGuest guest;
    PveVersion version;
    std::optional<PveGuestConfig> config = {};
    std::optional<PveSnapshotList> snapshots = {};
    std::optional<PveFeature> feature = {};
    std::optional<PvePermissions> permissions = {};
    std::optional<QList<PveStorageConfig>> storageConfigs = {};
    std::optional<QList<PveStorage>> storages = {};
    /// Asked only where the answer matters: of a running VM whose agent may freeze, on a server that does not log it.
    std::optional<bool> agentAnswers = {};
    /// Tasks that work on this guest right now.
    std::optional<QList<PveTask>> runningTasks = {};
    QList<Error> unseen = {};

    bool operator==(const GuestSituation &) const = default;
};

/// Asks the host for all of it. Blocks. An error only when the guest itself cannot be asked for, or on stop and
/// deadline.
Result<GuestSituation> lookAtGuest(PveClient &client, const PveGuestRef &guest, const Context &context);

/// How far back a disk can be rolled.
enum class RollbackReach {
    Any,        ///< to each of its snapshots
    NewestOnly, ///< newer snapshots must be deleted first
    None,       ///< it cannot be snapshotted at all
    Unknown     ///< the kind of its storage is not known, or not known to us
};

/// Tells from a disk's format and the kind of its storage. CD drives reach anywhere, having nothing to roll back. Pure.
RollbackReach rollbackReach(const PveDisk &disk, const std::optional<QList<PveStorageConfig>> &storages);

}
