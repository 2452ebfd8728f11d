// SPDX-License-Identifier: GPL-3.0-or-later
// Guests and their configuration.
#include "core/proxmox/pvejson.h"
#include "core/proxmox/pvejsonlist.h"
#include "core/proxmox/pvevalue.h"

#include <QRegularExpression>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

PveGuest::Power powerOf(const QString &word)
{
    if (word == "running"_L1)
        return PveGuest::Power::Running;
    if (word == "stopped"_L1)
        return PveGuest::Power::Stopped;
    if (word == "paused"_L1 || word == "suspended"_L1)
        return PveGuest::Power::Paused;
    return PveGuest::Power::Unknown;
}

/// What QEMU itself says is finer than "running": a paused VM is "running" to Proxmox.
void refinePower(PveGuest &guest, const QString &qemuWord)
{
    if (qemuWord.isEmpty() || guest.power != PveGuest::Power::Running || powerOf(qemuWord) == PveGuest::Power::Running)
        return;
    guest.power = powerOf(qemuWord);
    guest.powerText = qemuWord;
}

PveGuest guestFrom(const QJsonObject &object, const PveGuestRef &ref)
{
    PveGuest guest{.ref = ref,
                   .name = pveText(object["name"_L1]),
                   .power = powerOf(pveText(object["status"_L1])),
                   .powerText = pveText(object["status"_L1]),
                   .lock = pveText(object["lock"_L1]),
                   .isTemplate = pveBoolean(object["template"_L1]).value_or(false),
                   .tags = pveList(object["tags"_L1]),
                   .pool = pveText(object["pool"_L1]),
                   .uptime = pveInteger(object["uptime"_L1]),
                   .cpu = pveReal(object["cpu"_L1]),
                   .memory = pveInteger(object["mem"_L1]),
                   .memoryMax = pveInteger(object["maxmem"_L1]),
                   .diskMax = pveInteger(object["maxdisk"_L1]),
                   .haManaged = pveBoolean(object["ha"_L1]["managed"_L1])};
    guest.tags.sort();
    refinePower(guest, pveText(object["qmpstatus"_L1]));
    return guest;
}

bool byVmid(const PveGuest &a, const PveGuest &b)
{
    return std::tuple(a.ref.vmid, a.ref.node) < std::tuple(b.ref.vmid, b.ref.node);
}

QString formatOf(const QString &volume, const QMap<QString, QString> &properties)
{
    static const QRegularExpression suffix(u"\\.(qcow2|raw|vmdk|subvol)\\z"_s);
    const QString told = properties.value(u"format"_s);
    return told.isEmpty() ? suffix.match(volume).captured(1) : told;
}

std::optional<PveDisk> diskFrom(const QString &key, const QString &text)
{
    static const QRegularExpression shape(u"\\A(?:ide|sata|scsi|virtio|efidisk|tpmstate|mp)\\d{1,3}\\z|\\Arootfs\\z"_s);
    if (!shape.match(key).hasMatch())
        return std::nullopt;
    const auto properties = pveProperties(text);
    // The first part may be written with or without its key.
    const QString place = properties.value(u""_s, properties.value(u"file"_s, properties.value(u"volume"_s)));
    PveDisk disk{.key = key,
                 .storage = {},
                 .volume = place,
                 .format = formatOf(place, properties),
                 .cdrom = properties.value(u"media"_s) == "cdrom"_L1 || place == "none"_L1 || place == "cdrom"_L1,
                 .hostPath = place.startsWith(u'/')};
    if (const auto colon = place.indexOf(u':'); !disk.hostPath && colon > 0)
        disk.storage = place.left(colon);
    return disk;
}

