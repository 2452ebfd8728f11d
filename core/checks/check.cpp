// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/check.h"

#include <utility>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<Profile, const char16_t *>, 4> kProfileWords{{{Profile::PostChange, u"post-change"},
                                                                             {Profile::PostReboot, u"post-reboot"},
                                                                             {Profile::Maintenance, u"maintenance"},
                                                                             {Profile::Full, u"full"}}};

Judgement judgement(Outcome outcome, Reason reason, QString summary)
{
    Judgement result;
    result.outcome = outcome;
    result.reason = reason;
    result.summary = std::move(summary);
    return result;
}

Reason reasonFor(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Cancelled:
        return Reason::Cancelled;
    case Error::Kind::TimedOut:
        return Reason::TimedOut;
    case Error::Kind::Unreachable:
    case Error::Kind::Refused:
        return Reason::Unreachable;
    case Error::Kind::UntrustedHost:
        return Reason::Untrusted;
    case Error::Kind::AuthFailed:
        return Reason::AuthFailed;
    case Error::Kind::Denied:
        return Reason::NoPrivilege;
    case Error::Kind::Conflict:
        return Reason::Penalised;
    case Error::Kind::NotFound:
        return Reason::ToolMissing;
    case Error::Kind::BadReply:
        return Reason::Garbled;
    case Error::Kind::BadInput:
    case Error::Kind::RemoteFailed:
    case Error::Kind::Storage:
    case Error::Kind::Internal:
        return Reason::NotRun;
    }
    return Reason::NotRun;
}

}

QString profileWord(Profile profile)
{
    for (const auto &[value, word] : kProfileWords) {
        if (value == profile)
            return QString::fromUtf16(word);
    }
    return u"full"_s;
}

std::optional<Profile> profileFromWord(const QString &word)
{
    for (const auto &[value, text] : kProfileWords) {
        if (word == QString::fromUtf16(text))
            return value;
    }
    return std::nullopt;
}

double JudgeInput::number(const char *parameter) const
{
    return item.parameters.value(QLatin1StringView(parameter)).toDouble();
}

QString JudgeInput::text(const char *parameter) const
{
    return item.parameters.value(QLatin1StringView(parameter)).toString();
}

Judgement passed(QString summary)
{
    return judgement(Outcome::Pass, Reason::None, std::move(summary));
}

Judgement warned(QString summary)
{
    return judgement(Outcome::Warn, Reason::None, std::move(summary));
}

Judgement failed(QString summary)
{
    return judgement(Outcome::Fail, Reason::None, std::move(summary));
}

Judgement unknown(Reason reason, QString summary, QString mend)
{
    Judgement result = judgement(Outcome::Unknown, reason, std::move(summary));
    result.mend = std::move(mend);
    return result;
}

Judgement skipped(QString summary)
{
    return judgement(Outcome::Skipped, Reason::NotApplicable, std::move(summary));
}

std::optional<Judgement> cannotLook(const Evidence &evidence)
{
    if (evidence.error)
        return unknown(reasonFor(evidence.error->kind), errorText(*evidence.error));
    if (evidence.timedOut)
        return unknown(Reason::TimedOut, CheckWords::tr("The question was ended after %1 s without a complete answer.")
                                             .arg(double(evidence.duration.count()) / 1000.0, 0, 'f', 1));
    if (evidence.truncated)
        return unknown(Reason::TooLarge,
                       CheckWords::tr("The answer was larger than the limit and was cut; it is not judged."));
    return std::nullopt;
}

}
