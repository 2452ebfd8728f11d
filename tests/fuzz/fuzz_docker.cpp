// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/dockerfacts.h"
#include "tests/fuzz/fuzzing.h"

using namespace daytwo;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzzed(data, size);
    const auto containers = parseDockerPs(bytes);
    expectAnswer(containers, bytes);
    for (const DockerContainer &container : containers ? *containers : QList<DockerContainer>()) {
        for (const ContainerPort &port : container.ports) {
            expect(port.containerFirst != 0 && port.containerFirst <= port.containerLast);
        }
    }
    expectAnswer(parseDockerInspect(bytes), bytes);
    expectAnswer(parseContainerPorts(QString::fromUtf8(bytes)), bytes);
    const LogCounts counts = countLog(bytes);
    expect(counts.fatals <= counts.errors && counts.errors <= counts.lines);
    (void)dockerRefusal(1, bytes);
    return 0;
}
