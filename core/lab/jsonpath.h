// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace daytwo {

/// Every element of a list: `[*]`.
struct JsonEvery
{
    bool operator==(const JsonEvery &) const = default;
};

/// One step into a JSON value: a member, an element from 0, or every element.
using JsonStep = std::variant<QString, int, JsonEvery>;
using JsonPath = std::vector<JsonStep>;

/// The steps of "$.checks[0].name", "$['a b']", "$.peers[*].up"; nothing for a text that is no path. "$" alone has no
/// steps. At most 32 of them.
std::optional<JsonPath> parseJsonPath(const QString &text);

}
