// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/played/faults.h"

#include "app/demo/pve/homelab.h"
#include "app/demo/pve/pveworld.h"

#include <QCoreApplication>

#include <array>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

PlayedHost &host(PlayedLab &lab, const char *name)
{
    return lab.hosts.at(QLatin1StringView(name));
}

void stop(PlayedLab &lab, const char *name, const char *unit)
{
    host(lab, name).unit(QLatin1StringView(unit))->running = false;
}

constexpr std::array kFaults{
    PlayedFault{"exporter-stopped", "gpu", QT_TRANSLATE_NOOP("Demo", "node_exporter is stopped on gpu"),
                [](PlayedLab &lab) { stop(lab, "gpu", "prometheus-node-exporter.service"); }},
        PlayedFault{"ip-forward-off", "gw-vpn", QT_TRANSLATE_NOOP("Demo", "The gateway does not forward packets"),
                    [](PlayedLab &lab) { host(lab, "gw-vpn").ipForward = false; }},
        PlayedFault{"peer-stale", "gw-vpn", QT_TRANSLATE_NOOP("Demo", "The phone has not shaken hands for an hour"),
                    [](PlayedLab &lab) { host(lab, "gw-vpn").peers[1].handshakeAge = 3600; }},
        PlayedFault{"password-login", "mon",
                    QT_TRANSLATE_NOOP("Demo", "cloud-init switched password logins on again on mon"),
                    [](PlayedLab &lab) { host(lab, "mon").passwordLogin = true; }, ServerFault::PasswordOffered},
        PlayedFault{"host-key-changed", "svc-web", QT_TRANSLATE_NOOP("Demo", "svc-web shows another host key"), nullptr,
                    ServerFault::HostKeyChanged},
        PlayedFault{"unexpected-listener", "svc-web", QT_TRANSLATE_NOOP("Demo", "Something unknown listens on svc-web"),
                    [](PlayedLab &lab) {
                        host(lab, "svc-web").sockets << PlayedSocket{u"tcp"_s, u"0.0.0.0"_s, 4444, u"python3"_s, {}};
                    }},
        PlayedFault{"target-down", "svc-web",
                    QT_TRANSLATE_NOOP("Demo", "The firewall of svc-web keeps the monitoring out"),
                    [](PlayedLab &lab) {
                        host(lab, "svc-web").rules.removeIf([](const PlayedRule &rule) {
                            return rule.port == 9100 && rule.source.endsWith("/32"_L1);
                        });
                    }},
        PlayedFault{"prometheus-stopped", "mon", QT_TRANSLATE_NOOP("Demo", "Prometheus is stopped"),
                    [](PlayedLab &lab) { stop(lab, "mon", "prometheus.service"); }},
        PlayedFault{"grafana-stopped", "mon", QT_TRANSLATE_NOOP("Demo", "Grafana is stopped"),
                    [](PlayedLab &lab) { stop(lab, "mon", "grafana-server.service"); }},
        PlayedFault{"grafana-datasource-down", "mon",
                    QT_TRANSLATE_NOOP("Demo", "Grafana looks for Prometheus at an address where nobody answers"),
                    [](PlayedLab &lab) { host(lab, "mon").dataSourceAstray = true; }},
        PlayedFault{"ui-exposed", "mon", QT_TRANSLATE_NOOP("Demo", "The gateway forwards Prometheus to the world"),
                    [](PlayedLab &lab) { lab.exposed = true; }},
        PlayedFault{"firewall-open", "gpu", QT_TRANSLATE_NOOP("Demo", "gpu lets everybody reach node_exporter"),
                    [](PlayedLab &lab) {
                        host(lab, "gpu").rules.prepend(PlayedRule{{}, u"tcp"_s, 9100});
                    }},
        PlayedFault{"docker-published", "gpu",
                    QT_TRANSLATE_NOOP("Demo", "A container of gpu publishes a port past INPUT"),
                    [](PlayedLab &lab) {
                        host(lab, "gpu").containerPort = 8080;
                        host(lab, "gpu").docker = true;
                        host(lab, "gpu").containers << PlayedContainer{.name = u"web"_s, .image = u"nginx:1.27"_s, .log = {}};
                        host(lab, "gpu").units << PlayedUnit{u"docker.service"_s};
                        host(lab, "gpu").sockets
                            << PlayedSocket{u"tcp"_s, u"0.0.0.0"_s, 8080, u"docker-proxy"_s, u"docker.service"_s};
                    }},
        PlayedFault{"ipv6-forgotten", "svc-web", QT_TRANSLATE_NOOP("Demo", "svc-web has no rules for IPv6"),
                    [](PlayedLab &lab) { host(lab, "svc-web").openOverIpv6 = true; }},
        PlayedFault{"legacy-left-over", "mon", QT_TRANSLATE_NOOP("Demo", "Old legacy tables are left over on mon"),
                    [](PlayedLab &lab) { host(lab, "mon").legacyLeftOver = true; }},
        PlayedFault{"policy-accept", "svc-web", QT_TRANSLATE_NOOP("Demo", "svc-web accepts what no rule names"),
                    [](PlayedLab &lab) { host(lab, "svc-web").policyAccepts = true; }},
        PlayedFault{"rule-widened", "mon",
                    QT_TRANSLATE_NOOP("Demo", "A rule of mon in the middle of the list lets all of 10.0.0.0/8 in"),
                    [](PlayedLab &lab) { host(lab, "mon").rules[0].source = u"10.0.0.0/8"_s; }},
        PlayedFault{"rule-not-saved", "gpu", QT_TRANSLATE_NOOP("Demo", "A rule of gpu is gone at the next boot"),
                    [](PlayedLab &lab) { host(lab, "gpu").savedRules.removeLast(); }},
        PlayedFault{"bound-wide", "pve", QT_TRANSLATE_NOOP("Demo", "pvedaemon of pve listens on every address"),
                    [](PlayedLab &lab) {
                        host(lab, "pve").sockets
                            << PlayedSocket{u"tcp"_s, u"0.0.0.0"_s, 85, u"pvedaemon"_s, u"pvedaemon.service"_s};
                    }},
        PlayedFault{"host-silent", "gpu", QT_TRANSLATE_NOOP("Demo", "gpu accepts connections and says nothing"),
                    nullptr, ServerFault::SshSilent},
        PlayedFault{"sudo-refused", "gw-vpn", QT_TRANSLATE_NOOP("Demo", "The gateway's sudoers file is gone"),
                    [](PlayedLab &lab) { host(lab, "gw-vpn").sudo = false; }},
        PlayedFault{"slow", "svc-web", QT_TRANSLATE_NOOP("Demo", "svc-web answers slowly"), nullptr, ServerFault::Slow},
        PlayedFault{"disk-full", "mon", QT_TRANSLATE_NOOP("Demo", "The disk of mon is full"),
                    [](PlayedLab &lab) { host(lab, "mon").diskPercent = 100; }},
        PlayedFault{"container-restarts", "svc-web",
                    QT_TRANSLATE_NOOP("Demo", "The shop's container on svc-web ends and is started again in a circle"),
                    [](PlayedLab &lab) {
                        PlayedContainer &shop = host(lab, "svc-web").containers.front();
                        shop.state = u"restarting"_s;
                        shop.status = u"Restarting (2) 1 second ago"_s;
                        shop.restarts = 41;
                        shop.log = u"panic: dial tcp 192.168.50.31:5432: connect: connection refused\n"_s;
                    }},
        PlayedFault{"docker-absent", "svc-web",
                    QT_TRANSLATE_NOOP("Demo", "Docker is not installed on svc-web any more"),
                    [](PlayedLab &lab) { host(lab, "svc-web").docker = false; }},
        PlayedFault{"certificate-expired", "svc-web",
                    QT_TRANSLATE_NOOP("Demo", "The web certificate of svc-web has expired"), nullptr,
                    ServerFault::CertificateExpired},
        PlayedFault{"lists-old", "gpu", QT_TRANSLATE_NOOP("Demo", "gpu has not fetched package lists for ten days"),
                    [](PlayedLab &lab) { host(lab, "gpu").listAgeH = 240; }},
        PlayedFault{"restart-wanted", "mon",
                    QT_TRANSLATE_NOOP("Demo", "cron on mon runs on a library that was replaced"),
                    [](PlayedLab &lab) { host(lab, "mon").restartsWanted = {u"cron.service"_s}; }},
        PlayedFault{"clock-unkept", "gpu", QT_TRANSLATE_NOOP("Demo", "The time service of gpu is switched off"),
                    [](PlayedLab &lab) { host(lab, "gpu").clockKept = false; }},
        PlayedFault{"disk-failing", "pve",
                    QT_TRANSLATE_NOOP("Demo", "A disk of the hypervisor says that it is failing"),
                    [](PlayedLab &lab) { host(lab, "pve").diskFailing = true; }},
        PlayedFault{"pool-degraded", "pve", QT_TRANSLATE_NOOP("Demo", "The ZFS pool of the hypervisor has lost a disk"),
                    [](PlayedLab &lab) { host(lab, "pve").poolDegraded = true; }},
        PlayedFault{"web-sick", "svc-web", QT_TRANSLATE_NOOP("Demo", "The web service of svc-web answers 503"),
                    [](PlayedLab &lab) { host(lab, "svc-web").webSick = true; }},
        PlayedFault{"command-hangs", "gpu", QT_TRANSLATE_NOOP("Demo", "ss hangs on gpu"),
                    [](PlayedLab &lab) { host(lab, "gpu").hanging.insert(u"ss"_s); }},
        PlayedFault{"big-output", "gpu", QT_TRANSLATE_NOOP("Demo", "df prints without end on gpu"),
                    [](PlayedLab &lab) { host(lab, "gpu").babbling.insert(u"df"_s); }},
        PlayedFault{"unit-failed", "svc-web", QT_TRANSLATE_NOOP("Demo", "nginx has failed on svc-web"),
                    [](PlayedLab &lab) {
                        PlayedUnit *unit = host(lab, "svc-web").unit(u"nginx.service"_s);
                        unit->running = false;
                        unit->failed = true;
                    }},
        PlayedFault{
            "password-used", "svc-web", QT_TRANSLATE_NOOP("Demo", "Somebody logged in to svc-web with a password"),
            [](PlayedLab &lab) {
                host(lab, "svc-web").loginMessages << u"Accepted password for deploy from 10.8.0.3 port 41336 ssh2"_s;
            }},
        PlayedFault{"guessing", "gw-vpn", QT_TRANSLATE_NOOP("Demo", "Somebody outside tries to log in to the gateway"),
                    [](PlayedLab &lab) {
                        host(lab, "gw-vpn").loginMessages
                            << u"Invalid user admin from 203.0.113.99 port 54548"_s
                            << u"Connection closed by authenticating user root 203.0.113.99 port 54550 [preauth]"_s;
                    }},
        PlayedFault{"stranger", "svc-web", QT_TRANSLATE_NOOP("Demo", "A login to svc-web came past the VPN"),
                    [](PlayedLab &lab) {
                        host(lab, "svc-web").loginMessages
                            << u"Accepted publickey for ops from 192.168.50.99 port 40222 ssh2: ED25519 "
                               "SHA256:kq3s0Yc1D9mS2xJ7mYkQb7mB9f6f0p4dJm5v2yq2c1A"_s;
                    }},
        PlayedFault{"sudo-denied", "gpu", QT_TRANSLATE_NOOP("Demo", "sudo refused a command on gpu"),
                    [](PlayedLab &lab) {
                        host(lab, "gpu").sudoMessages
                            << u" mallory : user NOT in sudoers ; PWD=/tmp ; USER=root ; COMMAND=/bin/sh"_s;
                    }},
        PlayedFault{"journal-closed", "svc-web",
                    QT_TRANSLATE_NOOP("Demo", "The account may not read the journal of svc-web"),
                    [](PlayedLab &lab) { host(lab, "svc-web").readsJournal = false; }},
        PlayedFault{"disk-errors", "svc-web",
                    QT_TRANSLATE_NOOP("Demo", "The kernel of svc-web reports errors of its disk"),
                    [](PlayedLab &lab) {
                        host(lab, "svc-web").kernelMessages
                            << u"blk_update_request: I/O error, dev sda, sector 12345 op 0x0:(READ) flags 0x0"_s;
                    }},
        PlayedFault{"gpu-mismatch", "gpu", QT_TRANSLATE_NOOP("Demo", "The GPU driver was upgraded without a reboot"),
                    [](PlayedLab &lab) { host(lab, "gpu").gpu = u"mismatch"_s; }},
        PlayedFault{"gpu-no-build", "gpu",
                    QT_TRANSLATE_NOOP("Demo", "The running kernel of gpu is newer than the built GPU driver"),
                    [](PlayedLab &lab) { host(lab, "gpu").gpu = u"unbuilt"_s; }},
        PlayedFault{"gpu-hot", "gpu", QT_TRANSLATE_NOOP("Demo", "The GPU is too hot"),
                    [](PlayedLab &lab) { host(lab, "gpu").gpu = u"hot"_s; }},
        PlayedFault{"gpu-xid", "gpu", QT_TRANSLATE_NOOP("Demo", "The GPU has fallen off the bus (Xid 79)"),
                    [](PlayedLab &lab) {
                        host(lab, "gpu").kernelMessages << u"NVRM: Xid (PCI:0000:01:00): 79, pid='<unknown>', "
                                                           "name=<unknown>, GPU has fallen off the bus."_s;
                    }},
        PlayedFault{"alert-critical", "mon", QT_TRANSLATE_NOOP("Demo", "A critical alert fires"),
                    [](PlayedLab &lab) { lab.criticalAlert = u"BackupMissed"_s; }},
        PlayedFault{"alertmanager-stopped", "mon", QT_TRANSLATE_NOOP("Demo", "Alertmanager is stopped"),
                    [](PlayedLab &lab) { stop(lab, "mon", "prometheus-alertmanager.service"); }},
        PlayedFault{
            "config-broken",
            "mon",
            QT_TRANSLATE_NOOP("Demo", "prometheus.yml was edited, is broken, and was not reloaded"),
            [](PlayedLab &lab) { host(lab, "mon").configBroken = true; }},
PlayedFault{"dump-old", "svc-web",
                        QT_TRANSLATE_NOOP("Demo", "Nobody has dumped the data of svc-web for four days"),
                        [](PlayedLab &lab) { host(lab, "svc-web").dumpAge = 96; }},
            PlayedFault{"docker-on-hypervisor", "pve", QT_TRANSLATE_NOOP("Demo", "Docker runs on the hypervisor"),
                        [](PlayedLab &lab) { host(lab, "pve").units << PlayedUnit{u"docker.service"_s}; }},
            PlayedFault{"guest-stopped", "pve", QT_TRANSLATE_NOOP("Demo", "Proxmox says that svc-web is off"), nullptr,
                        ServerFault::None,
                        [](PveWorld &world, bool on) {
                            world.setRunning(*world.find(104), !on);
                            world.find(104)->startedAt =
                                world.now() - qint64{19} * 86400; // mended: as if it had never been off
                        }},
            PlayedFault{"backup-old", "pve", QT_TRANSLATE_NOOP("Demo", "The last backups are four days old"), nullptr,
                        ServerFault::None,
                        [](PveWorld &world, bool on) { addDemoBackups(world, on ? 96 : kDemoBackupAge); }},
            PlayedFault{"backup-failed", "pve", QT_TRANSLATE_NOOP("Demo", "The last backup run failed"), nullptr,
                        ServerFault::None,
                        [](PveWorld &world, bool on) {
                            world.addEndedTask(u"vzdump"_s, {}, u"root@pam"_s, on ? u"job errors"_s : u"OK"_s,
                                               world.now());
                        }},
            PlayedFault{"backup-jobs-off", "pve", QT_TRANSLATE_NOOP("Demo", "Somebody switched the backup job off"),
                        nullptr, ServerFault::None,
                        [](PveWorld &world, bool on) { world.backupJobs[0].insert(u"enabled"_s, on ? 0 : 1); }},
            PlayedFault{"docs-uncommitted", "pve", QT_TRANSLATE_NOOP("Demo", "A document is changed and not committed"),
                        nullptr, ServerFault::None, nullptr, "docs/firewall.md", "\nTo be finished.\n"},
            PlayedFault{"secret-in-repo", "pve", QT_TRANSLATE_NOOP("Demo", "A WireGuard key stands in the repository"),
                        nullptr, ServerFault::None, nullptr, "docs/vpn.md",
                        "\nPrivateKey = AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"}};
}

std::span<const PlayedFault> playedFaults()
{
    return kFaults;
}

const PlayedFault *playedFault(const QString &name)
{
    for (const PlayedFault &fault : kFaults) {
        if (name == QLatin1StringView(fault.name))
            return &fault;
    }
    return nullptr;
}

}
