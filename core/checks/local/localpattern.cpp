// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/local/localpattern.h"

#include "core/checks/words.h"

#include <QRegularExpression>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestPattern = 1024;
constexpr qsizetype kLongestSubject = qsizetype{256} * 1024;
// About 50 ms of search on a slow machine. PCRE2 takes the lower of its own limit and these (pcre2pattern(3)), and the
// lower of two in one pattern, so that a pattern cannot raise them.
constexpr auto kLimits = "(*LIMIT_MATCH=500000)(*LIMIT_DEPTH=20000)(*LIMIT_HEAP=20000)"_L1;

}

tl::expected<PatternFind, QString> findPattern(const QString &pattern, const QString &subject)
{
    if (pattern.size() > kLongestPattern)
        return tl::unexpected(CheckWords::tr("The pattern is longer than is tried."));
    if (subject.size() > kLongestSubject)
        return tl::unexpected(CheckWords::tr("The text is longer than is searched."));
    const QRegularExpression expression(kLimits + pattern, QRegularExpression::MultilineOption);
    if (!expression.isValid())
        return tl::unexpected(CheckWords::tr("The pattern is no regular expression: %1").arg(expression.errorString()));
    const QRegularExpressionMatch match = expression.match(subject);
    if (match.hasMatch())
        return match.capturedTexts();
    if (!match.isValid())
        return tl::unexpected(CheckWords::tr("The search for the pattern was given up: it takes too many steps."));
    return PatternFind();
}

}
