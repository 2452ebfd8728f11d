// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/gpu/gpu.h"
#include "core/checks/catalog/look.h"

namespace daytwo {

using namespace Qt::StringLiterals;

bool expectsGpu(const Node &node)
{
    return node.gpu && node.gpu->count > 0;
}

tl::expected<GpuAnswer, Judgement> gpuAnswer(const JudgeInput &input, int smi, int presence)
{
    const Evidence &evidence = *input.evidence[size_t(smi)];
    const Reading reading = readingOf(input, smi, presence);
    // An exit code without a word is an answer of nvidia-smi too; every other refusal means that it was not asked.
    if (reading.refusal && (reading.transportFailed || reading.outcome.state != CommandState::Failed))
        return tl::unexpected(*reading.refusal);
    GpuAnswer answer;
    answer.failure = nvmlFailure(evidence.exitCode, evidence.out, evidence.err);
    answer.complaint = quoted(evidence.out.trimmed().isEmpty() ? evidence.err.trimmed() : evidence.out.trimmed());
    if (answer.failure == NvmlFailure::NoPermission)
        return tl::unexpected(unknown(Reason::NoPrivilege,
                                      CheckWords::tr("nvidia-smi may not ask the driver: %1").arg(answer.complaint)));
    if (answer.failure == NvmlFailure::Other)
        return tl::unexpected(unknown(
            Reason::Garbled,
            CheckWords::tr("nvidia-smi ended with exit code %1: %2").arg(evidence.exitCode).arg(answer.complaint)));
    if (answer.failure != NvmlFailure::None)
        return answer;
    const auto gpus = parseNvidiaSmi(evidence.out);
    if (!gpus)
        return tl::unexpected(unreadable(gpus.error(), u"nvidia-smi"_s));
    answer.gpus = *gpus;
    return answer;
}

}
