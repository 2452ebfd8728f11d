// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/backup/backup.h"
#include "tests/core/checks/catalog/pvelab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class JobResultTest : public CheckTest
{
    Q_OBJECT

public:
    JobResultTest()
        : CheckTest(
              {.spec = &backupJobResult(),
               .lab = kPveLab,
               .node = u"pve"_s,
               .healthy = {
                   {u"/tasks"_s,
                    pveData(
                        R"([{"upid":"UPID:pve1:0000013D:000600F4:6B03A0F0:vzdump:104:root@pam:","node":"pve1","type":"vzdump","id":"104","user":"root@pam","starttime":1795399920,"endtime":1795399980,"status":"OK"}])")},
                   {u"permissions"_s, allRights()}}})
    {
    }

protected:
    void rows() override
    {
        row("warnings",
            {{u"/tasks"_s,
              pveData(
                  R"([{"upid":"UPID:pve1:0000013D:000600F4:6B03A0F0:vzdump:104:root@pam:","node":"pve1","type":"vzdump","id":"104","user":"root@pam","starttime":1795399920,"endtime":1795399980,"status":"WARNINGS: 2"}])")}},
            Outcome::Warn, u"WARNINGS: 2"_s);
        row("failed",
            {{u"/tasks"_s,
              pveData(
                  R"([{"upid":"UPID:pve1:0000013D:000600F4:6B03A0F0:vzdump:104:root@pam:","node":"pve1","type":"vzdump","id":"104","user":"root@pam","starttime":1795399920,"endtime":1795399980,"status":"job errors"}])")}},
            Outcome::Fail, u"job errors"_s);
        row("failed, then well",
            {{u"/tasks"_s,
              pveData(
                  R"([{"upid":"UPID:pve1:0000013D:000600F4:6B03D930:vzdump:104:root@pam:","node":"pve1","type":"vzdump","id":"104","user":"root@pam","starttime":1795414320,"endtime":1795414380,"status":"OK"},{"upid":"UPID:pve1:0000013D:000600F4:6B0368B0:vzdump:104:root@pam:","node":"pve1","type":"vzdump","id":"104","user":"root@pam","starttime":1795385520,"endtime":1795385580,"status":"job errors"}])")}},
            Outcome::Pass);
        row("nobody knows",
            {{u"/tasks"_s,
              pveData(
                  R"([{"upid":"UPID:pve1:0000013D:000600F4:6B03A0F0:vzdump:104:root@pam:","node":"pve1","type":"vzdump","id":"104","user":"root@pam","starttime":1795399920,"endtime":1795399980,"status":"unexpected status"}])")}},
            Reason::Unproven);
        row("running for long",
            {{u"/tasks"_s,
              pveData(
                  R"([{"upid":"UPID:pve1:0000013D:000600F4:6B0368B0:vzdump:104:root@pam:","node":"pve1","type":"vzdump","id":"104","user":"root@pam","starttime":1795385520,"status":"RUNNING"},{"upid":"UPID:pve1:0000013D:000600F4:6B0295C0:vzdump:104:root@pam:","node":"pve1","type":"vzdump","id":"104","user":"root@pam","starttime":1795331520,"endtime":1795331580,"status":"OK"}])")}},
            Outcome::Warn, u"running"_s);
        row("running, the last was well",
            {{u"/tasks"_s,
              pveData(
                  R"([{"upid":"UPID:pve1:0000013D:000600F4:6B03D930:vzdump:104:root@pam:","node":"pve1","type":"vzdump","id":"104","user":"root@pam","starttime":1795414320,"status":"RUNNING"},{"upid":"UPID:pve1:0000013D:000600F4:6B0295C0:vzdump:104:root@pam:","node":"pve1","type":"vzdump","id":"104","user":"root@pam","starttime":1795331520,"endtime":1795331580,"status":"OK"}])")}},
            Outcome::Pass);
        row("none", {{u"/tasks"_s, pveData("[]")}}, Reason::Unproven);
        row("captured: other tasks", {{u"/tasks"_s, pveCaptured(u"81-tasks-typefilter"_s)}}, Reason::Unproven);
        row("an empty list for want of a right",
            {{u"/tasks"_s, pveData("[]")}, {u"permissions"_s, pveCaptured(u"12-permissions-noacl"_s)}},
            Reason::NoPrivilege);
    }

private Q_SLOTS:
    void withoutAnApiItIsNotLookedAt()
    {
        const Verdict verdict = CheckBench(backupJobResult(), kNoApiLab, u"pve"_s).verdict(Answers{});
        QCOMPARE(verdict.outcome(), Outcome::Skipped);
        QVERIFY(verdict.judgement.mend.contains("[[proxmox]]"_L1));
    }
};

std::unique_ptr<QObject> tst_jobresult()
{
    return std::make_unique<JobResultTest>();
}

#include "tst_jobresult.moc"
