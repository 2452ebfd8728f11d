// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewmodels/backend.h"

#include <QAbstractListModel>

namespace daytwo {

/// Jobs on guests: those that run and those that just ended. Qt::DisplayRole is "gw-vpn: taking snapshot, 64 %";
/// SummaryRole the last line of the log, KindRole int of TaskProgress::State.
class TaskModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void clear();
    /// Updates the job on that node, or adds it.
    void report(const TaskProgress &progress);
    /// Ends what is still waiting or running, because the order as a whole ended.
    void close(bool good);
    [[nodiscard]] const std::vector<TaskProgress> &tasks() const { return m_tasks; }
    [[nodiscard]] bool busy() const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<TaskProgress> m_tasks;
};

}
