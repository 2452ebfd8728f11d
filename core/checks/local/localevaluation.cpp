// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/local/localevaluation.h"

#include <QDateTime>

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

using Kind = Condition::Kind;
using State = LocalTruth::State;

LocalMissing typeError(const QString &sign, const LocalValue &left, const LocalValue &right)
{
    return unseen(Reason::Unproven, CheckWords::tr("%1 and %2 cannot be compared with %3.", "values, operator")
                                        .arg(shownValue(left), shownValue(right), sign));
}

class Evaluation
{
public:
    explicit Evaluation(const LocalFacts &facts)
        : m_facts(facts)
    {
    }

    LocalEvaluation run(const Condition &condition)
    {
        const LocalTruth result = truth(condition);
        return {result, m_missing};
    }

private:
    LocalTruth nobodyKnows(LocalMissing why)
    {
        if (!m_missing)
            m_missing = why;
        return LocalTruth::nobodyKnows(std::move(why));
    }

    LocalTruth truth(const Condition &node)
    {
        switch (node.kind) {
        case Kind::Default:
            return LocalTruth::of(true);
        case Kind::And:
            return join(node, State::No);
        case Kind::Or:
            return join(node, State::Yes);
        case Kind::Not: {
            const LocalTruth inner = truth(node.parts[0]);
            return inner.unknown() ? inner : LocalTruth::of(inner.no());
        }
        case Kind::Compare:
            return compare(node.text, value(node.parts[0]), value(node.parts[1]));
        case Kind::Call:
            if (node.parts.empty())
                break;
            if (node.text == "all"_L1 || node.text == "any"_L1)
                return each(node);
            if (node.text == "absent"_L1)
                return absent(node);
            if (node.text == "match"_L1 && node.parts.size() == 1)
                return found(node);
            break;
        default:
            break;
        }
        return flag(value(node));
    }

    /// All parts are looked at, also behind the one that decides: what is missing there is to be known.
    LocalTruth join(const Condition &node, State deciding)
    {
        std::optional<LocalTruth> decided;
        std::optional<LocalTruth> open;
        for (const Condition &part : node.parts) {
            const LocalTruth one = truth(part);
            if (one.state == deciding)
                decided = one;
            else if (one.unknown() && !open)
                open = one;
        }
        if (decided)
            return *decided;
        return open ? *open : LocalTruth::of(deciding == State::No);
    }

    LocalTruth flag(const LocalValue &value)
    {
        if (const auto *is = std::get_if<bool>(&value))
            return LocalTruth::of(*is);
        if (const auto *missing = std::get_if<LocalMissing>(&value))
            return nobodyKnows(*missing);
        return nobodyKnows(
            unseen(Reason::Unproven, CheckWords::tr("%1 is neither true nor false.").arg(shownValue(value))));
    }

    LocalTruth absent(const Condition &node)
    {
        const LocalValue part = m_facts.answer.part(node.parts[0]);
        const auto *missing = std::get_if<LocalMissing>(&part);
        if (missing && !missing->seenAbsent)
            return nobodyKnows(*missing);
        return LocalTruth::of(missing != nullptr);
    }

    /// Whether a pattern finds something: that it finds nothing is an answer too, but not in a text that was not seen.
    LocalTruth found(const Condition &node)
    {
        const LocalValue part = m_facts.answer.part(node);
        const auto *missing = std::get_if<LocalMissing>(&part);
        if (missing && !missing->seenAbsent)
            return nobodyKnows(*missing);
        return LocalTruth::of(missing == nullptr);
    }

    /// all() and any() over a list. That all of no elements are well says nothing.
    LocalTruth each(const Condition &node)
    {
        const Condition &inner = node.parts[0];
        if (inner.kind != Kind::Compare)
            return nobodyKnows(unseen(Reason::Unproven, CheckWords::tr("There is no comparison in it.")));
        const LocalValue list = value(inner.parts[0]);
        const LocalValue other = value(inner.parts[1]);
        if (const auto *missing = std::get_if<LocalMissing>(&list))
            return nobodyKnows(*missing);
        const auto *items = std::get_if<LocalList>(&list);
        if (!items)
            return nobodyKnows(unseen(Reason::Unproven, CheckWords::tr("%1 is no list.").arg(shownValue(list))));
        const bool all = node.text == "all"_L1;
        if (all && items->empty())
            return nobodyKnows(unseen(Reason::Unproven, CheckWords::tr("The list is empty.")));
        std::optional<LocalTruth> open;
        for (const LocalScalar &item : *items) {
            LocalTruth one = compare(inner.text, localValue(item), other);
            if (all ? one.no() : one.yes())
                return one;
            if (one.unknown() && !open)
                open = one;
        }
        return open ? *open : LocalTruth::of(all);
    }

