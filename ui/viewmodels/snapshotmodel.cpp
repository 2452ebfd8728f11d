// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/snapshotmodel.h"

#include "ui/viewmodels/light.h"
#include "ui/viewmodels/roles.h"
#include "ui/viewmodels/wording.h"

#include <algorithm>

namespace daytwo {

void SnapshotModel::setSnapshots(std::vector<SnapshotEntry> snapshots)
{
    beginResetModel();
    std::erase_if(snapshots, [](const SnapshotEntry &entry) { return entry.current; });
    std::stable_sort(snapshots.begin(), snapshots.end(),
                     [](const SnapshotEntry &a, const SnapshotEntry &b) { return a.takenAt > b.takenAt; });
    m_snapshots = std::move(snapshots);
    endResetModel();
}

int SnapshotModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_snapshots.size());
}

int SnapshotModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant SnapshotModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SnapshotEntry &entry = at(index.row());
    if (role == SummaryRole)
        return entry.description;
    if (role == LightRole)
        return index.column() == Holds && entry.knownGood ? QVariant(int(Light::Pass)) : QVariant();
    if (role == ShowLightRole)
        return true;
    if (role == Qt::ToolTipRole && index.column() == Taken)
        return timeTip(entry.takenAt);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Name:
        return entry.name;
    case Taken:
        return timeText(entry.takenAt);
    case Holds:
        if (entry.knownGood)
            return entry.withRam ? tr("known good, with RAM") : tr("known good, disks");
        return entry.withRam ? tr("disks and RAM") : tr("disks");
    case Note:
        return entry.description.section(u'\n', 0, 0);
    default:
        return {};
    }
}

QVariant SnapshotModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Snapshot");
    case Taken:
        return tr("Taken");
    case Holds:
        return tr("Holds");
    case Note:
        return tr("Note");
    default:
        return {};
    }
}

}
