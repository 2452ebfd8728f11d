// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/historymodel.h"

#include "ui/viewmodels/roles.h"
#include "ui/viewmodels/wording.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

HistoryModel::HistoryModel(Backend &backend, Errands *errands, QObject *parent)
    : QAbstractTableModel(parent)
    , m_backend(backend)
    , m_errands(errands)
{
}

void HistoryModel::setFilter(const HistoryFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    reload();
}

void HistoryModel::reload()
{
    const int generation = ++m_generation;
    m_counting = true;
    m_errands->ask(
        this, [&backend = m_backend, filter = m_filter](const Context &) { return backend.runCount(filter); },
        [this, generation](const daytwo::Result<int> &count) {
            if (generation != m_generation)
                return;
            m_counting = false;
            beginResetModel();
            m_pages.clear();
            m_wanted.clear();
            m_count = count ? *count : 0;
            endResetModel();
            Q_EMIT counted(m_count);
            if (!count)
                Q_EMIT failed(errorText(count.error()));
        });
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

const RunSummary *HistoryModel::runAt(int row) const
{
    const auto page = m_pages.constFind(row / kPage);
    const auto at = size_t(row % kPage);
    return page == m_pages.constEnd() || at >= page->size() ? nullptr : &(*page)[at];
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RunSummary *run = runAt(index.row());
    if (role == LoadedRole)
        return run != nullptr;
    if (!run) {
        want(index.row() / kPage);
        return role == Qt::DisplayRole && index.column() == When ? QVariant(u"…"_s) : QVariant();
    }
    return runData(*run, index, role);
}

QVariant HistoryModel::runData(const RunSummary &run, const QModelIndex &index, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(run, index.column());
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3", "time, result, headline").arg(text(run, When), text(run, Result), run.headline);
    case Qt::ToolTipRole:
        return index.column() == When ? timeTip(run.startedAt) : text(run, index.column());
    case LightRole:
        return int(run.state == RunState::Finished ? lightOf(drawnOutcome(run.outcome, run.counts)) : Light::Unknown);
    case ShowLightRole:
        return index.column() == Result;
    case IdRole:
        return run.id;
    case CountsRole:
        return QVariant::fromValue(lightCounts(run.counts));
    case TimeTipRole:
        return timeTip(run.startedAt);
    default:
        return {};
    }
}

QString HistoryModel::text(const RunSummary &run, int column) const
{
    switch (column) {
    case When:
        return timeText(run.startedAt);
    case Kind:
        return runKindText(run.kind);
    case Result:
        return run.state == RunState::Finished ? lightText(lightOf(run.outcome)) : runStateText(run.state);
    case Headline:
        return run.note.isEmpty() ? run.headline : tr("%1 · %2", "headline, note").arg(run.headline, run.note);
    case Took:
        return run.finishedAt.isValid() ? durationText(std::chrono::milliseconds(run.startedAt.msecsTo(run.finishedAt)))
                                        : QString();
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case Kind:
        return tr("Kind");
    case Result:
        return tr("Result");
    case Headline:
        return tr("In one sentence");
    case Took:
        return tr("Took");
    default:
        return {};
    }
}

void HistoryModel::want(int page) const
{
    if (m_wanted.contains(page))
        return;
    m_wanted.insert(page);
    // data() is const; what it sets off is not
    QMetaObject::invokeMethod(
        const_cast<HistoryModel *>(this), [self = const_cast<HistoryModel *>(this), page] { self->fetch(page); },
        Qt::QueuedConnection);
}

void HistoryModel::fetch(int page)
{
    const int generation = m_generation;
    m_errands->ask(
        this,
        [&backend = m_backend, filter = m_filter, page](const Context &) {
            return backend.runs(filter, page * kPage, kPage);
        },
        [this, generation, page](const daytwo::Result<std::vector<RunSummary>> &runs) {
            if (generation != m_generation)
                return;
            if (!runs) {
                Q_EMIT failed(errorText(runs.error()));
                return;
            }
            m_pages.insert(page, *runs);
            const int first = page * kPage;
            const int last = std::min(first + kPage, m_count) - 1;
            if (last >= first)
                Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
        });
}

}
