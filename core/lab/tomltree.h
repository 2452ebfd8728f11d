// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/span.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace daytwo {

struct TomlEntry;

/// One value of a TOML document with its place. Which members count is decided by `kind`.
struct TomlValue
{
    enum class Kind { Table, Array, String, Integer, Float, Boolean, Date, DateTime };

    Kind kind = Kind::Table;
    Span span;
    QString text;
    qint64 integer = 0;
    double number = 0;
    bool boolean = false;
    QDate date;
    /// A table's entries in the order of the file.
    std::vector<TomlEntry> entries;
    /// An array's elements.
    std::vector<TomlValue> items;

    /// The value of a key of a table; null when it is not there or this is no table.
    [[nodiscard]] const TomlValue *find(QAnyStringView key) const;
    [[nodiscard]] const TomlEntry *entry(QAnyStringView key) const;
    /// The text of a key of a table; empty when it is not there or no text.
    [[nodiscard]] QString textAt(QAnyStringView key) const;
    [[nodiscard]] std::optional<qint64> wholeAt(QAnyStringView key) const;
    [[nodiscard]] std::optional<bool> booleanAt(QAnyStringView key) const;
    /// The elements of a list that is the value of a key of a table; none when it is not there or no list.
    [[nodiscard]] const std::vector<TomlValue> &itemsAt(QAnyStringView key) const;
    /// Those elements of it that are texts.
    [[nodiscard]] QStringList textsAt(QAnyStringView key) const;
};

struct TomlEntry
{
    QString key;
    Span keySpan;
    TomlValue value;
};

}
