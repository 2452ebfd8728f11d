// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/taskmodel.h"

#include "ui/viewmodels/light.h"
#include "ui/viewmodels/roles.h"

#include <algorithm>

namespace daytwo {

namespace {

bool isOpen(const TaskProgress &task)
{
    return task.state == TaskProgress::State::Waiting || task.state == TaskProgress::State::Running;
}

}

void TaskModel::clear()
{
    beginResetModel();
    m_tasks.clear();
    endResetModel();
}

void TaskModel::report(const TaskProgress &progress)
{
    const auto found = std::find_if(m_tasks.begin(), m_tasks.end(),
                                    [&progress](const TaskProgress &task) { return task.node == progress.node; });
    if (found != m_tasks.end()) {
        *found = progress;
        const QModelIndex row = index(int(found - m_tasks.begin()));
        Q_EMIT dataChanged(row, row);
        return;
    }
    beginInsertRows({}, int(m_tasks.size()), int(m_tasks.size()));
    m_tasks.push_back(progress);
    endInsertRows();
}

void TaskModel::close(bool good)
{
    for (TaskProgress &task : m_tasks) {
        if (isOpen(task))
            task.state = good ? TaskProgress::State::Done : TaskProgress::State::Failed;
    }
    if (!m_tasks.empty())
        Q_EMIT dataChanged(index(0), index(int(m_tasks.size()) - 1));
}

bool TaskModel::busy() const
{
    return std::any_of(m_tasks.begin(), m_tasks.end(), isOpen);
}

int TaskModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_tasks.size());
}

QVariant TaskModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TaskProgress &task = m_tasks[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return task.percent >= 0 && isOpen(task)
                   ? tr("%1: %2, %3 %", "node, step, percent").arg(task.node.value, task.step).arg(task.percent)
                   : tr("%1: %2", "node, step").arg(task.node.value, task.step);
    case SummaryRole:
        return task.lastLine;
    case KindRole:
        return int(task.state);
    case NodeRole:
        return task.node.value;
    case LightRole:
        switch (task.state) {
        case TaskProgress::State::Done:
            return int(Light::Pass);
        case TaskProgress::State::Failed:
            return int(Light::Fail);
        default:
            return int(Light::None);
        }
    case RunningRole:
        return task.state == TaskProgress::State::Running;
    default:
        return {};
    }
}

}
