// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/grouping.h"

namespace daytwo {

/// The run as one HTML file that loads nothing: no scripts, no pictures, no fonts; light and dark. Good verdicts are
/// folded. Evidence is in it where the report can give it.
QByteArray htmlReport(const RunReport &report);

}
