// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/volumefacts.h"
#include "tests/fuzz/fuzzing.h"

using namespace daytwo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzzed(data, size);
    const auto arrays = parseMdstat(bytes);
    expectAnswer(arrays, bytes);
    expect(!arrays || bytes.contains("unused devices:"));
    expectAnswer(parseBtrfsStats(bytes), bytes);
    const auto volumes = parseLvs(bytes);
    expectAnswer(volumes, bytes);
    for (const LogicalVolume &volume : volumes ? *volumes : QList<LogicalVolume>()) {
        expect(!volume.thinPool() || (volume.dataPercent && volume.metadataPercent));
    }
    return 0;
}
