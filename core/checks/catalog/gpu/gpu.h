// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/plan.h"
#include "core/facts/gpufacts.h"

#include <tl/expected.hpp>

namespace daytwo {

// Maintenance, on nodes with a GPU: driver, cards, and what the kernel says of them.
const CheckSpec &gpuDriver();
const CheckSpec &gpuHealth();
const CheckSpec &gpuXid();

/// Whether the node must show a GPU: the role gpu, or a declared count above 0.
bool expectsGpu(const Node &node);

/// What nvidia-smi told: the cards, or why the driver gave none.
struct GpuAnswer
{
    QList<GpuReading> gpus;
    NvmlFailure failure = NvmlFailure::None;
    QString complaint; ///< of nvidia-smi, as far as it is worth showing
};
/// Reads probe `smi`; an error where nvidia-smi itself could not be asked (not installed, no answer in time, not
/// allowed) or cannot be understood. nvidia-smi complains on stdout and by its exit code.
tl::expected<GpuAnswer, Judgement> gpuAnswer(const JudgeInput &input, int smi, int presence);

}
