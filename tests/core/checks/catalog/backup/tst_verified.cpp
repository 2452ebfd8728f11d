// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/backup/backup.h"
#include "tests/core/checks/catalog/pvelab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class VerifiedTest : public CheckTest
{
    Q_OBJECT

public:
    VerifiedTest()
        : CheckTest(
              {.spec = &backupVerified(),
               .lab = kPveLab,
               .node = u"pve"_s,
               .healthy = {{u"proxmox-backups"_s, backups({{101, 5}, {104, 5}})}, {u"permissions"_s, allRights()}}})
    {
    }

protected:
    void rows() override
    {
        row("the newest is not verified yet", {{u"proxmox-backups"_s, backups({{101, 1, 1, {}}, {101, 30}, {104, 5}})}},
            Outcome::Pass);
        row("never verified", {{u"proxmox-backups"_s, backups({{101, 5, 1, {}}, {104, 5}})}}, Outcome::Warn,
            u"never verified: gw-vpn"_s);
        row("verification failed", {{u"proxmox-backups"_s, backups({{101, 5, 1, u"failed"_s}, {104, 5}})}},
            Outcome::Fail, u"gw-vpn"_s);
        row("long ago", {{u"proxmox-backups"_s, backups({{101, 24 * 20}, {104, 5}})}}, Outcome::Warn, u"14 d"_s);
        row("none", {{u"proxmox-backups"_s, backups({})}}, Reason::Unproven);
        row("a storage is away", {{u"proxmox-backups"_s, backups({{101, 5}}, {u"nas"_s})}}, Reason::Unproven);
        row("none that may be seen",
            {{u"proxmox-backups"_s, backups({})}, {u"permissions"_s, pveCaptured(u"12-permissions-noacl"_s)}},
            Reason::NoPrivilege);
        row("no right", {{u"proxmox-backups"_s, pveForbidden()}}, Reason::NoPrivilege);
    }

private Q_SLOTS:
    void withoutAnApiItIsNotLookedAt()
    {
        const Verdict verdict = CheckBench(backupVerified(), kNoApiLab, u"pve"_s).verdict(Answers{});
        QCOMPARE(verdict.outcome(), Outcome::Skipped);
        QVERIFY(verdict.judgement.mend.contains("[[proxmox]]"_L1));
    }
};

std::unique_ptr<QObject> tst_verified()
{
    return std::make_unique<VerifiedTest>();
}

#include "tst_verified.moc"
