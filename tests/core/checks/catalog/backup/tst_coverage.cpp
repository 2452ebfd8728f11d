// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/backup/backup.h"
#include "tests/core/checks/catalog/pvelab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class CoverageTest : public CheckTest
{
    Q_OBJECT

public:
    CoverageTest()
        : CheckTest(
              {.spec = &backupCoverage(),
               .lab = kPveLab,
               .node = u"pve"_s,
               .healthy = {
                   {u"/cluster/backup-info/not-backed-up"_s, pveData("[]")},
                   {u"pvesh get /cluster/backup"_s, pveData(R"([{"id":"n","enabled":1,"vmid":"101,104"}])")},
                   {u"resources"_s,
                    pveData(
                        R"([{"type":"qemu","id":"qemu/101","vmid":101,"node":"pve1","name":"vm101","status":"running"},{"type":"qemu","id":"qemu/104","vmid":104,"node":"pve1","name":"vm104","status":"running"}])")},
                   {u"permissions"_s, allRights()}}})
    {
    }

protected:
    void rows() override
    {
        const QString jobs = u"pvesh get /cluster/backup"_s;
        // The path of the jobs is the beginning of this one.
        const Given none{u"/cluster/backup-info/not-backed-up"_s, pveData("[]")};
        row("captured: mon is named by none",
            {{u"/cluster/backup-info/not-backed-up"_s, pveCaptured(u"20-cluster-backup-info-not-backed-up"_s)},
             {u"resources"_s,
              pveData(
                  R"([{"type":"qemu","id":"qemu/101","vmid":101,"node":"pve1","name":"vm101","status":"running"},{"type":"qemu","id":"qemu/102","vmid":102,"node":"pve1","name":"vm102","status":"running"},{"type":"qemu","id":"qemu/104","vmid":104,"node":"pve1","name":"vm104","status":"running"}])")}},
            Outcome::Warn, u"102"_s);
        row("one of ours is named by none", {none, {jobs, pveData(R"([{"id":"n","enabled":1,"vmid":"101"}])")}},
            Outcome::Fail, u"104"_s);
        row("only by a disabled job, which Proxmox counts",
            {none, {jobs, pveData(R"([{"id":"n","enabled":0,"vmid":"101,104"}])")}}, Outcome::Fail, u"101"_s);
        row("all, but excluded", {none, {jobs, pveData(R"([{"id":"n","enabled":1,"all":1,"exclude":"104"}])")}},
            Outcome::Fail, u"104"_s);
        row("all", {none, {jobs, pveData(R"([{"id":"n","enabled":1,"all":1}])")}}, Outcome::Pass);
        row("by a job of another node", {none, {jobs, pveData(R"([{"id":"n","enabled":1,"all":1,"node":"pve2"}])")}},
            Outcome::Fail);
        row("no guest", {{u"resources"_s, pveData("[]")}}, Reason::Unproven);
        row("no right", {{u"permissions"_s, pveCaptured(u"12-permissions-noacl"_s)}, {u"resources"_s, pveData("[]")}},
            Reason::NoPrivilege);
    }

private Q_SLOTS:
    void withoutAnApiItIsNotLookedAt()
    {
        const Verdict verdict = CheckBench(backupCoverage(), kNoApiLab, u"pve"_s).verdict(Answers{});
        QCOMPARE(verdict.outcome(), Outcome::Skipped);
        QVERIFY(verdict.judgement.mend.contains("[[proxmox]]"_L1));
    }
};

std::unique_ptr<QObject> tst_coverage()
{
    return std::make_unique<CoverageTest>();
}

#include "tst_coverage.moc"
