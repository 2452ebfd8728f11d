// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/proxmox/proxmox.h"
#include "tests/core/checks/catalog/pvelab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class SnapshotBeforeChangeTest : public CheckTest
{
    Q_OBJECT

public:
    SnapshotBeforeChangeTest()
        : CheckTest({.spec = &proxmoxSnapshotBeforeChange(),
                     .lab = kPveLab,
                     .node = u"gw-vpn"_s,
                     .healthy = {{u"journal"_s, memory({.sets = {snapshotSet(5, u"firewall"_s)}})},
                                 {u"/snapshot"_s, snapshots({u"before"_s})},
                                 {u"proxmox-backups"_s, backups({{101, 90}})}},
                     .excuses = {{u"proxmox-backups"_s,
                                  {Blindness::Unreachable, Blindness::TimedOut, Blindness::TooLarge, Blindness::Empty,
                                   Blindness::Garbage, Blindness::Cut},
                                  "a snapshot is enough"}}})
    {
    }

protected:
    void rows() override
    {
        row("nothing recorded", {{u"journal"_s, memory({})}}, Outcome::Skipped);
        row("of another guest",
            {{u"journal"_s, memory({.sets = {snapshotSet(5, u"firewall"_s, {}, u"failed"_s, u"web"_s)}})}},
            Outcome::Skipped);
        row("for no change", {{u"journal"_s, memory({.sets = {snapshotSet(5, u"other"_s)}})}}, Outcome::Skipped);
        row("it failed", {{u"journal"_s, memory({.sets = {snapshotSet(5, u"kernel"_s, {}, u"failed"_s)}})}},
            Outcome::Fail, u"kernel"_s);
        const Answer failedSet = memory({.sets = {snapshotSet(5, u"kernel"_s, {}, u"failed"_s)}});
        row("it failed, but there is a backup of the day before",
            {{u"journal"_s, failedSet}, {u"proxmox-backups"_s, backups({{101, 20}})}}, Outcome::Warn,
            u"only a backup"_s);
        row("it failed, and the backup came later",
            {{u"journal"_s, failedSet}, {u"proxmox-backups"_s, backups({{101, 1}})}}, Outcome::Fail);
        row("it failed, and backups may not be seen",
            {{u"journal"_s, failedSet}, {u"proxmox-backups"_s, pveForbidden()}}, Reason::NoPrivilege);
        row("it failed and was tried again",
            {{u"journal"_s, memory({.sets = {snapshotSet(5, u"gpu"_s, {}, u"failed"_s), snapshotSet(4, u"gpu"_s)}})}},
            Outcome::Pass);
        row("deleted on purpose",
            {{u"journal"_s, memory({.sets = {snapshotSet(5, u"routing"_s, {}, u"deleted"_s)}})},
             {u"/snapshot"_s, snapshots({})}},
            Outcome::Pass);
        row("gone by another hand", {{u"/snapshot"_s, snapshots({u"other"_s})}}, Outcome::Warn, u"before"_s);
        row("long ago", {{u"journal"_s, memory({.sets = {snapshotSet(24 * 40, u"firewall"_s)}})}}, Outcome::Skipped);
        row("no right", {{u"/snapshot"_s, pveForbidden()}}, Reason::NoPrivilege);
    }
};

std::unique_ptr<QObject> tst_snapshotbeforechange()
{
    return std::make_unique<SnapshotBeforeChangeTest>();
}

#include "tst_snapshotbeforechange.moc"
