// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/proxmox/pvetypes.h"

#include <QByteArray>
#include <QJsonValue>
#include <QMap>

namespace daytwo {

// JSON of the Proxmox API -> values. The only place that knows its keys. Every list comes out sorted, for Proxmox gives
// them in another order each time. What identifies an entry must be there, or the whole answer is BadReply: an entry
// dropped in silence would look like a guest, snapshot or backup that does not exist. All else may be absent. Pure.

/// The outer object of every answer.
struct PveEnvelope
{
    QJsonValue data = {};
    /// Of a log or task list: how many there are in all; 0 when not told.
    qint64 total = 0;
    /// The error text, where there is one.
    QString message = {};
    /// Parameter -> what is wrong with it.
    QMap<QString, QString> errors = {};
};

/// Reads the outer object. BadReply when it is not JSON or has no "data"; `what` names the call.
Result<PveEnvelope> pveEnvelope(const QByteArray &body, const QString &what);

Result<PveVersion> pveVersionFrom(const QJsonValue &data, const QString &what);
/// Guests of one node and kind, by VMID.
Result<QList<PveGuest>> pveGuestsFrom(const QJsonValue &data, const QString &node, GuestKind kind, const QString &what);
/// One guest's present status. Nodes and kind come from `ref`, as the answer has neither.
Result<PveGuest> pveGuestStatusFrom(const QJsonValue &data, const PveGuestRef &ref, const QString &what);
Result<PveGuestConfig> pveGuestConfigFrom(const QJsonValue &data, const QString &what);
/// Oldest first; parents before children made in the same second.
Result<PveSnapshotList> pveSnapshotsFrom(const QJsonValue &data, const QString &what);
Result<PveFeature> pveFeatureFrom(const QJsonValue &data, const QString &what);

/// The UPID that every changing call answers with. `data` may be another text ("OK"): BadReply.
Result<Upid> pveUpidFrom(const QJsonValue &data, const QString &what);
/// One task as its status call tells it.
Result<PveTask> pveTaskFrom(const QJsonValue &data, const QString &what);
/// A task list, newest first. Here "status" holds the exit status.
Result<QList<PveTask>> pveTasksFrom(const QJsonValue &data, const QString &what);
Result<PveTaskLog> pveTaskLogFrom(const PveEnvelope &envelope, const QString &what);

Result<QList<PveNode>> pveNodesFrom(const QJsonValue &data, const QString &what);
Result<PveNodeStatus> pveNodeStatusFrom(const QJsonValue &data, const QString &what);
Result<PveClusterStatus> pveClusterStatusFrom(const QJsonValue &data, const QString &what);
Result<PveResources> pveResourcesFrom(const QJsonValue &data, const QString &what);
Result<PvePermissions> pvePermissionsFrom(const QJsonValue &data, const QString &what);

/// Of the datacenter or of a node.
Result<PveFirewallOptions> pveFirewallOptionsFrom(const QJsonValue &data, const QString &what);
/// By network.
Result<QList<PveIpSetEntry>> pveIpSetFrom(const QJsonValue &data, const QString &what);

/// Storages of one node, by name.
Result<QList<PveStorage>> pveStoragesFrom(const QJsonValue &data, const QString &node, const QString &what);
Result<PveStorage> pveStorageStatusFrom(const QJsonValue &data, const QString &node, const QString &name,
                                        const QString &what);
Result<QList<PveStorageConfig>> pveStorageConfigsFrom(const QJsonValue &data, const QString &what);
/// What a storage holds, newest first.
Result<QList<PveVolume>> pveVolumesFrom(const QJsonValue &data, const QString &what);
Result<QList<PveBackupJob>> pveBackupJobsFrom(const QJsonValue &data, const QString &what);
/// Guests that no backup job names. Disabled jobs count as naming a guest: this list alone proves nothing.
Result<QList<PveGuest>> pveNotBackedUpFrom(const QJsonValue &data, const QString &what);

}
