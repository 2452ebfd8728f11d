// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/journal/journal.h"
#include "core/checks/catalog/journal/memory.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    if (keepsRecords(scope.lab(), scope.node()))
        scope.add({.probes = {scope.admin(Recall{})}});
}

bool goodRunBetween(const Recollection &memory, const QDateTime &from, const QDateTime &to)
{
    return std::ranges::any_of(
        memory.runs, [&](const RememberedRun &run) { return run.good() && run.started >= from && run.started <= to; });
}

Judgement judgeSteps(const Recollection &memory, const RememberedRollback &back)
{
    QList<RememberedSet> steps;
    std::ranges::copy_if(memory.sets, std::back_inserter(steps), [&back](const RememberedSet &set) {
        return set.at > back.at && std::ranges::any_of(set.members, [&back](const RememberedMember &member) {
                   return member.node == back.node;
               });
    });
    if (steps.isEmpty())
        return skipped(CheckWords::tr("%1 was rolled back on %2; nothing has been changed there since.")
                           .arg(back.node, back.at.date().toString(Qt::ISODate)));
    QDateTime from = back.at;
    for (const RememberedSet &step : steps) {
        if (step.note.trimmed().isEmpty())
            return warned(CheckWords::tr("The change after the rollback of %1 has no note: %2.")
                              .arg(back.node, changeText(step)));
        if (!goodRunBetween(memory, from, step.at))
            return warned(CheckWords::tr("No run was good between the rollback of %1 and the next change: %2.")
                              .arg(back.node, changeText(step)));
        from = step.at;
    }
    return passed(
        CheckWords::tr("%1 has been changed in %n step(s) since its rollback, each with a note and a good run before.",
                       nullptr, int(steps.size()))
            .arg(back.node));
}

Judgement judge(const JudgeInput &input)
{
    const auto memory = remembered(input, 0);
    if (!memory)
        return memory.error();
    std::vector<Judgement> judged;
    for (const RememberedRollback &back : memory->rollbacks) {
        const bool newest = std::ranges::none_of(memory->rollbacks, [&back](const RememberedRollback &other) {
            return other.node == back.node && other.at > back.at && other.succeeded;
        });
        if (newest && back.succeeded && double(back.at.secsTo(input.now)) <= 86400 * input.number("window_d"))
            judged.push_back(judgeSteps(*memory, back));
    }
    if (judged.empty())
        return skipped(CheckWords::tr("No rollback is recorded."));
    Judgement result =
        *std::ranges::max_element(judged, {}, [](const Judgement &one) { return severity(one.outcome); });
    result.expected =
        CheckWords::tr("After a rollback, each change has its own snapshot, a note, and a good run before it.");
    return result;
}

}

const CheckSpec &journalIncrementalReapply()
{
    static const CheckSpec spec{
        .id = "journal.incremental-reapply",
        .title = QT_TRANSLATE_NOOP("CheckWords", "After a rollback, step by step"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "What broke it the first time is found only one step at a time."),
        .section = "principles",
        .bullets = "B11",
        .remedy = QT_TRANSLATE_NOOP("CheckWords",
                                    "Repeat the change in steps: snapshot with a note, change, run, then the next."),
        .profiles = {Profile::Maintenance},
        .roles = {},
        .vantage = "admin",
        .parameters = {{"window_d", 30, "d",
                        QT_TRANSLATE_NOOP("CheckWords", "rollbacks of the last days are looked at")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
