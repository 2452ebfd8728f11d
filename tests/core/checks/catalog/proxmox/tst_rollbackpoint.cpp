// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/proxmox/proxmox.h"
#include "tests/core/checks/catalog/pvelab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class RollbackPointTest : public CheckTest
{
    Q_OBJECT

public:
    RollbackPointTest()
        : CheckTest({.spec = &proxmoxRollbackPoint(),
                     .lab = kPveLab,
                     .node = u"gw-vpn"_s,
                     .healthy = {{u"journal"_s, memory({.sets = {snapshotSet(1, u"firewall"_s)}})},
                                 {u"/snapshot"_s, snapshots({u"before"_s})},
                                 {u"/config"_s, pveCaptured(u"21-qemu-101-config"_s)},
                                 {u"/storage"_s, pveData(R"([{"storage":"local","type":"dir","content":"images"}])")},
                                 {u"proxmox-backups"_s, backups({{101, 5}})},
                                 {u"permissions"_s, allRights()}},
                     .excuses = {{u"proxmox-backups"_s,
                                  {Blindness::Unreachable, Blindness::TimedOut, Blindness::TooLarge, Blindness::Empty,
                                   Blindness::Garbage, Blindness::Cut},
                                  "a known-good snapshot is enough"},
                                 {u"permissions"_s,
                                  {Blindness::Unreachable, Blindness::TimedOut, Blindness::TooLarge, Blindness::Empty,
                                   Blindness::Garbage, Blindness::Cut},
                                  "a known-good snapshot is enough"}}})
    {
    }

protected:
    void rows() override
    {
        const Answer nothing = memory({});
        row("nothing recorded, a backup", {{u"journal"_s, nothing}}, Outcome::Skipped, u"backup"_s);
        row("nothing at all",
            {{u"journal"_s, nothing}, {u"/snapshot"_s, snapshots({})}, {u"proxmox-backups"_s, backups({})}},
            Outcome::Fail);
        row("nothing that may be seen",
            {{u"journal"_s, nothing},
             {u"/snapshot"_s, snapshots({})},
             {u"proxmox-backups"_s, backups({})},
             {u"permissions"_s, pveData("{}")}},
            Reason::Unproven);
        RememberedSet bad = snapshotSet(1, u"firewall"_s);
        bad.members[0].wasGood = false;
        row("recorded, but not good then", {{u"journal"_s, memory({.sets = {bad}})}}, Outcome::Warn);
        row("known good and gone", {{u"/snapshot"_s, snapshots({})}}, Outcome::Warn, u"only a backup"_s);
        row("a storage that goes back to the newest only",
            {{u"/snapshot"_s, snapshots({u"newer"_s, u"before"_s})},
             {u"/storage"_s,
              pveData(R"([{"storage":"local","type":"dir","content":"images","snapshot-as-volume-chain":1}])")}},
            Outcome::Warn, u"newer"_s);
        row("old", {{u"/snapshot"_s, pveData(R"([{"name":"before","snaptime":1790000000}])")}}, Outcome::Warn,
            u"growing"_s);
        row("not whole",
            {{u"/snapshot"_s, pveData(R"([{"name":"before","snaptime":1795410000,"snapstate":"prepare"}])")}},
            Outcome::Warn);
        row("no right", {{u"/storage"_s, pveForbidden()}}, Reason::NoPrivilege);
    }
};

std::unique_ptr<QObject> tst_rollbackpoint()
{
    return std::make_unique<RollbackPointTest>();
}

#include "tst_rollbackpoint.moc"
