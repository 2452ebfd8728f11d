// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/parsed.h"

#include <QByteArray>
#include <QList>

#include <charconv>
#include <optional>

namespace daytwo {

/// One line of an output, without its break. The bytes belong to the output.
struct Line
{
    int number = 0; ///< from 1
    QByteArrayView text;
};

/// The lines of an output, blank ones too. Garbled when the last one has no break (then the output was cut) or when
/// there is a NUL byte. An empty output has no lines.
Parsed<QList<Line>> linesOf(const QByteArray &out);

/// Parts at every `separator`; an empty text is one empty field.
QList<QByteArrayView> fieldsOf(QByteArrayView text, char separator);
/// Parts at runs of blanks and tabs; no empty words.
QList<QByteArrayView> wordsOf(QByteArrayView text);
/// Without blanks and tabs (and a CR) at both ends.
QByteArrayView trimmedLine(QByteArrayView text);

/// The whole text as a decimal number of that type, or nothing: no blanks, no '+', no overflow, nothing behind it.
template <typename Number>
std::optional<Number> numberOf(QByteArrayView text)
{
    Number value{};
    const char *end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || stop != end || text.isEmpty()) {
        return std::nullopt;
    }
    return value;
}
/// A finite decimal number, or nothing.
std::optional<double> realOf(QByteArrayView text);

/// Foreign bytes as text; bytes that are not UTF-8 become replacement characters.
inline QString textOf(QByteArrayView bytes)
{
    return QString::fromUtf8(bytes);
}

}
