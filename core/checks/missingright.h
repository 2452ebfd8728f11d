// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"

namespace daytwo {

/// The line that grants what a check lacked: the sudoers line of those commands that were refused; where none was, of
/// all that it runs as root; the role that the Proxmox token lacks. Empty where the check asks nothing of the kind.
QString missingRight(const JudgeInput &input);

}
