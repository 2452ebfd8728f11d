// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/played/answers.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

PlayedReply diskFree(const PlayedHost &host)
{
    const qint64 size = 20LL * 1024 * 1024 * 1024;
    const qint64 used = size / 100 * host.diskPercent;
    return said(
        u"Filesystem Type 1B-blocks Used Avail Use% Inodes IUsed IFree IUse% Mounted on\n"
        "/dev/sda1 ext4 %1 %2 %3 %4% 1310720 91214 1219506 7% /\ntmpfs tmpfs 102400000 450560 101949440 1% 128000 620 127380 1% /run\n"_s
            .arg(size)
            .arg(used)
            .arg(size - used)
            .arg(host.diskPercent));
}

PlayedReply needRestart(const PlayedHost &host)
{
    QString text = u"NEEDRESTART-VER: 3.6\nNEEDRESTART-KCUR: 6.1.0-32-amd64\nNEEDRESTART-KEXP: 6.1.0-32-amd64\n"
                   "NEEDRESTART-KSTA: 1\n"_s;
    for (const QString &unit : host.restartsWanted)
        text += u"NEEDRESTART-SVC: %1\n"_s.arg(unit);
    return said(text);
}

}

std::optional<PlayedReply> diskAnswer(const PlayedLab &lab, const PlayedHost &host, const QStringList &argv)
{
    const QString program = argv.value(0);
    if (program == "df"_L1)
        return diskFree(host);
    if (program == "findmnt"_L1 && argv.contains(u"TARGET,FSTYPE"_s))
        return said(u"/     ext4\n"_s);
    if (program == "findmnt"_L1)
        return said(
            u"{\"filesystems\":[{\"target\":\"/\",\"source\":\"/dev/sda1\",\"fstype\":\"ext4\",\"options\":\"rw,relatime\"}]}\n"_s);
    if (program == "apt-get"_L1)
        return said(u"NOTE: This is only a simulation!\nReading package lists...\nBuilding dependency tree...\nReading "
                    u"state information...\n"
                    "Calculating upgrade...\n0 upgraded, 0 newly installed, 0 to remove and 0 not upgraded.\n"_s);
    if (program == "stat"_L1)
        return said(u"%1\n%1\n%1\n"_s.arg(lab.now.toSecsSinceEpoch() - host.listAgeH * 3600LL));
    if (program == "needrestart"_L1)
        return needRestart(host);
    if (program == "sh"_L1 && argv.value(2).contains("sources.list"_L1))
        return said(u"URIs: http://deb.debian.org/debian/\nURIs: http://security.debian.org/debian-security/\n"
                    "deb http://download.proxmox.com/debian/pve bookworm pve-no-subscription\n"_s);
    if (program == "find"_L1)
        return said(u"%1.5 48211904 web-1.sql.gz\n%2.5 48190233 web-2.sql.gz\n"_s
                        .arg(lab.now.toSecsSinceEpoch() - qint64{host.dumpAge} * 3600)
                        .arg(lab.now.toSecsSinceEpoch() - (qint64{host.dumpAge} + 24) * 3600));
    if (program == "sh"_L1 && argv.value(2).contains("reboot-required"_L1))
        return said(u"--\n--\n6.1.0-32-amd64\n"_s);
    if (program == "uname"_L1)
        return said(u"6.1.0-32-amd64\n"_s);
    if (program == "dpkg-query"_L1 && argv.contains(u"linux-image-*"_s))
        return PlayedReply{1, "ii  linux-image-6.1.0-32-amd64 6.1.129-1\nii  linux-image-amd64 6.1.129-1\n",
                           "dpkg-query: no packages found matching proxmox-kernel-*\n"
                           "dpkg-query: no packages found matching pve-kernel-*\n"};
    if (program == "dpkg-query"_L1)
        return said(
            u"ii  base-files\nii  bash\nii  openssh-server\nii  prometheus-node-exporter\nii  sudo\nii  systemd\n"_s);
    return std::nullopt;
}

}
