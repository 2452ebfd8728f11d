// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/topologyscene.h"

#include "ui/viewmodels/roles.h"

#include <algorithm>
#include <cmath>

namespace daytwo {

using namespace Qt::StringLiterals;

TopologyScene::TopologyScene(NodeModel *nodes, LinkModel *links, Picture *picture, QObject *parent)
    : QGraphicsScene(parent)
    , m_nodes(nodes)
    , m_links(links)
    , m_picture(picture)
{
    connect(links, &QAbstractItemModel::modelReset, this, &TopologyScene::rebuild);
    connect(nodes, &QAbstractItemModel::modelReset, this, &TopologyScene::rebuild);
    connect(nodes, &QAbstractItemModel::dataChanged, this, &TopologyScene::updateNodes);
    connect(links, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        for (int row = first.row(); row <= last.row(); ++row)
            updateLink(row);
    });
    connect(this, &QGraphicsScene::selectionChanged, this, [this] {
        if (const NodeItem *card = current(); card && !m_rebuilding)
            Q_EMIT currentChanged(card->node().id);
    });
    m_turn.setInterval(kTurnEveryMs);
    connect(&m_turn, &QTimer::timeout, this, &TopologyScene::turn);
    rebuild();
}

TopologyScene::~TopologyScene()
{
    // The base class clears the selection while it dies, when there is no scene of ours left to ask.
    disconnect(this, &QGraphicsScene::selectionChanged, this, nullptr);
}

void TopologyScene::setMoved(const QHash<QString, QPointF> &moved)
{
    if (m_moved == moved)
        return;
    m_moved = moved;
    rebuild();
}

void TopologyScene::forgetMoved()
{
    m_moved.clear();
    rebuild();
    Q_EMIT cardMoved();
}

QList<NodeItem *> TopologyScene::cards() const
{
    QList<NodeItem *> list = m_nodeItems.values();
    std::sort(list.begin(), list.end(), [](const NodeItem *a, const NodeItem *b) {
        return std::pair(a->y(), a->x()) < std::pair(b->y(), b->x());
    });
    return list;
}

NodeItem *TopologyScene::current() const
{
    const QList<QGraphicsItem *> selected = selectedItems();
    return selected.isEmpty() ? nullptr : qobject_cast<NodeItem *>(selected.front()->toGraphicsObject());
}

void TopologyScene::setCurrent(const NodeId &node)
{
    NodeItem *card = item(node);
    if (!card || card->isSelected())
        return;
    clearSelection();
    card->setSelected(true);
}

NodeItem *TopologyScene::neighbour(const NodeItem *from, Qt::Key key) const
{
    const QPointF here = from->sceneBoundingRect().center();
    NodeItem *best = nullptr;
    qreal bestCost = 0;
    for (NodeItem *card : m_nodeItems) {
        const QPointF way = card->sceneBoundingRect().center() - here;
        const bool sideways = key == Qt::Key_Left || key == Qt::Key_Right;
        const qreal along =
            key == Qt::Key_Left || key == Qt::Key_Up ? -(sideways ? way.x() : way.y()) : (sideways ? way.x() : way.y());
        const qreal aside = std::abs(sideways ? way.y() : way.x());
        if (card == from || along < 4 || (sideways && aside > along * 2))
            continue;
        // upwards and downwards the next layer counts more than the column, or a card that stands a little aside is
        // passed
        const qreal cost = along + aside * (sideways ? 2 : 1.5);
        if (!best || cost < bestCost) {
            best = card;
            bestCost = cost;
        }
    }
    return best;
}

void TopologyScene::rebuild()
{
    m_rebuilding = true;
    const NodeId before = current() ? current()->node().id : NodeId();
    clear();
    m_nodeItems.clear();
    m_linkItems.clear();
    m_linksOf.clear();
    m_bands.clear();
    m_inBox.clear();
    m_bounds = {};
    if (const auto &lab = m_picture->lab(); lab && m_nodes->rowCount() > 0) {
        const LayeredGraph graph = topologyGraph(*lab, m_moved);
        const LayeredPicture picture = layOutLayered(graph);
        for (const GraphBand &band : graph.bands) {
            if (const auto found = picture.bands.find(band.id); found != picture.bands.end())
                m_bands.emplace_back(band, found->second);
        }
        for (const GraphNode &node : graph.nodes) {
            if (!node.box.isEmpty())
                m_inBox.insert(NodeId(node.id));
        }
        m_bounds = picture.bounds;
        addAreas(picture);
        addNodes(picture);
        addLinks();
        setSceneRect(m_bounds.adjusted(-60, -60, 60, 60));
    }
    setCurrent(before);
    m_rebuilding = false;
    Q_EMIT rebuilt();
}

