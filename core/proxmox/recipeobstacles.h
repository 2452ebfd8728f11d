// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proxmox/recipes.h"

namespace daytwo {

/// Gathers what stands in the way of a wish. Each function looks at one thing and adds what it finds. Pure.
class ObstacleList
{
public:
    ObstacleList(const GuestSituation &seen, QString tokenId);

    /// A lock or a running task, and how to get rid of them.
    void busy();
    void templates();
    /// One of `privileges` on the guest must be held.
    void right(const QStringList &privileges);
    /// Whether every disk can be snapshotted, by Proxmox's word and by the kinds of the storages.
    void feature();
    /// Storages that are down or nearly full.
    void storages();
    void newName(const QString &name);
    void ram();
    /// Whether the snapshot is there and whole; nothing of it otherwise.
    const PveSnapshot *existing(const QString &name);
    /// Whether storages allow to roll back past newer snapshots.
    void reach(const QString &name);
    void highAvailability();
    void add(Obstacle obstacle);

    /// What was found, gravest first.
    [[nodiscard]] QList<Obstacle> take();

private:
    void notSeen(const QString &text, const QString &remedy = {});
    void storage(const PveDisk &disk);

    const GuestSituation &m_seen;
    QString m_tokenId;
    QList<Obstacle> m_found;
};

}
