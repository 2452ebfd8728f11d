// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"

#include <span>

namespace daytwo {

/// Reads what a descriptor has, at least one byte; 0 at its end. Whoever waits for a terminal or a pipe can be stopped,
/// which a plain read cannot: signals are taken by a thread of their own. Errors, which name `what`: Cancelled,
/// TimedOut, BadInput. Blocks.
Result<size_t> readStoppably(int descriptor, const QString &what, std::span<char> into, const Context &context);

}
