// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewmodels/backend.h"

#include <QAbstractTableModel>

namespace daytwo {

/// The snapshots of one guest, newest first. SummaryRole is the description.
class SnapshotModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Taken, Holds, Note, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Leaves out the entry that stands for the present state.
    void setSnapshots(std::vector<SnapshotEntry> snapshots);
    [[nodiscard]] const SnapshotEntry &at(int row) const { return m_snapshots[size_t(row)]; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<SnapshotEntry> m_snapshots;
};

}
