// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/lab.h"
#include "core/lab/tomltree.h"

namespace daytwo {

/// A [[node]], or the part of a [[group]] that is like one.
Node buildHost(const TomlValue &table);
/// An ssh table; nothing set when there is none.
SshAccess buildSsh(const TomlValue *table);
Thresholds buildThresholds(const TomlValue *table);

}
