// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proxmox/pvetypes.h"

namespace daytwo {

/// What a snapshot holds of a guest, from best to least.
enum class SnapshotConsistency {
    PoweredOff,     ///< the guest did not run: everything was on disk
    WithRam,        ///< disks and memory of one moment: it runs on from there
    Frozen,         ///< the guest agent had all file systems flushed and frozen
    CrashConsistent ///< like after pulling the plug; also when a freeze cannot be proven
};

/// What is known of how a snapshot was taken. Absent means not known.
struct SnapshotCircumstances
{
    GuestKind kind = GuestKind::Qemu;
    std::optional<bool> wasRunning = {};
    /// As the list of snapshots shows it afterwards, not as it was asked for.
    std::optional<bool> holdsRam = {};
    std::optional<PveGuestConfig::Agent> agent = {};
    /// Whether the agent answered right before.
    std::optional<bool> agentAnswered = {};
    PveVersion version = {};
    /// The task's log, and whether all of it could be read.
    QStringList log = {};
    bool logWhole = false;
};

struct ConsistencyVerdict
{
    SnapshotConsistency consistency = SnapshotConsistency::CrashConsistent;
    /// One translated sentence: by what it is known.
    QString why = {};

    bool operator==(const ConsistencyVerdict &) const = default;
};

/// Labels a snapshot by what can be proven, never better. Pure.
ConsistencyVerdict judgeConsistency(const SnapshotCircumstances &circumstances);

/// "powered-off", "with-ram", "frozen", "crash-consistent": for JSON, journal and tests. Never translated.
QString consistencyWord(SnapshotConsistency consistency);
/// The label for people, translated.
QString consistencyText(SnapshotConsistency consistency);

}
