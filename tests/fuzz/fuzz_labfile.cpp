// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/inventory.h"
#include "core/lab/labfile.h"
#include "core/lab/labwriter.h"
#include "tests/fuzz/fuzzing.h"

using namespace daytwo;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const LabReading reading = readLab(fuzzed(data, size), u"lab.toml"_s);
    expect(reading.lab.has_value() == !hasErrors(reading.diagnostics));
    expect(reading.diagnostics.size() <= 501);
    if (!reading.lab) {
        return 0;
    }
    expect(readLab(writeLab(*reading.lab), u"lab.toml"_s).lab == reading.lab);
    const Inventory inventory(*reading.lab);
    for (const Node &node : inventory.nodes()) {
        expect(inventory.wayTo(node).back() == node.id);
    }
    return 0;
}
