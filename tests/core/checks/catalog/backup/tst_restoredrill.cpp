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
        : CheckTest(
              {.spec = &backupRestoreDrill(),
               .lab = kPveLab,
               .node = u"gw-vpn"_s,
               .healthy = {{u"journal"_s, memory({.since = hoursAgo(24 * 200),
                                                  .notes = {{hoursAgo(24 * 30), u"restore drill: vm 104 ok"_s}}})}}})
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
        row("words that are not known may mean anything", noted(u"restore drill: ok, will be done again in May"_s),
            Reason::Unproven, u"plainly"_s);
        row("noted without a result, half a year ago", noted(u"restore drill"_s, 181), Outcome::Fail);
        row("noted in German", noted(u"restore drill: VM 104 in Ordnung, Daten vollständig"_s), Outcome::Pass);
        row("failed, noted in German", noted(u"restore drill: VM 104 startet nicht"_s), Outcome::Fail);
        row("a name alone", noted(u"restore drill: vm 104"_s), Reason::Unproven, u"plainly"_s);
        for (const char *bad :
             {"vm 104 restored but hangs at boot", "only partially restored, database unreachable",
              "restored, kernel crash at boot", "restored, boot loops", "boots into emergency shell",
              "restored, timed out halfway", "stuck at grub", "boots; checksum mismatch", "failed: 2 of 3 were good",
              "vm 104 not ok", "wiederhergestellt, hängt beim Booten", "nicht in Ordnung"})
            row(bad, noted(u"restore drill: "_s + QString::fromUtf8(bad)), Outcome::Fail);
        for (const char *prose : {"restored 3 of 5 VMs",
                                  "3 of 5 ok",
                                  "3/5 ok",
                                  "0 ok",
                                  "teilweise wiederhergestellt",
                                  "vm 104, boots",
                                  "ok, but slow",
                                  "ok, only the data is gone",
                                  "ok, 80 %",
                                  "ok so far",
                                  "ok at first",
                                  "good-ish",
                                  "half ok",
                                  "should be ok",
                                  "partially successful",
                                  "nearly ok",
                                  "success rate of two thirds",
                                  "ok without data",
                                  "ok, last time it failed",
                                  "ok, database lost",
                                  "the failed disk was restored, all good",
                                  "gut, aber ohne Datenbank",
                                  "fast erfolgreich",
                                  "noch nicht geprüft"})
            row(prose, noted(u"restore drill: "_s + QString::fromUtf8(prose)), Reason::Unproven, u"plainly"_s);
        for (const char *good :
             {"ok", "passed", "ok.", "vm 104 ok, nothing to report", "ok, no surprises", "ok without intervention",
              "ok, no manual steps needed", "in ordnung ohne Eingriff", "vm 104 (web): ok", "web ok",
              "vm 104, 12 GiB, 2026-11-20: successful", "vms 104 and 105 - passed - boots", "restored and verified",
              "vm 104 was successful", "wiederhergestellt und geprüft", "VM 104 erfolgreich", "all good, data there"})
            row(good, noted(u"restore drill: "_s + QString::fromUtf8(good)), Outcome::Pass);
        row("only planned", noted(u"restore drill: planned, see that vm 104 boots"_s), Reason::Unproven);
        const auto since = [](const QString &newer, const QString &older) {
            return Answers{{u"journal"_s, memory({.since = hoursAgo(24 * 400),
                                                  .notes = {{hoursAgo(24), older}, {hoursAgo(1), newer}}})}};
        };
        for (const char *plan :
             {"restore drill scheduled for Friday", "restore drill: vm 105 planned", "restore drill: geplant für Mai",
              "restore drill tomorrow", "restore drill: wird am Freitag gemacht",
              "restore drill: vm 104, to be done next week"})
            row(plan, since(QString::fromUtf8(plan), u"restore drill: vm 104 ok"_s), Outcome::Pass);
        row("a plan hides no failure", since(u"restore drill: planned"_s, u"restore drill: failed"_s), Outcome::Fail);
        for (const char *newer :
             {"restore drill: must be done again", "restore drill planned on Friday, half came back",
              "restore drill runs", "restore drill on Friday: see the log", "restore drill planned, went sideways",
              "restore drill due to lack of space over early"})
            row(newer, since(QString::fromUtf8(newer), u"restore drill: vm 104 ok"_s), Reason::Unproven);
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
