// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/ssfacts.h"
#include "tests/fuzz/fuzzing.h"

using namespace daytwo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzzed(data, size);
    for (const SsRights rights : {SsRights::Root, SsRights::User}) {
        const auto list = parseSs(bytes, rights);
        expectAnswer(list, bytes);
        for (const Listener &listener : list ? list->listeners : QList<Listener>()) {
            expect(listener.port != 0);
            expect(!listenScopeWord(listener, {}).isEmpty() && !listenerOwnerWord(listener).isEmpty());
        }
    }
    expectAnswer(parseProcNetSockets(bytes), bytes);
    return 0;
}
