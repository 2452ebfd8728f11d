// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"

namespace daytwo {

/// Every check that Daytwo brings, in reading order: by section of the operations document, parents before children.
/// A plain table; nothing registers itself. Never empty; valid for the life of the program.
std::span<const CheckSpec *const> checkCatalog();

}
