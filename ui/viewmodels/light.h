// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/verdict.h"

#include <optional>

namespace daytwo {

/// What is painted for a verdict, a node, a link or a run: an outcome, or one of the two that are no outcome.
enum class Light {
    Pass,
    Warn,
    Fail,
    Unknown,
    Skipped,
    Blocked, ///< unknown because a parent is down: its light is the one to look at
    None     ///< never looked
};

/// The light of an outcome that is not blocked.
Light lightOf(Outcome outcome);
/// The light of a verdict: blocked ones apart from the other unknowns.
Light lightOf(const Verdict &verdict);
/// What is told first: fail, unknown, blocked, warn, never looked, pass, skipped.
int urgency(Light light);

/// How many lights of each kind, silenced ones apart.
struct LightCounts
{
    int pass = 0;
    int warn = 0;
    int fail = 0;
    int unknown = 0; ///< blocked ones included
    int skipped = 0;
    int silenced = 0;
    int none = 0;            ///< never looked
    int silencedFail = 0;    ///< of the silenced: really failed
    int silencedUnknown = 0; ///< of the silenced: nobody could look

    void add(const std::optional<Verdict> &verdict);
    /// What a silence keeps out of the worst although it is bad.
    [[nodiscard]] int hidden() const { return silencedFail + silencedUnknown; }
    /// The worst that counts; never Pass while anything was never looked at or a silence hides what is bad, and never
    /// without a pass.
    [[nodiscard]] Light worst() const;
    /// How many have the worst light.
    [[nodiscard]] int worstCount() const;
    [[nodiscard]] int total() const { return pass + warn + fail + unknown + skipped + silenced + none; }
    LightCounts &operator+=(const LightCounts &other);
    bool operator==(const LightCounts &) const = default;
};

}
