// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proxmox/upid.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace daytwo {

/// The version of the node that answered. Unreadable parts are 0; `text` is always as sent.
struct PveVersion
{
    QString text = {};
    int major = 0;
    int minor = 0;
    int patch = 0;

    bool operator==(const PveVersion &) const = default;
    [[nodiscard]] bool atLeast(int wantedMajor, int wantedMinor) const
    {
        return major > wantedMajor || (major == wantedMajor && minor >= wantedMinor);
    }
};

enum class GuestKind { Qemu, Lxc };

/// Where a guest is found in the API.
struct PveGuestRef
{
    QString node = {};
    GuestKind kind = GuestKind::Qemu;
    int vmid = 0;

    bool operator==(const PveGuestRef &) const = default;
    /// "pve1/qemu/101", for messages.
    [[nodiscard]] QString toString() const;
};

/// A VM or container as lists and status calls show it. Absent numbers mean "not told", never zero.
struct PveGuest
{
    /// Unknown: Proxmox itself does not know (node silent, guest fresh), or says a word that we do not.
    enum class Power { Running, Stopped, Paused, Unknown };

    PveGuestRef ref = {};
    QString name = {};
    Power power = Power::Unknown;
    /// The words of Proxmox: "running", "stopped", "prelaunch", …
    QString powerText = {};
    /// "backup", "snapshot", "snapshot-delete", …; empty when not locked.
    QString lock = {};
    bool isTemplate = false;
    QStringList tags = {};
    QString pool = {};
    std::optional<qint64> uptime = {};
    std::optional<double> cpu = {};
    std::optional<qint64> memory = {};
    std::optional<qint64> memoryMax = {};
    std::optional<qint64> diskMax = {};
    /// Only status calls tell; nothing from lists.
    std::optional<bool> haManaged = {};

    bool operator==(const PveGuest &) const = default;
};

/// One disk, CD drive or mount point of a guest's configuration.
struct PveDisk
{
    QString key = {};
    QString storage = {};
    QString volume = {};
    /// "qcow2", "raw", "subvol" …; empty where the name of the volume does not tell.
    QString format = {};
    bool cdrom = false;
    /// A device or directory of the host itself: never part of a snapshot.
    bool hostPath = false;

    bool operator==(const PveDisk &) const = default;
};

/// What of a guest's configuration matters for snapshots and rollback, plus all of it as text for comparison.
struct PveGuestConfig
{
    enum class Agent { Off, On, OnWithoutFreeze };

    QString name = {};
    QString lock = {};
    QString parent = {};
    bool isTemplate = false;
    bool startsOnBoot = false;
    QStringList tags = {};
    QList<PveDisk> disks = {};
    Agent agent = Agent::Off;
    /// Keys of passed-through PCI devices: "hostpci0", …
    QStringList passthrough = {};
    /// Settings that forbid a snapshot with RAM: "amd-sev", "intel-tdx", "virtiofs0", …
    QStringList ramBlockers = {};
    std::optional<qint64> memoryMiB = {};
    QString ramStorage = {};
    QString digest = {};
    /// Every key with its value as text, sorted.
    QMap<QString, QString> all = {};

    bool operator==(const PveGuestConfig &) const = default;
};

struct PveSnapshot
{
    QString name = {};
    /// Empty for a root.
    QString parent = {};
    /// Invalid when Proxmox does not tell.
    QDateTime time = {};
    QString description = {};
    bool withRam = false;
    /// "prepare" or "delete" on a snapshot that is not whole; else empty.
    QString state = {};

    bool operator==(const PveSnapshot &) const = default;
    [[nodiscard]] bool whole() const { return state.isEmpty(); }
};

/// The snapshots of a guest, oldest first, without the pseudo entry "current", which is told apart.
struct PveSnapshotList
{
    QList<PveSnapshot> snapshots = {};
    /// The snapshot that the present state descends from; empty if none.
    QString currentParent = {};
    /// From the pseudo entry; nothing when it was missing.
    std::optional<bool> running = {};
    QString digest = {};

    bool operator==(const PveSnapshotList &) const = default;
    [[nodiscard]] const PveSnapshot *find(const QString &name) const;
    /// The snapshots made after `name`, oldest first; those without a time count as newer.
    [[nodiscard]] QStringList newerThan(const QString &name) const;
};

/// Whether every disk of a guest can be snapshotted. Says nothing of locks, rights, space or dead storages.
struct PveFeature
{
    bool available = false;
    QStringList nodes = {};

    bool operator==(const PveFeature &) const = default;
};

struct PveTask
{
    /// Lost: the worker died or its log cannot be read: neither success nor a reasoned failure.
    enum class Outcome { Running, Ok, Warnings, Failed, Lost };

    Upid upid = {};
    /// The UPID as sent.
    QString upidText = {};
    QString node = {};
    QString type = {};
    QString id = {};
    /// With the token's name where there is one: "ops@pve!console".
    QString user = {};
    /// "OK", "WARNINGS: 1" or the error, as sent but trimmed; empty while running.
    QString exitStatus = {};
    QDateTime started = {};
    QDateTime ended = {};
    Outcome outcome = Outcome::Running;

    bool operator==(const PveTask &) const = default;
    [[nodiscard]] bool running() const { return outcome == Outcome::Running; }
    [[nodiscard]] bool succeeded() const { return outcome == Outcome::Ok || outcome == Outcome::Warnings; }
};

