// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/trendseries.h"

#include <algorithm>
#include <tuple>

namespace daytwo {

namespace {

auto badness(const RunSummary *run)
{
    return std::tuple(run->counts.fail, run->counts.unknown, run->counts.warn);
}

void append(TrendSeries &series, const RunSummary &run)
{
    const double x = double(run.startedAt.toMSecsSinceEpoch());
    series.pass.append({x, double(run.counts.pass)});
    series.warn.append({x, double(run.counts.warn)});
    series.fail.append({x, double(run.counts.fail)});
    series.unknown.append({x, double(run.counts.unknown)});
    series.seconds.append({x, double(run.startedAt.msecsTo(run.finishedAt)) / 1000.0});
}

}

TrendSeries trendOf(const std::vector<RunSummary> &runs, int maxPoints)
{
    std::vector<const RunSummary *> finished;
    for (const RunSummary &run : runs) {
        if (run.state == RunState::Finished)
            finished.push_back(&run);
    }
    std::stable_sort(finished.begin(), finished.end(),
                     [](const RunSummary *a, const RunSummary *b) { return a->startedAt < b->startedAt; });
    TrendSeries series;
    const size_t points = size_t(std::max(1, maxPoints));
    const size_t stretch = std::max<size_t>(1, (finished.size() + points - 1) / points);
    for (size_t from = 0; from < finished.size(); from += stretch) {
        const auto first = finished.begin() + std::ptrdiff_t(from);
        const auto last = finished.begin() + std::ptrdiff_t(std::min(from + stretch, finished.size()));
        append(series, **std::max_element(first, last, [](const RunSummary *a, const RunSummary *b) {
                   return badness(a) < badness(b);
               }));
    }
    return series;
}

}
