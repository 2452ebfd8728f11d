// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/pingfacts.h"
#include "core/facts/tcpfacts.h"
#include "tests/fuzz/fuzzing.h"

using namespace daytwo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzzed(data, size);
    const auto summary = parsePingSummary(bytes);
    expectAnswer(summary, bytes);
    if (summary) {
        expect(summary->lossPercent() >= 0 && summary->lossPercent() <= 100);
        expect(summary->received == 0 || summary->rttAvg);
    }
    (void)pingRefusal(2, bytes);
    expect(tcpState(0, bytes, false) != TcpState::Open || bytes.trimmed().isEmpty());
    return 0;
}
