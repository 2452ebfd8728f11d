// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/backup/backup.h"
#include "core/checks/catalog/journal/memory.h"

#include <QRegularExpression>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

void plan(PlanScope &scope)
{
    if (keepsRecords(scope.lab(), scope.node()))
        scope.add({.probes = {scope.admin(Recall{})}});
}

/// "restore drill: vm 104 ok": what a note of a drill begins with.
const QRegularExpression &beginning()
{
    static const QRegularExpression kBeginning(u"^\\s*restore[ -]drill\\b[\\s:,.-]*"_s,
                                               QRegularExpression::CaseInsensitiveOption);
    return kBeginning;
}

enum class Drill { Untold, Unclear, Good, Bad };

QRegularExpression words(QStringView alternatives)
{
    return QRegularExpression(u"\\b(?:%1)\\b"_s.arg(alternatives), QRegularExpression::CaseInsensitiveOption |
                                                                       QRegularExpression::UseUnicodePropertiesOption);
}

// What people write into such a note.
constexpr QStringView kHarm =
    u"fail\\w*|errors?|corrupt\\w*|broke\\w*|lost|loss|missing|problems?|issues?|damage\\w*|fehl\\w*|verlor\\w*|"
    u"verlust\\w*|probleme?|kaputt|defekt\\w*|beschädigt\\w*";
constexpr QStringView kDenial =
    u"no|not|nothing|none|never|without|cannot|\\w+n['’]t|un(?:able|successful\\w*|readable|bootable|usable|restorable)"
    u"|impossible|incomplete|abort\\w*|gave up|empty|panic\\w*|nicht|nichts|kein\\w*|nie|ohne|gescheitert|abgebrochen|"
    u"unvollständig|unlesbar|unmöglich|leer";
/// Before one of kHarm it says that nothing went wrong: "no disk errors", "nothing lost".
constexpr QStringView kSpared =
    u"(?:no|without|zero|0|kein\\w*|ohne) (?:\\w+ ){0,2}|(?:not|nothing|none|never|nicht|nichts) ";
constexpr QStringView kIntent =
    u"todo|to do|plan|planned|planning|will|should|must|scheduled|pending|geplant|soll|sollte|muss|wird";
constexpr QStringView kDoubt = u"maybe|hopefully|probably|vielleicht|hoffentlich|wohl";
constexpr QStringView kSuccess =
    u"ok|okay|good|fine|boots|booted|works|worked|restored|recovered|passed|success\\w*|succeeded|complete|"
    u"completed|intact|verified|done|gut|bootet|erfolg\\w*|geklappt|wiederhergestellt|vollständig|"
    u"in ordnung|geprüft|(?<=\\w )(?:starts|runs|startet|läuft)"; // "vm 104 runs", but not "restore drill runs"

/// How the drill ended, by the words of whoever noted it. Good only with a word that says so and none that speaks
/// against it; what was only planned, or asked, has not happened.
Drill resultOf(const RememberedNote &note)
{
    QString text = note.text;
    if (text.remove(beginning()).trimmed().isEmpty())
        return Drill::Untold;
    text.replace(words(u"(?:%1)(?:%2)"_s.arg(kSpared, kHarm)), u" "_s);
    if (words(u"%1|%2"_s.arg(kHarm, kDenial)).match(text).hasMatch())
        return Drill::Bad;
    const qsizetype success = words(kSuccess).match(text).capturedStart();
    const qsizetype intent = words(kIntent).match(text).capturedStart();
    const bool onlyMeant = intent >= 0 && intent < success;
    const bool doubted = text.contains(u'?') || words(kDoubt).match(text).hasMatch();
    return success >= 0 && !onlyMeant && !doubted ? Drill::Good : Drill::Unclear;
}

Judgement judgeDrill(const JudgeInput &input, const RememberedNote &drill)
{
    const auto age = double(drill.at.secsTo(input.now));
    const double limit = 86400 * input.number("max_age_d");
    const QString ago = durationText(age);
    const QString old = CheckWords::tr("The last restore drill was %1 ago.").arg(ago);
    const Drill ended = resultOf(drill);
    if (ended == Drill::Bad)
        return failed(CheckWords::tr("The last restore drill, %1 ago, did not end well: %2").arg(ago, drill.text));
    if (age > qMax(limit, 86400 * input.number("fail_age_d")))
        return failed(old);
    if (ended == Drill::Untold)
        return warned(CheckWords::tr("A restore drill is noted without its result."));
    if (ended == Drill::Unclear)
        return unknown(Reason::Unproven,
                       CheckWords::tr("The last restore drill, %1 ago, is noted without a word that says whether it "
                                      "ended well: %2")
                           .arg(ago, drill.text));
    return age <= limit ? passed(CheckWords::tr("Restored %1 ago: %2").arg(ago, drill.text)) : warned(old);
}

Judgement judge(const JudgeInput &input)
{
    const auto memory = remembered(input, 0);
    if (!memory)
        return memory.error();
    const RememberedNote *drill = nullptr;
    for (const RememberedNote &note : memory->notes) { // oldest first
        if (beginning().match(note.text).hasMatch())
            drill = &note;
    }
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
        CheckWords::tr("A note that begins with \"restore drill\" and says that it ended well (\"ok\", \"boots\"), not "
                       "older than %1 d.")
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
                        QT_TRANSLATE_NOOP("CheckWords", "age of the last drill that is worth a warning")},
                       {"fail_age_d", 180, "d", QT_TRANSLATE_NOOP("CheckWords", "age of the last drill that fails")}},
        .settle = {},
        .plan = plan,
        .judge = judge,
    };
    return spec;
}

}
