// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"
#include "core/checks/local/localvalue.h"
#include "core/lab/condition.h"
#include "core/lab/localcheck.h"

#include <map>

namespace daytwo {

/// What came back for a user's check, taken apart into the parts that its rules can name.
struct LocalAnswer
{
    /// Set: nothing can be judged, and why.
    std::optional<Judgement> refusal = {};
    /// Set: the answer may be incomplete, so that nothing good may be read out of what it lacks.
    std::optional<Judgement> doubt = {};
    /// The doubt is about every pass, not only about one that rests on a lack of output.
    bool doubtsAll = false;
    std::map<QString, LocalValue> operands = {}; ///< stdout, status, size …
    LocalValue text = LocalMissing{};            ///< what json(), line() and match() look into
    std::optional<QJsonObject> headers = {};     ///< by lower-case name; nothing: not asked for
    double epoch = 0;                            ///< the clock of the place that was looked at, seconds since 1970

    /// A part by its name; missing for a name that this kind of answer does not have.
    [[nodiscard]] LocalValue operand(const QString &name) const;
    [[nodiscard]] LocalValue json(const QString &path) const;
    [[nodiscard]] LocalValue header(const QString &name) const;
    [[nodiscard]] LocalValue line(int number) const;
    /// The whole match or a group of it; absent where the pattern finds nothing.
    [[nodiscard]] LocalValue match(const QString &pattern, int group) const;
    /// The part that an expectation or a condition names.
    [[nodiscard]] LocalValue part(const LocalExpectation &expectation) const;
    [[nodiscard]] LocalValue part(const Condition &named) const;
};

/// The name under which a part is kept: "exit", "json($.a)", "match(v(.*),1)".
QString partName(const LocalExpectation &expectation);
QString partName(const Condition &named);
/// Whether the check's rules or expectations look at that part.
bool looksAt(const LocalCheck &check, const QString &operand);

/// Takes the evidence of a user's check apart. Pure. What could not be asked, was cut or cannot be understood comes
/// back as a refusal.
LocalAnswer readLocalAnswer(const LocalCheck &check, const JudgeInput &input);

}
