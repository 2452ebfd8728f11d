// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/journal/journal.h"
#include "tests/core/checks/catalog/pvelab.h"

using namespace daytwo;
using namespace daytwo::checkbench;
using namespace Qt::StringLiterals;

class ChecklistAfterEventTest : public CheckTest
{
    Q_OBJECT

public:
    ChecklistAfterEventTest()
        : CheckTest(
              {.spec = &journalChecklistAfterEvent(),
               .lab = kPveLab,
               .node = u"gw-vpn"_s,
               .healthy = {{u"journal"_s,
                            memory({.runs = {{u"r-29.5"_s, u"full"_s, u"ad-hoc"_s, u"pass"_s, true, hoursAgo(29.5)}},
                                    .sets = {snapshotSet(30, u"firewall"_s)}})}}})
    {
    }

protected:
    void rows() override
    {
        row("nothing happened", {{u"journal"_s, memory({})}}, Outcome::Skipped);
        row("a snapshot for no change", {{u"journal"_s, memory({.sets = {snapshotSet(30, u"other"_s)}})}},
            Outcome::Skipped);
        row("never run", {{u"journal"_s, memory({.sets = {snapshotSet(30, u"packages"_s)}})}}, Outcome::Fail,
            u"packages"_s);
        row("still due", {{u"journal"_s, memory({.sets = {snapshotSet(3, u"packages"_s)}})}}, Outcome::Warn,
            u"no run yet"_s);
        row("too late",
            {{u"journal"_s, memory({.runs = {{u"r-20"_s, u"full"_s, u"ad-hoc"_s, u"pass"_s, true, hoursAgo(20)}},
                                    .sets = {snapshotSet(30, u"firewall"_s)}})}},
            Outcome::Fail);
        row("with failures",
            {{u"journal"_s, memory({.runs = {{u"r-29.5"_s, u"full"_s, u"ad-hoc"_s, u"fail"_s, true, hoursAgo(29.5)}},
                                    .sets = {snapshotSet(30, u"firewall"_s)}})}},
            Outcome::Warn, u"failures"_s);
        row("another profile",
            {{u"journal"_s,
              memory({.runs = {{u"r-29.5"_s, u"maintenance"_s, u"ad-hoc"_s, u"pass"_s, true, hoursAgo(29.5)}},
                      .sets = {snapshotSet(30, u"firewall"_s)}})}},
            Outcome::Fail);
        row("not finished",
            {{u"journal"_s, memory({.runs = {{u"r-1"_s, u"full"_s, u"ad-hoc"_s, u"pass"_s, false, hoursAgo(29.5)}},
                                    .sets = {snapshotSet(30, u"firewall"_s)}})}},
            Outcome::Fail);
        row("a rollback", {{u"journal"_s, memory({.rollbacks = {{u"web"_s, u"before"_s, true, hoursAgo(40)}}})}},
            Outcome::Fail, u"rollback of web"_s);
        row("a reboot, found out by a run",
            {{u"journal"_s, memory({.runs = {{u"r-5"_s, u"post-reboot"_s, u"ad-hoc"_s, u"pass"_s, true, hoursAgo(5)}},
                                    .reboots = {{u"web"_s, hoursAgo(40), u"r-5"_s}}})}},
            Outcome::Pass);
        row("a reboot, found out by another profile",
            {{u"journal"_s, memory({.runs = {{u"r-5"_s, u"maintenance"_s, u"ad-hoc"_s, u"pass"_s, true, hoursAgo(5)}},
                                    .reboots = {{u"web"_s, hoursAgo(40), u"r-5"_s}}})}},
            Outcome::Fail, u"reboot of web"_s);
    }
};

std::unique_ptr<QObject> tst_checklistafterevent()
{
    return std::make_unique<ChecklistAfterEventTest>();
}

#include "tst_checklistafterevent.moc"
