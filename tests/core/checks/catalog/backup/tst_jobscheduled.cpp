// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/backup/backup.h"
#include "tests/core/checks/catalog/pvelab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class JobScheduledTest : public CheckTest
{
    Q_OBJECT

public:
    JobScheduledTest()
        : CheckTest(
              {.spec = &backupJobScheduled(),
               .lab = kPveLab,
               .node = u"pve"_s,
               .healthy = {
                   {u"/cluster/backup"_s,
                    pveData(
                        R"([{"id":"nightly","type":"vzdump","enabled":1,"schedule":"02:30","all":1,"next-run":1795486320}])")}}})
    {
    }

protected:
    void rows() override
    {
        row("captured: one enabled, one not", {{u"/cluster/backup"_s, pveCaptured(u"20-cluster-backup"_s)}},
            Outcome::Pass, u"nightly"_s);
        row("only once a week",
            {{u"/cluster/backup"_s,
              pveData(
                  R"([{"id":"nightly","type":"vzdump","enabled":1,"schedule":"02:30","all":1,"next-run":1795921920}])")}},
            Outcome::Warn, u"only due in"_s);
        row("overdue",
            {{u"/cluster/backup"_s,
              pveData(
                  R"([{"id":"nightly","type":"vzdump","enabled":1,"schedule":"02:30","all":1,"next-run":1795407120}])")}},
            Outcome::Warn, u"was due"_s);
        row("disabled",
            {{u"/cluster/backup"_s,
              pveData(
                  R"([{"id":"nightly","type":"vzdump","enabled":0,"schedule":"02:30","all":1,"next-run":1795486320}])")}},
            Outcome::Fail);
        row("none", {{u"/cluster/backup"_s, pveData("[]")}}, Outcome::Fail, u"no backup job"_s);
        row("not told when", {{u"/cluster/backup"_s, pveData(R"([{"id":"x","enabled":1,"schedule":"02:30"}])")}},
            Reason::Garbled);
        row("captured: no right", {{u"/cluster/backup"_s, pveCaptured(u"30-403-noacl-backup"_s)}}, Reason::NoPrivilege);
    }

private Q_SLOTS:
    void withoutAnApiItIsNotLookedAt()
    {
        const Verdict verdict = CheckBench(backupJobScheduled(), kNoApiLab, u"pve"_s).verdict(Answers{});
        QCOMPARE(verdict.outcome(), Outcome::Skipped);
        QVERIFY(verdict.judgement.mend.contains("[[proxmox]]"_L1));
    }
};

std::unique_ptr<QObject> tst_jobscheduled()
{
    return std::make_unique<JobScheduledTest>();
}

#include "tst_jobscheduled.moc"
