// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/prometheusfacts.h"
#include "tests/fuzz/fuzzing.h"

using namespace daytwo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzzed(data, size);
    expectAnswer(parsePromEnvelope(bytes), bytes);
    const auto targets = parsePromTargets(bytes);
    expectAnswer(targets, bytes);
    for (const PromTarget &target : targets ? targets->active : QList<PromTarget>()) {
        expect((scrapeErrorClass(target.lastError) == ScrapeErrorClass::None) == target.lastError.isEmpty());
    }
    expectAnswer(parsePromRuntime(bytes), bytes);
    expectAnswer(parsePromVersion(bytes), bytes);
    expectAnswer(parsePromRules(bytes), bytes);
    expectAnswer(parsePromAlerts(bytes), bytes);
    expectAnswer(parsePromAlertmanagers(bytes), bytes);
    expectAnswer(parsePromVector(bytes), bytes);
    const QString text = QString::fromUtf8(bytes);
    (void)rfc3339Ms(text);
    (void)promDuration(text);
    return 0;
}
