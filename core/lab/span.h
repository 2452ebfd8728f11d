// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>

namespace daytwo {

/// A stretch of a file. Lines and columns count from 1, columns in characters; 0 means "the file as a whole".
struct Span
{
    QString file;
    int line = 0;
    int column = 0;
    int endLine = 0;
    int endColumn = 0;

    bool operator==(const Span &) const = default;
};

/// Where a value was written. It goes along with the value but is no part of it: two values are the same wherever they
/// stand, so origins always compare equal.
struct Origin
{
    Span span;

    bool operator==(const Origin &) const { return true; }
};

}
