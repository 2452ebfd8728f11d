// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/sshdfacts.h"
#include "tests/fuzz/fuzzing.h"

using namespace daytwo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzzed(data, size);
    const auto config = parseSshdConfig(bytes);
    expectAnswer(config, bytes);
    if (config) {
        const PasswordPath path = passwordPath(*config, QStringLiteral("ops"));
        expect(!path.possible() || config->passwordAuthentication || config->kbdInteractiveAuthentication);
        (void)passwordPath(*config, QStringLiteral("root"));
    }
    const auto directives = parseSshdProvenance(bytes);
    expectAnswer(directives, bytes);
    if (directives) {
        (void)winningDirective(*directives, QStringLiteral("passwordauthentication"));
    }
    expectAnswer(parseDropIns(bytes), bytes);
    expectAnswer(parseCloudInitDropIn(bytes), bytes);
    (void)sshdRefusal(255, bytes);
    return 0;
}
