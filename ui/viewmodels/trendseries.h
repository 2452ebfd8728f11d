// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/run.h"

#include <QList>
#include <QPointF>

namespace daytwo {

/// Points of a chart of runs over time, oldest first; x is milliseconds since the epoch.
struct TrendSeries
{
    QList<QPointF> pass;
    QList<QPointF> warn;
    QList<QPointF> fail;
    QList<QPointF> unknown;
    QList<QPointF> seconds; ///< how long the run took

    bool operator==(const TrendSeries &) const = default;
};

/// The series of finished runs, thinned to at most `maxPoints`. Each point kept stands for a stretch of runs and
/// carries its worst run, so no failure disappears by thinning.
TrendSeries trendOf(const std::vector<RunSummary> &runs, int maxPoints);

}
