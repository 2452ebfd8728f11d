// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/run.h"

namespace daytwo {

/// JUnit XML as CI servers read it: one suite per node, one case per check. Fail is a failure, unknown an error, warn
/// passes with its text on stdout, skipped is skipped. Characters that XML 1.0 has no place for are replaced.
QByteArray junitReport(const Run &run);
/// One line for monitoring plugins: word, headline, then perfdata. Source: monitoring-plugins guidelines.
QString nagiosLine(const Run &run);
/// The text exposition format: daytwo_check_outcome{node,check} as 0 pass, 1 warn, 2 fail, 3 unknown, 4 skipped, and
/// the counts. Label values are escaped as the format demands.
QByteArray prometheusReport(const Run &run);

}
