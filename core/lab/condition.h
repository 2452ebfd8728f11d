// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>
#include <vector>

namespace daytwo {

/// A `when` of a rule, read: a tree that can be worked out in one walk. The language has no loops, no variables and no
/// side effects, so every condition comes to an end.
struct Condition
{
    enum class Kind {
        Number,  ///< 80, 0.5
        Text,    ///< 'up'
        Boolean, ///< true, false
        List,    ///< [200, 204]; the items are in `parts`
        Operand, ///< a part of the answer: stdout, status; its name is in `text`
        Call,    ///< json('$.a'): the name is in `text`, the arguments are in `parts`
        Compare, ///< two `parts` and the operator in `text`: == != < <= > >= in contains
        And,     ///< two or more `parts`
        Or,
        Not,    ///< one part
        Default ///< always: "default"
    };

    Kind kind = Kind::Default;
    QString text = {};
    double number = 0;
    bool flag = false;
    std::vector<Condition> parts = {};
    int at = 0; ///< where it begins in the text, from 0

    bool operator==(const Condition &) const = default;
    [[nodiscard]] bool isConstant() const
    {
        return kind == Kind::Number || kind == Kind::Text || kind == Kind::Boolean;
    }
};

/// What is wrong with a condition, and where: characters from 0.
struct ConditionProblem
{
    int at = 0;
    QString message; ///< one translated sentence without a full stop
    QString hint = {};

    bool operator==(const ConditionProblem &) const = default;
};

/// Reads a condition: or, and, not, comparisons (== != < <= > >= in, not in, contains), texts in single or double
/// quotes, numbers, lists in brackets, calls. The first problem ends it. At most 2000 characters, 32 levels deep.
tl::expected<Condition, ConditionProblem> parseCondition(const QString &text);

/// Calls `visit` with every node of the tree, parents first.
template <typename Visit>
void walkCondition(const Condition &condition, const Visit &visit)
{
    visit(condition);
    for (const Condition &part : condition.parts)
        walkCondition(part, visit);
}

}
