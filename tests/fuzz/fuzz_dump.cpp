// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/dumpfacts.h"
#include "tests/fuzz/fuzzing.h"

using namespace daytwo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzzed(data, size);
    const auto files = parseDumpFiles(bytes);
    expectAnswer(files, bytes);
    for (const DumpFile &file : files ? *files : QList<DumpFile>()) {
        expect(!file.name.isEmpty() && file.size >= 0);
    }
    return 0;
}
