// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/sysctlfacts.h"
#include "tests/fuzz/fuzzing.h"

using namespace daytwo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzzed(data, size);
    expectAnswer(parseForwardingValues(bytes), bytes);
    expectAnswer(parseForwardingValues(bytes, "/proc/sys/net/ipv6/conf/all/forwarding: No such file or directory"),
                 bytes);
    expectAnswer(parseReversePath(bytes), bytes);
    const auto assignments = parseSysctlConfig(bytes);
    expectAnswer(assignments, bytes);
    if (assignments) {
        (void)lastSysctl(*assignments, {QStringLiteral("net.ipv4.conf.all.forwarding")});
    }
    return 0;
}
