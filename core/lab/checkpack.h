// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/labsource.h"
#include "core/lab/localcheck.h"

namespace daytwo {

/// An entry of `check_packs`: a path, and behind "#" the fingerprint of what was read and confirmed.
struct CheckPackEntry
{
    QString path;
    /// SHA-256 in lower-case hex; empty: none was given.
    QString fingerprint;
    /// Kept beside the lab file, as its part: a relative path that leads nowhere else. Others are imported, and their
    /// checks are not asked before somebody has confirmed them.
    bool own = false;

    bool operator==(const CheckPackEntry &) const = default;
};
CheckPackEntry checkPackEntry(const QString &text);

/// The checks of a pack's texts. Reports what is wrong with them; there are no checks then.
std::vector<LocalCheck> checksOf(const std::vector<NamedText> &texts, DiagnosticList &problems);

/// The checks of one pack and what they are confirmed by.
struct CheckPackFiles
{
    std::vector<LocalCheck> checks;
    /// Of a file, what `sha256sum FILE` prints; of a folder, that of the list which `sha256sum *.toml` prints in it.
    QString fingerprint;
};
/// Reads a file or folder of checks. Reports what is wrong with it; there are no checks then.
CheckPackFiles readCheckPackFiles(const QString &path, qint64 maxBytes, DiagnosticList &problems);

/// The checks of all packs that a lab file names, those of unconfirmed packs marked so. `folder` is where relative
/// paths start from. Reports packs that cannot be read and ids that are there already.
std::vector<LocalCheck> readCheckPacks(const TomlValue &root, const QString &folder, qint64 maxBytes,
                                       DiagnosticList &problems);

}
