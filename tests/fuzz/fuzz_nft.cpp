// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall/explain.h"
#include "core/firewall/nftparser.h"
#include "tests/fuzz/fuzzing.h"

using namespace daytwo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzzed(data, size);
    const auto text = parseNft(bytes, QStringLiteral("nft"));
    expect(text.has_value() || !text.error().detail.isEmpty());
    for (const NftTable &table : text ? text->tables : std::vector<NftTable>()) {
        expect(table.origins.size() == table.rules.chains.size());
        for (size_t i = 0; i < table.origins.size(); ++i)
            expect(table.origins[i].size() == table.rules.chains[i].rules.size());
    }
    FirewallInput input;
    input.nft = bytes;
    input.rules6 = QByteArray();
    const auto state = parseFirewall(input);
    if (!state)
        return 0;
    PortQuestion question;
    question.port = 22;
    const Reachability answer = whoMayReach(*state, question);
    expect(answer.reachableFrom.isEmpty() || answer.outcome == FirewallOutcome::Fail);
    expect(answer.outcome != FirewallOutcome::Pass || answer.undecidedFrom.isEmpty());
    return 0;
}
