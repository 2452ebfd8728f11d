// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/findables.h"

#include "ui/viewmodels/wording.h"

#include <QAction>

namespace daytwo {

using namespace Qt::StringLiterals;

std::vector<Findable> findables(const QList<QAction *> &actions, const NodeModel &nodes, const Picture &picture,
                                const std::vector<RunSummary> &runs)
{
    std::vector<Findable> items;
    for (const QAction *action : actions) {
        if (action->isEnabled())
            items.push_back({Findable::Kind::Command, QString(action->text()).remove(u'&'),
                             action->shortcut().toString(QKeySequence::NativeText), action->objectName()});
    }
    for (int row = 0; row < nodes.rowCount(); ++row) {
        const PlacedNode &node = nodes.at(row);
        items.push_back({Findable::Kind::Node, node.name, NodeModel::spokenName(node), node.id.value});
    }
    for (int row = 0; row < nodes.rowCount(); ++row) {
        for (const KnownCheck &check : picture.checksOf(nodes.at(row).id))
            items.push_back(
                {Findable::Kind::Check, check.title, check.node.value, check.node.value + u'/' + check.check.value});
    }
    for (const RunSummary &run : runs)
        items.push_back({Findable::Kind::Run, timeText(run.startedAt), run.headline, run.id});
    return items;
}

std::vector<Findable> findables(const NodeId &node, const std::vector<SnapshotEntry> &snapshots)
{
    std::vector<Findable> items;
    for (const SnapshotEntry &snapshot : snapshots) {
        if (!snapshot.current)
            items.push_back({Findable::Kind::Snapshot, snapshot.name,
                             node.value + u" · "_s + timeText(snapshot.takenAt), node.value + u'/' + snapshot.name});
    }
    return items;
}

}
