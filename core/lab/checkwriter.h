// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/localcheck.h"

#include <QString>

namespace daytwo {

/// A [[check]] with its sub-tables.
QString checkSection(const LocalCheck &check);

}
