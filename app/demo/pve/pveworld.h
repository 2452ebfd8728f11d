// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/proxmox/pvetypes.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QSet>

#include <functional>
#include <map>

namespace daytwo {

/// What in a played Proxmox host is out of order.
enum class PveFault {
    ClusterFilesystemDown, ///< everything is answered with 500 and an empty body
    DaemonDown,            ///< what is relayed to the daemon is answered with 595
    NoQuorum               ///< reading works; writing fails, mostly in the task only
};

struct WorldSnapshot
{
    QString name = {};
    QString parent = {};
    QString description = {};
    qint64 time = 0;
    bool ram = false;
    /// "prepare" or "delete" while unfinished.
    QString state = {};
    /// What the guest held at that moment; means something to the demo lab alone.
    QByteArray content = {};
    QJsonObject config = {};
};

/// A VM or container of the played host.
struct WorldGuest
{
    PveGuestRef ref = {};
    QString name = {};
    bool running = false;
    qint64 startedAt = 0;
    QString lock = {};
    bool isTemplate = false;
    QStringList tags = {};
    QString parent = {};
    /// Configuration as the API shows it, without what the members above say.
    QJsonObject config = {};
    QList<WorldSnapshot> snapshots = {};
    qint64 memory = 256LL << 20;
    qint64 disk = 1LL << 30;
    int cpus = 1;

    /// The agent answers, so that file systems are frozen.
    bool agentAnswers = false;
    /// Ignores a shutdown, which then times out.
    bool ignoresShutdown = false;
    /// Starts with a warning.
    bool startWarns = false;
    /// Why it cannot start; empty if it can.
    QString startFailure = {};
    /// Deleting a snapshot fails half-way and leaves the lock.
    bool deleteBreaks = false;
    /// Until then another process holds the lock of the configuration file; seconds since 1970.
    qint64 fileLockedUntil = 0;
};

struct WorldStorage
{
    QString name = {};
    QString type = QStringLiteral("dir");
    QStringList content = {};
    bool mounted = true;
    bool enabled = true;
    bool shared = false;
    bool volumeChain = false;
    qint64 total = 270LL << 30;
    qint64 used = 26LL << 30;
    /// Server, path, pool …, as GET /storage shows them.
    QJsonObject details = {};
    /// Entries as the content call shows them.
    QList<QJsonObject> volumes = {};
};

/// A worker process: begun by a call, ended by the passing of time.
struct WorldTask
{
    enum class Work { Snapshot, Rollback, DeleteSnapshot, Start, Stop, Shutdown, Other };

    Upid upid = {};
    Work work = Work::Other;
    PveGuestRef guest = {};
    QString snapshot = {};
    bool start = false;
    qint64 ends = 0;
    bool running = true;
    /// What the end will say; settled when the task ends.
    QString exitStatus = {};
    QStringList log = {};
};

struct WorldNode
{
    enum class State { Online, Offline, Hanging };

    QString name = {};
    State state = State::Online;
};

struct WorldToken
{
    /// "ops@pve!console".
    QString id = {};
    QByteArray secret = {};
    PvePermissions permissions;
};

/// How long work takes, in seconds of the world's clock.
struct WorldDurations
{
    int snapshot = 2;
    int snapshotWithRam = 4;
    int rollback = 3;
    int deleteSnapshot = 2;
    int start = 1;
    int stop = 1;
    int shutdown = 3;
    /// How long a task waits for the lock of a configuration file before it fails.
    int lockWait = 10;
    /// How long the lock is held after a rollback of a running VM to a snapshot with RAM.
    int lockAfterRamRollback = 30;
};

/// Connects guests with what plays them elsewhere. Called with the world locked: must not call back into it.
struct WorldHooks
{
    /// What the guest holds now, to be kept in a snapshot.
    std::function<QByteArray(int vmid)> capture;
    /// The guest has been put back to what it held then.
    std::function<void(int vmid, const QByteArray &content)> restore;
    /// The guest was started or went off.
    std::function<void(int vmid, bool running)> power;
};

/// A Proxmox VE host as a state machine, behaving as a real 9.2 was seen to: calls are accepted and fail later in their
/// task, a running VM rolled back to a snapshot without RAM is left stopped, a delete that breaks leaves its lock.
/// Knows nothing of HTTP. Not thread-safe; time passes only through the clock that it was given.
class PveWorld
{
public:
    explicit PveWorld(NowFunction now = systemNow);

