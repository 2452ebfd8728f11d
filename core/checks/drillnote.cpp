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
/// What may be told beside the result, and changes nothing about it. All else may.
constexpr QStringView kPlain =
    u"boot(?:s|ed)?|bootet|gebootet|start(?:s|ed|et)|gestartet|runs|running|läuft|restored|recovered|wiederhergestellt|"
    u"completed?|vollständig|intact|unversehrt|works?|up|there|da|present|readable|lesbar|checked|tested|getestet|"
    u"data|daten|databases?|datenbank|files?|dateien|network|netz|netzwerk|login|ssh|services?|dienste?|disks?|backups?"
    u"|"
    u"archive|image|test|all|alle|alles|everything|the|die|der|das|is|are|was|were|went|ist|sind|war|lief|in|into|on|"
    u"at|"
    u"from|of|with|within|im|am|auf|aus|von|vom|mit|nach|took|dauerte|needed|nötig|isolated|pbs|today|heute|"
    u"yesterday|gestern|uhr";
/// What somebody means to do begins with one of these, and tells no more than when.
constexpr QStringView kIntent = u"todo|to do|due|planned|scheduled|tomorrow|(?:will|must|should|to) be|geplant|fällig|"
                                u"morgen|steht an|wird|soll|muss";
constexpr QStringView kWhen =
    u"done|held|run|made|gemacht|durchgeführt|werden|for|on|in|at|by|the|this|next|weeks?|weekend|month|quarter|year|"
    u"für|"
    u"am|im|um|nächste[nrs]?|woche|wochenende|monat|quartal|jahr|uhr|mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|"
    u"thu(?:rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|\\w+tag|mittwoch|january|february|march|april|may|june|july|"
    u"august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember";

/// "vm 104, 12 GiB, 2026-11-20": what a result is of.
QString subject(const QStringList &names)
{
    QStringList parts{u"(?:vm|ct|lxc|guest|gast|container|host|node|knoten)s?"_s,
                      u"\\d{4}-\\d\\d-\\d\\d"_s,
                      u"\\d{1,2}\\.\\d{1,2}\\.(?:\\d{4})?"_s,
                      u"\\d{1,2}:\\d\\d"_s,
                      u"\\d+(?:[.,]\\d+)? ?(?:[kmgt]i?b|min|minutes|minuten|seconds|sekunden|hours|stunden|h|s)"_s,
                      u"[1-9]\\d*"_s,
                      u"[a-z][a-z-]*\\d+"_s,
                      u"and|und"_s};
    for (const QString &name : names)
        parts << QRegularExpression::escape(name);
    return parts.join(u'|');
}

/// Whether one of `results` begins a text, after its subjects, and stands for itself.
bool beginsWith(const QString &text, const QString &subject, QStringView results)
{
    return pattern(u"^(?:(?:%1)(?:[\\s,;:()+–]+|\\s+-\\s+))*(?:%2)(?![\\w/'’-])"_s.arg(subject, results))
        .match(text)
        .hasMatch();
}

/// Whether a text is made of `alternatives` alone: one word that is not known may mean anything.
bool consistsOf(QString text, const QString &alternatives)
{
    static const QRegularExpression kSomeOfMany = pattern(u"\\d ?(?:of|out of|from|von|aus) ?\\d"_s);
    static const QRegularExpression kNothing = pattern(u"^[\\s,;:.()+–!-]*$"_s);
    return !kSomeOfMany.match(text).hasMatch() && kNothing.match(text.remove(words(alternatives))).hasMatch();
}

bool isPlainSuccess(const QString &text, const QString &subject)
{
    static const QString kResult =
        u"(?:(?:is|was|went|ist|war|lief|all|alles) )?(?:completed |(?:restored|wiederhergestellt)(?: and| und)? )?(?:%1)"_s
            .arg(kSuccess);
    return beginsWith(text, subject, kResult) && consistsOf(text, u"%1|%2|%3"_s.arg(subject, kSuccess, kPlain));
}

bool isPlainIntent(const QString &text, const QString &subject)
{
    return beginsWith(text, subject, kIntent) && consistsOf(text, u"%1|%2|%3"_s.arg(subject, kIntent, kWhen));
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
    static const QRegularExpression kGoodWords = words(kSuccess);
    QString text = note;
    text = text.remove(beginning()).simplified();
    if (text.isEmpty())
        return Drill::Untold;
    removeSpared(text);
    const QString of = subject(names);
    if (kUndoneWords.match(text).hasMatch() || kBadWords.match(text).hasMatch()) {
        const bool plainlyBad = beginsWith(text, of, kHarm);
        const bool praised = kGoodWords.match(text.remove(kUndoneWords)).hasMatch();
        return plainlyBad || !praised ? Drill::Bad : Drill::Unclear;
    }
    if (isPlainSuccess(text, of))
        return Drill::Good;
    return isPlainIntent(text, of) ? Drill::Meant : Drill::Unclear;
}

}
