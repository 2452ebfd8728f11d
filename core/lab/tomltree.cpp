// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/tomltree.h"

#include <algorithm>

namespace daytwo {

const TomlEntry *TomlValue::entry(QAnyStringView key) const
{
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const TomlEntry &e) { return e.key == key; });
    return found == entries.end() ? nullptr : &*found;
}

const TomlValue *TomlValue::find(QAnyStringView key) const
{
    const TomlEntry *found = entry(key);
    return found ? &found->value : nullptr;
}

QString TomlValue::textAt(QAnyStringView key) const
{
    const TomlValue *value = find(key);
    return value && value->kind == Kind::String ? value->text : QString();
}

std::optional<qint64> TomlValue::wholeAt(QAnyStringView key) const
{
    const TomlValue *value = find(key);
    return value && value->kind == Kind::Integer ? std::optional(value->integer) : std::nullopt;
}

std::optional<bool> TomlValue::booleanAt(QAnyStringView key) const
{
    const TomlValue *value = find(key);
    return value && value->kind == Kind::Boolean ? std::optional(value->boolean) : std::nullopt;
}

const std::vector<TomlValue> &TomlValue::itemsAt(QAnyStringView key) const
{
    static const std::vector<TomlValue> kNone;
    const TomlValue *value = find(key);
    return value && value->kind == Kind::Array ? value->items : kNone;
}

QStringList TomlValue::textsAt(QAnyStringView key) const
{
    QStringList texts;
    for (const TomlValue &item : itemsAt(key)) {
        if (item.kind == Kind::String)
            texts << item.text;
    }
    return texts;
}

}
