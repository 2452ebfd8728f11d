// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/ipfacts.h"
#include "tests/fuzz/fuzzing.h"

using namespace daytwo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzzed(data, size);
    expectAnswer(parseIpAddresses(bytes), bytes);
    expectAnswer(parseIpRoutes(bytes), bytes);
    expectAnswer(parseIpRules(bytes), bytes);
    return 0;
}
