// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/journal/journal.h"
#include "tests/core/checks/catalog/pvelab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class IncrementalReapplyTest : public CheckTest
{
    Q_OBJECT

public:
    IncrementalReapplyTest()
        : CheckTest(
              {.spec = &journalIncrementalReapply(),
               .lab = kPveLab,
               .node = u"gw-vpn"_s,
               .healthy = {{u"journal"_s, memory({.runs = {{u"r-8"_s, u"post-change"_s, u"post-change"_s, u"pass"_s,
                                                            true, hoursAgo(8)}},
                                                  .sets = {snapshotSet(5, u"firewall"_s, u"only the ssh rule"_s)},
                                                  .rollbacks = {{u"gw-vpn"_s, u"before"_s, true, hoursAgo(10)}}})}}})
    {
    }

protected:
    void rows() override
    {
        row("no rollback", {{u"journal"_s, memory({.sets = {snapshotSet(5, u"firewall"_s)}})}}, Outcome::Skipped);
        row("a rollback that failed",
            {{u"journal"_s, memory({.rollbacks = {{u"gw-vpn"_s, u"before"_s, false, hoursAgo(10)}}})}},
            Outcome::Skipped);
        row("nothing since", {{u"journal"_s, memory({.rollbacks = {{u"gw-vpn"_s, u"before"_s, true, hoursAgo(10)}}})}},
            Outcome::Skipped);
        row("a step of another host",
            {{u"journal"_s, memory({.sets = {snapshotSet(5, u"firewall"_s, {}, u"taken"_s, u"web"_s)},
                                    .rollbacks = {{u"gw-vpn"_s, u"before"_s, true, hoursAgo(10)}}})}},
            Outcome::Skipped);
        row("no note",
            {{u"journal"_s,
              memory({.runs = {{u"r-8"_s, u"post-change"_s, u"post-change"_s, u"pass"_s, true, hoursAgo(8)}},
                      .sets = {snapshotSet(5, u"firewall"_s)},
                      .rollbacks = {{u"gw-vpn"_s, u"before"_s, true, hoursAgo(10)}}})}},
            Outcome::Warn, u"no note"_s);
        row("no good run between",
            {{u"journal"_s,
              memory({.runs = {{u"r-8"_s, u"post-change"_s, u"post-change"_s, u"warn"_s, true, hoursAgo(8)}},
                      .sets = {snapshotSet(5, u"firewall"_s, u"x"_s)},
                      .rollbacks = {{u"gw-vpn"_s, u"before"_s, true, hoursAgo(10)}}})}},
            Outcome::Warn, u"no run was good"_s);
        row("only a part was looked at between",
            {{u"journal"_s, memory({.runs = {{u"r-8"_s, u"post-change"_s, u"ad-hoc"_s, u"pass"_s, true, hoursAgo(8)}},
                                    .sets = {snapshotSet(5, u"firewall"_s, u"x"_s)},
                                    .rollbacks = {{u"gw-vpn"_s, u"before"_s, true, hoursAgo(10)}}})}},
            Outcome::Warn, u"no run was good"_s);
        row("two steps, one run",
            {{u"journal"_s,
              memory({.runs = {{u"r-8"_s, u"post-change"_s, u"post-change"_s, u"pass"_s, true, hoursAgo(8)}},
                      .sets = {snapshotSet(5, u"firewall"_s, u"x"_s), snapshotSet(4, u"routing"_s, u"y"_s)},
                      .rollbacks = {{u"gw-vpn"_s, u"before"_s, true, hoursAgo(10)}}})}},
            Outcome::Warn);
    }
};

std::unique_ptr<QObject> tst_incrementalreapply()
{
    return std::make_unique<IncrementalReapplyTest>();
}

#include "tst_incrementalreapply.moc"
