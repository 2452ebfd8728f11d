// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/conditioncheck.h"

#include "core/lab/jsonpath.h"
#include "core/lab/labwords.h"
#include "core/lab/nearestname.h"
#include "core/lab/textformat.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

using Kind = Condition::Kind;

QStringList namesOf(const std::vector<LocalOperand> &operands)
{
    QStringList names;
    for (const LocalOperand &operand : operands)
        names << operand.name;
    return names;
}

class Meaning
{
public:
    explicit Meaning(const LocalCheck &check)
        : m_kind(check.kind())
        , m_operands(localOperands(m_kind))
        , m_params(check.params)
    {
    }

    std::vector<ConditionProblem> run(const Condition &condition)
    {
        if (condition.kind != Kind::Default) {
            decides(condition);
            walk(condition);
        }
        return std::move(m_problems);
    }

private:
    void tell(int at, const QString &message, const QString &hint = {}) { m_problems.push_back({at, message, hint}); }

    void walk(const Condition &node)
    {
        if (node.kind == Kind::Operand)
            operand(node);
        else if (node.kind == Kind::Call)
            call(node);
        else if (node.kind == Kind::Compare)
            compare(node);
        const bool every = node.kind == Kind::Call && (node.text == "all"_L1 || node.text == "any"_L1);
        for (const Condition &part : node.parts) {
            // The comparison inside all() and any() has been looked at with its list.
            for (const Condition &side : every &&part.kind == Kind::Compare ? part.parts : std::vector{part})
                walk(side);
        }
    }

    /// What stands where yes or no is wanted.
    void decides(const Condition &node)
    {
        if (node.kind == Kind::And || node.kind == Kind::Or || node.kind == Kind::Not) {
            for (const Condition &part : node.parts)
                decides(part);
            return;
        }
        const auto type = typeOf(node);
        if (type && *type != OperandType::Boolean)
            tell(node.at, LabWords::tr("this is neither true nor false"), LabWords::tr("Compare it with something."));
    }

    /// Nothing where only the answer tells.
    [[nodiscard]] std::optional<OperandType> typeOf(const Condition &node) const
    {
        switch (node.kind) {
        case Kind::Number:
            return OperandType::Number;
        case Kind::Text:
            return OperandType::Text;
        case Kind::List:
            return OperandType::List;
        case Kind::Operand: {
            const auto found = std::ranges::find(m_operands, node.text, &LocalOperand::name);
            return found == m_operands.end() ? std::nullopt : std::optional(found->type);
        }
        case Kind::Call:
            if (node.text == "number"_L1 || node.text == "age"_L1)
                return OperandType::Number;
            if (node.text == "line"_L1 || node.text == "header"_L1)
                return OperandType::Text;
            if (node.text == "match"_L1)
                return node.parts.size() == 1 ? OperandType::Boolean : OperandType::Text;
            if (node.text == "previous"_L1 || node.text == "param"_L1 || node.text == "json"_L1)
                return std::nullopt;
            return OperandType::Boolean;
        default:
            return OperandType::Boolean;
        }
    }

    void operand(const Condition &node)
    {
        const QStringList names = namesOf(m_operands);
        if (names.contains(node.text))
            return;
        const QString nearest = nearestName(node.text, names);
        tell(node.at, LabWords::tr("an answer of kind %1 has no \"%2\"").arg(m_kind, node.text.left(60)),
             nearest.isEmpty() ? LabWords::tr("It has: %1.").arg(names.join(u", "_s))
                               : LabWords::tr("Did you mean \"%1\"?").arg(nearest));
    }

