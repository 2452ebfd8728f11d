// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/wgfacts.h"
#include "tests/fuzz/fuzzing.h"

using namespace daytwo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzzed(data, size);
    expectAnswer(parseWgPublicKeys(bytes), bytes);
    expectAnswer(parseWgListenPorts(bytes), bytes);
    expectAnswer(parseWgLatestHandshakes(bytes), bytes);
    expectAnswer(parseWgAllowedIps(bytes), bytes);
    expectAnswer(parseWgTransfer(bytes), bytes);
    expectAnswer(parseWgPersistentKeepalive(bytes), bytes);
    expectAnswer(parseWgEndpoints(bytes), bytes);
    // A line with four or more columns may be a dump with private keys: only the transfer table has four.
    for (const QByteArray &line : bytes.split('\n')) {
        if (line.count('\t') >= 4) {
            expect(!parseWgTransfer(bytes) && !parseWgAllowedIps(bytes));
        }
    }
    return 0;
}
