// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/gpufacts.h"
#include "core/facts/journalfacts.h"
#include "tests/fuzz/fuzzing.h"

using namespace daytwo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzzed(data, size);
    const auto journal = parseJournal(bytes);
    expectAnswer(journal, bytes);
    // The messages are somebody else's text: let them be anything.
    const SystemJournal made{{{1, QString::fromUtf8(bytes), QStringLiteral("sshd"), {}, 6}}, 0};
    for (const SystemJournal &one : {journal ? *journal : SystemJournal(), made}) {
        expect(sshAttempts(one).size() <= one.entries.size());
        expect(sudoUses(one).size() <= one.entries.size());
        expect(distinctMessages(one).size() <= one.entries.size());
        (void)xidEvents(one);
    }
    return 0;
}