/// Judges an exit status: the only two kinds of success are "OK" and "WARNINGS: n". Pure.
PveTask::Outcome judgeExitStatus(const QString &exitStatus);

struct PveTaskLog
{
    /// Number of the first line in `lines`, from 1; 0 when there are none.
    qint64 first = 0;
    QStringList lines = {};
    /// Lines there are in all, as told by the server.
    qint64 total = 0;

    bool operator==(const PveTaskLog &) const = default;
};

/// A storage as one node sees it now.
struct PveStorage
{
    QString node = {};
    QString name = {};
    QString type = {};
    QStringList content = {};
    bool shared = false;
    bool enabled = true;
    /// Nothing: not told. False: the node cannot reach it.
    std::optional<bool> active = {};
    std::optional<qint64> total = {};
    std::optional<qint64> used = {};
    std::optional<qint64> available = {};

    bool operator==(const PveStorage &) const = default;
    /// 0…1; nothing when sizes are not told or nonsense.
    [[nodiscard]] std::optional<double> usedFraction() const;
};

/// A storage as the cluster's configuration defines it.
struct PveStorageConfig
{
    QString name = {};
    QString type = {};
    QStringList content = {};
    QStringList nodes = {};
    bool shared = false;
    bool disabled = false;
    /// Snapshots are kept as a chain of volumes: only the newest can be rolled back to.
    bool volumeChain = false;
    /// Server, address or monitor host of a network storage.
    QString server = {};
    /// Path, pool, volume group, export or datastore: what distinguishes one place from another.
    QString place = {};

    bool operator==(const PveStorageConfig &) const = default;
};

/// A file or volume in a storage.
struct PveVolume
{
    QString id = {};
    QString content = {};
    QString format = {};
    std::optional<int> vmid = {};
    QDateTime created = {};
    std::optional<qint64> size = {};
    QString notes = {};
    bool isProtected = false;
    bool encrypted = false;
    /// "ok", "failed", … of the backup server's verification; empty if never verified.
    QString verification = {};

    bool operator==(const PveVolume &) const = default;
};

struct PveNode
{
    enum class State { Online, Offline, Unknown };

    QString name = {};
    State state = State::Unknown;
    std::optional<qint64> uptime = {};
    std::optional<double> cpu = {};
    std::optional<qint64> memory = {};
    std::optional<qint64> memoryMax = {};
    /// SHA-256 of the node's certificate, upper-case pairs with colons; may be empty.
    QString fingerprint = {};

    bool operator==(const PveNode &) const = default;
};

struct PveNodeStatus
{
    QString version = {};
    QString kernel = {};
    std::optional<qint64> uptime = {};
    QList<double> load = {};
    std::optional<double> cpu = {};
    std::optional<qint64> cpuCount = {};
    std::optional<qint64> memoryTotal = {};
    std::optional<qint64> memoryUsed = {};
    std::optional<qint64> swapTotal = {};
    std::optional<qint64> swapUsed = {};
    std::optional<qint64> rootTotal = {};
    std::optional<qint64> rootUsed = {};

    bool operator==(const PveNodeStatus &) const = default;
};

struct PveClusterStatus
{
    struct Member
    {
        QString name = {};
        QString address = {};
        bool online = false;
        bool local = false;

        bool operator==(const Member &) const = default;
    };

    /// Empty on a node that is in no cluster.
    QString name = {};
    /// Nothing on a node that is in no cluster.
    std::optional<bool> quorate = {};
    QList<Member> members = {};

    bool operator==(const PveClusterStatus &) const = default;
};

/// One poll over everything: up to about ten seconds old; guests may be "unknown".
struct PveResources
{
    QList<PveGuest> guests = {};
    QList<PveNode> nodes = {};
    QList<PveStorage> storages = {};

    bool operator==(const PveResources &) const = default;
};

/// The token's own effective rights.
struct PvePermissions
{
    /// Path -> privilege -> whether it is inherited by what lies below.
    QMap<QString, QMap<QString, bool>> paths = {};

    bool operator==(const PvePermissions &) const = default;
    /// What holds at `path`, sorted: the nearest listed path decides.
    [[nodiscard]] QStringList privilegesAt(const QString &path) const;
    [[nodiscard]] bool allows(const QString &path, const QString &privilege) const;
    /// Whether backups of a guest in a storage are shown at all. Without this an empty list proves nothing.
    [[nodiscard]] bool seesBackups(const QString &storage, int vmid) const;
};

/// The firewall's options, of the datacenter or of a node. Proxmox leaves out what is as by default, which differs.
struct PveFirewallOptions
{
    /// Nothing: as by default, off for the datacenter, on for a node.
    std::optional<bool> enabled = {};

    bool operator==(const PveFirewallOptions &) const = default;
};

/// One line of an IP set.
struct PveIpSetEntry
{
    /// A network, an address, or the name of an alias ("dc/office").
    QString cidr = {};
    /// Not in the set, though a wider line is.
    bool exception = false;

    bool operator==(const PveIpSetEntry &) const = default;
};

struct PveBackupJob
{
    QString id = {};
    bool enabled = true;
    QString schedule = {};
    QString storage = {};
    /// Covers every guest except `excluded`.
    bool all = false;
    QList<int> vmids = {};
    QList<int> excluded = {};
    QString pool = {};
    QString node = {};
    QString mode = {};
    /// Present for disabled jobs too; invalid when not told.
    QDateTime nextRun = {};
    QString comment = {};

    bool operator==(const PveBackupJob &) const = default;
};

}
