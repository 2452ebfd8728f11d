// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/condition.h"
#include "core/lab/localcheck.h"

namespace daytwo {

/// What can be said of a part of an answer before there is one.
enum class OperandType { Number, Text, Boolean, List };

/// A part of an answer that has a name of its own.
struct LocalOperand
{
    QLatin1StringView name;
    OperandType type;
};

/// The parts that an answer to a check of this kind has, in the order they are told in.
std::vector<LocalOperand> localOperands(const QString &kind);
/// Whether answers of this kind have one long text, which json(), line() and match() look into.
bool hasText(const QString &kind);
/// The name of that text: stdout, body, banner; empty where there is none.
QString textOperand(const QString &kind);

/// Everything in a condition that could never be judged for this check: operands that such an answer does not have,
/// calls with wrong arguments, patterns that are none, parameters without a value, a text compared with a number.
std::vector<ConditionProblem> conditionProblems(const Condition &condition, const LocalCheck &check);

}
