// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/timefacts.h"
#include "tests/fuzz/fuzzing.h"

using namespace daytwo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzzed(data, size);
    const auto sync = parseTimedatectl(bytes);
    expectAnswer(sync, bytes);
    expect(!sync || !sync->synchronized || bytes.contains("NTPSynchronized=yes"));
    expectAnswer(parseChronyTracking(bytes), bytes);
    expectAnswer(parseFileTimes(bytes), bytes);
    return 0;
}
