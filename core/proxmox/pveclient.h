// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/proxmox/pvehttp.h"
#include "core/proxmox/pvejson.h"
#include "core/proxmox/pvetypes.h"

namespace daytwo {

/// Which tasks to list. Empty members do not narrow.
struct PveTaskFilter
{
    enum class Source { Ended, Running, All };

    Source source = Source::Ended;
    int vmid = 0;
    QString type = {};
    /// "ok", "warning", "error" or "unknown".
    QString result = {};
    bool errorsOnly = false;
    QDateTime since = {};
    int limit = 50;
};

/// What a new snapshot shall be. Containers know no RAM: `withRam` is never sent for them.
struct PveSnapshotRequest
{
    QString name = {};
    QString description = {};
    bool withRam = false;
};

/// The Proxmox API, one function per call. All block until the answer, the deadline or a stop. Thread-safe as long as
/// the PveHttp is. A call that changes something is sent exactly once and gives the UPID of the task it started: that
/// is no success yet (see PveTaskFollower). An error Unreachable, TimedOut or BadReply of such a call leaves open
/// whether the task was started.
class PveClient
{
public:
    explicit PveClient(PveHttp &http);

    Result<PveVersion> version(const Context &context);
    Result<PvePermissions> permissions(const Context &context);
    Result<QList<PveNode>> nodes(const Context &context);
    Result<PveNodeStatus> nodeStatus(const QString &node, const Context &context);
    Result<PveClusterStatus> clusterStatus(const Context &context);
    /// Cheap, but up to ten seconds old.
    Result<PveResources> resources(const Context &context);

    /// Live list of one node. Empty also when the token may see none.
    Result<QList<PveGuest>> guests(const QString &node, GuestKind kind, const Context &context);
    Result<PveGuest> guestStatus(const PveGuestRef &guest, const Context &context);
    Result<PveGuestConfig> guestConfig(const PveGuestRef &guest, const Context &context);
    /// Whether the guest agent answers; takes up to three seconds on the server. Changes nothing. Errors: Denied
    /// without the right to ask it.
    Result<bool> agentAnswers(const PveGuestRef &guest, const Context &context);
    /// Whether snapshots are possible at all.
    Result<PveFeature> snapshotFeature(const PveGuestRef &guest, const Context &context);

    Result<PveSnapshotList> snapshots(const PveGuestRef &guest, const Context &context);
    /// The configuration as it was at the snapshot.
    Result<PveGuestConfig> snapshotConfig(const PveGuestRef &guest, const QString &name, const Context &context);
    Result<Upid> createSnapshot(const PveGuestRef &guest, const PveSnapshotRequest &request, const Context &context);
    Result<Upid> deleteSnapshot(const PveGuestRef &guest, const QString &name, const Context &context);
    /// Stops the guest hard. Afterwards it runs only if the snapshot has RAM.
    Result<Upid> rollback(const PveGuestRef &guest, const QString &name, const Context &context);

    Result<Upid> start(const PveGuestRef &guest, const Context &context);
    Result<Upid> stop(const PveGuestRef &guest, const Context &context);
    /// Asks the guest to shut down and waits `patience` for it, on the server.
    Result<Upid> shutdown(const PveGuestRef &guest, std::chrono::seconds patience, const Context &context);

    /// Newest first. Without Sys.Audit only the token's own.
    Result<QList<PveTask>> tasks(const QString &node, const PveTaskFilter &filter, const Context &context);
    Result<PveTask> taskStatus(const Upid &upid, const Context &context);
    /// Lines after the first `skip` ones, at most 500.
    Result<PveTaskLog> taskLog(const Upid &upid, qint64 skip, const Context &context);
    /// Ends a task by force. Fine as well when it has ended already.
    Result<void> stopTask(const Upid &upid, const Context &context);

    /// Asks every storage in turn, so that a dead one makes this slow.
    Result<QList<PveStorage>> storages(const QString &node, const Context &context);
    Result<PveStorage> storageStatus(const QString &node, const QString &storage, const Context &context);
    Result<QList<PveStorageConfig>> storageConfigs(const Context &context);
    /// Needs more than to see the storage: without Datastore.AllocateSpace and VM.Backup the list of backups is empty.
    Result<QList<PveVolume>> storageContent(const QString &node, const QString &storage, const QString &content,
                                            const Context &context);
    Result<QList<PveBackupJob>> backupJobs(const Context &context);
    Result<QList<PveGuest>> notBackedUp(const Context &context);

    [[nodiscard]] QString host() const { return m_http.host(); }
    [[nodiscard]] QString user() const { return m_http.user(); }

private:
    Result<PveEnvelope> answer(const PveRequest &request, const Context &context);
    template <typename Reader>
    auto ask(const QString &path, const Context &context, const Reader &reader,
             const PveRequest::Parameters &parameters = {}) -> decltype(reader(QJsonValue(), QString()));
    Result<Upid> startTask(const PveRequest &request, const Context &context);
    [[nodiscard]] QString named(const PveRequest &request) const;

    PveHttp &m_http;
};

/// The path of a guest below /api2/json: "/nodes/pve1/qemu/101".
QString pveGuestPath(const PveGuestRef &guest);

}
