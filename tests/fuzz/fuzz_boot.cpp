// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/bootfacts.h"
#include "tests/fuzz/fuzzing.h"

using namespace daytwo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzzed(data, size);
    expectAnswer(parseBootIdentity(bytes), bytes);
    expectAnswer(parseOsRelease(bytes), bytes);
    expectAnswer(parseGroups(bytes), bytes);
    expectAnswer(parseKernelRelease(bytes), bytes);
    const auto tools = parsePresence(bytes);
    expectAnswer(tools, bytes);
    expect(!tools || bytes.endsWith(".\n"));
    return 0;
}
