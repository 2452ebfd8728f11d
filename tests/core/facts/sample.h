// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/parsed.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <optional>

namespace daytwo {

/// A captured output from tests/data; ends the test program when the file is not there.
inline QByteArray sample(const QString &path)
{
    QFile file(QStringLiteral(TESTDATA "/") + path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("no sample %s", qPrintable(path));
    }
    return file.readAll();
}

/// The failing side of any Parsed, or nothing when there is a value.
template <typename T>
std::optional<Garbled> failureOf(const Parsed<T> &parsed)
{
    return parsed ? std::nullopt : std::optional(parsed.error());
}

}
