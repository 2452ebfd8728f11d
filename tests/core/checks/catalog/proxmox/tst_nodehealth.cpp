// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/proxmox/proxmox.h"
#include "tests/core/checks/catalog/pvelab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class NodeHealthTest : public CheckTest
{
    Q_OBJECT

public:
    NodeHealthTest()
        : CheckTest(
              {.spec = &proxmoxNodeHealth(),
               .lab = kPveLab,
               .node = u"pve"_s,
               .healthy = {
                   {u"/nodes/pve1/status"_s,
                    pveData(
                        R"({"cpu":0.1,"cpuinfo":{"cpus":8},"loadavg":["0.2","0.2","0.3"],"memory":{"total":32,"used":9},"swap":{"total":8,"used":0},"rootfs":{"total":94,"used":21}})")},
                   {u"/cluster/status"_s, pveCaptured(u"20-cluster-status"_s)}}})
    {
    }

protected:
    void rows() override
    {
        row("a cluster of three", {{u"/cluster/status"_s, pveCaptured(u"50-cluster-status"_s)}}, Outcome::Pass);
        row("memory at 85 %",
            {{u"/nodes/pve1/status"_s,
              pveData(
                  R"({"cpu":0.1,"cpuinfo":{"cpus":8},"loadavg":["0.2","0.2","0.3"],"memory":{"total":32,"used":27},"swap":{"total":8,"used":0},"rootfs":{"total":94,"used":21}})")}},
            Outcome::Warn, u"memory"_s);
        row("root file system full",
            {{u"/nodes/pve1/status"_s,
              pveData(
                  R"({"cpu":0.1,"cpuinfo":{"cpus":8},"loadavg":["0.2","0.2","0.3"],"memory":{"total":32,"used":9},"swap":{"total":8,"used":0},"rootfs":{"total":94,"used":90}})")}},
            Outcome::Fail, u"root"_s);
        row("busy",
            {{u"/nodes/pve1/status"_s,
              pveData(
                  R"({"cpu":0.95,"cpuinfo":{"cpus":8},"loadavg":["0.2","0.2","0.3"],"memory":{"total":32,"used":9},"swap":{"total":8,"used":0},"rootfs":{"total":94,"used":21}})")}},
            Outcome::Fail, u"CPU"_s);
        row("load",
            {{u"/nodes/pve1/status"_s,
              pveData(
                  R"({"cpu":0.1,"cpuinfo":{"cpus":8},"loadavg":["0.2","0.2","14"],"memory":{"total":32,"used":9},"swap":{"total":8,"used":0},"rootfs":{"total":94,"used":21}})")}},
            Outcome::Warn, u"load"_s);
        row("swap in use",
            {{u"/nodes/pve1/status"_s,
              pveData(
                  R"({"cpu":0.1,"cpuinfo":{"cpus":8},"loadavg":["0.2","0.2","0.3"],"memory":{"total":32,"used":9},"swap":{"total":8,"used":1},"rootfs":{"total":94,"used":21}})")}},
            Outcome::Warn, u"swap"_s);
        row("no quorum",
            {{u"/cluster/status"_s,
              pveData(R"([{"type":"cluster","name":"lab","quorate":0},{"type":"node","name":"pve1","online":1}])")}},
            Outcome::Fail, u"quorum"_s);
        row("no member", {{u"/cluster/status"_s, pveData("[]")}}, Reason::Garbled);
        row("memory not told",
            {{u"/nodes/pve1/status"_s, pveData(R"({"cpu":0.1,"cpuinfo":{"cpus":8},"loadavg":["0","0","0"]})")}},
            Reason::Garbled);
        row("no right", {{u"/nodes/pve1/status"_s, pveForbidden()}}, Reason::NoPrivilege);
        row("token not accepted", {{u"/cluster/status"_s, pveCaptured(u"13-token-unknown-name"_s)}},
            Reason::AuthFailed);
        row("daemon down", {{u"/nodes/pve1/status"_s, pveCaptured(u"51-595-connection-refused"_s)}}, Reason::Garbled);
    }

private Q_SLOTS:
    void withoutAnApiItIsNotLookedAt()
    {
        const Verdict verdict = CheckBench(proxmoxNodeHealth(), kNoApiLab, u"pve"_s).verdict(Answers{});
        QCOMPARE(verdict.outcome(), Outcome::Skipped);
        QVERIFY(verdict.judgement.mend.contains("[[proxmox]]"_L1));
    }
};

std::unique_ptr<QObject> tst_nodehealth()
{
    return std::make_unique<NodeHealthTest>();
}

#include "tst_nodehealth.moc"
