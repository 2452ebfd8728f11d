// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/grouping.h"

namespace daytwo {

/// The run as a Markdown document: headline, counts by node, what changed, every verdict that is not good with its
/// reasons and, where the report can give it, its evidence; then the good ones as a list.
QString markdownReport(const RunReport &report);

}
