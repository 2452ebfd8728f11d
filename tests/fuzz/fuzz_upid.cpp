// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxmox/snapshotname.h"
#include "core/proxmox/upid.h"
#include "tests/fuzz/fuzzing.h"

using namespace daytwo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(fuzzed(data, size));
    if (const auto upid = parseUpid(text)) {
        expect(parseUpid(upid->toString()) == upid);
    }
    const QString name = snapshotNameFor(text, QDateTime::fromSecsSinceEpoch(1'795'417'727, Qt::UTC));
    expect(snapshotNameProblem(name).isEmpty());
    return 0;
}
