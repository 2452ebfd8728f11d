// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/alertmanagerfacts.h"
#include "tests/fuzz/fuzzing.h"

using namespace daytwo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzzed(data, size);
    const auto silences = parseSilences(bytes);
    expectAnswer(silences, bytes);
    for (const AlertSilence &silence : silences ? *silences : QList<AlertSilence>()) {
        (void)silence.matchesEverything();
    }
    expectAnswer(parseAlertmanagerStatus(bytes), bytes);
    return 0;
}
