// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/commandoutcome.h"
#include "tests/fuzz/fuzzing.h"

using namespace daytwo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2) {
        return 0;
    }
    const QByteArray bytes = fuzzed(data + 2, size - 2);
    const qsizetype half = bytes.indexOf('\0');
    CommandReply reply;
    reply.exitCode = data[0];
    reply.timedOut = (data[1] & 1) != 0;
    reply.truncated = (data[1] & 2) != 0;
    reply.out = half < 0 ? QByteArray() : bytes.first(half);
    reply.err = half < 0 ? bytes : bytes.sliced(half + 1);
    const CommandAsked asked{
        {QStringLiteral("wg"), QStringLiteral("show")}, (data[1] & 4) != 0, QStringLiteral("ops"), {}};
    const CommandOutcome outcome = commandOutcome(reply, asked);
    expect(outcome.usable() == outcome.reason.isEmpty());
    // Nothing cut and nothing without a word and a good exit code may be used.
    expect(!outcome.usable() || !(reply.timedOut || reply.truncated));
    expect(!outcome.usable() || reply.exitCode == 0 || !reply.out.trimmed().isEmpty());
    return 0;
}
