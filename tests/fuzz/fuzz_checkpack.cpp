// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/local/learning.h"
#include "core/lab/labfile.h"
#include "tests/fuzz/fuzzing.h"

using namespace daytwo;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const CheckPackReading reading = readCheckPack(fuzzed(data, size), u"pack.toml"_s);
    expect(reading.checks.empty() || !hasErrors(reading.diagnostics));
    if (reading.checks.empty())
        return 0;
    expect(readCheckPack(checkPackText(reading.checks, {}), u"pack.toml"_s).checks == reading.checks);
    return 0;
}
