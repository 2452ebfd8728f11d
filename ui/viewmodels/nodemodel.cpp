// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/nodemodel.h"

#include "ui/viewmodels/roles.h"
#include "ui/viewmodels/topologygraph.h"
#include "ui/viewmodels/wording.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QString iconOf(const QStringList &roles)
{
    for (const QLatin1StringView role :
         {kRoleHypervisor, kRoleGateway, kRoleMonitoring, kRoleGpu, kRoleAdmin, kRoleService}) {
        if (roles.contains(role))
            return role;
    }
    return u"node"_s;
}

QString rolesText(const QStringList &roles)
{
    QStringList words;
    for (const QString &role : roles)
        words.append(roleText(role));
    return words.join(u", "_s);
}

}

NodeModel::NodeModel(Picture *picture, QObject *parent)
    : QAbstractListModel(parent)
    , m_picture(picture)
{
    connect(picture, &Picture::replaced, this, &NodeModel::rebuild);
    connect(picture, &Picture::nodesChanged, this, &NodeModel::refresh);
    connect(picture, &Picture::aged, this, [this] { refresh(m_rows.keys()); });
    rebuild();
}

int NodeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_nodes.size());
}

QVariant NodeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PlacedNode &node = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return node.name;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return spokenName(node);
    case LightRole:
        return int(node.summary.counts.worst());
    case NodeRole:
        return node.id.value;
    case SummaryRole:
        return countsText(node.summary.counts);
    case CountsRole:
        return QVariant::fromValue(node.summary.counts);
    case RunningRole:
        return node.summary.running;
    case StaleRole:
        return node.summary.stale;
    case AgeRole:
        return ageText(node.summary.newest, m_picture->now());
    default:
        return {};
    }
}

std::vector<NodeId> NodeModel::guests() const
{
    std::vector<NodeId> guests;
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row).guest)
            guests.push_back(at(row).id);
    }
    return guests;
}

const PlacedNode *NodeModel::find(const NodeId &id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &at(row);
}

QString NodeModel::spokenName(const PlacedNode &node)
{
    const QString state = countsText(node.summary.counts);
    return node.role.isEmpty() ? tr("%1, %2", "name, state").arg(node.name, state)
                               : tr("%1, %2, %3", "name, role, state").arg(node.name, node.role, state);
}

PlacedNode NodeModel::placed(const Inventory &lab, const Node &node) const
{
    PlacedNode item{.id = node.id,
                    .kind = node.hasRole(kRoleAdmin) ? PlacedNode::Kind::Admin : PlacedNode::Kind::Node,
                    .name = node.id.value,
                    .address = node.address,
                    .role = rolesText(node.roles),
                    .icon = iconOf(node.roles)};
    const Node *hypervisor = lab.hypervisorOf(node);
    item.guest = node.vmid.has_value();
    if (node.vmid)
        item.place =
            hypervisor ? tr("VM %1 on %2").arg(*node.vmid).arg(hypervisor->id.value) : tr("VM %1").arg(*node.vmid);
    item.summary = m_picture->summaryOf(node.id);
    return item;
}

void NodeModel::rebuild()
{
    beginResetModel();
    m_nodes.clear();
    m_rows.clear();
    if (const auto &lab = m_picture->lab()) {
        for (const Node &node : lab->nodes())
            m_nodes.push_back(placed(*lab, node));
        for (const Vantage &vantage : lab->vantages())
            m_nodes.push_back({.id = vantage.name,
                               .kind = PlacedNode::Kind::Vantage,
                               .name = vantage.name.value,
                               .address = vantage.address,
                               .role = vantage.kind == Vantage::Kind::Outside ? tr("outside vantage") : tr("vantage"),
                               .icon = u"outside"_s});
        if (!lab->admin())
            m_nodes.push_back({.id = adminId(*lab),
                               .kind = PlacedNode::Kind::Admin,
                               .name = tr("you", "the admin machine, as a node of the picture"),
                               .role = roleText(kRoleAdmin),
                               .icon = u"admin"_s});
    }
    for (int row = 0; row < int(m_nodes.size()); ++row)
        m_rows.insert(m_nodes[size_t(row)].id, row);
    endResetModel();
}

void NodeModel::refresh(const QList<NodeId> &nodes)
{
    for (const NodeId &id : nodes) {
        const int row = rowOf(id);
        if (row < 0)
            continue;
        m_nodes[size_t(row)].summary = m_picture->summaryOf(id);
        Q_EMIT dataChanged(index(row), index(row));
    }
}

}
