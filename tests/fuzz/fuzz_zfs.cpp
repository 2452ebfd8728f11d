// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/zfsfacts.h"
#include "tests/fuzz/fuzzing.h"

using namespace daytwo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzzed(data, size);
    expectAnswer(parseZpoolList(bytes), bytes);
    const auto pools = parseZpoolStatus(bytes);
    expectAnswer(pools, bytes);
    for (const ZfsStatus &pool : pools ? *pools : QList<ZfsStatus>()) {
        expect(!pool.state.isEmpty() && !pool.devices.isEmpty() && !pool.errors.isEmpty());
    }
    return 0;
}
