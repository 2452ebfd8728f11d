// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/backup/backup.h"
#include "core/checks/catalog/commands.h"
#include "core/checks/catalog/proxmox/pvelook.h"
#include "core/proxmox/pvebackupview.h"

#include <QMap>
#include <QUrl>

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

/// A name as it is compared: "PVE.lan." is "pve.lan".
QString plainName(QString name)
{
    while (name.endsWith(u'.'))
        name.chop(1);
    return name.toLower();
}

/// Whether two names, or a name and a full one, may be of one machine: "pve" and "pve.lan".
bool sameName(const QString &one, const QString &other)
{
    const QString a = plainName(one);
    const QString b = plainName(other);
    return !a.isEmpty() && !b.isEmpty() && (a == b || a.section(u'.', 0, 0) == b.section(u'.', 0, 0));
}

/// Whether a storage's server is this node, by name or address.
bool isOf(const Node &node, const QString &server)
{
    const auto address = parseIpAddress(server);
    if (!address)
        return sameName(server, node.id.value) || (!parseIpAddress(node.address) && sameName(server, node.address));
    return parseIpAddress(node.address) == address ||
           std::ranges::any_of(node.addresses, [&](const IpAddress &own) { return own == *address; });
}

/// An address or a name by which every machine calls itself.
bool isItself(const QString &server)
{
    static const QStringList names{u"localhost"_s,     u"localhost4"_s,   u"localhost6"_s,
                                   u"ip6-localhost"_s, u"ip6-loopback"_s, u"ip6-allnodes"_s};
    if (const auto address = parseIpAddress(server)) {
        const bool unspecified = std::ranges::all_of(address->bytes, [](std::uint8_t byte) { return byte == 0; });
        return address->isLoopback() || unspecified;
    }
    const QString name = plainName(server);
    return names.contains(name.section(u'.', 0, 0)) || name.endsWith(".localhost"_L1);
}

enum class Where {
    Here,      ///< on the host itself, or in one of its guests, whose disks die with it
    Elsewhere, ///< on another machine
    Untold     ///< at a name or an address that nobody in the lab has: it may be the host's own, or of a guest
};

/// Whether a storage's server is this host, which is only looked from.
bool isOf(const Vantage &vantage, const QString &server)
{
    if (const auto address = parseIpAddress(server))
        return parseIpAddress(vantage.address) == address;
    return sameName(server, vantage.name.value) ||
           (!parseIpAddress(vantage.address) && sameName(server, vantage.address));
}

/// Whether the server is one that the lab file knows, and neither this host nor in it.
bool isKnownElsewhere(const JudgeInput &input, const QString &server)
{
    const auto livesHere = [&](const Node &node) {
        const Node *hypervisor = input.lab.hypervisorOf(node);
        return node.id == input.node.id || (hypervisor && hypervisor->id == input.node.id);
    };
    const auto &nodes = input.lab.nodes();
    const auto &vantages = input.lab.vantages();
    return std::ranges::any_of(nodes, [&](const Node &node) { return isOf(node, server) && !livesHere(node); }) ||
           std::ranges::any_of(vantages, [&](const Vantage &vantage) {
               return vantage.kind == Vantage::Kind::Outside && isOf(vantage, server);
           });
}

Where whereIs(const JudgeInput &input, const PveStorageConfig &storage)
{
    static const QStringList types{u"pbs"_s, u"nfs"_s, u"cifs"_s, u"cephfs"_s, u"glusterfs"_s};
    QString server = storage.server.trimmed();
    if (server.startsWith(u'[') && server.endsWith(u']'))
        server = server.mid(1, server.size() - 2);
    if (!types.contains(storage.type) || server.isEmpty() || isItself(server) || isOf(input.node, server))
        return Where::Here;
    const auto guests = guestsBehind(input.lab, input.node);
    if (std::ranges::any_of(guests, [&](const Node *guest) { return isOf(*guest, server); }))
        return Where::Here;
    const ProxmoxEndpoint *endpoint = input.lab.proxmoxOf(input.node);
    const QString host = endpoint ? QUrl(endpoint->url).host() : QString();
    const auto address = parseIpAddress(server);
    const bool atEndpoint = address ? parseIpAddress(host) == address
                                    : sameName(server, pveNameOf(input.lab, input.node)) ||
                                          (endpoint && sameName(server, endpoint->nodeName)) || sameName(server, host);
    if (atEndpoint)
        return Where::Here;
    return isKnownElsewhere(input, server) ? Where::Elsewhere : Where::Untold;
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

/// Whether the guests' disks lie in the same place.
bool sharesWithDisks(const PveStorageConfig &storage, const QList<PveStorageConfig> &all, const QStringList &disks)
{
    return std::ranges::any_of(all, [&](const PveStorageConfig &other) {
        return disks.contains(other.name) &&
               (other.name == storage.name ||
                (other.type == storage.type && other.place == storage.place && other.server == storage.server));
    });
}

Judgement judgeTargets(const JudgeInput &input, const QList<PveStorageConfig> &storages, const PveBackupView &view,
                       const QStringList &disks)
{
    QStringList remote;
    QStringList local;
    QStringList same;
    QMap<QString, QString> untold; // storage and its server
    for (const PveStorageConfig &storage : storages) {
        if (storage.disabled || !storage.content.contains(u"backup"_s))
            continue;
        const bool shared = sharesWithDisks(storage, storages, disks);
        const Where where = whereIs(input, storage);
        if (!shared && where == Where::Untold)
            untold.insert(storage.name, storage.server);
        else
            (shared ? same : where == Where::Elsewhere ? remote : local) << storage.name;
    }
    for (const QString &name : remote) {
        if (hasRecent(input, view, name))
            return passed(CheckWords::tr("%1 is on another machine and holds a recent backup.").arg(name));
    }
    for (auto it = untold.cbegin(); it != untold.cend(); ++it) {
        if (hasRecent(input, view, it.key()))
            return unknown(Reason::Unproven,
                           CheckWords::tr("Whether %1 is on another machine cannot be told: nobody in the lab file is "
                                          "%2. Declare the backup server as a node: with its vmid if it is a guest.")
                               .arg(it.key(), it.value()),
                           u"[[node]]\nname = \"backup\"\nroles = [\"service\"]\naddress = \"%1\""_s.arg(it.value()));
    }
    if (!remote.isEmpty())
        return warned(
            CheckWords::tr("%1 is on another machine, but no recent backup is seen there.").arg(remote.join(u", "_s)));
    if (!untold.isEmpty())
        return warned(CheckWords::tr("No recent backup is seen at %1.").arg(untold.keys().join(u", "_s)));
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
        CheckWords::tr("Another machine is one that the lab file knows: an address alone may be this host's own, or of "
                       "one of its guests. A second path on this host may be the same disk.");
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
