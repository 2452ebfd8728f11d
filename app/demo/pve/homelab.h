// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/pve/pveworld.h"

#include <memory>

namespace daytwo {

/// How many hours ago the demo lab was backed up when all is well.
inline constexpr int kDemoBackupAge = 5;
/// Puts three backups of each guest, the newest `hours` old, into the backup server of the demo lab; earlier ones go.
void addDemoBackups(PveWorld &world, int hours);
/// The storages, jobs and rights of the demo lab: a healthy little Proxmox with a backup server elsewhere.
void furnishDemoWorld(PveWorld &world);

/// Whose token sees what in the sample world.
struct SampleTokens
{
    /// Sees everything, may snapshot, roll back and start.
    static constexpr const char *kOperator = "ops@pve!console";
    /// May look, and nothing else.
    static constexpr const char *kReader = "ops@pve!readonly";
    /// Has no rights at all, which the API hides behind empty lists.
    static constexpr const char *kNobody = "ops@pve!noacl";
    /// May roll back, but neither make snapshots nor start.
    static constexpr const char *kRollbackOnly = "ops@pve!rollbackonly";
};

/// The secret of a sample token; empty for others.
QByteArray sampleSecret(const QString &tokenId);

/// A small host "pve1" with one guest for every case that matters: gw-vpn 101 (qcow2), mon 102 (raw disk: no
/// snapshots), gpu 103 (passthrough), svc-web 104 (two disks, runs), a template 105, 106 locked by a backup, 107 on
/// newest-only storage, 108 without disks, 109 on a dead mount, 110 that starts with warnings, 111 encrypted, container
/// 201.
std::unique_ptr<PveWorld> sampleWorld(NowFunction now = systemNow);

}