    void compare(const Condition &node)
    {
        const auto left = typeOf(node.parts[0]);
        const auto right = typeOf(node.parts[1]);
        if (!left || !right)
            return;
        if (node.text == "in"_L1) {
            if (*right == OperandType::Number || *right == OperandType::Boolean)
                tell(node.parts[1].at, LabWords::tr("\"in\" wants a list or a text on its right"));
            return;
        }
        if (node.text == "contains"_L1) {
            if (*left == OperandType::Number || *left == OperandType::Boolean)
                tell(node.parts[0].at, LabWords::tr("\"contains\" wants a list or a text on its left"));
            return;
        }
        const bool ordering = node.text != "=="_L1 && node.text != "!="_L1;
        if (*left == OperandType::List || *right == OperandType::List)
            return list(node, *left);
        if (*left != *right)
            tell(node.at, LabWords::tr("this compares two different kinds of value"),
                 LabWords::tr("number(…) makes a number of a text."));
        else if (ordering && *left != OperandType::Number)
            tell(node.at, LabWords::tr("only numbers have an order"),
                 LabWords::tr("number(…) makes a number of a text."));
    }

    /// A list stands on the left of a comparison inside all() and any() only.
    void list(const Condition &node, OperandType left)
    {
        if (left != OperandType::List || !m_lists)
            tell(node.at, LabWords::tr("a list can only be compared inside all() or any()"));
    }

    void call(const Condition &node)
    {
        struct Shape
        {
            QLatin1StringView name;
            void (Meaning::*check)(const Condition &);
            std::size_t least;
            std::size_t most;
        };
        static constexpr std::array kShapes = {
            Shape{"json"_L1, &Meaning::json, 1, 1},      Shape{"header"_L1, &Meaning::header, 1, 1},
            Shape{"line"_L1, &Meaning::line, 1, 1},      Shape{"match"_L1, &Meaning::match, 1, 2},
            Shape{"number"_L1, &Meaning::nothing, 1, 1}, Shape{"age"_L1, &Meaning::nothing, 1, 1},
            Shape{"param"_L1, &Meaning::param, 1, 1},    Shape{"previous"_L1, &Meaning::source, 1, 1},
            Shape{"absent"_L1, &Meaning::source, 1, 1},  Shape{"all"_L1, &Meaning::every, 1, 1},
            Shape{"any"_L1, &Meaning::every, 1, 1},
        };
        const auto shape = std::ranges::find(kShapes, node.text, &Shape::name);
        if (shape == kShapes.end()) {
            QStringList names;
            for (const Shape &known : kShapes)
                names << known.name;
            tell(node.at, LabWords::tr("there is no function \"%1\"").arg(node.text.left(60)),
                 LabWords::tr("One of: %1.").arg(names.join(u", "_s)));
        } else if (node.parts.size() < shape->least || node.parts.size() > shape->most) {
            tell(node.at, LabWords::tr("\"%1\" takes another number of arguments").arg(node.text));
        } else {
            (this->*shape->check)(node);
        }
    }

    void nothing(const Condition &) {}

    void json(const Condition &node)
    {
        if (!hasText(m_kind) || m_kind == "tcp"_L1)
            tell(node.at, LabWords::tr("an answer of kind %1 is no JSON").arg(m_kind));
        else if (node.parts[0].kind != Kind::Text || !parseJsonPath(node.parts[0].text))
            tell(node.parts[0].at, LabWords::tr("this is no path into JSON"),
                 LabWords::tr("As in '$.checks[0].name'."));
    }

    void header(const Condition &node)
    {
        if (m_kind != "http"_L1)
            tell(node.at, LabWords::tr("only http has headers"));
        else if (node.parts[0].kind != Kind::Text || node.parts[0].text.isEmpty())
            tell(node.parts[0].at, LabWords::tr("a header's name is missing"));
    }

    void needsText(const Condition &node)
    {
        if (!hasText(m_kind))
            tell(node.at, LabWords::tr("an answer of kind %1 has no text").arg(m_kind));
    }

    void line(const Condition &node)
    {
        needsText(node);
        const Condition &number = node.parts[0];
        if (number.kind != Kind::Number || number.number < 1 || number.number > 1e6 ||
            std::floor(number.number) != number.number)
            tell(number.at, LabWords::tr("lines are counted from 1"));
    }

