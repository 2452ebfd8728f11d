// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/storage/storage.h"
#include "tests/core/checks/catalog/pvelab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class StoragePveTest : public CheckTest
{
    Q_OBJECT

public:
    StoragePveTest()
        : CheckTest(
              {.spec = &storagePve(),
               .lab = kPveLab,
               .node = u"pve"_s,
               .healthy = {
                   {u"/storage"_s,
                    pveData(
                        R"([{"storage":"local","enabled":1,"active":1,"total":100,"used":40,"content":"images"},{"storage":"off","enabled":0,"active":0}])")}}})
    {
    }

protected:
    void rows() override
    {
        row("captured: one is away", {{u"/storage"_s, pveCaptured(u"21-storage"_s)}}, Outcome::Fail, u"deadnas"_s);
        row("filling up",
            {{u"/storage"_s, pveData(R"([{"storage":"local","enabled":1,"active":1,"total":100,"used":85}])")}},
            Outcome::Warn, u"local 85"_s);
        row("full", {{u"/storage"_s, pveData(R"([{"storage":"local","enabled":1,"active":1,"total":100,"used":95}])")}},
            Outcome::Fail, u"local 95"_s);
        row("not told how full", {{u"/storage"_s, pveData(R"([{"storage":"local","enabled":1,"active":1}])")}},
            Reason::Garbled);
        row("not told whether active", {{u"/storage"_s, pveData(R"([{"storage":"local","enabled":1}])")}},
            Reason::Garbled);
        row("an empty list", {{u"/storage"_s, pveData("[]")}}, Reason::NoPrivilege);
        row("no right", {{u"/storage"_s, pveForbidden()}}, Reason::NoPrivilege);
    }

private Q_SLOTS:
    void withoutAnApiItIsNotLookedAt()
    {
        const Verdict verdict = CheckBench(storagePve(), kNoApiLab, u"pve"_s).verdict(Answers{});
        QCOMPARE(verdict.outcome(), Outcome::Skipped);
        QVERIFY(verdict.judgement.mend.contains("[[proxmox]]"_L1));
    }
};

std::unique_ptr<QObject> tst_pve()
{
    return std::make_unique<StoragePveTest>();
}

#include "tst_pve.moc"
