// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/pve/homelab.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

const QMap<QString, QByteArray> &secrets()
{
    static const QMap<QString, QByteArray> table{
        {QString::fromLatin1(SampleTokens::kOperator), "11111111-1111-4111-8111-111111111111"},
        {QString::fromLatin1(SampleTokens::kReader), "22222222-2222-4222-8222-222222222222"},
        {QString::fromLatin1(SampleTokens::kNobody), "33333333-3333-4333-8333-333333333333"},
        {QString::fromLatin1(SampleTokens::kRollbackOnly), "44444444-4444-4444-8444-444444444444"}};
    return table;
}

WorldToken token(const char *id, const QStringList &privileges)
{
    const QString name = QString::fromLatin1(id);
    WorldToken made{.id = name, .secret = sampleSecret(name), .permissions = {}};
    if (privileges.isEmpty())
        return made;
    for (const QString &path : {u"/"_s, u"/vms"_s, u"/storage"_s, u"/nodes"_s}) {
        for (const QString &privilege : privileges)
            made.permissions.paths[path].insert(privilege, true);
    }
    return made;
}

WorldGuest vm(int vmid, const QString &name, const QString &disk)
{
    WorldGuest guest;
    guest.ref = {.node = u"pve1"_s, .kind = GuestKind::Qemu, .vmid = vmid};
    guest.name = name;
    guest.config = {{u"cores"_s, 1},
                    {u"memory"_s, u"256"_s},
                    {u"ostype"_s, u"l26"_s},
                    {u"scsihw"_s, u"virtio-scsi-single"_s},
                    {u"boot"_s, u"order=scsi0"_s},
                    {u"onboot"_s, 1}};
    if (!disk.isEmpty())
        guest.config.insert(u"scsi0"_s, disk.arg(vmid));
    return guest;
}

void addStorages(PveWorld &world)
{
    const QStringList images{u"images"_s};
    world.storages = {
        {.name = u"local"_s,
         .content = {u"images"_s, u"iso"_s, u"backup"_s, u"rootdir"_s},
         .details = {{u"path"_s, u"/var/lib/vz"_s}}},
        {.name = u"backup"_s, .content = {u"backup"_s}, .details = {{u"path"_s, u"/var/lib/backup"_s}}},
        {.name = u"chain"_s, .content = images, .volumeChain = true, .details = {{u"path"_s, u"/var/lib/chain"_s}}},
        {.name = u"deadnas"_s,
         .content = images,
         .mounted = false,
         .details = {{u"path"_s, u"/mnt/deadnas"_s}, {u"is_mountpoint"_s, u"1"_s}}},
        {.name = u"offstore"_s, .content = images, .enabled = false, .details = {{u"path"_s, u"/mnt/off"_s}}}};
}

void addGuests(PveWorld &world)
{
    const QString qcow2 = u"local:%1/vm-%1-disk-0.qcow2,size=1G"_s;
    WorldGuest gateway = vm(101, u"gw-vpn"_s, qcow2);
    gateway.tags = {u"net"_s, u"vpn"_s};
    world.add(gateway);
    world.add(vm(102, u"mon"_s, u"local:%1/vm-%1-disk-0.raw,size=1G"_s));
    WorldGuest gpu = vm(103, u"gpu"_s, qcow2);
    gpu.config.insert(u"hostpci0"_s, u"0000:01:00.0,pcie=0"_s);
    gpu.startFailure = u"no PCI device found for '0000:01:00.0'"_s;
    world.add(gpu);
    WorldGuest service = vm(104, u"svc-web"_s, qcow2);
    service.config.insert(u"virtio1"_s, u"local:104/vm-104-disk-1.qcow2,size=1G"_s);
    service.running = true;
    service.startedAt = world.now() - 3600;
    world.add(service);
    WorldGuest base = vm(105, u"base-tmpl"_s, qcow2);
    base.isTemplate = true;
    world.add(base);
    WorldGuest stuck = vm(106, u"stuck"_s, qcow2);
    stuck.lock = u"backup"_s;
    world.add(stuck);
    world.add(vm(107, u"chained"_s, u"chain:%1/vm-%1-disk-0.qcow2,size=1G"_s));
    world.add(vm(108, u"diskless"_s, {}));
    world.add(vm(109, u"on-dead-nas"_s, u"deadnas:%1/vm-%1-disk-0.qcow2,size=1G"_s));
    WorldGuest warns = vm(110, u"warns"_s, qcow2);
    warns.startWarns = true;
    world.add(warns);
    WorldGuest encrypted = vm(111, u"confidential"_s, qcow2);
    encrypted.config.insert(u"amd-sev"_s, u"type=std"_s);
    world.add(encrypted);
    WorldGuest container = vm(201, u"ct-dns"_s, {});
    container.ref.kind = GuestKind::Lxc;
    container.config = {{u"memory"_s, 128},
                        {u"cores"_s, 1},
                        {u"ostype"_s, u"debian"_s},
                        {u"rootfs"_s, u"local:201/vm-201-disk-0.raw,size=64M"_s}};
    world.add(container);
}

}

