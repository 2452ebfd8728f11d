// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/localcheck.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace daytwo {

/// A value as TOML writes it.
QString tomlText(const QString &text);
QString tomlTexts(const QStringList &texts);
QString tomlValue(const ParameterValue &value);
/// A key, quoted where it must be.
QString tomlKey(const QString &key);

/// Collects `key = value` pairs, leaving out what says nothing, and prints them as lines or as an inline table.
class TomlPairs
{
public:
    /// Adds nothing for an empty text, list, or unset value.
    TomlPairs &text(QLatin1StringView key, const QString &value);
    TomlPairs &texts(QLatin1StringView key, const QStringList &values);
    TomlPairs &whole(QLatin1StringView key, std::optional<qint64> value);
    TomlPairs &boolean(QLatin1StringView key, std::optional<bool> value);
    /// Adds a value that is TOML already; nothing when it is empty.
    TomlPairs &raw(const QString &key, const QString &toml);
    TomlPairs &all(const Parameters &parameters);

    [[nodiscard]] bool isEmpty() const { return m_pairs.isEmpty(); }
    /// One pair a line, each ending in a line break.
    [[nodiscard]] QString lines() const;
    /// `{ a = 1, b = 2 }`; empty when there is no pair.
    [[nodiscard]] QString inlineTable() const;

private:
    QStringList m_pairs;
};

}
