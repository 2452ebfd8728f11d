// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"

#include <tl/expected.hpp>

namespace daytwo {

/// The release of the newest kernel that a package brought, which is the one of the next boot; nothing: none did (a
/// container). `probe` is the evidence of commands::installedKernels(). An error where dpkg did not tell.
tl::expected<std::optional<QString>, Judgement> newestInstalledKernel(const JudgeInput &input, int probe, int presence);

}
