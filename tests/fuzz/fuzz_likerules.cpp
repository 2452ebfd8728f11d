// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/likerules.h"
#include "tests/fuzz/fuzzing.h"

using namespace daytwo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzzed(data, size);
    const QStringList lines = likeIptables(bytes);
    expect(ruleChanges(lines, lines).isEmpty());
    QStringList fewer = lines;
    if (!fewer.isEmpty()) {
        fewer.removeLast();
        expect(!ruleChanges(lines, fewer).isEmpty());
    }
    const auto native = likeNft(bytes, {bytes, {}});
    const auto tables = nativeTables(bytes, {bytes, {}});
    expect(native.has_value() == tables.has_value());
    expect(native.has_value() || !native.error().detail.isEmpty());
    return 0;
}
