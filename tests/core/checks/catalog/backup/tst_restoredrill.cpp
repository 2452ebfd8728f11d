// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/backup/backup.h"
#include "tests/core/checks/catalog/pvelab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class RestoreDrillTest : public CheckTest
{
    Q_OBJECT

public:
    RestoreDrillTest()
        : CheckTest({.spec = &backupRestoreDrill(),
                     .lab = kPveLab,
                     .node = u"gw-vpn"_s,
                     .healthy = {
                         {u"journal"_s, memory({.since = hoursAgo(24 * 200),
                                                .notes = {{hoursAgo(24 * 30), u"restore drill: vm 104, boots"_s}}})}}})
    {
    }

protected:
    void rows() override
    {
        row("too long ago",
            {{u"journal"_s,
              memory({.since = hoursAgo(24 * 200), .notes = {{hoursAgo(24 * 120), u"Restore-drill: ok"_s}}})}},
            Outcome::Warn);
        row("no result",
            {{u"journal"_s, memory({.since = hoursAgo(24 * 200), .notes = {{hoursAgo(24), u"restore drill"_s}}})}},
            Outcome::Warn, u"without its result"_s);
        row("never, and the journal would know",
            {{u"journal"_s, memory({.since = hoursAgo(24 * 200), .notes = {{hoursAgo(24), u"restored nothing"_s}}})}},
            Outcome::Fail);
        row("never, but the journal is young", {{u"journal"_s, memory({.since = hoursAgo(24)})}}, Outcome::Skipped);
        row("nothing is remembered yet", {{u"journal"_s, memory({})}}, Outcome::Skipped);
    }
};

std::unique_ptr<QObject> tst_restoredrill()
{
    return std::make_unique<RestoreDrillTest>();
}

#include "tst_restoredrill.moc"
