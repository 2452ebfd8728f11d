// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/recollection.h"
#include "tests/fuzz/fuzzing.h"

using namespace daytwo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzzed(data, size);
    const auto memory = parseRecollection(bytes);
    expectAnswer(memory, bytes);
    if (memory)
        expect(parseRecollection(recollectionText(*memory)).has_value());
    return 0;
}
