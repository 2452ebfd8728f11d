// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proxmox/guestsituation.h"
#include "core/proxmox/recipe.h"

namespace daytwo {

struct SnapshotWish
{
    QString name = {};
    QString description = {};
    bool withRam = false;
};

struct RollbackWish
{
    enum class After {
        AsBefore, ///< runs afterwards if it ran before, or if the snapshot holds its memory
        Running,
        Stopped
    };

    QString name = {};
    After after = After::AsBefore;
    /// The configuration kept in the snapshot, where it could be read.
    std::optional<PveGuestConfig> config = {};
};

struct RollbackRecipe
{
    Recipe recipe = {};
    /// Absent when there is no such snapshot.
    std::optional<RollbackPreview> preview = {};
};

// From what is known of a guest and what is wished to the steps that do it. The steps are there even when something is
// in the way, so that they can be shown. All pure; `tokenId` names whom a missing right would have to be granted to.

Recipe snapshotRecipe(const GuestSituation &seen, const SnapshotWish &wish, const QString &tokenId);
RollbackRecipe rollbackRecipe(const GuestSituation &seen, const RollbackWish &wish, const QDateTime &now,
                              const QString &tokenId);
Recipe deleteRecipe(const GuestSituation &seen, const QString &name, const QString &tokenId);

/// What a rollback to `then` would change of `now`: without what describes the snapshot itself or is kept.
QList<ConfigChange> configChanges(const PveGuestConfig &now, const PveGuestConfig &then);

}
