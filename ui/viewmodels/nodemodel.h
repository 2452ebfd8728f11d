// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewmodels/picture.h"

#include <QAbstractListModel>

namespace daytwo {

/// Everything that has a card: the lab's nodes, its vantages, and the admin machine.
struct PlacedNode
{
    enum class Kind { Node, Vantage, Admin };

    NodeId id;
    Kind kind = Kind::Node;
    QString name;       ///< as shown
    QString address;    ///< may be empty
    QString role;       ///< translated
    QString icon;       ///< "gateway", "monitoring", "gpu", "service", "hypervisor", "admin", "outside", "node"
    QString place;      ///< "VM 101 on pve"; may be empty
    bool guest = false; ///< Proxmox can take a snapshot of it
    NodeSummary summary;
};

/// The nodes with their worst light and counts. Roles: LightRole, NodeRole, SummaryRole, CountsRole, RunningRole,
/// StaleRole, AgeRole; Qt::DisplayRole is the name, Qt::AccessibleTextRole one line like "gw-vpn, gateway, 2 failed".
class NodeModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit NodeModel(Picture *picture, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] const PlacedNode &at(int row) const { return m_nodes[size_t(row)]; }
    /// -1 when there is none.
    [[nodiscard]] int rowOf(const NodeId &id) const { return m_rows.value(id, -1); }
    /// Those that Proxmox knows, in the order of the model.
    [[nodiscard]] std::vector<NodeId> guests() const;
    [[nodiscard]] const PlacedNode *find(const NodeId &id) const;
    /// "gw-vpn, gateway, 2 failed", for screen readers and tooltips.
    [[nodiscard]] static QString spokenName(const PlacedNode &node);

private:
    void rebuild();
    void refresh(const QList<NodeId> &nodes);
    [[nodiscard]] PlacedNode placed(const Inventory &lab, const Node &node) const;

    Picture *m_picture;
    std::vector<PlacedNode> m_nodes;
    QHash<NodeId, int> m_rows;
};

}
