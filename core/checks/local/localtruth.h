// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/local/localvalue.h"

namespace daytwo {

/// Whether something holds: yes, no, or that nobody can tell, and why. What cannot be told is neither of the two, and
/// nothing that is made of it may pass for one (Kleene's logic).
struct LocalTruth
{
    enum class State { No, Yes, Unknown };

    State state = State::Unknown;
    LocalMissing why = {}; ///< of Unknown

    [[nodiscard]] bool yes() const { return state == State::Yes; }
    [[nodiscard]] bool no() const { return state == State::No; }
    [[nodiscard]] bool unknown() const { return state == State::Unknown; }
    bool operator==(const LocalTruth &) const = default;

    static LocalTruth of(bool holds) { return {holds ? State::Yes : State::No, {}}; }
    static LocalTruth nobodyKnows(LocalMissing why) { return {State::Unknown, std::move(why)}; }
};

}
