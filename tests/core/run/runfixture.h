// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/plan.h"
#include "core/run/run.h"

/// Small runs and plans for tests, made by hand.
namespace fixture {

using namespace daytwo;
using namespace Qt::StringLiterals;

inline Verdict verdictOf(const QString &node, const QString &check, Outcome outcome, Reason reason = Reason::None,
                         const QString &silencedBy = {})
{
    Verdict verdict;
    verdict.node = NodeId(node);
    verdict.check = CheckId(check);
    verdict.title = u"Title of "_s + check;
    verdict.section = u"1"_s;
    verdict.judgement.outcome = outcome;
    verdict.judgement.reason = outcome == Outcome::Unknown && reason == Reason::None ? Reason::Unproven
                               : outcome == Outcome::Skipped                         ? Reason::NotApplicable
                                                                                     : reason;
    verdict.judgement.summary = check + u" is "_s + outcomeWord(outcome);
    verdict.at = QDateTime(QDate(2026, 11, 23), QTime(7, 12), Qt::UTC);
    verdict.silencedBy = silencedBy;
    return verdict;
}

/// "gw:a=pass gw:b=fail mon:c=unknown web:d=fail!": a run in as few words as can be; "!" is silenced.
inline Run runOf(const QString &words, RunState state = RunState::Finished, int planned = -1)
{
    Run run;
    for (QString word : words.split(u' ', Qt::SkipEmptyParts)) {
        const bool silenced = word.endsWith(u'!');
        if (silenced)
            word.chop(1);
        const QStringList place = word.section(u'=', 0, 0).split(u':');
        const QString outcome = word.section(u'=', 1);
        const bool cancelled = outcome == u"cancelled"_s;
        run.verdicts.push_back(verdictOf(place[0], place[1], cancelled ? Outcome::Unknown : *outcomeFromWord(outcome),
                                         cancelled ? Reason::Cancelled : Reason::None,
                                         silenced ? u"known (until 2027-01-01)"_s : QString()));
    }
    run.summary.id = u"r-20261123-071200-0001"_s;
    run.summary.lab = u"lab"_s;
    run.summary.state = state;
    run.summary.startedAt = QDateTime(QDate(2026, 11, 23), QTime(7, 12), Qt::UTC);
    run.summary.finishedAt = run.summary.startedAt.addSecs(3);
    run.summary.counts = countsOf(run.verdicts);
    run.summary.planned = planned < 0 ? int(run.verdicts.size()) : planned;
    run.summary.outcome = outcomeOf(run.summary);
    return run;
}

}
