// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/journal/journal.h"
#include "core/checks/catalog/journal/memory.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    if (keepsRecords(scope.lab(), scope.node()))
        scope.add({.probes = {scope.admin(Recall{})}});
}

/// Something after which the checklist is due.
struct Event
{
    QString text;
    QDateTime at;
    QStringList profiles; ///< any of these will do
    QString run = {};     ///< of the run that found it out
};

const QStringList &afterChange()
{
    static const QStringList profiles{u"post-change"_s, u"full"_s};
    return profiles;
}

const QStringList &afterReboot()
{
    static const QStringList profiles{u"post-reboot"_s, u"post-change"_s, u"full"_s};
    return profiles;
}

QList<Event> eventsOf(const Recollection &memory)
{
    QList<Event> events;
    for (const RememberedSet &set : memory.sets) {
        if (announcesChange(set))
            events << Event{changeText(set), set.at, afterChange()};
    }
    for (const RememberedRollback &back : memory.rollbacks)
        events << Event{CheckWords::tr("rollback of %1").arg(back.node), back.at, afterReboot()};
    for (const RememberedReboot &reboot : memory.reboots)
        events << Event{CheckWords::tr("reboot of %1").arg(reboot.node), reboot.at, afterReboot(), reboot.run};
    return events;
}

enum class Followed { Well, Badly, NotYet, Never };

/// The best run that followed in time decides.
Followed followed(const JudgeInput &input, const Event &event, const Recollection &memory)
{
    const QDateTime end = event.at.addSecs(qint64(60 * input.number("within_min")));
    bool ran = false;
    for (const RememberedRun &run : memory.runs) {
        const bool inTime = (run.started >= event.at && run.started <= end) || run.id == event.run;
        if (!inTime || !run.finished || !event.profiles.contains(run.profile))
            continue;
        if (run.outcome != "fail"_L1)
            return Followed::Well;
        ran = true;
    }
    if (ran)
        return Followed::Badly;
    return double(event.at.secsTo(input.now)) > 3600 * input.number("red_h") ? Followed::Never : Followed::NotYet;
}

Judgement judge(const JudgeInput &input)
{
    const auto memory = remembered(input, 0);
    if (!memory)
        return memory.error();
    QStringList never;
    QStringList open;
    int well = 0;
    for (const Event &event : eventsOf(*memory)) {
        if (double(event.at.secsTo(input.now)) > 86400 * input.number("window_d"))
            continue;
        switch (followed(input, event, *memory)) {
        case Followed::Well:
            ++well;
            break;
        case Followed::Badly:
            open << CheckWords::tr("%1 (the run after it had failures)").arg(event.text);
            break;
        case Followed::NotYet:
            open << CheckWords::tr("%1 (no run yet)").arg(event.text);
            break;
        case Followed::Never:
            never << event.text;
            break;
        }
    }
    Judgement result =
        !never.isEmpty()  ? failed(CheckWords::tr("The checklist was never run after: %1.").arg(never.join(u", "_s)))
        : !open.isEmpty() ? warned(CheckWords::tr("The checklist is still due after: %1.").arg(open.join(u", "_s)))
        : well == 0       ? skipped(CheckWords::tr("No change, rollback or reboot is recorded in the last days."))
                          : passed(CheckWords::tr("The checklist was run after each of %n event(s).", nullptr, well));
    result.expected =
        CheckWords::tr("A finished run of the matching profile within %1 minutes of every change, rollback and reboot.")
            .arg(input.number("within_min"));
    result.rule =
        CheckWords::tr("A snapshot taken with a reason tells of a change; reboots are those that runs found out.");
    return result;
}

}

const CheckSpec &journalChecklistAfterEvent()
{
    static const CheckSpec spec{
        .id = "journal.checklist-after-event",
        .title = QT_TRANSLATE_NOOP("CheckWords", "The checklist follows every change"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "A change counts as good when somebody has looked."),
        .section = "principles",
        .bullets = "B10 B25 B26 B27 B28",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "Run it now: `daytwoctl check --profile post-change`."),
        .profiles = {Profile::Maintenance},
        .roles = {},
        .vantage = "admin",
        .parameters = {{"window_d", 7, "d", QT_TRANSLATE_NOOP("CheckWords", "events of the last days are looked at")},
                       {"within_min", 60, "min",
                        QT_TRANSLATE_NOOP("CheckWords", "time after an event in which the checklist must begin")},
                       {"red_h", 24, "h",
                        QT_TRANSLATE_NOOP("CheckWords", "time after which a checklist that never ran fails")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
