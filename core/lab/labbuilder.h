// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/lab.h"
#include "core/lab/tomltree.h"

namespace daytwo {

/// The values that a tree of the lab file's shape stands for. What does not have the shape is left out: the shape check
/// has reported it.
Lab buildLab(const TomlValue &root);
/// One [[check]].
LocalCheck buildLocalCheck(const TomlValue &table);
/// The values of a table of parameters.
Parameters buildParameters(const TomlValue *table);
/// A list of networks; what is none is left out.
std::vector<Cidr> buildCidrs(const QStringList &texts);

}
