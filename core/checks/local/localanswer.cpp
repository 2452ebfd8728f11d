// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/local/localanswer.h"

#include "core/checks/local/localpattern.h"
#include "core/facts/jsonreader.h"
#include "core/lab/jsonpath.h"

#include <cmath>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// A line or group as a condition names it; one that is no whole number, or beyond any answer, is none that there is.
int countOf(double number)
{
    constexpr double kMost = 1e9;
    return number >= 0 && number <= kMost && std::floor(number) == number ? int(number) : -1;
}

/// The step into every element gives a list of what the rest of the path finds in each.
QJsonValue follow(const QJsonValue &value, const JsonPath &path, std::size_t at)
{
    if (at == path.size())
        return value;
    if (const auto *name = std::get_if<QString>(&path[at]))
        return value.isObject() ? follow(value.toObject().value(*name), path, at + 1) : QJsonValue::Undefined;
    if (const auto *index = std::get_if<int>(&path[at]))
        return value.isArray() ? follow(value.toArray().at(*index), path, at + 1) : QJsonValue::Undefined;
    if (!value.isArray())
        return QJsonValue::Undefined;
    QJsonArray found;
    for (const QJsonValue &item : value.toArray())
        found << follow(item, path, at + 1);
    return found;
}

/// Undefined does not survive in an array: it becomes null there, which must not pass for a value.
bool hasHoles(const QJsonValue &value)
{
    if (!value.isArray())
        return false;
    const QJsonArray array = value.toArray();
    return std::any_of(array.begin(), array.end(),
                       [](const QJsonValue &item) { return item.isNull() || item.isUndefined() || hasHoles(item); });
}

LocalMissing notThere(const QString &what)
{
    return seenAbsent(CheckWords::tr("There is no %1 in the answer.").arg(what));
}

}

LocalValue LocalAnswer::operand(const QString &name) const
{
    const auto found = operands.find(name);
    return found == operands.end()
               ? unseen(Reason::Unproven, CheckWords::tr("The answer has no part called %1.").arg(name))
               : found->second;
}

LocalValue LocalAnswer::json(const QString &path) const
{
    const auto *body = std::get_if<QString>(&text);
    if (!body) {
        // Nothing at all is no JSON without that member.
        const auto *missing = std::get_if<LocalMissing>(&text);
        return missing && !missing->seenAbsent
                   ? *missing
                   : unseen(Reason::Garbled, CheckWords::tr("The answer is empty, and no JSON."));
    }
    const auto steps = parseJsonPath(path);
    if (!steps)
        return unseen(Reason::Unproven, CheckWords::tr("%1 is no path into JSON.").arg(path));
    const auto document = readJson(body->toUtf8());
    if (!document)
        return unseen(Reason::Garbled, CheckWords::tr("The answer is no JSON: %1").arg(document.error().reason));
    const QJsonValue root = document->isArray() ? QJsonValue(document->array()) : QJsonValue(document->object());
    const QJsonValue found = follow(root, *steps, 0);
    if (hasHoles(found))
        return unseen(Reason::Unproven, CheckWords::tr("%1 is not there in every element.").arg(path));
    return found.isUndefined() || found.isNull() ? notThere(path) : localValue(found);
}

LocalValue LocalAnswer::header(const QString &name) const
{
    if (!headers)
        return unseen(Reason::Unproven, CheckWords::tr("The headers of the answer were not kept."));
    const QJsonValue value = headers->value(name.toLower());
    return value.isString() ? LocalValue(value.toString()) : notThere(name);
}

LocalValue LocalAnswer::line(int number) const
{
    const auto *body = std::get_if<QString>(&text);
    if (!body)
        return text;
    const QStringList lines = body->split(u'\n');
    const auto withoutReturn = [](QString line) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        return line;
    };
    return number >= 1 && number <= lines.size() && !(lines.size() == 1 && body->isEmpty())
               ? LocalValue(withoutReturn(lines[number - 1]))
               : notThere(CheckWords::tr("line %1").arg(number));
}

LocalValue LocalAnswer::match(const QString &pattern, int group) const
{
    const auto *body = std::get_if<QString>(&text);
    if (!body)
        return text;
    const auto found = findPattern(pattern, *body);
    if (!found)
        return unseen(Reason::Unproven, found.error());
    return *found && group >= 0 && group < (*found)->size() ? LocalValue((*found)->at(group)) : notThere(pattern);
}

LocalValue LocalAnswer::part(const LocalExpectation &expectation) const
{
    if (expectation.of == "json"_L1)
        return json(expectation.at);
    return expectation.of == "header"_L1 ? header(expectation.at) : operand(expectation.of);
}

LocalValue LocalAnswer::part(const Condition &named) const
{
    if (named.kind == Condition::Kind::Operand)
        return operand(named.text);
    const auto argument = [&named](std::size_t i) { return i < named.parts.size() ? named.parts[i] : Condition{}; };
    if (named.text == "json"_L1)
        return json(argument(0).text);
    if (named.text == "header"_L1)
        return header(argument(0).text);
    if (named.text == "line"_L1)
        return line(countOf(argument(0).number));
    if (named.text == "match"_L1)
        return match(argument(0).text, countOf(argument(1).number));
    return unseen(Reason::Unproven, CheckWords::tr("%1 is no part of an answer.").arg(named.text));
}

QString partName(const LocalExpectation &expectation)
{
    return expectation.at.isEmpty() ? expectation.of : u"%1(%2)"_s.arg(expectation.of, expectation.at);
}

QString partName(const Condition &named)
{
    QStringList arguments;
    for (const Condition &part : named.parts)
        arguments << (part.kind == Condition::Kind::Number ? QString::number(part.number) : part.text);
    return named.kind == Condition::Kind::Operand ? named.text : u"%1(%2)"_s.arg(named.text, arguments.join(u','));
}

bool looksAt(const LocalCheck &check, const QString &operand)
{
    bool found =
        std::ranges::any_of(check.expectations, [&](const LocalExpectation &one) { return one.of == operand; });
    for (const LocalRule &rule : check.rules) {
        if (const auto condition = parseCondition(rule.when))
            walkCondition(*condition, [&](const Condition &node) {
                const bool named = node.kind == Condition::Kind::Operand || node.kind == Condition::Kind::Call;
                found = found || (named && node.text == operand);
            });
    }
    return found;
}

}
