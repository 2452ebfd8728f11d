// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/grouping.h"

namespace daytwo {

/// JUnit XML: a suite for each node. Fail is a failure, unknown an error, skipped and silenced are skipped; a warning
/// passes and tells so in its output, for JUnit has no word for it.
QByteArray junitReport(const RunReport &report);

/// The one line of a monitoring plugin, with performance data: "DAYTWO CRITICAL - 2 failed on gw | pass=90 …".
/// The exit code that goes with it is exitCodeFor() of the run's outcome.
QString pluginReport(const RunReport &report);

/// Prometheus text exposition, for the textfile collector: daytwo_check_status for each check (0 pass, 1 warn, 2 fail,
/// 3 unknown, 4 skipped), counts, outcome and times of the run.
QByteArray prometheusReport(const RunReport &report);

}
