// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/outcome.h"

#include <QJsonValue>

#include <variant>
#include <vector>

namespace daytwo {

/// A part of an answer that there is no value for.
struct LocalMissing
{
    /// It was looked for and is not there: the only thing that `absent` may be proved by.
    bool seenAbsent = false;
    Reason reason = Reason::Unproven;
    QString text; ///< one translated sentence

    bool operator==(const LocalMissing &) const = default;
};

using LocalScalar = std::variant<bool, double, QString>;
using LocalList = std::vector<LocalScalar>;
/// A part of an answer, typed.
using LocalValue = std::variant<LocalMissing, bool, double, QString, LocalList>;

/// Nothing could be seen: the reason and a sentence.
LocalMissing unseen(Reason reason, const QString &text);
/// Looked for, and not there.
LocalMissing seenAbsent(const QString &text);
/// A value of JSON; null is absent, an object is no value.
LocalValue localValue(const QJsonValue &json);
LocalValue localValue(const LocalScalar &scalar);
/// The value as a person reads it, short, without secrets: "503", "“active”", "[1, 2, …]".
QString shownValue(const LocalValue &value);
/// What is kept of a value to compare later answers with: numbers, short texts, and of all else a fingerprint
/// ("sha256:…"), since a fact is kept long and must hold no secret. Undefined for a missing value.
QJsonValue rememberedValue(const LocalValue &value);
/// A remembered value; of a fingerprint nothing can be said but whether it is the same.
LocalValue recalledValue(const QJsonValue &remembered);
/// The number that a text is ("42", " 3.5\n"); nothing for any other text.
std::optional<double> numberIn(const QString &text);

}
