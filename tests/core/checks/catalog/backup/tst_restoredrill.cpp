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
        const auto noted = [](const QString &text, int daysAgo = 30) {
            return Answers{
                {u"journal"_s, memory({.since = hoursAgo(24 * 400), .notes = {{hoursAgo(24 * daysAgo), text}}})}};
        };
        row("it failed", noted(u"restore drill: vm 104 FAILED, archive corrupt, nothing restored"_s), Outcome::Fail,
            u"did not end well"_s);
        row("it boots, but the data is not there", noted(u"restore drill: vm 104 boots, data not there"_s),
            Outcome::Fail);
        row("it would not start", noted(u"Restore-Drill: vm 104 didn't boot"_s), Outcome::Fail);
        row("unsuccessful holds no success", noted(u"restore drill: unsuccessful"_s), Outcome::Fail);
        row("nothing lost is no loss", noted(u"restore drill: vm 104 ok, no errors, nothing lost"_s), Outcome::Pass);
        row("neither is one of many words", noted(u"restore drill: ok, no disk errors, without any data loss"_s),
            Outcome::Pass);
        row("what is planned next is not the result", noted(u"restore drill: ok, will be done again in May"_s),
            Outcome::Pass);
        row("noted without a result, half a year ago", noted(u"restore drill"_s, 181), Outcome::Fail);
        row("noted in German", noted(u"restore drill: VM 104 startet, Daten vollständig"_s), Outcome::Pass);
        row("failed, noted in German", noted(u"restore drill: VM 104 startet nicht"_s), Outcome::Fail);
        row("a name alone", noted(u"restore drill: vm 104"_s), Reason::Unproven, u"without a word"_s);
        row("only planned", noted(u"restore drill: planned, see that vm 104 boots"_s), Reason::Unproven);
        row("it has only begun", noted(u"restore drill runs"_s), Reason::Unproven);
        row("a question", noted(u"restore drill: ok?"_s), Reason::Unproven);
        row("half a year ago", noted(u"restore drill: ok"_s, 181), Outcome::Fail, u"ago"_s);
        row("nearly half a year ago", noted(u"restore drill: ok"_s, 179), Outcome::Warn);
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
