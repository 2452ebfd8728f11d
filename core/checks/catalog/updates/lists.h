// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"

namespace daytwo {

/// The age in hours of the newest trace that `apt-get update` left, by the host's own clock; nothing when none was seen
/// or it lies in the future. `lists` is the evidence of commands::aptListTimes().
std::optional<double> listAgeH(const Evidence &lists);

}