QByteArray sampleSecret(const QString &tokenId)
{
    return secrets().value(tokenId);
}

std::unique_ptr<PveWorld> sampleWorld(NowFunction now)
{
    auto world = std::make_unique<PveWorld>(std::move(now));
    const QStringList look{u"VM.Audit"_s, u"Sys.Audit"_s, u"Datastore.Audit"_s};
    world->tokens = {token(SampleTokens::kOperator,
                           look + QStringList{u"VM.Snapshot"_s, u"VM.Snapshot.Rollback"_s, u"VM.PowerMgmt"_s}),
                     token(SampleTokens::kReader, look), token(SampleTokens::kNobody, {}),
                     token(SampleTokens::kRollbackOnly, {u"VM.Audit"_s, u"VM.Snapshot.Rollback"_s})};
    addStorages(*world);
    addGuests(*world);
    world->backupJobs = {{{u"id"_s, u"backup-nightly"_s},
                          {u"type"_s, u"vzdump"_s},
                          {u"enabled"_s, 1},
                          {u"schedule"_s, u"02:30"_s},
                          {u"storage"_s, u"backup"_s},
                          {u"vmid"_s, u"101,104"_s},
                          {u"mode"_s, u"snapshot"_s},
                          {u"prune-backups"_s, QJsonObject{{u"keep-last"_s, u"3"_s}}}},
                         {{u"id"_s, u"backup-weekly"_s},
                          {u"type"_s, u"vzdump"_s},
                          {u"enabled"_s, 0},
                          {u"schedule"_s, u"sun 04:00"_s},
                          {u"storage"_s, u"backup"_s},
                          {u"all"_s, 1},
                          {u"exclude"_s, u"102"_s}}};
    world->notBackedUp = {{{u"vmid"_s, 102}, {u"name"_s, u"mon"_s}, {u"type"_s, u"qemu"_s}}};
    return world;
}

void addDemoBackups(PveWorld &world, int hours)
{
    const auto server = std::ranges::find(world.storages, u"pbs"_s, &WorldStorage::name);
    if (server == world.storages.end())
        return;
    server->volumes.clear();
    for (const auto &[vmid, guest] : world.guests()) {
        for (int day = 0; day < 3; ++day) {
            const qint64 time = world.now() - (hours + qint64{24} * day) * 3600;
            const QString id = u"pbs:backup/vm/%1/%2"_s.arg(
                QString::number(vmid), QDateTime::fromSecsSinceEpoch(time, Qt::UTC).toString(Qt::ISODate));
            server->volumes << QJsonObject{{u"volid"_s, id},
                                           {u"content"_s, u"backup"_s},
                                           {u"format"_s, u"pbs-vm"_s},
                                           {u"vmid"_s, vmid},
                                           {u"ctime"_s, time},
                                           {u"size"_s, 21'474'836'480LL + 1'048'576LL * day},
                                           {u"verification"_s, QJsonObject{{u"state"_s, u"ok"_s}}}};
        }
    }
}

void furnishDemoWorld(PveWorld &world)
{
    world.storages = {{.name = u"local"_s,
                       .content = {u"images"_s, u"iso"_s, u"rootdir"_s},
                       .details = {{u"path"_s, u"/var/lib/vz"_s}}},
                      // On the host that the demo lab file looks from: the one machine that is not in Proxmox.
                      {.name = u"pbs"_s,
                       .type = u"pbs"_s,
                       .content = {u"backup"_s},
                       .shared = true,
                       .details = {{u"server"_s, u"outside"_s}, {u"datastore"_s, u"lab"_s}}}};
    world.backupJobs = {{{u"id"_s, u"backup-nightly"_s},
                         {u"type"_s, u"vzdump"_s},
                         {u"enabled"_s, 1},
                         {u"schedule"_s, u"02:30"_s},
                         {u"storage"_s, u"pbs"_s},
                         {u"all"_s, 1},
                         {u"mode"_s, u"snapshot"_s},
                         {u"next-run"_s, world.now() + qint64{6} * 3600}}};
    world.notBackedUp.clear();
    // Without these two a token is shown an empty list of backups.
    for (WorldToken &token : world.tokens) {
        for (auto &held : token.permissions.paths) {
            held.insert(u"Datastore.AllocateSpace"_s, true);
            held.insert(u"VM.Backup"_s, true);
        }
    }
    world.addEndedTask(u"vzdump"_s, {}, u"root@pam"_s, u"OK"_s, world.now() - qint64{kDemoBackupAge} * 3600);
    addDemoBackups(world, kDemoBackupAge);
}

}
