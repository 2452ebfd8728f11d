// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/backup/backup.h"
#include "core/checks/catalog/journal/memory.h"
#include "core/checks/drillnote.h"

namespace daytwo {

namespace {

void plan(PlanScope &scope)
{
    if (keepsRecords(scope.lab(), scope.node()))
        scope.add({.probes = {scope.admin(Recall{})}});
}

QStringList namesOf(const Inventory &lab)
{
    QStringList names;
    for (const Node &node : lab.nodes())
        names << node.id.value;
    return names;
}

/// The newest note of a drill that was, else of one that is to be: what is planned next is not how the last one ended.
const RememberedNote *newestDrill(const Recollection &memory, const QStringList &names)
{
    const RememberedNote *held = nullptr;
    const RememberedNote *meant = nullptr;
    for (const RememberedNote &note : memory.notes) { // oldest first
        if (isDrillNote(note.text))
            (drillOf(note.text, names) == Drill::Meant ? meant : held) = &note;
    }
    return held ? held : meant;
}

Judgement judgeDrill(const JudgeInput &input, const RememberedNote &drill)
{
    const auto age = double(drill.at.secsTo(input.now));
    const double limit = 86400 * input.number("max_age_d");
    const QString ago = durationText(age);
    const QString old = CheckWords::tr("The last restore drill was %1 ago.").arg(ago);
    const Drill ended = drillOf(drill.text, namesOf(input.lab));
    if (ended == Drill::Bad)
        return failed(CheckWords::tr("The last restore drill, %1 ago, did not end well: %2").arg(ago, drill.text));
    if (age > qMax(limit, 86400 * input.number("fail_age_d")))
        return failed(old);
    if (ended == Drill::Untold)
        return warned(CheckWords::tr("A restore drill is noted without its result."));
    if (ended != Drill::Good)
        return unknown(Reason::Unproven,
                       CheckWords::tr("The last restore drill, %1 ago, is not noted plainly enough to tell whether it "
                                      "ended well: %2. If it did, note \"restore drill: vm 104 ok\".")
                           .arg(ago, drill.text));
    return age <= limit ? passed(CheckWords::tr("Restored %1 ago: %2").arg(ago, drill.text)) : warned(old);
}

Judgement judge(const JudgeInput &input)
{
    const auto memory = remembered(input, 0);
    if (!memory)
        return memory.error();
    const RememberedNote *drill = newestDrill(*memory, namesOf(input.lab));
    const double limit = 86400 * input.number("max_age_d");
    const double known = memory->since.isValid() ? double(memory->since.secsTo(input.now)) : 0;
    Judgement result;
    if (drill)
        result = judgeDrill(input, *drill);
    else if (known > limit)
        result = failed(CheckWords::tr("No restore drill is noted in the last %1.").arg(durationText(limit)));
    else
        result = skipped(
            CheckWords::tr("No restore drill is noted yet; this journal is younger than %1.").arg(durationText(limit)));
    result.expected =
        CheckWords::tr("A note that begins with \"restore drill\" and says in a plain word that it ended well, as in "
                       "\"restore drill: vm 104 ok\", not older than %1 d.")
            .arg(input.number("max_age_d"));
    result.rule = CheckWords::tr("That a backup can be restored is never inferred from its file.");
    return result;
}

}

const CheckSpec &backupRestoreDrill()
{
    static const CheckSpec spec{
        .id = "backup.restore-drill",
        .title = QT_TRANSLATE_NOOP("CheckWords", "A restore was tried"),
        .why = QT_TRANSLATE_NOOP("CheckWords", "Only what was restored once can be restored."),
        .section = "maintenance",
        .bullets = "B12 B19",
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "Restore a backup into an isolated VM, see that it boots and that "
                                                  "its data is there, then note it in so many words: `daytwoctl check "
                                                  "--note \"restore drill: vm 104 ok\"`, or `failed` and why. Prose "
                                                  "makes no green."),
        .profiles = {Profile::Maintenance},
        .roles = {},
        .vantage = "admin",
        .parameters = {{"max_age_d", 90, "d",
                        QT_TRANSLATE_NOOP("CheckWords", "age of the last drill that is worth a warning")},
                       {"fail_age_d", 180, "d", QT_TRANSLATE_NOOP("CheckWords", "age of the last drill that fails")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
