// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"

namespace daytwo {

/// Every check that Daytwo brings, in reading order: by section of the operations document, parents before children.
/// A plain table; nothing registers itself. Never empty; valid for the life of the program.
std::span<const CheckSpec *const> checkCatalog();
/// The check that an id or instance id ("containers.running.grafana") belongs to; null for one that is not in the
/// catalogue.
const CheckSpec *specOf(const CheckId &check);

}
