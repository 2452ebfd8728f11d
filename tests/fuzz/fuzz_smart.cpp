// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/smartfacts.h"
#include "tests/fuzz/fuzzing.h"

using namespace daytwo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzzed(data, size);
    const auto disk = parseSmart(bytes);
    expectAnswer(disk, bytes);
    // A disk that is neither read nor excused must have said that it passed or failed.
    expect(!disk || disk->passed || disk->notRead() || disk->noSmart || disk->denied);
    return 0;
}
