// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/diagnostic.h"
#include "core/lab/tomltree.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace daytwo {

/// A document as a tree, or the one problem of its syntax.
struct TomlReading
{
    std::optional<TomlValue> root;
    std::vector<Diagnostic> diagnostics;
};

/// Reads TOML 1.0. Text that would cost too much memory or stack is refused before it is parsed.
TomlReading readToml(const QByteArray &text, const QString &name);

}
