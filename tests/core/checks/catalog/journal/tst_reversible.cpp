// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/journal/journal.h"
#include "tests/core/checks/catalog/pvelab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class ReversibleTest : public CheckTest
{
    Q_OBJECT

public:
    ReversibleTest()
        : CheckTest({.spec = &journalReversible(),
                     .lab = kPveLab,
                     .node = u"gw-vpn"_s,
                     .healthy = {{u"journal"_s, memory({.sets = {snapshotSet(5, u"firewall"_s)}})},
                                 {u"/101/snapshot"_s, snapshots({u"before"_s})},
                                 {u"/104/snapshot"_s, snapshots({})}},
                     .excuses = {{u"/104/snapshot"_s,
                                  {Blindness::Unreachable, Blindness::TimedOut, Blindness::TooLarge, Blindness::Empty,
                                   Blindness::Garbage, Blindness::Cut},
                                  "no change touched that guest"}}})
    {
    }

protected:
    void rows() override
    {
        row("no change", {{u"journal"_s, memory({})}}, Outcome::Skipped);
        row("it could not be taken", {{u"journal"_s, memory({.sets = {snapshotSet(5, u"kernel"_s, {}, u"failed"_s)}})}},
            Outcome::Fail, u"kernel"_s);
        row("it is gone", {{u"/101/snapshot"_s, snapshots({})}}, Outcome::Fail, u"gw-vpn"_s);
        row("deleted on purpose", {{u"journal"_s, memory({.sets = {snapshotSet(5, u"kernel"_s, {}, u"deleted"_s)}})}},
            Outcome::Pass);
        row("no guest of ours",
            {{u"journal"_s, memory({.sets = {snapshotSet(5, u"kernel"_s, {}, u"taken"_s, u"gone"_s)}})}},
            Reason::Unproven);
        row("no right", {{u"/101/snapshot"_s, pveForbidden()}}, Reason::NoPrivilege);
    }
};

std::unique_ptr<QObject> tst_reversible()
{
    return std::make_unique<ReversibleTest>();
}

#include "tst_reversible.moc"
