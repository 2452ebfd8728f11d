// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proxmox/pvetypes.h"

#include <chrono>

namespace daytwo {

/// Something that stands between a wish and its fulfilment, or that one should know before.
struct Obstacle
{
    enum class Kind {
        Template,         ///< templates have no snapshots
        Locked,           ///< the configuration carries a lock
        TaskRunning,      ///< something works on the guest right now
        NameUnfit,        ///< Proxmox would not take the name
        NameTaken,        ///< a snapshot has it already
        NameAlike,        ///< a snapshot's name differs in case only
        Missing,          ///< there is no such snapshot
        NotWhole,         ///< the snapshot was never finished, or half deleted
        NoFeature,        ///< a disk cannot be snapshotted
        NotNewest,        ///< newer snapshots must go first
        NoRight,          ///< the token lacks a privilege
        RamImpossible,    ///< a device or setting forbids to save the memory
        RamPointless,     ///< nothing runs whose memory could be saved
        StorageDown,      ///< a disk's storage does not answer
        StorageFull,      ///< a disk's storage is nearly full
        HighAvailability, ///< the HA manager will interfere
        HasChildren,      ///< other snapshots descend from this one
        NotSeen           ///< could not be looked at
    };
    enum class Weight {
        Note,      ///< to be known, no more
        Doubt,     ///< could not look: it may work or not
        Safeguard, ///< would be taken by Proxmox, but is unwise: stops unless overridden with a reason
        Block      ///< Proxmox would refuse
    };

    Kind kind = Kind::NotSeen;
    Weight weight = Weight::Block;
    /// One translated sentence.
    QString text = {};
    /// What would mend it: a translated sentence or a line to paste; may be empty.
    QString remedy = {};

    bool operator==(const Obstacle &) const = default;
};

/// One thing to do to a guest, in the order of a recipe.
struct RecipeStep
{
    enum class Kind { CreateSnapshot, Rollback, DeleteSnapshot, Start, Stop, AwaitRunning, AwaitStopped };

    Kind kind = Kind::CreateSnapshot;
    PveGuestRef guest = {};
    QString snapshot = {};
    QString description = {};
    bool withRam = false;

    bool operator==(const RecipeStep &) const = default;
    /// "create-snapshot", "rollback", …: for JSON, journal and tests. Never translated.
    [[nodiscard]] QString word() const;
    /// What it does, as a translated phrase.
    [[nodiscard]] QString text() const;
};

/// What has to be done for a wish, and what is in the way.
struct Recipe
{
    QList<RecipeStep> steps = {};
    /// Gravest first.
    QList<Obstacle> obstacles = {};

    bool operator==(const Recipe &) const = default;
    /// The gravest weight; Note when there is nothing.
    [[nodiscard]] Obstacle::Weight gravest() const;
    /// Whether Proxmox would refuse.
    [[nodiscard]] bool blocked() const { return gravest() == Obstacle::Weight::Block; }
    [[nodiscard]] bool has(Obstacle::Kind kind) const;
};

/// A setting that a rollback puts back.
struct ConfigChange
{
    QString key = {};
    /// Empty: not set.
    QString now = {};
    QString then = {};

    bool operator==(const ConfigChange &) const = default;
};

/// What a rollback will do, to be shown before it is done.
struct RollbackPreview
{
    PveSnapshot snapshot = {};
    /// How much of the guest's life is lost; nothing when the snapshot's time is not known.
    std::optional<std::chrono::seconds> lost = {};
    /// Snapshots made since. On most storages they stay, where only the newest can be rolled back to they are in the
    /// way.
    QStringList newer = {};
    /// Nothing: not known.
    std::optional<bool> runsNow = {};
    /// Whether the guest runs when all steps are done.
    bool runsAfter = false;
    /// Whether it would be left stopped without the start that the recipe adds.
    bool needsStart = false;
    /// Nothing: the snapshot's configuration could not be read.
    std::optional<QList<ConfigChange>> changes = {};
    /// All of it as translated sentences, most important first.
    QStringList sentences = {};

    bool operator==(const RollbackPreview &) const = default;
};

}
