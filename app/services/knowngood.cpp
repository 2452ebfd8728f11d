// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/knowngood.h"

#include "app/services/guestdesk.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

bool isKnownGood(const Desk &desk, Journal &journal, const NodeId &node, const PveSnapshot &snapshot)
{
    if (!desk.inventory() || !snapshot.whole() || !snapshot.time.isValid())
        return false;
    return journal.query().wasGood(desk.inventory()->lab().name, node, snapshot.time).value_or(false);
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
        if (isKnownGood(desk, **journal, node, snapshot))
            return snapshot.name;
    }
    return fail(Error::Kind::NotFound, node.value,
                QCoreApplication::translate("Services", "no snapshot was taken while every check of it passed"));
}

}
