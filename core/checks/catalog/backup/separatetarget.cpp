// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/backup/backup.h"
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/proxmox/pvelook.h"
#include "core/proxmox/pvebackupview.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStorages = 0;
constexpr int kBackups = 1;
constexpr int kFirstGuest = 2; ///< configurations of guests follow

void plan(PlanScope &scope)
{
    if (!speaksForProxmox(scope.lab(), scope.node()))
        return;
    const ProxmoxEndpoint *endpoint = scope.lab().proxmoxOf(scope.node());
    const QString name = endpoint ? endpoint->name : QString();
    std::vector<Probe> probes{PveGet{name, u"/storage"_s}, PveBackups{name, pveNameOf(scope.lab(), scope.node())}};
    for (const Node *guest : guestsBehind(scope.lab(), scope.node()))
        probes.emplace_back(PveGuestGet{name, *guest->vmid, u"/config"_s});
    planProxmox(scope, probes);
}

/// Whether a storage's server is this node, by name or address.
bool isOf(const Node &node, const QString &server)
{
    return server == node.address || server == node.id.value ||
           std::ranges::any_of(node.addresses, [&](const IpAddress &own) { return toString(own) == server; });
}

/// Kept on another machine: not on the host itself, and not in one of its guests, whose disks die with it.
bool isRemote(const JudgeInput &input, const PveStorageConfig &storage)
{
    static const QStringList types{u"pbs"_s, u"nfs"_s, u"cifs"_s, u"cephfs"_s, u"glusterfs"_s};
    const auto guests = guestsBehind(input.lab, input.node);
    const bool here = storage.server == "127.0.0.1"_L1 || storage.server == "localhost"_L1 ||
                      isOf(input.node, storage.server) ||
                      std::ranges::any_of(guests, [&](const Node *guest) { return isOf(*guest, storage.server); });
    return types.contains(storage.type) && !storage.server.isEmpty() && !here;
}

/// The names of the storages that the guests' disks lie on, or the refusal of the first that cannot be read.
tl::expected<QStringList, Judgement> diskStorages(const JudgeInput &input)
{
    QStringList names;
    for (size_t i = kFirstGuest; i < input.evidence.size(); ++i) {
        const auto config = pveAnswer(input, int(i), pveGuestConfigFrom);
        if (!config)
            return tl::unexpected(config.error());
        for (const PveDisk &disk : config->disks) {
            if (!disk.cdrom && !disk.storage.isEmpty() && !names.contains(disk.storage))
                names << disk.storage;
        }
    }
    return names;
}

bool hasRecent(const JudgeInput &input, const PveBackupView &view, const QString &storage)
{
    return std::ranges::any_of(view.backups, [&](const PveVolume &backup) {
        return backup.id.section(u':', 0, 0) == storage && backup.created.isValid() &&
               backup.created.secsTo(input.now) >= -3600 &&
               double(backup.created.secsTo(input.now)) <= 3600 * input.number("max_age_h");
    });
}

Judgement judgeTargets(const JudgeInput &input, const QList<PveStorageConfig> &storages, const PveBackupView &view,
                       const QStringList &disks)
{
    QStringList remote;
    QStringList local;
    QStringList same;
    for (const PveStorageConfig &storage : storages) {
        if (storage.disabled || !storage.content.contains(u"backup"_s))
            continue;
        const bool shared = std::ranges::any_of(storages, [&](const PveStorageConfig &other) {
            return disks.contains(other.name) &&
                   (other.name == storage.name ||
                    (other.type == storage.type && other.place == storage.place && other.server == storage.server));
        });
        (shared ? same : isRemote(input, storage) ? remote : local) << storage.name;
    }
    for (const QString &name : remote) {
        if (hasRecent(input, view, name))
            return passed(CheckWords::tr("%1 is on another machine and holds a recent backup.").arg(name));
    }
    if (!remote.isEmpty())
        return warned(
            CheckWords::tr("%1 is on another machine, but no recent backup is seen there.").arg(remote.join(u", "_s)));
    if (!local.isEmpty())
        return warned(CheckWords::tr("Backups are kept on this host only: %1.").arg(local.join(u", "_s)));
    if (!same.isEmpty())
        return failed(
            CheckWords::tr("Backups are kept where the disks of the guests are: %1.").arg(same.join(u", "_s)));
    return failed(CheckWords::tr("There is no enabled storage for backups."));
}

Judgement judge(const JudgeInput &input)
{
    if (input.evidence.empty())
        return noProxmoxApi(input);
    const auto storages = pveAnswer(input, kStorages, pveStorageConfigsFrom);
    if (!storages)
        return storages.error();
    if (storages->isEmpty())
        return rightMissing(u"Datastore.Audit"_s, u"/storage"_s);
    if (auto refusal = cannotReadPve(input, kBackups))
        return *refusal;
    const auto view = pveBackupViewFrom(input.evidence[kBackups]->out, {}, u"backups"_s);
    if (!view)
        return unreadablePve(view.error());
    const auto disks = diskStorages(input);
    if (!disks)
        return disks.error();
    Judgement result = judgeTargets(input, *storages, *view, *disks);
    result.expected = CheckWords::tr("A backup storage on another machine, with a backup not older than %1 h.")
                          .arg(input.number("max_age_h"));
    result.rule =
        CheckWords::tr("A server's address tells another machine; a second path on this host may be the same disk.");
    return result;
}

}

const CheckSpec &backupSeparateTarget()
{
    static const CheckSpec spec{
        .id = "backup.separate-target",
        .title = QT_TRANSLATE_NOOP("CheckWords", "A backup is kept elsewhere"),
        .why = QT_TRANSLATE_NOOP("CheckWords",
                                 "One disk, one fire, one wrong command: a copy beside the original goes with it."),
        .section = "maintenance",
        .bullets = "B13",
        .remedy = QT_TRANSLATE_NOOP(
            "CheckWords", "Add a backup server or a share on another machine as storage, and a job that writes there."),
        .profiles = {Profile::Maintenance},
        .roles = {QString(kRoleHypervisor)},
        .vantage = "admin",
        .parameters = {{"max_age_h", 50, "h",
                        QT_TRANSLATE_NOOP("CheckWords", "age up to which a backup there counts as recent")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
