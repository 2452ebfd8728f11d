// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/journal/records.h"
#include "core/lab/inventory.h"
#include "core/proxmox/recipeplayer.h"
#include "core/proxmox/recipes.h"
#include "core/secrets/secretstore.h"

#include <functional>
#include <memory>
#include <mutex>

namespace daytwo {

class Http;
class PveClient;
class PveNetHttp;

/// How far the work on one guest is.
struct GuestProgress
{
    NodeId node;
    StepReport step;
};
using GuestObserver = std::function<void(const GuestProgress &)>;

/// One guest of a set of snapshots.
struct SetMember
{
    NodeId node;
    int vmid = 0;
    QString name;
    QString upid;
    /// "planned", "done", "failed", "undone" (taken, then deleted because another failed), "left" (taken and could not
    /// be deleted again), "not-reached".
    QString state;
    QString consistency; ///< stable word, empty unless done
    std::optional<Error> error;
};

struct SnapshotSet
{
    QString id;
    std::vector<SetMember> members;
    [[nodiscard]] bool complete() const;
};

/// The journal's record of a set; the words of its states are the journal's. Pure.
SnapshotRecord snapshotRecord(const SnapshotSet &set, const QString &reason, const QString &note);

/// What was found before anything is done to a guest.
struct GuestPlan
{
    GuestSituation seen;
    Recipe recipe;
};
struct RollbackPlan
{
    GuestSituation seen;
    RollbackRecipe recipe;
};

/// Snapshots and rollbacks of the lab's guests, by the names the lab file gives them. Thread-safe. All calls block.
class GuestDesk
{
public:
    GuestDesk(std::shared_ptr<const Inventory> lab, SecretStore &secrets);
    ~GuestDesk();

    /// Errors of all: NotFound (not a guest, no endpoint declared), and those of PveClient.
    Result<PveSnapshotList> snapshots(const NodeId &node, const Context &context);
    /// What a snapshot would do and what stands in the way.
    Result<GuestPlan> planSnapshot(const NodeId &node, const SnapshotWish &wish, const Context &context);
    Result<GuestPlan> planDelete(const NodeId &node, const QString &name, const Context &context);
    Result<RollbackPlan> planRollback(const NodeId &node, RollbackWish wish, const Context &context);

    /// Takes one snapshot of each node, all or none: when one fails, those already taken are deleted again. Refuses
    /// with Conflict, before anything is taken, when something blocks one of them.
    Result<SnapshotSet> take(const std::vector<NodeId> &nodes, const SnapshotWish &wish, const GuestObserver &observer,
                             const Context &context);
    /// Plays a recipe that was planned.
    Result<PlayReport> play(const NodeId &node, const GuestSituation &seen, const Recipe &recipe,
                            const GuestObserver &observer, const Context &context);
    /// VMID and Proxmox host of a node.
    Result<PveGuestRef> guestOf(const NodeId &node, const Context &context);

private:
    struct Door;
    Result<Door *> doorOf(const NodeId &node, const Context &context);
    Result<GuestSituation> look(const NodeId &node, const Context &context);

    std::shared_ptr<const Inventory> m_lab;
    SecretStore &m_secrets;
    std::unique_ptr<Http> m_http;
    std::mutex m_mutex;
    std::map<QString, std::unique_ptr<Door>> m_doors; ///< by endpoint name
};

}
