// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/journal/journal.h"
#include "tests/core/checks/catalog/pvelab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class AdrTest : public CheckTest
{
    Q_OBJECT

public:
    AdrTest()
        : CheckTest(
              {.spec = &journalAdr(),
               .lab = kPveLab,
               .node = u"gw-vpn"_s,
               .healthy = {{u"journal"_s, memory({.notes = {{hoursAgo(300), u"Decision: WireGuard only"_s}}})},
                           {u"git"_s, gitLog({u"290|Add ADR 4: WireGuard only||A docs/adr/0004-wireguard.md"_s})}}})
    {
    }

protected:
    void rows() override
    {
        row("no record", {{u"git"_s, gitLog({u"290|Something||M docs/a.md"_s})}}, Outcome::Fail, u"WireGuard only"_s);
        row("a record changed is none added", {{u"git"_s, gitLog({u"290|Reword ADR 3||M docs/adr/0003.md"_s})}},
            Outcome::Fail);
        row("a record of before", {{u"git"_s, gitLog({u"400|Add ADR 3||A docs/adr/0003.md"_s})}}, Outcome::Fail);
        row("nobody refers to it", {{u"git"_s, gitLog({u"290|Add a file||A docs/adr/0004.md"_s})}}, Outcome::Warn);
        row("still time",
            {{u"git"_s, gitLog({u"290|Something||M docs/a.md"_s})},
             {u"journal"_s, memory({.notes = {{hoursAgo(24), u"decision: x"_s}}})}},
            Outcome::Warn);
        row("no decision", {{u"journal"_s, memory({})}}, Outcome::Skipped);
        row("declared, but no repository", {{u"git"_s, notARepository()}}, Reason::Unproven);
    }
};

std::unique_ptr<QObject> tst_adr()
{
    return std::make_unique<AdrTest>();
}

#include "tst_adr.moc"
