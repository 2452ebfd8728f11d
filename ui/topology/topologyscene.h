// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layered.h"
#include "ui/topology/areaitem.h"
#include "ui/topology/linkitem.h"
#include "ui/topology/nodeitem.h"
#include "ui/viewmodels/linkmodel.h"

#include <QGraphicsScene>
#include <QSet>
#include <QTimer>

namespace daytwo {

/// The lab as a picture. The same lab gives the same picture; cards moved by hand stay where they were put.
class TopologyScene : public QGraphicsScene
{
    Q_OBJECT

public:
    /// The models must outlive the scene.
    TopologyScene(NodeModel *nodes, LinkModel *links, Picture *picture, QObject *parent = nullptr);
    ~TopologyScene() override;

    /// Top left corners of the cards that were moved by hand, by node.
    void setMoved(const QHash<QString, QPointF> &moved);
    [[nodiscard]] const QHash<QString, QPointF> &moved() const { return m_moved; }
    /// Puts every card where the layout wants it.
    void forgetMoved();

    [[nodiscard]] NodeItem *item(const NodeId &node) const { return m_nodeItems.value(node); }
    /// All cards in reading order: from top to bottom, then from left to right.
    [[nodiscard]] QList<NodeItem *> cards() const;
    [[nodiscard]] NodeItem *current() const;
    void setCurrent(const NodeId &node);
    /// The card that the arrow key leads to; null when there is none in that direction.
    [[nodiscard]] NodeItem *neighbour(const NodeItem *from, Qt::Key key) const;
    [[nodiscard]] QRectF pictureRect() const { return m_bounds; }

Q_SIGNALS:
    void currentChanged(const daytwo::NodeId &node);
    void cardMoved();
    /// The picture was made anew.
    void rebuilt();

private:
    void rebuild();
    void addNodes(const LayeredPicture &picture);
    void addAreas(const LayeredPicture &picture);
    void addLinks();
    void routeLink(int row);
    void updateNodes(const QModelIndex &first, const QModelIndex &last);
    void updateLink(int row);
    void turn();
    [[nodiscard]] QRectF bandOf(const DrawnLink &link) const;

    NodeModel *m_nodes;
    LinkModel *m_links;
    Picture *m_picture;
    QHash<QString, QPointF> m_moved;
    QHash<NodeId, NodeItem *> m_nodeItems;
    QHash<NodeId, QList<int>> m_linksOf; ///< rows of the links that end at a node
    std::vector<LinkItem *> m_linkItems;
    std::vector<std::pair<GraphBand, QRectF>> m_bands;
    QSet<NodeId> m_inBox; ///< guests drawn inside their hypervisor's box
    QRectF m_bounds;
    QTimer m_turn;
    bool m_rebuilding = false;
};

}
