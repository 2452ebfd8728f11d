// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/explain.h"
#include "tests/fuzz/fuzzing.h"

using namespace daytwo;

/// The parts of one host, separated by NUL: rules, native rules, sets, addresses, a legacy layer.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QList<QByteArray> parts = fuzzed(data, size).split('\0');
    FirewallInput input;
    input.rules4 = parts.value(0);
    input.rules6 = parts.value(0);
    if (parts.size() > 1)
        input.nft = parts[1];
    if (parts.size() > 2)
        input.ipset = parts[2];
    if (parts.size() > 3)
        input.addresses = parts[3];
    if (parts.size() > 4)
        input.legacy4 = parts[4];
    const auto state = parseFirewall(input);
    if (!state)
        return 0;
    PortQuestion question;
    question.port = 8080;
    question.allow = {*parseCidr(QStringLiteral("0.0.0.0/0")), *parseCidr(QStringLiteral("::/0"))};
    const Reachability answer = whoMayReach(*state, question);
    // Everybody is allowed and nobody in need: there is nothing to complain about.
    expect(answer.unexpected.isEmpty() && answer.refusedNeeds.isEmpty());
    expect(answer.outcome == FirewallOutcome::Pass || answer.outcome == FirewallOutcome::Unknown);
    return 0;
}
