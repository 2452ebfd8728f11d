// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/parsed.h"

#include <QByteArray>

#include <cstdint>
#include <cstdlib>

namespace daytwo {

/// The bytes that libFuzzer made up, in a buffer of their own size.
inline QByteArray fuzzed(const std::uint8_t *data, std::size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
}

/// What every parser owes for any bytes: a value, or a reason with a line that can exist. The value itself is dropped.
template <typename T>
void expectAnswer(const Parsed<T> &parsed, const QByteArray &bytes)
{
    if (parsed) {
        return;
    }
    const qsizetype lines = bytes.count('\n') + bytes.count('\0') + bytes.count('\x1e') + 2;
    if (parsed.error().reason.isEmpty() || parsed.error().line < 0 || parsed.error().line > lines) {
        std::abort();
    }
}

/// Aborts when something that must hold for any input does not.
inline void expect(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

}
