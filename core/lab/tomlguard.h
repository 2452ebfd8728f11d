// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/diagnostic.h"

#include <QByteArray>

#include <optional>

namespace daytwo {

/// What is refused before parsing: more than a lab file has use for, less than what hurts.
inline constexpr int kMaxTomlDepth = 32;
inline constexpr int kMaxTomlKeyParts = 16;
inline constexpr int kMaxTomlValues = 200000;

/// A parser that recurses into (and frees) its values recursively can be made to run out of stack by a small file of
/// "a.a.a.a…" or "[[[[…". This reads the text once, knowing only strings, comments, brackets and dots, and says where
/// a limit is passed or a NUL byte stands. Nothing when the text may be parsed.
std::optional<Diagnostic> guardToml(const QByteArray &text, const QString &name);

}
