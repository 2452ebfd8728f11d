// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/backup/backup.h"
#include "tests/core/checks/catalog/pvelab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class RecentTest : public CheckTest
{
    Q_OBJECT

public:
    RecentTest()
        : CheckTest({.spec = &backupRecent(),
                     .lab = kPveLab,
                     .node = u"gw-vpn"_s,
                     .healthy = {{u"proxmox-backups"_s, backups({{101, 5}, {101, 29}, {104, 5}})},
                                 {u"permissions"_s, allRights()}}})
    {
    }

protected:
    void rows() override
    {
        row("dated in the future", {{u"proxmox-backups"_s, backups({{101, -48}, {101, 60}})}}, Reason::Unproven,
            u"future"_s);
        row("30 hours old", {{u"proxmox-backups"_s, backups({{101, 30}})}}, Outcome::Warn, u"30 h"_s);
        row("three days old", {{u"proxmox-backups"_s, backups({{101, 72}, {104, 1}})}}, Outcome::Fail, u"3 d"_s);
        row("only of another guest", {{u"proxmox-backups"_s, backups({{104, 1}})}}, Outcome::Fail, u"no backup"_s);
        row("none, and a storage is away", {{u"proxmox-backups"_s, backups({}, {u"nas"_s})}}, Reason::Unproven,
            u"nas"_s);
        row("a storage is away, but there is one", {{u"proxmox-backups"_s, backups({{101, 5}}, {u"nas"_s})}},
            Outcome::Pass);
        row("none that may be seen",
            {{u"proxmox-backups"_s, backups({})},
             {u"permissions"_s, pveData(R"({"/":{"Datastore.Audit":1,"VM.Audit":1}})")}},
            Reason::NoPrivilege, u"Datastore.AllocateSpace"_s);
        row("suspiciously small", {{u"proxmox-backups"_s, backups({{101, 5, 1000}, {101, 29}, {101, 53}, {101, 77}})}},
            Outcome::Warn, u"small"_s);
        row("empty file", {{u"proxmox-backups"_s, backups({{101, 5, 0}})}}, Outcome::Warn, u"small"_s);
        row("no right", {{u"proxmox-backups"_s, pveForbidden()}}, Reason::NoPrivilege);
        row("a proxy's page", {{u"proxmox-backups"_s, replied(502, "<html>", u"text/html"_s)}}, Reason::Garbled);
    }

private Q_SLOTS:
    void aGuestThatNeedsNoneIsSkipped()
    {
        const QByteArray lab = QByteArray(kPveLab).replace("vmid = 101", "vmid = 101\nno_backup = true");
        const Answers answers{{u"proxmox-backups"_s, backups({})}, {u"permissions"_s, allRights()}};
        QCOMPARE(CheckBench(backupRecent(), lab, u"gw-vpn"_s).verdict(answers).outcome(), Outcome::Skipped);
    }
    void onlyGuestsAreAsked() { QCOMPARE(CheckBench(backupRecent(), kPveLab, u"pve"_s).planned(), QStringList()); }
};

std::unique_ptr<QObject> tst_recent()
{
    return std::make_unique<RecentTest>();
}

#include "tst_recent.moc"
