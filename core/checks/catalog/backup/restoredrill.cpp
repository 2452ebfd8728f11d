// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/backup/backup.h"
#include "core/checks/catalog/journal/memory.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    if (keepsRecords(scope.lab(), scope.node()))
        scope.add({.probes = {scope.admin(Recall{})}});
}

/// "restore drill: vm 104 ok": a note that begins so and says how it ended.
bool isDrill(const RememberedNote &note)
{
    const QString text = note.text.trimmed().toLower().replace(u'-', u' ');
    return text.startsWith("restore drill"_L1);
}

bool hasResult(const RememberedNote &note)
{
    return note.text.trimmed().size() > QStringLiteral("restore drill:").size();
}

Judgement judge(const JudgeInput &input)
{
    const auto memory = remembered(input, 0);
    if (!memory)
        return memory.error();
    const RememberedNote *drill = nullptr;
    for (const RememberedNote &note : memory->notes) { // oldest first
        if (isDrill(note))
            drill = &note;
    }
    const double limit = 86400 * input.number("max_age_d");
    const double known = memory->since.isValid() ? double(memory->since.secsTo(input.now)) : 0;
    Judgement result;
    if (drill && !hasResult(*drill))
        result = warned(CheckWords::tr("A restore drill is noted without its result."));
    else if (drill && double(drill->at.secsTo(input.now)) <= limit)
        result = passed(
            CheckWords::tr("Restored %1 ago: %2").arg(durationText(double(drill->at.secsTo(input.now))), drill->text));
    else if (drill)
        result = warned(CheckWords::tr("The last restore drill was %1 ago.")
                            .arg(durationText(double(drill->at.secsTo(input.now)))));
    else if (known > limit)
        result = failed(CheckWords::tr("No restore drill is noted in the last %1.").arg(durationText(limit)));
    else
        result = skipped(
            CheckWords::tr("No restore drill is noted yet; this journal is younger than %1.").arg(durationText(limit)));
    result.expected =
        CheckWords::tr("A note that begins with \"restore drill\" and tells the result, not older than %1 d.")
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
        .remedy = QT_TRANSLATE_NOOP("CheckWords", "Restore a backup into an isolated VM, then note it: `daytwoctl "
                                                  "check --note \"restore drill: vm 104, boots, data there\"`."),
        .profiles = {Profile::Maintenance},
        .roles = {},
        .vantage = "admin",
        .parameters = {{"max_age_d", 90, "d",
                        QT_TRANSLATE_NOOP("CheckWords", "age of the last drill that is worth a warning")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
