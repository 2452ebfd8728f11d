// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <tl/expected.hpp>

#include <optional>

namespace daytwo {

/// What a pattern found: the whole match and its groups; nothing where it did not match.
using PatternFind = std::optional<QStringList>;

/// Looks for a user's regular expression in foreign text, with an end to it: pattern, subject and the steps of the
/// search are limited, and a search that was given up is an error (a translated sentence), never "not found". Pure.
tl::expected<PatternFind, QString> findPattern(const QString &pattern, const QString &subject);

}
