// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/systemdfacts.h"
#include "tests/fuzz/fuzzing.h"

using namespace daytwo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzzed(data, size);
    const auto units = parseSystemctlShow(bytes);
    expectAnswer(units, bytes);
    for (const UnitState &unit : units ? *units : QList<UnitState>()) {
        expect(!unit.id.isEmpty() && !unit.activeState.isEmpty());
        expect(findUnit(*units, unit.id));
    }
    expectAnswer(parseFailedUnits(bytes), bytes);
    return 0;
}
