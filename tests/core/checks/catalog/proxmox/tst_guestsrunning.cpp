// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/proxmox/proxmox.h"
#include "tests/core/checks/catalog/pvelab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class GuestsRunningTest : public CheckTest
{
    Q_OBJECT

public:
    GuestsRunningTest()
        : CheckTest(
              {.spec = &proxmoxGuestsRunning(),
               .lab = kPveLab,
               .node = u"pve"_s,
               .healthy = {
                   {u"resources"_s,
                    pveData(
                        R"([{"type":"qemu","id":"qemu/101","vmid":101,"node":"pve1","name":"gw-vpn","status":"running","uptime":5000},{"type":"qemu","id":"qemu/104","vmid":104,"node":"pve1","name":"web","status":"running","uptime":5000}])")},
                   {u"permissions"_s, allRights()}}})
    {
    }

protected:
    void rows() override
    {
        row("one is off",
            {{u"resources"_s,
              pveData(
                  R"([{"type":"qemu","id":"qemu/101","vmid":101,"node":"pve1","name":"gw-vpn","status":"stopped","uptime":5000},{"type":"qemu","id":"qemu/104","vmid":104,"node":"pve1","name":"web","status":"running","uptime":5000}])")}},
            Outcome::Fail, u"gw-vpn (stopped)"_s);
        row("one is paused",
            {{u"resources"_s,
              pveData(
                  R"([{"type":"qemu","id":"qemu/101","vmid":101,"node":"pve1","name":"gw-vpn","status":"running","uptime":5000},{"type":"qemu","id":"qemu/104","vmid":104,"node":"pve1","name":"web","status":"paused","uptime":5000}])")}},
            Outcome::Fail, u"web"_s);
        row("just started",
            {{u"resources"_s,
              pveData(
                  R"([{"type":"qemu","id":"qemu/101","vmid":101,"node":"pve1","name":"gw-vpn","status":"running","uptime":20},{"type":"qemu","id":"qemu/104","vmid":104,"node":"pve1","name":"web","status":"running","uptime":5000}])")}},
            Outcome::Warn, u"gw-vpn"_s);
        row("Proxmox does not know",
            {{u"resources"_s,
              pveData(
                  R"([{"type":"qemu","id":"qemu/101","vmid":101,"node":"pve1","name":"gw-vpn","status":"unknown","uptime":5000},{"type":"qemu","id":"qemu/104","vmid":104,"node":"pve1","name":"web","status":"running","uptime":5000}])")}},
            Reason::Unproven);
        row("captured: all off", {{u"resources"_s, pveCaptured(u"20-cluster-resources-vm"_s)}}, Outcome::Fail);
        row("there is no such guest", {{u"resources"_s, pveData("[]")}}, Outcome::Fail, u"no VM 101"_s);
        row("an empty list for want of a right",
            {{u"resources"_s, pveCaptured(u"30-403-noacl-resources"_s)},
             {u"permissions"_s, pveCaptured(u"12-permissions-noacl"_s)}},
            Reason::NoPrivilege);
    }

private Q_SLOTS:
    void withoutAnApiItIsNotLookedAt()
    {
        const Verdict verdict = CheckBench(proxmoxGuestsRunning(), kNoApiLab, u"pve"_s).verdict(Answers{});
        QCOMPARE(verdict.outcome(), Outcome::Skipped);
        QVERIFY(verdict.judgement.mend.contains("[[proxmox]]"_L1));
    }
};

std::unique_ptr<QObject> tst_guestsrunning()
{
    return std::make_unique<GuestsRunningTest>();
}

#include "tst_guestsrunning.moc"
