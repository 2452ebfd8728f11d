// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/ipsetparser.h"
#include "tests/fuzz/fuzzing.h"

using namespace daytwo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto sets = parseIpSets(fuzzed(data, size), QStringLiteral("ipset save"));
    expect(sets.has_value() || !sets.error().detail.isEmpty());
    if (!sets)
        return 0;
    for (const IpSet &set : *sets) {
        const AddressSet both = set.addresses.united(set.addresses.complement());
        expect(both.isAll());
        expect(!set.addresses.intersects(set.addresses.complement()));
    }
    return 0;
}
