// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/journal/journal.h"
#include "tests/core/checks/catalog/pvelab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class RunbookUpdatedTest : public CheckTest
{
    Q_OBJECT

public:
    RunbookUpdatedTest()
        : CheckTest({.spec = &journalRunbookUpdated(),
                     .lab = kPveLab,
                     .node = u"gw-vpn"_s,
                     .healthy = {{u"journal"_s, memory({.sets = {snapshotSet(100, u"firewall"_s)}})},
                                 {u"git"_s, gitLog({u"90|Tell of the new rule||M docs/firewall.md"_s})}}})
    {
    }

protected:
    void rows() override
    {
        row("no document in the commits", {{u"git"_s, gitLog({u"90|Open a port||M config/rules"_s})}}, Outcome::Fail,
            u"firewall"_s);
        row("still time",
            {{u"git"_s, gitLog({u"900|Something older||M docs/a.md"_s})},
             {u"journal"_s, memory({.sets = {snapshotSet(10, u"firewall"_s)}})}},
            Outcome::Warn);
        row("too late", {{u"git"_s, gitLog({u"10|Tell of it at last||M docs/a.md"_s})}}, Outcome::Fail);
        row("no change", {{u"journal"_s, memory({})}}, Outcome::Skipped);
        row("a snapshot for no change", {{u"journal"_s, memory({.sets = {snapshotSet(100, u"other"_s)}})}},
            Outcome::Skipped);
        row("declared, but no repository", {{u"git"_s, notARepository()}}, Reason::Unproven);
    }
};

std::unique_ptr<QObject> tst_runbookupdated()
{
    return std::make_unique<RunbookUpdatedTest>();
}

#include "tst_runbookupdated.moc"