PveGuestConfig::Agent agentFrom(const QString &text)
{
    const auto properties = pveProperties(text);
    const QString enabled = properties.value(u""_s, properties.value(u"enabled"_s));
    if (!pveBoolean(QJsonValue(enabled)).value_or(false))
        return PveGuestConfig::Agent::Off;
    for (const QString &key : {u"freeze-fs"_s, u"freeze-fs-on-backup"_s, u"guest-fsfreeze"_s}) {
        if (properties.contains(key) && !pveBoolean(QJsonValue(properties.value(key))).value_or(true))
            return PveGuestConfig::Agent::OnWithoutFreeze;
    }
    return PveGuestConfig::Agent::On;
}

std::optional<qint64> memoryFrom(const QString &text)
{
    const auto properties = pveProperties(text);
    return pveInteger(QJsonValue(properties.value(u""_s, properties.value(u"current"_s))));
}

void noteDevice(PveGuestConfig &config, const QString &key, const QString &text)
{
    static const QRegularExpression passthrough(u"\\Ahostpci\\d+\\z"_s);
    static const QRegularExpression blocker(u"\\A(?:amd-sev|intel-tdx|virtiofs\\d+)\\z"_s);
    if (auto disk = diskFrom(key, text))
        config.disks.append(std::move(*disk));
    else if (passthrough.match(key).hasMatch())
        config.passthrough.append(key);
    else if (blocker.match(key).hasMatch())
        config.ramBlockers.append(key);
}

}

Result<QList<PveGuest>> pveGuestsFrom(const QJsonValue &data, const QString &node, GuestKind kind, const QString &what)
{
    auto guests = pveEach<PveGuest>(data, what, [&](const QJsonObject &object) -> Result<PveGuest> {
        return pveVmid(object, what).map([&](int vmid) {
            return guestFrom(object, {.node = node, .kind = kind, .vmid = vmid});
        });
    });
    if (guests)
        std::sort(guests->begin(), guests->end(), byVmid);
    return guests;
}

Result<PveGuest> pveGuestStatusFrom(const QJsonValue &data, const PveGuestRef &ref, const QString &what)
{
    const auto object = pveObject(data, what);
    if (!object)
        return fail(object.error());
    if (pveText((*object)["status"_L1]).isEmpty())
        return pveOddReply(what, u"no status"_s);
    return guestFrom(*object, ref);
}

Result<PveGuestConfig> pveGuestConfigFrom(const QJsonValue &data, const QString &what)
{
    const auto object = pveObject(data, what);
    if (!object)
        return fail(object.error());
    PveGuestConfig config;
    for (auto it = object->begin(); it != object->end(); ++it) {
        const QString text = pveText(it.value());
        config.all.insert(it.key(), text);
        noteDevice(config, it.key(), text);
    }
    config.name = config.all.value(u"name"_s, config.all.value(u"hostname"_s));
    config.lock = config.all.value(u"lock"_s);
    config.parent = config.all.value(u"parent"_s);
    config.isTemplate = pveBoolean((*object)["template"_L1]).value_or(false);
    config.startsOnBoot = pveBoolean((*object)["onboot"_L1]).value_or(false);
    config.tags = pveList((*object)["tags"_L1]);
    config.tags.sort();
    config.agent = agentFrom(config.all.value(u"agent"_s));
    config.memoryMiB = memoryFrom(config.all.value(u"memory"_s));
    config.ramStorage = config.all.value(u"vmstatestorage"_s);
    config.digest = config.all.value(u"digest"_s);
    return config;
}

Result<QList<PveGuest>> pveNotBackedUpFrom(const QJsonValue &data, const QString &what)
{
    auto guests = pveEach<PveGuest>(data, what, [&](const QJsonObject &object) -> Result<PveGuest> {
        return pveVmid(object, what).map([&](int vmid) {
            const bool container = pveText(object["type"_L1]) == "lxc"_L1;
            return guestFrom(object, {.node = {}, .kind = container ? GuestKind::Lxc : GuestKind::Qemu, .vmid = vmid});
        });
    });
    if (guests)
        std::sort(guests->begin(), guests->end(), byVmid);
    return guests;
}

}
