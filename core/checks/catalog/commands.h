// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"
#include "core/lab/inventory.h"

namespace daytwo::commands {

// The exact questions that checks put to a host, each in one place: what runs on a node can be read here, and the
// sudoers file is made from it. Nothing here changes anything on a host. Sources: the man pages of the tools.

/// Which of our tools the host has: one path per line. Goes with every check that needs a tool, since `sudo -n tool`
/// of a missing tool answers like a missing right.
Command presence();
/// Boot id, uptime, load average.
Command bootIdentity();
/// `id -Gn`: whether journals can be read at all.
Command groups();
Command osRelease();
/// `ip -j addr show`, `ip -j route show table all`.
Command addresses();
Command routes();
/// Four lines: ip_forward, ipv6 forwarding, rp_filter, route_localnet.
Command forwardingValues();
/// rp_filter of every interface, "path:value" per line: the kernel takes the higher of it and that of "all".
Command reversePathValues();
/// `ip -j rule show`.
Command routingRules();
/// Every persisted sysctl line in load order.
Command persistedSysctl();
/// `wg show all WHAT`, WHAT one of latest-handshakes, allowed-ips, transfer, persistent-keepalive, listen-port,
/// public-key.
Command wgShowAll(const QString &what);
Command wgEndpoints(const QString &interface);
/// systemctl show with the properties that services are judged by; blocks in the order of `units`.
Command unitProperties(const QStringList &units);
Command failedUnits();
Command iptablesSave();
Command ip6tablesSave();
/// Whether the legacy layer holds tables, and those tables: one constant script, so that looking never creates them.
Command legacyTableNames();
Command iptablesLegacySave();
Command ip6tablesLegacySave();
Command nftRuleset();
Command ipsetSave();
/// What netfilter-persistent and nftables.service restore at boot; for root only.
Command savedRules4();
Command savedRules6();
Command nftConfig();
Command listeners();
/// For whom `sshd -T -C` shall tell the effective configuration: sshd_config(5), Match.
struct SshdContext
{
    QString user;
    QString clientName;
    QString clientAddress;
    QString serverAddress;
};
Command sshdConfig(const SshdContext &context);
Command sshdProvenance();
Command sshdDropins();
Command cloudInitDropin();
Command dockerPs();
Command dockerInspect(const QStringList &names);
Command dockerLogs(const QString &name);
Command aptSimulate();
Command aptListTimes();
Command rebootRequired();
Command installedKernels();
/// `uname -r`: the running kernel.
Command kernelRelease();
Command needrestart();
Command packageStates();
Command diskFree();
Command mounts();
Command smart(const QString &device);
Command zpoolList();
Command zpoolStatus();
Command mdstat();
Command btrfsStats(const QString &mount);
Command lvs();
Command sshJournal(int days);
Command errorJournal();
Command kernelJournal();
/// What sudo wrote of the last days, but for what the account `own` was let do. Ends with 1 where there is nothing
/// else.
Command sudoJournal(int days, const QString &own);
/// The newest line of sudo, whoever used it.
Command lastOfSudo(int days);
Command timeStatus();
Command chronyTracking();
Command nvidiaSmi();
Command nvidiaModule();
Command dkmsStatus();
Command promtoolCheckConfig(const QString &file);
/// When the files in the folder of `file`, and one folder below, were last changed.
Command fileTimesBeside(const QString &file);
/// Package sources: the lines that name an archive.
Command aptSources();
/// The files right in a directory: time, size and name, one a line.
Command dumpFiles(const QString &directory);
/// Of a repository on the admin machine, read without taking its locks or running what its configuration names.
Command gitStatus(const QString &repository);
/// The newest 200 commits with their files.
Command gitLog(const QString &repository);
/// The newest 50 commits with the number of lines in each file.
Command gitSizes(const QString &repository);
/// Places in tracked files that look like a secret: path, line, and the words before the value, never the value.
Command gitSecrets(const QString &repository);
/// What a file is, without reading it; follows links. `stat -L -c '%F|%s|%Y|%a|%U|%G'`.
Command fileState(const QString &path);
Command fileHash(const QString &path);
/// A TCP connect by the host's own bash that sends nothing and reads the first line, if one comes.
Command tcpBanner(const QString &host, quint16 port, std::chrono::milliseconds timeout);
/// A GET by the host's own curl, body then one trailer line "\n<status> <content type> <bytes>".
Command curl(const QString &url, std::chrono::milliseconds timeout = std::chrono::milliseconds(4000));
/// A TCP connect by the host's own bash, no data sent.
Command tcpConnect(const QString &host, quint16 port,
                   std::chrono::milliseconds timeout = std::chrono::milliseconds(2000));

}
