// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QCoreApplication>
#include <QString>

#include <tl/expected.hpp>

namespace daytwo {

/// Where the texts of this folder are translated.
struct FactWords
{
    Q_DECLARE_TR_FUNCTIONS(FactWords)
};

/// Why an output could not be read. Never a verdict on the thing looked at: whoever gets this answers "unknown".
struct Garbled
{
    int line = 0;   ///< first line that could not be read, from 1; 0: the output as a whole
    QString reason; ///< one translated sentence; quotes at most a short, redacted piece of the output

    bool operator==(const Garbled &) const = default;
};

/// What a parser gives: the value, or why the output could not be read.
/// Every parser of this folder is pure, never throws, tolerates unknown extra keys and columns, and refuses an output
/// that lacks a required one. Line-oriented outputs must end with a line break: a last line without one was cut.
template <typename T>
using Parsed = tl::expected<T, Garbled>;

/// The failing side of a Parsed.
tl::unexpected<Garbled> garbled(int line, QString reason);

/// The reasons that many parsers share, so that they are worded (and translated) once.
namespace garble {
/// Nothing was printed where something always is.
tl::unexpected<Garbled> empty();
/// The last line has no end: the output was cut.
tl::unexpected<Garbled> cut(int line);
/// A required key, column or member is not there.
tl::unexpected<Garbled> missing(int line, const QString &name);
/// A key that may stand once stands twice.
tl::unexpected<Garbled> repeated(int line, const QString &name);
/// `name` should have held something else than `text`.
tl::unexpected<Garbled> badValue(int line, const QString &name, QByteArrayView text);
/// A line that is none of those the tool prints.
tl::unexpected<Garbled> strangeLine(int line, QByteArrayView text);
/// Neither a JSON object nor a JSON array, or cut within it.
tl::unexpected<Garbled> notJson(int line, const QString &detail);
}

/// At most 60 characters of foreign text, redacted, with control characters shown as \xNN.
QString quoted(QByteArrayView text);

}
