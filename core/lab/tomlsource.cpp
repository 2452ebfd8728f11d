// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/tomlsource.h"

#include "core/lab/labwords.h"
#include "core/lab/tomlguard.h"

// toml++ 3.3 asserts what the text "[?" breaks, and with NDEBUG even assumes it. With neither, it goes on to the line
// that reports the error. To be removed with the first toml++ whose parser checks before it calls parse_key().
#undef NDEBUG
#define TOML_ASSERT(expr) static_assert(true)
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include <algorithm>
#include <string_view>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

Span spanOf(const toml::source_region &region, const QString &file)
{
    const auto number = [](toml::source_index index) { return static_cast<int>(index); };
    return {file, number(region.begin.line), number(region.begin.column), number(region.end.line),
            number(region.end.column)};
}

TomlValue convert(const toml::node &node, const QString &file);

void convertTable(const toml::table &table, const QString &file, TomlValue &value)
{
    value.kind = TomlValue::Kind::Table;
    value.entries.reserve(table.size());
    for (const auto &[key, child] : table)
        value.entries.push_back({fromView(key.str()), spanOf(key.source(), file), convert(child, file)});
    std::stable_sort(value.entries.begin(), value.entries.end(), [](const TomlEntry &a, const TomlEntry &b) {
        return std::pair(a.keySpan.line, a.keySpan.column) < std::pair(b.keySpan.line, b.keySpan.column);
    });
}

void convertArray(const toml::array &array, const QString &file, TomlValue &value)
{
    value.kind = TomlValue::Kind::Array;
    value.items.reserve(array.size());
    for (const auto &child : array)
        value.items.push_back(convert(child, file));
}

TomlValue convert(const toml::node &node, const QString &file)
{
    using Kind = TomlValue::Kind;
    TomlValue value;
    value.span = spanOf(node.source(), file);
    if (const auto *table = node.as_table()) {
        convertTable(*table, file, value);
    } else if (const auto *array = node.as_array()) {
        convertArray(*array, file, value);
    } else if (const auto *text = node.as_string()) {
        value.kind = Kind::String;
        value.text = fromView(text->get());
    } else if (const auto *integer = node.as_integer()) {
        value.kind = Kind::Integer;
        value.integer = integer->get();
    } else if (const auto *number = node.as_floating_point()) {
        value.kind = Kind::Float;
        value.number = number->get();
    } else if (const auto *boolean = node.as_boolean()) {
        value.kind = Kind::Boolean;
        value.boolean = boolean->get();
    } else if (const auto *date = node.as_date()) {
        value.kind = Kind::Date;
        value.date = QDate(date->get().year, date->get().month, date->get().day);
    } else {
        value.kind = Kind::DateTime;
    }
    return value;
}

Diagnostic syntaxError(const toml::parse_error &error, const QString &name)
{
    const Span span = spanOf(error.source(), name);
    return {Diagnostic::Severity::Error, span, fromView(error.description()),
            LabWords::tr("The file is read no further; mend this first.")};
}

}

TomlReading readToml(const QByteArray &text, const QString &name)
{
    TomlReading reading;
    if (auto problem = guardToml(text, name)) {
        reading.diagnostics.push_back(std::move(*problem));
        return reading;
    }
    const std::string_view view(text.constData(), static_cast<std::size_t>(text.size()));
    const toml::parse_result parsed = toml::parse(view);
    if (!parsed)
        reading.diagnostics.push_back(syntaxError(parsed.error(), name));
    else
        reading.root = convert(parsed.table(), name);
    return reading;
}

}
