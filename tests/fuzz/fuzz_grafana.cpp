// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/grafanafacts.h"
#include "tests/fuzz/fuzzing.h"

using namespace daytwo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzzed(data, size);
    const auto health = parseGrafanaHealth(bytes);
    expectAnswer(health, bytes);
    expect(!health || !health->ok() || bytes.contains("database") || bytes.contains('\\'));
    const auto source = parseGrafanaDataSource(bytes);
    expectAnswer(source, bytes);
    expect(!source || bytes.contains("message") || bytes.contains('\\'));
    expect(!source || !source->ok() || bytes.contains("status") || bytes.contains('\\'));
    return 0;
}
