// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/local/localanswer.h"
#include "core/checks/local/localtruth.h"

namespace daytwo {

/// What a condition is worked out over.
struct LocalFacts
{
    const LocalAnswer &answer;
    const QJsonObject &parameters; ///< effective
    QJsonObject previous = {};     ///< remembered parts of the last run, by name
};

/// A condition worked out.
struct LocalEvaluation
{
    LocalTruth truth;
    /// The first part that was read and has no value, though another may have decided.
    std::optional<LocalMissing> missing = {};
};

/// Works a condition out. Total: every comparison with a missing part, or of two kinds of value, is unknown with the
/// reason; it is never true or false. Pure; one walk over the tree.
LocalEvaluation evaluate(const Condition &condition, const LocalFacts &facts);

}
