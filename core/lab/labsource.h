// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/shapecheck.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace daytwo {

/// The text of a file, by the name that stands in its diagnostics.
struct NamedText
{
    QString name;
    QByteArray text;
};

/// A file as a whole, for problems that have no line.
Span wholeFile(const QString &name);
/// "larger than 4096 KiB".
QString tooLarge(qint64 maxBytes);
/// Reads a regular file, no more than `maxBytes` of it. Reports what stands in the way.
std::optional<QByteArray> readBytes(const QString &path, qint64 maxBytes, DiagnosticList &problems);
/// The *.toml files of a folder by name, all together no more than `maxBytes`. Reports what stands in the way.
std::vector<NamedText> readFolder(const QString &path, qint64 maxBytes, DiagnosticList &problems);
/// All texts as one tree; nothing when a file has a syntax error. Lists are joined, all else may stand in one file
/// only.
std::optional<TomlValue> parseAll(const std::vector<NamedText> &texts, DiagnosticList &problems);
/// Reports a schema that is not ours: what such a file means is not for us to judge.
bool isOtherSchema(const TomlValue &root, DiagnosticList &problems);

}
