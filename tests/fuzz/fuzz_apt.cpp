// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/aptfacts.h"
#include "tests/fuzz/fuzzing.h"

using namespace daytwo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzzed(data, size);
    const auto simulation = parseAptSimulation(bytes);
    expectAnswer(simulation, bytes);
    expect(!simulation || bytes.count("Inst ") >= simulation->installs.size());
    expectAnswer(parseNewestTime(bytes), bytes);
    expectAnswer(parseSourceHosts(bytes), bytes);
    expectAnswer(parseRebootPackages(bytes), bytes);
    const auto packages = parseDpkg(bytes, EmptyDpkg::Garbled);
    expectAnswer(packages, bytes);
    if (packages) {
        (void)newestKernel(*packages);
    }
    expectAnswer(parseNeedRestart(bytes), bytes);
    const QString text = QString::fromUtf8(bytes);
    const QString left = text.section(u'\n', 0, 0);
    const QString right = text.section(u'\n', 1, 1);
    const int order = compareDebianVersions(left, right);
    expect((order < 0) == (compareDebianVersions(right, left) > 0));
    return 0;
}
