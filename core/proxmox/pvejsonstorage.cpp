// SPDX-License-Identifier: GPL-3.0-or-later
// Storages, what they hold, and backup jobs.
#include "core/proxmox/pvejson.h"
#include "core/proxmox/pvejsonlist.h"
#include "core/proxmox/pvevalue.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

PveStorage storageFrom(const QJsonObject &object, const QString &node, const QString &name)
{
    PveStorage storage{.node = node,
                       .name = name,
                       .type = pveText(object["type"_L1]),
                       .content = pveList(object["content"_L1]),
                       .shared = pveBoolean(object["shared"_L1]).value_or(false),
                       .enabled = pveBoolean(object["enabled"_L1]).value_or(true),
                       .active = pveBoolean(object["active"_L1]),
                       .total = pveInteger(object["total"_L1]),
                       .used = pveInteger(object["used"_L1]),
                       .available = pveInteger(object["avail"_L1])};
    storage.content.sort();
    return storage;
}

QString firstOf(const QJsonObject &object, const QStringList &keys)
{
    for (const QString &key : keys) {
        if (QString text = pveText(object[key]); !text.isEmpty())
            return text;
    }
    return {};
}

Result<PveStorageConfig> storageConfigFrom(const QJsonObject &object, const QString &what)
{
    const QString name = pveText(object["storage"_L1]);
    if (name.isEmpty())
        return pveOddReply(what, u"a storage has no name"_s);
    PveStorageConfig config{.name = name,
                            .type = pveText(object["type"_L1]),
                            .content = pveList(object["content"_L1]),
                            .nodes = pveList(object["nodes"_L1]),
                            .shared = pveBoolean(object["shared"_L1]).value_or(false),
                            .disabled = pveBoolean(object["disable"_L1]).value_or(false),
                            .volumeChain = pveBoolean(object["snapshot-as-volume-chain"_L1]).value_or(false),
                            .server = firstOf(object, {u"server"_s, u"monhost"_s, u"portal"_s}),
                            .place = firstOf(object, {u"export"_s, u"share"_s, u"datastore"_s, u"thinpool"_s,
                                                      u"vgname"_s, u"pool"_s, u"path"_s, u"target"_s})};
    config.content.sort();
    config.nodes.sort();
    return config;
}

Result<PveVolume> volumeFrom(const QJsonObject &object, const QString &what)
{
    const QString id = pveText(object["volid"_L1]);
    if (id.isEmpty())
        return pveOddReply(what, u"a volume has no id"_s);
    const QString encrypted = pveText(object["encrypted"_L1]);
    PveVolume volume{.id = id,
                     .content = pveText(object["content"_L1]),
                     .format = pveText(object["format"_L1]),
                     .vmid = std::nullopt,
                     .created = pveTime(object["ctime"_L1]),
                     .size = pveInteger(object["size"_L1]),
                     .notes = pveText(object["notes"_L1]),
                     .isProtected = pveBoolean(object["protected"_L1]).value_or(false),
                     .encrypted = !encrypted.isEmpty() && encrypted != "0"_L1,
                     .verification = pveText(object["verification"_L1]["state"_L1])};
    if (const auto vmid = pveVmid(object, what))
        volume.vmid = *vmid;
    if (!volume.size)
        volume.size = pveInteger(object["approximate-size"_L1]);
    return volume;
}

/// "101,104" in a job is a text; tolerate lists, and drop what is no VMID.
QList<int> vmidsFrom(const QJsonValue &value)
{
    QList<int> vmids;
    for (const QString &text : pveList(value)) {
        bool good = false;
        const int vmid = text.toInt(&good);
        if (good && vmid > 0)
            vmids.append(vmid);
    }
    std::sort(vmids.begin(), vmids.end());
    return vmids;
}

Result<PveBackupJob> backupJobFrom(const QJsonObject &object, const QString &what)
{
    const QString id = pveText(object["id"_L1]);
    if (id.isEmpty())
        return pveOddReply(what, u"a backup job has no id"_s);
    return PveBackupJob{.id = id,
                        // Absent means enabled.
                        .enabled = pveBoolean(object["enabled"_L1]).value_or(true),
                        .schedule = pveText(object["schedule"_L1]),
                        .storage = pveText(object["storage"_L1]),
                        .all = pveBoolean(object["all"_L1]).value_or(false),
                        .vmids = vmidsFrom(object["vmid"_L1]),
                        .excluded = vmidsFrom(object["exclude"_L1]),
                        .pool = pveText(object["pool"_L1]),
                        .node = pveText(object["node"_L1]),
                        .mode = pveText(object["mode"_L1]),
                        .nextRun = pveTime(object["next-run"_L1]),
                        .comment = pveText(object["comment"_L1])};
}

}

Result<QList<PveStorage>> pveStoragesFrom(const QJsonValue &data, const QString &node, const QString &what)
{
    auto storages = pveEach<PveStorage>(data, what, [&](const QJsonObject &object) -> Result<PveStorage> {
        const QString name = pveText(object["storage"_L1]);
        if (name.isEmpty())
            return pveOddReply(what, u"a storage has no name"_s);
        return storageFrom(object, node, name);
    });
    if (storages) {
        std::sort(storages->begin(), storages->end(),
                  [](const PveStorage &a, const PveStorage &b) { return a.name < b.name; });
    }
    return storages;
}

Result<PveStorage> pveStorageStatusFrom(const QJsonValue &data, const QString &node, const QString &name,
                                        const QString &what)
{
    return pveObject(data, what).map([&](const QJsonObject &object) { return storageFrom(object, node, name); });
}

Result<QList<PveStorageConfig>> pveStorageConfigsFrom(const QJsonValue &data, const QString &what)
{
    auto configs = pveEach<PveStorageConfig>(
        data, what, [&](const QJsonObject &object) { return storageConfigFrom(object, what); });
    if (configs) {
        std::sort(configs->begin(), configs->end(),
                  [](const PveStorageConfig &a, const PveStorageConfig &b) { return a.name < b.name; });
    }
    return configs;
}

Result<QList<PveVolume>> pveVolumesFrom(const QJsonValue &data, const QString &what)
{
    auto volumes = pveEach<PveVolume>(data, what, [&](const QJsonObject &object) { return volumeFrom(object, what); });
    if (volumes) {
        std::sort(volumes->begin(), volumes->end(), [](const PveVolume &a, const PveVolume &b) {
            return a.created == b.created ? a.id < b.id : b.created < a.created;
        });
    }
    return volumes;
}

Result<QList<PveBackupJob>> pveBackupJobsFrom(const QJsonValue &data, const QString &what)
{
    auto jobs =
        pveEach<PveBackupJob>(data, what, [&](const QJsonObject &object) { return backupJobFrom(object, what); });
    if (jobs) {
        std::sort(jobs->begin(), jobs->end(), [](const PveBackupJob &a, const PveBackupJob &b) { return a.id < b.id; });
    }
    return jobs;
}

}
