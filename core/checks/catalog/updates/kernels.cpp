// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/updates/kernels.h"

#include "core/checks/catalog/look.h"
#include "core/facts/aptfacts.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// dpkg-query names each pattern that no package fits and ends with 1; any other complaint means that it did not tell.
std::optional<Judgement> kernelsUnread(const JudgeInput &input, int probe, int presence)
{
    const Evidence &evidence = *input.evidence[size_t(probe)];
    const Reading reading = readingOf(input, probe, presence);
    const bool ended = !reading.transportFailed && evidence.exitCode == 1 &&
                       (!reading.refusal || reading.outcome.state == CommandState::Failed);
    bool onlyNoMatch = ended;
    for (const QByteArray &line : evidence.err.split('\n'))
        onlyNoMatch = onlyNoMatch && (line.trimmed().isEmpty() || line.contains("no packages found matching"));
    if (onlyNoMatch && evidence.err.contains("no packages found matching"))
        return std::nullopt;
    if (reading.refusal)
        return reading.refusal;
    if (evidence.exitCode != 0 || evidence.out.trimmed().isEmpty())
        return unknown(Reason::Garbled, CheckWords::tr("dpkg-query ended with %1 and did not tell the kernels: %2")
                                            .arg(evidence.exitCode)
                                            .arg(firstComplaint(evidence.err)));
    return std::nullopt;
}

}

tl::expected<std::optional<QString>, Judgement> newestInstalledKernel(const JudgeInput &input, int probe, int presence)
{
    if (auto refusal = kernelsUnread(input, probe, presence))
        return tl::unexpected(*refusal);
    const auto installed = parseDpkg(input.evidence[size_t(probe)]->out, EmptyDpkg::NoPackage);
    if (!installed)
        return tl::unexpected(unreadable(installed.error(), u"dpkg-query"_s));
    return newestKernel(*installed);
}

}
