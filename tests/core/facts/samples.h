// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/parsed.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace daytwo {

/// What a parser may make of a sample that was cut short.
enum class Cut {
    Garbled,   ///< every cut is noticed
    LinePrefix ///< a cut exactly behind a line can not be noticed: the frame around the reply must tell
};

/// A captured output in tests/data with the parser that reads it.
struct Sample
{
    QString path; ///< without ".out"; its twins are <path>-broken-*.out
    Cut cut = Cut::Garbled;
    std::function<std::optional<Garbled>(const QByteArray &)> failure;
};

/// Every healthy (or at least well-formed) sample.
QList<Sample> wellFormedSamples();

}
