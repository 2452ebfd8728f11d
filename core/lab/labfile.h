// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/diagnostic.h"
#include "core/lab/lab.h"

#include <QByteArray>
#include <QDate>

#include <optional>
#include <span>
#include <vector>

namespace daytwo {

/// What reading may take for granted.
struct LabReadOptions
{
    /// Ids of the built-in checks; empty: check ids are not verified.
    std::span<const QString> knownChecks;
    /// Silences that ended before this day are reported. Invalid: the current day.
    QDate today;
    /// A file, or all files of a folder together, must not be larger.
    qint64 maxBytes = qint64{4} * 1024 * 1024;
};

/// A lab, when the file holds no error, and every problem found, in the order of the file.
struct LabReading
{
    std::optional<Lab> lab;
    std::vector<Diagnostic> diagnostics;
};

/// Reads a lab file, or a folder whose *.toml files make one lab. Never throws; time and memory are bounded.
LabReading readLab(const QString &path, const LabReadOptions &options = {});
/// The same for text that is already here; `name` stands in the diagnostics, and relative paths are not looked for.
LabReading readLab(const QByteArray &text, const QString &name, const LabReadOptions &options = {});

/// Checks of a check pack: a file with `schema = 1` and nothing but [[check]], or a folder of such files.
struct CheckPackReading
{
    std::vector<LocalCheck> checks;
    std::vector<Diagnostic> diagnostics;
};
CheckPackReading readCheckPack(const QString &path, const LabReadOptions &options = {});
/// The same for text that is already here; `name` stands in the diagnostics.
CheckPackReading readCheckPack(const QByteArray &text, const QString &name);

}
