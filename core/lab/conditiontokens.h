// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/condition.h"

namespace daytwo {

/// A word, number, text or sign of a condition.
struct ConditionToken
{
    enum class Kind { Word, Number, Text, Sign, End };

    Kind kind = Kind::End;
    QString text; ///< a text without its quotes, with its escapes replaced
    double number = 0;
    int at = 0;

    [[nodiscard]] bool isSign(QLatin1StringView sign) const { return kind == Kind::Sign && text == sign; }
    [[nodiscard]] bool isWord(QLatin1StringView word) const { return kind == Kind::Word && text == word; }
};

/// The tokens of a condition, with one End behind the last.
tl::expected<std::vector<ConditionToken>, ConditionProblem> conditionTokens(const QString &text);

}
