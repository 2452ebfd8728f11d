// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/drillnote.h"

#include <QRegularExpression>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption |
                                        QRegularExpression::UseUnicodePropertiesOption);
}

const QRegularExpression &beginning()
{
    static const QRegularExpression kBeginning = pattern(u"^\\s*restore[ -]drill\\b[\\s:,.-]*"_s);
    return kBeginning;
}

QRegularExpression words(QStringView alternatives)
{
    return pattern(u"\\b(?:%1)\\b"_s.arg(alternatives));
}

constexpr QStringView kSuccess =
    u"ok|okay|good|fine|passed|success|successful|successfully|succeeded|verified|erfolg|erfolgreich|bestanden|gut|"
    u"geklappt|geprüft|in ordnung";
constexpr QStringView kHarm =
    u"fail\\w*|errors?|corrupt\\w*|broken?|breaks|lost|loss|losing|missing|problems?|issues?|damage\\w*|hangs?|hanging|"
    u"hung|crash\\w*|panic\\w*|stuck|froze\\w*|freez\\w*|boot[ -]?loop\\w*|looping|mismatch\\w*|tim(?:es|ed|e)"
    u"[ "
    u"-]?outs?|emergency|unreachable|unresponsive|un(?:able|successful\\w*|readable|bootable|usable|restorable|"
    u"mountable)|"
    u"impossible|incomplete|abort\\w*|interrupt\\w*|gave up|empty|dead|died|dies|refus\\w*|denied|stalled|bad|wrong|"
    u"invalid|useless|cannot|fehl\\w*|verlor\\w*|verlust\\w*|probleme?|kaputt|defekt\\w*|beschädigt\\w*|gescheitert|"
    u"scheiter\\w*|abgebrochen|abbruch|abgestürzt|absturz|stürzt|hängt|hängen|hing|unvollständig\\w*|unlesbar|"
    u"unmöglich|unerreichbar|leer|schlecht|falsch|zeitüberschreitung";
/// What it may go without: "no surprises", "ohne Eingriff".
constexpr QStringView kTrouble =
    u"surprises?|intervention|steps?|help|remarks?|findings?|warnings?|complaints?|trouble|loops?|eingriffe?|"
    u"überraschung\\w*|auffälligkeit\\w*|beanstandung\\w*|befund|nacharbeit|warnung\\w*";
/// That something which it should have done was not.
constexpr QStringView kUndone =
    u"(?:not|never|nothing|none|\\w+n['’]t|nicht|nichts|nie)(?: \\w+)? (?:boot\\w*|start\\w*|come|came|work\\w*|there|"
    u"restor\\w*|found|respond\\w*|reach\\w*|mount\\w*|complete\\w*|wiederherge\\w*|gebootet|gestartet)|"
    u"(?:not|never|\\w+n['’]t|nicht|nie)(?: \\w+)? (?:ok|okay|good|fine|success\\w*|gut|erfolg\\w*|"
    u"in ordnung|bestanden|passed|geklappt)|(?:no|without|kein|ohne) (?:success|erfolg)|"
    u"(?:boot\\w*|start\\w*|läuft|lief|da|geht|ging|erreichbar|lesbar) nicht|nicht (?:da|erreichbar|lesbar)";
/// What casts a doubt on any success. Generous: a good drill can be noted in two words.
constexpr QStringView kDoubt =
    u"but|only|just|except\\w*|however|though|although|yet|until|till|unless|despite|still|almost|nearly|hardly|barely|"
    u"mostly|partly|partial\\w*|half\\w*|some\\w*|few|most|less|rest|remain\\w*|slow\\w*|warn\\w*|degraded|retr\\w*|"
    u"repeat\\w*|redo|workaround|manual\\w*|by hand|fix\\w*|repair\\w*|patch\\w*|unsure|unclear|unknown|uncertain|"
    u"unverified|untested|unchecked|unfinished|unexpected\\w*|maybe|perhaps|hopefully|probably|possibly|seem\\w*|"
    u"appear\\w*|apparently|guess\\w*|think|thought|believe\\w*|assum\\w*|suppos\\w*|expect\\w*|so far|if|would|could|"
    u"might|may (?:be|have)|(?:at )?first|initially|in theory|on paper|parts?|non|gone|absent|blank|black|blue|garbage|"
    u"garbled|nonsense|pending|outstanding|tbd|loops?|grub|initramfs|dracut|fsck|rescue|shell|stopp?\\w*|cancel\\w*|"
    u"kill\\w*|block\\w*|oom|skip\\w*|ignor\\w*|old|stale|outdated|wait\\w*|unlike|no|not|nothing|none|never|without|"
    u"zero|\\w+n['’]t|nobody|"
    u"aber|nur|bloß|jedoch|doch|außer|ausser|bis|bisher|teil\\w*|halb\\w*|hälfte|einig\\w*|wenig\\w*|fast|kaum|beinahe|"
    u"meist\\w*|größtenteils|noch|vielleicht|hoffentlich|wohl|wahrscheinlich|schein\\w*|anscheinend|vermutlich|"
    u"glaub\\w*|erst|obwohl|trotz\\w*|händisch|langsam\\w*|wiederhol\\w*|nochmal|nicht|nichts|kein\\w*|nie|ohne|sonst|"
    u"falls|wenn|"
    u"unklar|ungeprüft|ungetestet|zunächst|zuerst|anfangs|theoretisch|schwarz\\w*|weg|offen|ausstehend|müsste|könnte|"
    u"dürfte|würde|\\d+ ?(?:of|out of|von|aus|/) ?\\d+";