    LocalTruth compare(const QString &sign, const LocalValue &left, const LocalValue &right)
    {
        for (const LocalValue *side : {&left, &right}) {
            if (const auto *missing = std::get_if<LocalMissing>(side))
                return nobodyKnows(*missing);
        }
        if (sign == "in"_L1)
            return contains(right, left, sign);
        if (sign == "contains"_L1)
            return contains(left, right, sign);
        if (left.index() != right.index() || std::holds_alternative<LocalList>(left))
            return nobodyKnows(typeError(sign, left, right));
        if (sign == "=="_L1 || sign == "!="_L1)
            return LocalTruth::of((left == right) == (sign == "=="_L1));
        const auto *a = std::get_if<double>(&left);
        const auto *b = std::get_if<double>(&right);
        if (!a || !b)
            return nobodyKnows(typeError(sign, left, right));
        return LocalTruth::of(sign == "<"_L1    ? *a < *b
                              : sign == "<="_L1 ? *a <= *b
                              : sign == ">"_L1  ? *a > *b
                                                : *a >= *b);
    }

    LocalTruth contains(const LocalValue &whole, const LocalValue &part, const QString &sign)
    {
        const auto *text = std::get_if<QString>(&whole);
        const auto *piece = std::get_if<QString>(&part);
        if (text && piece)
            return LocalTruth::of(text->contains(*piece));
        const auto *list = std::get_if<LocalList>(&whole);
        if (!list || std::holds_alternative<LocalList>(part))
            return nobodyKnows(typeError(sign, whole, part));
        bool sameKind = list->empty();
        for (const LocalScalar &item : *list) {
            const LocalValue one = localValue(item);
            if (one == part)
                return LocalTruth::of(true);
            sameKind = sameKind || one.index() == part.index();
        }
        return sameKind ? LocalTruth::of(false) : nobodyKnows(typeError(sign, whole, part));
    }

    LocalValue value(const Condition &node)
    {
        switch (node.kind) {
        case Kind::Number:
            return node.number;
        case Kind::Text:
            return node.text;
        case Kind::Boolean:
            return node.flag;
        case Kind::List:
            return list(node);
        case Kind::Operand:
            return m_facts.answer.operand(node.text);
        case Kind::Call:
            return called(node);
        default:
            return fromTruth(truth(node));
        }
    }

    static LocalValue fromTruth(const LocalTruth &truth)
    {
        return truth.unknown() ? LocalValue(truth.why) : LocalValue(truth.yes());
    }

    static LocalValue list(const Condition &node)
    {
        LocalList items;
        for (const Condition &part : node.parts) {
            if (part.kind == Kind::Number)
                items.emplace_back(part.number);
            else if (part.kind == Kind::Text)
                items.emplace_back(part.text);
            else
                items.emplace_back(part.flag);
        }
        return items;
    }

    LocalValue called(const Condition &node)
    {
        if (node.parts.empty())
            return unseen(Reason::Unproven, CheckWords::tr("%1 is asked about nothing.").arg(node.text));
        const bool yesOrNo = node.text == "all"_L1 || node.text == "any"_L1 || node.text == "absent"_L1 ||
                             (node.text == "match"_L1 && node.parts.size() == 1);
        if (yesOrNo)
            return fromTruth(truth(node));
        if (node.text == "number"_L1)
            return number(value(node.parts[0]));
        if (node.text == "age"_L1)
            return age(value(node.parts[0]));
        if (node.text == "param"_L1)
            return param(node.parts[0].text);
        if (node.text == "previous"_L1)
            return recalledValue(m_facts.previous.value(partName(node.parts[0])));
        return m_facts.answer.part(node);
    }

    [[nodiscard]] LocalValue param(const QString &name) const
    {
        const QJsonValue value = m_facts.parameters.value(name);
        return value.isUndefined() ? unseen(Reason::Unproven, CheckWords::tr("There is no parameter %1.").arg(name))
                                   : localValue(value);
    }

    static LocalValue number(const LocalValue &value)
    {
        if (std::holds_alternative<double>(value) || std::holds_alternative<LocalMissing>(value))
            return value;
        const auto *text = std::get_if<QString>(&value);
        const auto number = text ? numberIn(*text) : std::nullopt;
        return number ? LocalValue(*number)
                      : unseen(Reason::Unproven, CheckWords::tr("%1 is no number.").arg(shownValue(value)));
    }

    /// Seconds between a moment and the clock of the place that was looked at.
    [[nodiscard]] LocalValue age(const LocalValue &value) const
    {
        if (std::holds_alternative<LocalMissing>(value))
            return value;
        if (const auto *seconds = std::get_if<double>(&value))
            return m_facts.answer.epoch - *seconds;
        const auto *text = std::get_if<QString>(&value);
        if (const auto seconds = text ? numberIn(*text) : std::nullopt)
            return m_facts.answer.epoch - *seconds;
        const QDateTime time = text ? QDateTime::fromString(text->trimmed(), Qt::ISODateWithMs) : QDateTime();
        if (!time.isValid())
            return unseen(Reason::Unproven, CheckWords::tr("%1 is no time.").arg(shownValue(value)));
        return m_facts.answer.epoch - double(time.toMSecsSinceEpoch()) / 1000.0;
    }

    const LocalFacts &m_facts;
    std::optional<LocalMissing> m_missing;
};

}

LocalEvaluation evaluate(const Condition &condition, const LocalFacts &facts)
{
    return Evaluation(facts).run(condition);
}

}
