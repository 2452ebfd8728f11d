// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>
#include <vector>

namespace daytwo {

/// One word of a line of `iptables-save`.
struct IptablesToken
{
    QString text;
    /// It stood in quotes, so that it is never an option.
    bool quoted = false;

    [[nodiscard]] bool isOption() const { return !quoted && text.size() > 1 && text.startsWith(u'-'); }
    [[nodiscard]] bool isNegation() const { return !quoted && text == u"!"; }
    bool operator==(const IptablesToken &) const = default;
};

/// Splits at blanks; double quotes hold a word together, a backslash inside them takes the next character as it is.
/// Nothing when a quote stays open.
std::optional<std::vector<IptablesToken>> iptablesTokens(QByteArrayView line);

}
