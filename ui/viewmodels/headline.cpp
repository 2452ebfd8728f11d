// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/headline.h"

#include "ui/viewmodels/wording.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

class HeadlineWords
{
    Q_DECLARE_TR_FUNCTIONS(HeadlineWords)
};

Light lightOfRun(const RunSummary &run)
{
    return run.state == RunState::Finished ? lightOf(drawnOutcome(run.outcome, run.counts)) : Light::Unknown;
}

QString sentenceOf(const RunSummary &run)
{
    switch (run.state) {
    case RunState::Finished:
        return run.headline.isEmpty() ? countsText(lightCounts(run.counts)) : run.headline;
    case RunState::Stopped:
        return HeadlineWords::tr("Stopped after %1 of %2 checks: %3")
            .arg(run.counts.total())
            .arg(run.planned)
            .arg(countsText(lightCounts(run.counts)));
    case RunState::CutOff:
        return HeadlineWords::tr("The last run was cut off: what it found until then is shown");
    case RunState::Running:
        break;
    }
    return HeadlineWords::tr("A run is going on elsewhere");
}

}

Headline runningHeadline(const RunController &run)
{
    const RunProgress progress = run.progress();
    Headline headline;
    headline.light = run.counts().total() > 0 ? run.counts().worst() : Light::None;
    if (headline.light == Light::Pass) // nothing is good before everything was looked at
        headline.light = Light::None;
    if (run.state() == RunController::State::Stopping)
        headline.text = HeadlineWords::tr("Stopping");
    else if (progress.total == 0)
        headline.text = HeadlineWords::tr("Starting the run");
    else
        headline.text = HeadlineWords::tr("%1 of %2 checks").arg(progress.done).arg(progress.total);
    if (run.counts().total() > 0)
        headline.detail = countsText(run.counts());
    return headline;
}

Headline restingHeadline(const RunSummary &newest, const LightCounts &now, const QDateTime &clock,
                         std::chrono::minutes staleAfter)
{
    Headline headline;
    if (newest.id.isEmpty()) {
        headline.light = now.worst();
        headline.text = HeadlineWords::tr("Nothing was looked at yet");
        headline.detail = HeadlineWords::tr("F5 runs the checklist");
        return headline;
    }
    headline.light = lightOfRun(newest);
    headline.text = sentenceOf(newest);
    const QDateTime when = newest.finishedAt.isValid() ? newest.finishedAt : newest.startedAt;
    headline.stale = when.addSecs(std::chrono::seconds(staleAfter).count()) < clock;
    headline.detail = QStringList{runKindText(newest.kind), agoText(when, clock)}.join(u" · "_s);
    if (headline.stale)
        headline.detail = HeadlineWords::tr("Last known picture, %1").arg(headline.detail);
    return headline;
}

}