void TopologyScene::addAreas(const LayeredPicture &picture)
{
    for (const auto &[id, rect] : picture.boxes)
        addItem(new AreaItem(AreaItem::Kind::Box, rect, id, {}));
    for (const auto &[band, rect] : m_bands) {
        QStringList cidrs;
        QString name = band.id;
        for (const Network &network : m_picture->lab()->lab().networks) {
            if (network.name != band.id)
                continue;
            for (const Cidr &cidr : network.cidrs)
                cidrs.append(toString(cidr));
            if (network.kind != Network::Kind::Other)
                name = name.toUpper();
        }
        addItem(new AreaItem(AreaItem::Kind::Band, rect, name, {}));
        addItem(new AreaItem(AreaItem::Kind::Label, rect, name, cidrs.join(u", "_s)));
    }
}

void TopologyScene::addNodes(const LayeredPicture &picture)
{
    for (int row = 0; row < m_nodes->rowCount(); ++row) {
        const PlacedNode &node = m_nodes->at(row);
        const auto place = picture.cards.find(node.id.value);
        if (place == picture.cards.end())
            continue;
        auto *card = new NodeItem(node, place->second.size());
        card->setPos(place->second.topLeft());
        card->setTitleOfBox(picture.boxes.contains(node.id.value));
        addItem(card);
        m_nodeItems.insert(node.id, card);
        connect(card, &NodeItem::placed, this, [this, id = node.id] {
            for (const int link : m_linksOf.value(id))
                routeLink(link);
        });
        connect(card, &NodeItem::dropped, this, [this, card] {
            m_moved.insert(card->node().id.value, card->pos());
            Q_EMIT cardMoved();
        });
    }
}

void TopologyScene::addLinks()
{
    for (int row = 0; row < m_links->rowCount(); ++row) {
        const DrawnLink &link = m_links->at(row);
        auto *line = new LinkItem(link.onWay);
        addItem(line);
        addItem(line->lightItem());
        m_linkItems.push_back(line);
        m_linksOf[link.from].append(row);
        m_linksOf[link.to].append(row);
        updateLink(row);
        routeLink(row);
    }
}

QRectF TopologyScene::bandOf(const DrawnLink &link) const
{
    for (const auto &[band, rect] : m_bands) {
        const bool named = band.id == link.network;
        const bool common = band.members.contains(link.from.value) && band.members.contains(link.to.value);
        if (named || (link.network.isEmpty() && common))
            return rect;
    }
    return {};
}

void TopologyScene::routeLink(int row)
{
    const DrawnLink &link = m_links->at(row);
    const NodeItem *from = item(link.from);
    const NodeItem *to = item(link.to);
    LinkItem *line = m_linkItems[size_t(row)];
    line->setVisible(from && to);
    if (!from || !to)
        line->lightItem()->hide();
    if (from && to)
        line->route(QRectF(from->pos(), from->size()), QRectF(to->pos(), to->size()), bandOf(link),
                    m_inBox.contains(link.to));
}

void TopologyScene::updateNodes(const QModelIndex &first, const QModelIndex &last)
{
    bool running = false;
    for (int row = first.row(); row <= last.row(); ++row) {
        const PlacedNode &node = m_nodes->at(row);
        running = running || node.summary.running;
        if (NodeItem *card = item(node.id))
            card->setNode(node);
    }
    if (running && !m_turn.isActive())
        m_turn.start();
}

void TopologyScene::updateLink(int row)
{
    if (row >= int(m_linkItems.size()))
        return;
    const QModelIndex index = m_links->index(row);
    m_linkItems[size_t(row)]->setLight(
        Light(index.data(LightRole).toInt()),
        {.stale = index.data(StaleRole).toBool(), .running = index.data(RunningRole).toBool()},
        index.data(Qt::ToolTipRole).toString());
}

void TopologyScene::turn()
{
    bool any = false;
    for (NodeItem *card : m_nodeItems) {
        if (!card->running())
            continue;
        any = true;
        card->update();
    }
    if (!any)
        m_turn.stop();
}

}
