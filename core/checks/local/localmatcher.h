// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/local/localtruth.h"
#include "core/lab/localcheck.h"

namespace daytwo {

/// Whether a part of an answer is what an expectation wants of it. A missing value is unknown, unless `absent` asks for
/// it. `lastGood` is the remembered value of the last good run; nothing where there was none, or it did not look at
/// this. Pure.
LocalTruth meets(const LocalExpectation &expectation, const LocalValue &value,
                 const std::optional<QJsonValue> &lastGood);

/// What an expectation wants, for people: "stdout equals “active”".
QString wantedText(const LocalExpectation &expectation);

/// The elements of a value: those of a list; the lines of a text, without empty ones, with one blank for several.
QStringList elementsOf(const LocalValue &value);

}
