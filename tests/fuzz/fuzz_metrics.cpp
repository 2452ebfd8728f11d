// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/metricsfacts.h"
#include "tests/fuzz/fuzzing.h"

using namespace daytwo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzzed(data, size);
    const auto metrics = parseMetrics(bytes);
    expectAnswer(metrics, bytes);
    const auto page = parseNodeExporter(bytes);
    expectAnswer(page, bytes);
    expect(!page || metrics);
    return 0;
}
