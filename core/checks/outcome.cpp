// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/outcome.h"

#include "core/checks/words.h"

#include <utility>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<Outcome, const char16_t *>, 5> kOutcomeWords{{{Outcome::Pass, u"pass"},
                                                                             {Outcome::Warn, u"warn"},
                                                                             {Outcome::Fail, u"fail"},
                                                                             {Outcome::Unknown, u"unknown"},
                                                                             {Outcome::Skipped, u"skipped"}}};

struct ReasonWords
{
    Reason reason;
    const char16_t *word;
    const char *text;
};

constexpr std::array<ReasonWords, 16> kReasons{{
    {Reason::None, u"", ""},
    {Reason::NotApplicable, u"not-applicable", QT_TRANSLATE_NOOP("CheckWords", "does not apply here")},
    {Reason::NoPrivilege, u"no-privilege", QT_TRANSLATE_NOOP("CheckWords", "sudo or a right is missing")},
    {Reason::ToolMissing, u"tool-missing",
     QT_TRANSLATE_NOOP("CheckWords", "the program that would tell is not installed")},
    {Reason::TimedOut, u"timed-out", QT_TRANSLATE_NOOP("CheckWords", "no answer in time")},
    {Reason::Garbled, u"garbled", QT_TRANSLATE_NOOP("CheckWords", "the answer cannot be understood")},
    {Reason::TooLarge, u"too-large", QT_TRANSLATE_NOOP("CheckWords", "the answer is larger than the limit")},
    {Reason::BlockedBy, u"blocked", QT_TRANSLATE_NOOP("CheckWords", "blocked by what it depends on")},
    {Reason::Unproven, u"unproven", QT_TRANSLATE_NOOP("CheckWords", "cannot be decided from what was seen")},
    {Reason::NotRun, u"not-run", QT_TRANSLATE_NOOP("CheckWords", "was not asked")},
    {Reason::Penalised, u"penalised", QT_TRANSLATE_NOOP("CheckWords", "the server is turning us away for a while")},
    {Reason::Stale, u"stale", QT_TRANSLATE_NOOP("CheckWords", "the last answer is too old")},
    {Reason::Unreachable, u"unreachable", QT_TRANSLATE_NOOP("CheckWords", "it does not answer")},
    {Reason::Untrusted, u"untrusted", QT_TRANSLATE_NOOP("CheckWords", "its key or certificate is not trusted")},
    {Reason::AuthFailed, u"auth-failed", QT_TRANSLATE_NOOP("CheckWords", "our credentials are not accepted")},
    {Reason::Cancelled, u"cancelled", QT_TRANSLATE_NOOP("CheckWords", "stopped on request")},
}};

}

QString outcomeWord(Outcome outcome)
{
    for (const auto &[value, word] : kOutcomeWords) {
        if (value == outcome)
            return QString::fromUtf16(word);
    }
    return u"unknown"_s;
}

std::optional<Outcome> outcomeFromWord(const QString &word)
{
    for (const auto &[value, text] : kOutcomeWords) {
        if (word == QString::fromUtf16(text))
            return value;
    }
    return std::nullopt;
}

QString reasonWord(Reason reason)
{
    for (const ReasonWords &words : kReasons) {
        if (words.reason == reason)
            return QString::fromUtf16(words.word);
    }
    return {};
}

Reason reasonFromWord(const QString &word)
{
    for (const ReasonWords &words : kReasons) {
        if (word == QString::fromUtf16(words.word))
            return words.reason;
    }
    return Reason::None;
}

QString reasonText(Reason reason)
{
    for (const ReasonWords &words : kReasons) {
        if (words.reason == reason && *words.text != '\0')
            return QCoreApplication::translate("CheckWords", words.text);
    }
    return {};
}

int severity(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Fail:
        return 4;
    case Outcome::Unknown:
        return 3;
    case Outcome::Warn:
        return 2;
    case Outcome::Pass:
        return 1;
    case Outcome::Skipped:
        return 0;
    }
    return 3;
}

Outcome worse(Outcome a, Outcome b)
{
    return severity(a) >= severity(b) ? a : b;
}

}