    QString version = QStringLiteral("9.2.11");
    QList<WorldNode> nodes{{.name = QStringLiteral("pve1"), .state = WorldNode::State::Online}};
    QList<WorldStorage> storages = {};
    QList<WorldToken> tokens = {};
    QList<QJsonObject> backupJobs = {};
    QList<QJsonObject> notBackedUp = {};
    QSet<PveFault> faults = {};
    WorldDurations durations;
    WorldHooks hooks;
    /// Further GET paths ("/cluster/firewall/options") with what they answer to anyone with Sys.Audit on /.
    QMap<QString, QJsonValue> pages = {};

    void add(WorldGuest guest);
    [[nodiscard]] WorldGuest *find(const PveGuestRef &ref);
    [[nodiscard]] WorldGuest *find(int vmid);
    [[nodiscard]] const std::map<int, WorldGuest> &guests() const { return m_guests; }
    [[nodiscard]] const QList<WorldTask> &tasks() const { return m_tasks; }
    [[nodiscard]] const WorldTask *findTask(const QString &upid) const;
    [[nodiscard]] const WorldStorage *findStorage(const QString &name) const;
    /// Seconds since 1970.
    [[nodiscard]] qint64 now() const;

    /// Lets everything happen that is due by now. Called before each look at the world.
    void settle();

    struct SnapshotOrder
    {
        QString name = {};
        QString description = {};
        bool ram = false;
    };
    QString beginSnapshot(WorldGuest &guest, const SnapshotOrder &order, const QString &user);
    QString beginRollback(WorldGuest &guest, const QString &name, bool start, const QString &user);
    QString beginDelete(WorldGuest &guest, const QString &name, const QString &user);
    QString beginStart(WorldGuest &guest, const QString &user);
    QString beginStop(WorldGuest &guest, const QString &user);
    QString beginShutdown(WorldGuest &guest, int timeout, const QString &user);
    /// Kills a worker. Nothing happens to one that has ended.
    void stopTask(const QString &upid);
    /// A task of the past or of somebody else; it ends at once with `exitStatus`.
    void addEndedTask(const QString &type, const QString &id, const QString &user, const QString &exitStatus,
                      qint64 started);

    /// Whether all disks of the guest can be snapshotted.
    [[nodiscard]] bool canSnapshot(const WorldGuest &guest) const;
    /// Switches a guest at once, as if from within.
    void setRunning(WorldGuest &guest, bool running);

private:
    WorldTask &newTask(WorldTask::Work work, const WorldGuest &guest, const QString &user);
    void failTask(WorldTask &task, const QString &error, qint64 after = 0);
    bool heldByLockFile(WorldTask &task, const WorldGuest &guest);
    void finish(WorldTask &task);
    void finishSnapshot(WorldTask &task, WorldGuest &guest);
    void finishRollback(WorldTask &task, WorldGuest &guest);
    void finishDelete(WorldTask &task, WorldGuest &guest);
    void endTask(WorldTask &task, const QString &exitStatus);
    void logSnapshot(WorldTask &task, const WorldGuest &guest, bool ram) const;
    [[nodiscard]] QString snapshotObstacle(const WorldGuest &guest, const SnapshotOrder &order) const;
    [[nodiscard]] QString rollbackObstacle(const WorldGuest &guest, const QString &name) const;
    [[nodiscard]] QList<PveDisk> disksOf(const WorldGuest &guest) const;
    [[nodiscard]] QString deadStorageOf(const WorldGuest &guest) const;

    NowFunction m_now;
    std::map<int, WorldGuest> m_guests;
    QList<WorldTask> m_tasks;
    quint32 m_nextPid = 0x1E0;
    quint64 m_nextStart = 0x63700;
};

}