/// What somebody means to do begins with one of these.
constexpr QStringView kIntent =
    u"todo|to do|to be done|plan (?:for|to)|due|(?:planned|scheduled|geplant)(?=$|[,.;:!]| (?:for|on|at|in|to|by|this|"
    u"next|tomorrow|für|am|im|zum|nächste\\w*|morgen)\\b)|(?:will|should|must) be (?:done|held|run|made)|will run|"
    u"next (?:week|month|year|\\w+day)|tomorrow|steht an|fällig|nächste\\w* (?:woche|monat|jahr)|morgen|"
    u"(?:soll|sollte|muss|wird) (?:\\w+ ){0,3}(?:gemacht|durchgeführt)(?: werden)?";
/// One that has to be done once more was done, and not well.
constexpr QStringView kOnceMore = u"again|repeat\\w*|redo|retr\\w*|anew|re-?run|erneut|wiederhol\\w*|nochmal\\w*|noch";

/// "vm 104, 12 GiB, 2026-11-20: ": what may stand before the result.
QString subjects(const QStringList &names)
{
    QStringList parts{u"(?:vm|ct|lxc|guest|gast|container|host|node|knoten)s?"_s,
                      u"(?:vm|ct)-?\\d+"_s,
                      u"\\d{4}-\\d\\d-\\d\\d"_s,
                      u"\\d{1,2}\\.\\d{1,2}\\.(?:\\d{4})?"_s,
                      u"\\d+(?:[.,]\\d+)? ?(?:[kmgt]i?b|min|minutes|minuten|h|s)"_s,
                      u"[1-9]\\d*"_s,
                      u"[a-z][\\w.]*-[\\w.-]*\\w"_s,
                      u"and|und"_s};
    for (const QString &name : names)
        parts << QRegularExpression::escape(name);
    return u"(?:(?:%1)(?:[\\s,;:()+–]+|\\s+-\\s+))*"_s.arg(parts.join(u'|'));
}

/// Whether one of `results` begins a text, after its subjects, and stands for itself.
bool beginsWith(const QString &text, const QStringList &names, QStringView results)
{
    return pattern(u"^%1(?:%2)(?=\\s*(?:$|[,.;:!()–])|\\s+-\\s|\\s+(?:and|und|in|on|at|am|nach)\\s)"_s.arg(
                       subjects(names), results))
        .match(text)
        .hasMatch();
}

bool beginsWithSuccess(const QString &text, const QStringList &names)
{
    static const QString kResult = u"(?:(?:is|was|went|ist|war|lief|all|alles) )?(?:completed "
                                   u"|(?:restored|wiederhergestellt)(?: and| und)? )?(?:%1)"
                                   "(?: (?:%1))?"_s.arg(kSuccess);
    return beginsWith(text, names, kResult);
}

/// Takes out what says that nothing went wrong: "no disk errors", "nothing to report".
void removeSpared(QString &text)
{
    static const QRegularExpression kSpared =
        words(u"(?:no|without|zero|0|kein\\w*|ohne) (?:\\w+ ){0,2}(?:%1|%2)|"
              "(?:not|nothing|none|never|nicht|nichts) (?:%1)|"
              "nothing (?:to (?:report|note|add|mention|complain\\w*)|unusual|special|odd)|"
              "nichts (?:zu \\w+|auffällig\\w*|ungewöhnlich\\w*|besonder\\w*)"_s.arg(kHarm, kTrouble));
    text.replace(kSpared, u","_s);
}

}

bool isDrillNote(const QString &note)
{
    return beginning().match(note).hasMatch();
}

Drill drillOf(const QString &note, const QStringList &names)
{
    static const QRegularExpression kBadWords = words(kHarm);
    static const QRegularExpression kUndoneWords = words(kUndone);
    static const QRegularExpression kDoubtWords = words(kDoubt);
    static const QRegularExpression kGoodWords = words(kSuccess);
    static const QRegularExpression kAgain = words(kOnceMore);
    QString text = note;
    text = text.remove(beginning()).simplified();
    if (text.isEmpty())
        return Drill::Untold;
    removeSpared(text);
    const bool harm = kUndoneWords.match(text).hasMatch() || kBadWords.match(text).hasMatch();
    const bool plainlyBad = beginsWith(text, names, kHarm);
    const bool doubt = text.contains(u'?') || text.contains(u'%') || kDoubtWords.match(text).hasMatch();
    const bool success = beginsWithSuccess(text, names);
    text.remove(kUndoneWords);
    const bool praised = kGoodWords.match(text).hasMatch();
    if (harm)
        return plainlyBad || !praised ? Drill::Bad : Drill::Unclear;
    if (success && !doubt)
        return Drill::Good;
    const bool meant = pattern(u"^%1(?:%2)\\b"_s.arg(subjects(names), kIntent)).match(text).hasMatch();
    return meant && !doubt && !praised && !kAgain.match(text).hasMatch() ? Drill::Meant : Drill::Unclear;
}

}
