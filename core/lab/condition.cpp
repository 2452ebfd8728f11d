// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/condition.h"

#include "core/lab/conditiontokens.h"
#include "core/lab/labwords.h"

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

constexpr qsizetype kLongest = 2000;
constexpr int kDeepest = 32;

using Kind = Condition::Kind;
using Read = tl::expected<Condition, ConditionProblem>;

tl::unexpected<ConditionProblem> problem(int at, const QString &message, const QString &hint = {})
{
    return tl::unexpected(ConditionProblem{at, message, hint});
}

/// Recursive descent; one function per level of binding, or the loosest.
class Parser
{
public:
    explicit Parser(std::vector<ConditionToken> tokens)
        : m_tokens(std::move(tokens))
    {
    }

    Read run()
    {
        Read condition = either();
        if (condition && token().kind != ConditionToken::Kind::End)
            return problem(token().at, LabWords::tr("\"%1\" is too much here").arg(token().text.left(40)));
        return condition;
    }

private:
    [[nodiscard]] const ConditionToken &token() const { return m_tokens[m_at]; }
    void step() { ++m_at; }

    bool takeWord(QLatin1StringView word)
    {
        const bool found = token().isWord(word);
        m_at += found ? 1 : 0;
        return found;
    }
    bool takeSign(QLatin1StringView sign)
    {
        const bool found = token().isSign(sign);
        m_at += found ? 1 : 0;
        return found;
    }

    Read either() { return chain(Kind::Or, "or"_L1, &Parser::both); }
    Read both() { return chain(Kind::And, "and"_L1, &Parser::negated); }

    Read chain(Kind kind, QLatin1StringView word, Read (Parser::*part)())
    {
        Read first = (this->*part)();
        if (!first || !token().isWord(word))
            return first;
        Condition whole{.kind = kind, .at = first->at};
        whole.parts.push_back(std::move(*first));
        while (takeWord(word)) {
            Read next = (this->*part)();
            if (!next)
                return next;
            whole.parts.push_back(std::move(*next));
        }
        return whole;
    }

    Read negated()
    {
        const int at = token().at;
        if (!takeWord("not"_L1))
            return comparison();
        return deeper(at, [&] { return wrapped(negated(), at); });
    }

    static Read wrapped(Read inner, int at)
    {
        if (!inner)
            return inner;
        Condition whole{.kind = Kind::Not, .at = at};
        whole.parts.push_back(std::move(*inner));
        return whole;
    }

    Read comparison()
    {
        Read left = value();
        if (!left)
            return left;
        const int at = token().at;
        const bool negative = token().isWord("not"_L1) && m_tokens[m_at + 1].isWord("in"_L1);
        if (negative)
            step();
        const QString sign = comparing();
        if (sign.isEmpty())
            return left;
        step();
        Read right = value();
        if (!right)
            return right;
        if (!comparing().isEmpty())
            return problem(token().at, LabWords::tr("comparisons cannot be chained"),
                           LabWords::tr("Join them with and."));
        Condition whole{.kind = Kind::Compare, .text = sign, .at = at};
        whole.parts.push_back(std::move(*left));
        whole.parts.push_back(std::move(*right));
        return negative ? wrapped(std::move(whole), at) : Read(std::move(whole));
    }

    /// The comparison that the next token is; empty for none.
    [[nodiscard]] QString comparing() const
    {
        for (const auto sign : {"=="_L1, "!="_L1, "<"_L1, "<="_L1, ">"_L1, ">="_L1}) {
            if (token().isSign(sign))
                return sign;
        }
        return token().isWord("in"_L1) || token().isWord("contains"_L1) ? token().text : QString();
    }

    Read value()
    {
        const ConditionToken now = token();
        switch (now.kind) {
        case ConditionToken::Kind::Number:
            step();
            return Condition{.kind = Kind::Number, .number = now.number, .at = now.at};
        case ConditionToken::Kind::Text:
            step();
            return Condition{.kind = Kind::Text, .text = now.text, .at = now.at};
        case ConditionToken::Kind::Word:
            return named();
        case ConditionToken::Kind::Sign:
            if (takeSign("["_L1))
                return deeper(now.at, [&] { return list(now.at); });
            if (takeSign("("_L1))
                return deeper(now.at, [&] { return inBrackets(); });
            break;
        case ConditionToken::Kind::End:
            return problem(now.at, LabWords::tr("something is missing at the end"));
        }
        return problem(now.at, LabWords::tr("\"%1\" cannot stand here").arg(now.text));
    }

    Read named()
    {
        const ConditionToken now = token();
        for (const auto word : {"and"_L1, "or"_L1, "not"_L1, "in"_L1, "contains"_L1}) {
            if (now.isWord(word))
                return problem(now.at, LabWords::tr("\"%1\" cannot stand here").arg(word));
        }
        step();
        if (now.text == "true"_L1 || now.text == "false"_L1)
            return Condition{.kind = Kind::Boolean, .flag = now.text == "true"_L1, .at = now.at};
        if (now.text == "param"_L1 && takeSign("."_L1)) {
            if (token().kind != ConditionToken::Kind::Word)
                return problem(token().at, LabWords::tr("a parameter's name is missing"));
            Condition call{.kind = Kind::Call, .text = now.text, .at = now.at};
            call.parts.push_back({.kind = Kind::Text, .text = token().text, .at = token().at});
            step();
            return call;
        }
        if (takeSign("("_L1))
            return deeper(now.at, [&] { return call(now); });
        return Condition{.kind = Kind::Operand, .text = now.text, .at = now.at};
    }

    Read call(const ConditionToken &name)
    {
        Condition whole{.kind = Kind::Call, .text = name.text, .at = name.at};
        if (takeSign(")"_L1))
            return whole;
        do {
            Read argument = either();
            if (!argument)
                return argument;
            whole.parts.push_back(std::move(*argument));
        } while (takeSign(","_L1));
        if (!takeSign(")"_L1))
            return problem(token().at, LabWords::tr("a closing ) is missing"));
        return whole;
    }

    Read list(int at)
    {
        Condition whole{.kind = Kind::List, .at = at};
        if (takeSign("]"_L1))
            return whole;
        do {
            Read item = value();
            if (!item)
                return item;
            if (!item->isConstant())
                return problem(item->at, LabWords::tr("a list holds numbers and texts"));
            whole.parts.push_back(std::move(*item));
        } while (takeSign(","_L1));
        if (!takeSign("]"_L1))
            return problem(token().at, LabWords::tr("a closing ] is missing"));
        return whole;
    }

    Read inBrackets()
    {
        Read inner = either();
        if (inner && !takeSign(")"_L1))
            return problem(token().at, LabWords::tr("a closing ) is missing"));
        return inner;
    }

    template <typename Inner>
    Read deeper(int at, const Inner &inner)
    {
        if (m_depth == kDeepest)
            return problem(at, LabWords::tr("nested too deeply"));
        ++m_depth;
        Read read = inner();
        --m_depth;
        return read;
    }

    std::vector<ConditionToken> m_tokens;
    std::size_t m_at = 0;
    int m_depth = 0;
};

}

tl::expected<Condition, ConditionProblem> parseCondition(const QString &text)
{
    if (text.size() > kLongest)
        return problem(0, LabWords::tr("a condition longer than %1 characters").arg(kLongest));
    if (text.trimmed() == "default"_L1)
        return Condition{.kind = Kind::Default};
    auto tokens = conditionTokens(text);
    if (!tokens)
        return tl::unexpected(tokens.error());
    return Parser(std::move(*tokens)).run();
}

}
