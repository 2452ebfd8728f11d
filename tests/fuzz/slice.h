// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

/// One entry of tests/fuzz/CMakeLists.txt, linked under its own name.
struct FuzzTarget
{
    const char *name;                              ///< "fuzz_wg"
    int (*run)(const std::uint8_t *, std::size_t); ///< its LLVMFuzzerTestOneInput
    const char *seeds;                             ///< absolute folders, separated by blanks
};

/// All of them; the table is written when the build is configured.
std::span<const FuzzTarget> fuzzTargets();
