// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/dkmsfacts.h"
#include "core/facts/gpufacts.h"
#include "tests/fuzz/fuzzing.h"

using namespace daytwo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzzed(data, size);
    expectAnswer(parseNvidiaSmi(bytes), bytes);
    expectAnswer(parseNvidiaModule(bytes), bytes);
    expectAnswer(parseDkmsStatus(bytes), bytes);
    (void)nvmlFailure(0, bytes, bytes);
    return 0;
}
