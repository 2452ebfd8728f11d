// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/journal/journal.h"
#include "tests/core/checks/catalog/pvelab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class CommitMessageTest : public CheckTest
{
    Q_OBJECT

public:
    CommitMessageTest()
        : CheckTest(
              {.spec = &journalCommitMessage(),
               .lab = kPveLab,
               .node = u"gw-vpn"_s,
               .healthy = {{u"git"_s, gitLog({u"5|Open 9100 to the monitoring host only||M docs/firewall.md"_s})}}})
    {
    }

protected:
    void rows() override
    {
        row("too short", {{u"git"_s, gitLog({u"5|oops||M a"_s})}}, Outcome::Warn, u"too short"_s);
        row("says nothing", {{u"git"_s, gitLog({u"5|Update, fix, misc changes||M a"_s})}}, Outcome::Warn,
            u"says nothing"_s);
        row("too long", {{u"git"_s, gitLog({u"5|"_s + QString(120, u'x') + u"||M a"_s})}}, Outcome::Warn, u"120"_s);
        row("many files, no body", {{u"git"_s, gitLog({u"5|Renumber the VPN||M a,M b,M c,M d,M e,M f"_s})}},
            Outcome::Warn, u"6 file"_s);
        row("many files, and a body",
            {{u"git"_s, gitLog({u"5|Renumber the VPN|Because of an overlap|M a,M b,M c,M d,M e,M f"_s})}},
            Outcome::Pass);
        row("poor, but long ago", {{u"git"_s, gitLog({u"500|wip||M a"_s})}}, Outcome::Skipped);
        Verdict earlier;
        earlier.at = hoursAgo(600);
        row("poor, since the last run", {{u"git"_s, gitLog({u"500|wip||M a"_s})}}, Outcome::Warn, {},
            {.previous = earlier});
        row("declared, but no repository", {{u"git"_s, notARepository()}}, Reason::Unproven);
    }
};

std::unique_ptr<QObject> tst_commitmessage()
{
    return std::make_unique<CommitMessageTest>();
}

#include "tst_commitmessage.moc"
