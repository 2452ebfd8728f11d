// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/httpfacts.h"
#include "tests/fuzz/fuzzing.h"

using namespace daytwo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzzed(data, size);
    expectAnswer(parseCurlWithHeaders(bytes), bytes);
    const auto answer = parseCurl(bytes);
    expectAnswer(answer, bytes);
    if (answer) {
        expect(bytes.startsWith(answer->body) && answer->status >= 0 && answer->status <= 999);
        (void)httpClass(answer->status);
    }
    return 0;
}
