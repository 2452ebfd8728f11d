// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/backup/backup.h"
#include "tests/core/checks/catalog/pvelab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class SeparateTargetTest : public CheckTest
{
    Q_OBJECT

public:
    SeparateTargetTest()
        : CheckTest(
              {.spec = &backupSeparateTarget(),
               .lab = kPveLab,
               .node = u"pve"_s,
               .healthy = {
                   {u"pvesh get /storage"_s,
                    pveData(
                        R"([{"storage":"local","type":"dir","path":"/var/lib/vz","content":"images"},{"storage":"pbs","type":"pbs","server":"192.0.2.50","datastore":"lab","content":"backup"}])")},
                   {u"proxmox-backups"_s, backups({{101, 5}})},
                   {u"/config"_s, pveCaptured(u"21-qemu-101-config"_s)}}})
    {
    }

protected:
    void rows() override
    {
        const QString storages = u"pvesh get /storage"_s;
        row("elsewhere, but nothing recent", {{u"proxmox-backups"_s, backups({{101, 200}})}}, Outcome::Warn,
            u"no recent"_s);
        row("another disk of this host",
            {{storages,
              pveData(
                  R"([{"storage":"local","type":"dir","path":"/var/lib/vz","content":"images"},{"storage":"b","type":"dir","path":"/mnt/b","content":"backup"}])")}},
            Outcome::Warn, u"this host only"_s);
        row("the server is this host",
            {{storages,
              pveData(
                  R"([{"storage":"local","type":"dir","path":"/var/lib/vz","content":"images"},{"storage":"pbs","type":"pbs","server":"10.8.0.40","datastore":"lab","content":"backup"}])")}},
            Outcome::Warn, u"this host only"_s);
        row("the server is a guest of this host",
            {{storages,
              pveData(
                  R"([{"storage":"local","type":"dir","path":"/var/lib/vz","content":"images"},{"storage":"pbs","type":"pbs","server":"gw-vpn","datastore":"lab","content":"backup"}])")}},
            Outcome::Warn, u"this host only"_s);
        row("where the disks are",
            {{storages,
              pveData(R"([{"storage":"local","type":"dir","path":"/var/lib/vz","content":"images,backup"}])")}},
            Outcome::Fail, u"where the disks"_s);
        row("no storage for backups",
            {{storages, pveData(R"([{"storage":"local","type":"dir","path":"/var/lib/vz","content":"images"}])")}},
            Outcome::Fail);
        row("disabled",
            {{storages,
              pveData(
                  R"([{"storage":"local","type":"dir","path":"/var/lib/vz","content":"images"},{"storage":"pbs","type":"pbs","server":"192.0.2.50","content":"backup","disable":1}])")}},
            Outcome::Fail);
        row("an empty list", {{storages, pveData("[]")}}, Reason::NoPrivilege);
        row("no right to the guest", {{u"/config"_s, pveForbidden()}}, Reason::NoPrivilege);
    }

private Q_SLOTS:
    void withoutAnApiItIsNotLookedAt()
    {
        const Verdict verdict = CheckBench(backupSeparateTarget(), kNoApiLab, u"pve"_s).verdict(Answers{});
        QCOMPARE(verdict.outcome(), Outcome::Skipped);
        QVERIFY(verdict.judgement.mend.contains("[[proxmox]]"_L1));
    }
};

std::unique_ptr<QObject> tst_separatetarget()
{
    return std::make_unique<SeparateTargetTest>();
}

#include "tst_separatetarget.moc"
