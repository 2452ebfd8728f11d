// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/gitfacts.h"
#include "tests/fuzz/fuzzing.h"

using namespace daytwo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzzed(data, size);
    const auto status = parseGitStatus(bytes);
    expectAnswer(status, bytes);
    for (const GitChange &change : status ? status->changes : QList<GitChange>()) {
        expect(!change.path.isEmpty() && change.code.size() == 2);
    }
    expectAnswer(parseGitLog(bytes), bytes);
    expectAnswer(parseGitNumstat(bytes), bytes);
    expectAnswer(parseGitGrep(bytes), bytes);
    return 0;
}
