// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace daytwo::exitcode {

// Outcomes of a run are 0 to 3 (see exitCodeFor()); the rest follows sysexits.h where it has a fitting number.
inline constexpr int kOk = 0;
inline constexpr int kRefused = 4; ///< a safeguard said no
inline constexpr int kRolledBack = 5;
inline constexpr int kUsage = 64;
inline constexpr int kBadInput = 65;    ///< bad lab file or input
inline constexpr int kUnavailable = 69; ///< a needed service does not answer
inline constexpr int kJournal = 74;     ///< the journal, or what was to be told, cannot be written
inline constexpr int kDenied = 77;
inline constexpr int kCancelled = 130;

/// The exit code for an error that ended a command.
int of(const Error &error);

}
