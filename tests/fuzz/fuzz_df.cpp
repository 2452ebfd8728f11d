// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/dffacts.h"
#include "tests/fuzz/fuzzing.h"

using namespace daytwo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzzed(data, size);
    const auto rows = parseDf(bytes);
    expectAnswer(rows, bytes);
    for (const FileSystemUse &row : rows ? *rows : QList<FileSystemUse>()) {
        for (const auto percent : {row.usedPercent(), row.inodesUsedPercent()}) {
            expect(!percent || (*percent >= 0 && *percent <= 100));
        }
        expect(row.target.startsWith(u'/'));
    }
    expectAnswer(parseFindmnt(bytes), bytes);
    return 0;
}
