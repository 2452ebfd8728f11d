// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/knowngood.h"

#include "app/services/guestdesk.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

bool wasGoodAt(Journal &journal, const NodeId &node, const QDateTime &moment)
{
    RunFilter filter;
    filter.limit = 1;
    filter.node = node;
    filter.state = RunState::Finished;
    filter.to = moment;
    const auto runs = journal.query().runs(filter);
    if (!runs || runs->empty() || runs->front().finishedAt > moment)
        return false;
    const auto run = journal.query().run(runs->front().id);
    if (!run)
        return false;
    std::vector<Verdict> own;
    std::ranges::copy_if(run->verdicts, std::back_inserter(own),
                         [&node](const Verdict &verdict) { return verdict.node == node; });
    return worstOf(own) == Outcome::Pass;
}

Result<QString> lastKnownGood(const Desk &desk, const NodeId &node, const Context &context)
{
    auto snapshots = desk.guests().snapshots(node, context);
    if (!snapshots)
        return fail(snapshots.error());
    auto journal = desk.openJournal(Journal::Mode::ReadOnly);
    if (!journal)
        return fail(journal.error());
    std::ranges::sort(snapshots->snapshots, [](const PveSnapshot &a, const PveSnapshot &b) { return a.time > b.time; });
    for (const PveSnapshot &snapshot : snapshots->snapshots) {
        if (snapshot.whole() && snapshot.time.isValid() && wasGoodAt(**journal, node, snapshot.time))
            return snapshot.name;
    }
    return fail(Error::Kind::NotFound, node.value,
                QCoreApplication::translate("Services", "no snapshot was taken while every check of it passed"));
}

}
