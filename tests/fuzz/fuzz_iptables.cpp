// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/explain.h"
#include "core/firewall/iptablesparser.h"
#include "tests/fuzz/fuzzing.h"

using namespace daytwo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzzed(data, size);
    for (const IpFamily family : {IpFamily::V4, IpFamily::V6}) {
        const auto text = parseIptables(bytes, {family, QStringLiteral("iptables-save"), QString()});
        expect(text.has_value() || (text.error().kind == Error::Kind::BadInput && !text.error().detail.isEmpty()));
    }
    FirewallInput input;
    input.rules4 = bytes;
    input.rules6 = bytes;
    const auto state = parseFirewall(input);
    if (!state)
        return 0;
    PortQuestion question;
    question.port = 22;
    question.needs = {{*parseCidr(QStringLiteral("10.8.0.0/24")), QStringLiteral("wg0")}};
    const Reachability answer = whoMayReach(*state, question);
    // Nobody is allowed: whoever certainly gets in is unexpected, and then the port is open.
    expect(answer.reachableFrom.isEmpty() || answer.outcome == FirewallOutcome::Fail);
    expect(answer.outcome != FirewallOutcome::Pass || answer.undecidedFrom.isEmpty());
    expect(!answer.reason.isEmpty());
    return 0;
}
