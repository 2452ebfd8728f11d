// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/linkmodel.h"

#include "ui/viewmodels/roles.h"

#include <QSet>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// Checks that tell whether one place can be reached from another.
bool isAboutReach(const CheckId &check)
{
    for (const QLatin1StringView prefix : {"reachability."_L1, "exposure."_L1, "exporter.from-mon"_L1}) {
        if (check.value.startsWith(prefix))
            return true;
    }
    return false;
}

}

LinkModel::LinkModel(Picture *picture, QObject *parent)
    : QAbstractListModel(parent)
    , m_picture(picture)
{
    connect(picture, &Picture::replaced, this, &LinkModel::rebuild);
    connect(picture, &Picture::nodesChanged, this, &LinkModel::refresh);
    connect(picture, &Picture::aged, this, &LinkModel::age);
    rebuild();
}

int LinkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_links.size());
}

QVariant LinkModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const State &state = m_links[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return tr("%1 to %2", "a link between two nodes").arg(state.link.from.value, state.link.to.value);
    case Qt::ToolTipRole:
        return state.asked;
    case LightRole:
        return int(state.counts.total() == 0 ? Light::None : state.counts.worst());
    case StaleRole:
        return state.stale;
    case RunningRole:
        return state.running;
    default:
        return {};
    }
}

void LinkModel::rebuild()
{
    beginResetModel();
    m_links.clear();
    if (const auto &lab = m_picture->lab()) {
        const NodeId admin = adminId(*lab);
        for (const DrawnLink &link : drawnLinks(*lab)) {
            // What the admin asks of a node travels over every link of his way; the last one shows it.
            const bool admins = link.onWay || link.from == admin;
            m_links.push_back({.link = link, .from = admins ? QString() : link.from.value});
            judge(m_links.back());
        }
    }
    endResetModel();
}

void LinkModel::refresh(const QList<NodeId> &nodes)
{
    const QSet<NodeId> touched(nodes.begin(), nodes.end());
    for (int row = 0; row < int(m_links.size()); ++row) {
        State &state = m_links[size_t(row)];
        if (!touched.contains(state.link.to))
            continue;
        judge(state);
        Q_EMIT dataChanged(index(row), index(row));
    }
}

void LinkModel::age()
{
    for (State &state : m_links)
        judge(state);
    if (!m_links.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void LinkModel::judge(State &state) const
{
    state.counts = {};
    state.asked.clear();
    state.stale = false;
    state.running = false;
    for (const KnownCheck &check : m_picture->checksOf(state.link.to)) {
        if (!isAboutReach(check.check))
            continue;
        if (check.verdict && check.verdict->vantage.host.value != state.from)
            continue;
        state.running = state.running || check.waiting;
        if (!check.verdict)
            continue;
        state.counts.add(check.verdict);
        state.stale = state.stale || check.stale;
        state.asked +=
            (state.asked.isEmpty() ? QString() : u"\n"_s) +
            tr("%1: %2", "title of a check, what it found").arg(check.title, check.verdict->judgement.summary);
    }
}

}
