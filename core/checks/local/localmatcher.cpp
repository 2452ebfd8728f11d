// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/local/localmatcher.h"

#include "core/checks/local/localanswer.h"
#include "core/checks/local/localpattern.h"
#include "core/checks/words.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

using Matcher = LocalExpectation::Matcher;

LocalTruth otherKind(const QString &wanted, const LocalValue &value)
{
    return LocalTruth::nobodyKnows(
        unseen(Reason::Unproven, CheckWords::tr("%1 is wanted, and this is %2.").arg(wanted, shownValue(value))));
}

std::optional<double> numberOf(const LocalValue &value)
{
    if (const auto *number = std::get_if<double>(&value))
        return *number;
    const auto *text = std::get_if<QString>(&value);
    return text ? numberIn(*text) : std::nullopt;
}

std::optional<double> numberOf(const ParameterValue &value)
{
    if (const auto *whole = std::get_if<qint64>(&value))
        return double(*whole);
    const auto *number = std::get_if<double>(&value);
    return number ? std::optional(*number) : std::nullopt;
}

QStringList wantedList(const ParameterValue &value)
{
    const auto *list = std::get_if<QStringList>(&value);
    return list ? *list : QStringList();
}

LocalTruth equals(const ParameterValue &wanted, const LocalValue &value)
{
    if (const auto *flag = std::get_if<bool>(&wanted)) {
        const auto *seen = std::get_if<bool>(&value);
        return seen ? LocalTruth::of(*seen == *flag) : otherKind(CheckWords::tr("True or false"), value);
    }
    if (const auto number = numberOf(wanted)) {
        const auto seen = numberOf(value);
        return seen ? LocalTruth::of(*seen == *number) : otherKind(CheckWords::tr("A number"), value);
    }
    if (const auto *text = std::get_if<QString>(&wanted)) {
        const auto *seen = std::get_if<QString>(&value);
        return seen ? LocalTruth::of(seen->trimmed() == text->trimmed()) : otherKind(CheckWords::tr("A text"), value);
    }
    if (!std::holds_alternative<QString>(value) && !std::holds_alternative<LocalList>(value))
        return otherKind(CheckWords::tr("A list"), value);
    return LocalTruth::of(elementsOf(value) == wantedList(wanted));
}

/// `inner` has nothing that `outer` has not.
bool within(const QStringList &inner, const QStringList &outer)
{
    return std::ranges::all_of(inner, [&outer](const QString &item) { return outer.contains(item); });
}

LocalTruth compareLists(Matcher matcher, const QStringList &wanted, const LocalValue &value)
{
    if (!std::holds_alternative<QString>(value) && !std::holds_alternative<LocalList>(value))
        return otherKind(CheckWords::tr("A list"), value);
    const QStringList seen = elementsOf(value);
    if (seen.isEmpty() && matcher == Matcher::Subset)
        return LocalTruth::nobodyKnows(seenAbsent(CheckWords::tr("It is empty.")));
    return LocalTruth::of(matcher == Matcher::Subset ? within(seen, wanted) : within(wanted, seen));
}

LocalTruth compareNumbers(Matcher matcher, const ParameterValue &wanted, const LocalValue &value)
{
    const auto limit = numberOf(wanted);
    const auto seen = numberOf(value);
    if (!limit || !seen)
        return otherKind(CheckWords::tr("A number"), value);
    return LocalTruth::of(matcher == Matcher::AtLeast ? *seen >= *limit : *seen <= *limit);
}

LocalTruth matches(const ParameterValue &wanted, const LocalValue &value)
{
    const auto *pattern = std::get_if<QString>(&wanted);
    const auto *seen = std::get_if<QString>(&value);
    if (!pattern || !seen)
        return otherKind(CheckWords::tr("A text"), value);
    const auto found = findPattern(*pattern, *seen);
    return found ? LocalTruth::of(found->has_value())
                 : LocalTruth::nobodyKnows(unseen(Reason::Unproven, found.error()));
}

/// Without a last good run there is nothing that could have changed: the first look remembers.
LocalTruth unchanged(const LocalValue &value, const std::optional<QJsonValue> &lastGood)
{
    return LocalTruth::of(!lastGood || *lastGood == rememberedValue(value));
}

QString shownWanted(const ParameterValue &wanted)
{
    if (const auto *list = std::get_if<QStringList>(&wanted))
        return shownValue(LocalList(list->begin(), list->end()));
    if (const auto number = numberOf(wanted))
        return shownValue(*number);
    if (const auto *flag = std::get_if<bool>(&wanted))
        return shownValue(*flag);
    const auto *text = std::get_if<QString>(&wanted);
    return shownValue(text ? *text : QString());
}

}

QStringList elementsOf(const LocalValue &value)
{
    QStringList elements;
    if (const auto *text = std::get_if<QString>(&value)) {
        for (const QString &line : text->split(u'\n')) {
            // Programs align their columns by the longest entry.
            if (const QString words = line.simplified(); !words.isEmpty())
                elements << words;
        }
    } else if (const auto *list = std::get_if<LocalList>(&value)) {
        for (const LocalScalar &item : *list) {
            const auto *word = std::get_if<QString>(&item);
            elements << (word ? *word : shownValue(localValue(item)));
        }
    }
    return elements;
}

LocalTruth meets(const LocalExpectation &expectation, const LocalValue &value,
                 const std::optional<QJsonValue> &lastGood)
{
    const auto *missing = std::get_if<LocalMissing>(&value);
    if (expectation.matcher == Matcher::Absent) {
        if (missing)
            return missing->seenAbsent ? LocalTruth::of(true) : LocalTruth::nobodyKnows(*missing);
        return LocalTruth::of(std::holds_alternative<LocalList>(value) && std::get<LocalList>(value).empty());
    }
    if (missing) {
        // What was there in the last good run and is gone has changed.
        if (expectation.matcher == Matcher::Unchanged && missing->seenAbsent && lastGood)
            return LocalTruth::of(false);
        return LocalTruth::nobodyKnows(*missing);
    }
    switch (expectation.matcher) {
    case Matcher::Equals:
        return equals(expectation.expected, value);
    case Matcher::Subset:
    case Matcher::Superset:
        return compareLists(expectation.matcher, wantedList(expectation.expected), value);
    case Matcher::AtLeast:
    case Matcher::AtMost:
        return compareNumbers(expectation.matcher, expectation.expected, value);
    case Matcher::Matches:
        return matches(expectation.expected, value);
    case Matcher::Unchanged:
        return unchanged(value, lastGood);
    case Matcher::Absent:
        break;
    }
    return LocalTruth{};
}

QString wantedText(const LocalExpectation &expectation)
{
    const QString part = partName(expectation);
    const QString wanted = shownWanted(expectation.expected);
    switch (expectation.matcher) {
    case Matcher::Equals:
        return CheckWords::tr("%1 is %2", "part of an answer, value").arg(part, wanted);
    case Matcher::Subset:
        return CheckWords::tr("%1 has nothing but %2").arg(part, wanted);
    case Matcher::Superset:
        return CheckWords::tr("%1 has all of %2").arg(part, wanted);
    case Matcher::AtLeast:
        return CheckWords::tr("%1 is %2 or more").arg(part, wanted);
    case Matcher::AtMost:
        return CheckWords::tr("%1 is %2 or less").arg(part, wanted);
    case Matcher::Matches:
        return CheckWords::tr("%1 matches %2").arg(part, wanted);
    case Matcher::Absent:
        return CheckWords::tr("%1 is not there").arg(part);
    case Matcher::Unchanged:
        break;
    }
    return CheckWords::tr("%1 is as in the last good run").arg(part);
}

}