    void match(const Condition &node)
    {
        needsText(node);
        const Condition &pattern = node.parts[0];
        if (pattern.kind != Kind::Text)
            return tell(pattern.at, LabWords::tr("a pattern stands in quotes"));
        if (const auto problem = formatProblem(TextFormat::Pattern, pattern.text))
            tell(pattern.at, problem->message, problem->hint);
        if (node.parts.size() == 2 &&
            (node.parts[1].kind != Kind::Number || node.parts[1].number < 0 || node.parts[1].number > 99 ||
             std::floor(node.parts[1].number) != node.parts[1].number))
            tell(node.parts[1].at, LabWords::tr("a group is a number; 0 is the whole match"));
    }

    void param(const Condition &node)
    {
        const Condition &name = node.parts[0];
        if (name.kind != Kind::Text || !m_params.contains(name.text))
            tell(name.at, LabWords::tr("there is no parameter \"%1\"").arg(name.text.left(60)),
                 LabWords::tr("Give it a value in params."));
    }

    /// previous() and absent() ask about a part of the answer, not about a result.
    void source(const Condition &node)
    {
        const Condition &part = node.parts[0];
        const bool named = part.kind == Kind::Operand ||
                           (part.kind == Kind::Call && (part.text == "json"_L1 || part.text == "header"_L1 ||
                                                        part.text == "line"_L1 || part.text == "match"_L1));
        if (!named)
            tell(part.at, LabWords::tr("\"%1\" asks about a part of the answer").arg(node.text));
    }

    void every(const Condition &node)
    {
        const Condition &inner = node.parts[0];
        if (inner.kind != Kind::Compare)
            return tell(inner.at, LabWords::tr("\"%1\" wants a comparison").arg(node.text),
                        LabWords::tr("As in all(json('$.peers[*].up') == true)."));
        const auto type = typeOf(inner.parts[0]);
        if (type && *type != OperandType::List)
            tell(inner.parts[0].at, LabWords::tr("this is no list"));
        m_lists = true;
        compare(inner);
        m_lists = false;
    }

    QString m_kind;
    std::vector<LocalOperand> m_operands;
    const Parameters &m_params;
    std::vector<ConditionProblem> m_problems;
    bool m_lists = false;
};

}

std::vector<LocalOperand> localOperands(const QString &kind)
{
    using Type = OperandType;
    const LocalOperand duration{"duration"_L1, Type::Number};
    if (kind == "http"_L1)
        return {{"status"_L1, Type::Number}, {"body"_L1, Type::Text}, {"size"_L1, Type::Number}, duration};
    if (kind == "tcp"_L1)
        return {{"open"_L1, Type::Boolean}, {"banner"_L1, Type::Text}, duration};
    if (kind == "metric"_L1)
        return {{"value"_L1, Type::Number}, {"values"_L1, Type::List}, duration};
    if (kind == "file"_L1)
        return {
            {"exists"_L1, Type::Boolean}, {"size"_L1, Type::Number}, {"age"_L1, Type::Number},  {"mode"_L1, Type::Text},
            {"owner"_L1, Type::Text},     {"group"_L1, Type::Text},  {"sha256"_L1, Type::Text}, duration};
    return {{"stdout"_L1, Type::Text},
            {"stderr"_L1, Type::Text},
            {"exit"_L1, Type::Number},
            {"size"_L1, Type::Number},
            duration};
}

QString textOperand(const QString &kind)
{
    return kind == "http"_L1      ? u"body"_s
           : kind == "tcp"_L1     ? u"banner"_s
           : kind == "command"_L1 ? u"stdout"_s
                                  : QString();
}

bool hasText(const QString &kind)
{
    return !textOperand(kind).isEmpty();
}

std::vector<ConditionProblem> conditionProblems(const Condition &condition, const LocalCheck &check)
{
    return Meaning(check).run(condition);
}

}
