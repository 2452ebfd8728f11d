// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/layered.h"

#include "core/layout/layering.h"
#include "core/layout/ordering.h"
#include "core/layout/placement.h"

#include <QHash>

#include <algorithm>

namespace daytwo {

namespace {

/// The layer below which each band runs: that of its highest member. Nothing for a band without members.
std::vector<std::optional<std::size_t>> bandLayers(const LayeredGraph &graph, const LayerPlan &plan)
{
    QHash<QString, std::size_t> itemOf;
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
        itemOf.insert(graph.nodes[i].id, plan.itemOf[i]);
    std::vector<std::optional<std::size_t>> layers;
    for (const GraphBand &band : graph.bands) {
        std::optional<std::size_t> top;
        for (const QString &member : band.members) {
            const auto item = itemOf.constFind(member);
            if (item == itemOf.constEnd())
                continue;
            const auto layer = static_cast<std::size_t>(plan.items[*item].layer);
            top = std::min(top.value_or(layer), layer);
        }
        layers.push_back(top);
    }
    return layers;
}

std::vector<qreal> gapsFor(const LayerPlan &plan, const std::vector<std::optional<std::size_t>> &bands,
                           const LayoutMeasures &measures)
{
    std::vector<qreal> gaps(plan.layers.size(), measures.layerGap);
    for (const auto &layer : bands) {
        if (layer)
            gaps[*layer] += measures.bandHeight + measures.layerGap / 2;
    }
    return gaps;
}

/// Puts cards where the user wants them, and moves out of their way what they would cover.
class ByHand
{
public:
    ByHand(const LayeredGraph &graph, const LayerPlan &plan, const LayoutMeasures &measures, Placement &placement)
        : m_graph(graph)
        , m_plan(plan)
        , m_measures(measures)
        , m_placement(placement)
    {
    }

    void run()
    {
        const auto isFixed = [](const GraphNode &node) { return node.fixedAt.has_value(); };
        if (std::none_of(m_graph.nodes.begin(), m_graph.nodes.end(), isFixed))
            return;
        for (std::size_t i = 0; i < m_plan.items.size(); ++i)
            fixItem(i);
        for (const auto &layer : m_plan.layers) {
            for (const std::size_t item : layer)
                makeRoom(item);
        }
    }

private:
    [[nodiscard]] const std::optional<QPointF> &wanted(std::size_t node) const { return m_graph.nodes[node].fixedAt; }

    /// A hypervisor takes its box and its guests along; a guest goes alone, and its box grows to hold it.
    void fixItem(std::size_t index)
    {
        const LayerItem &item = m_plan.items[index];
        if (const auto &at = wanted(item.node)) {
            shift(index, *at - m_placement.cards[item.node].topLeft());
            m_taken.push_back({index, m_placement.items[index]});
        }
        QRectF box = m_placement.items[index];
        const qreal pad = m_measures.boxPadding;
        for (const std::size_t guest : item.guests) {
            if (const auto &at = wanted(guest)) {
                m_placement.cards[guest].moveTopLeft(*at);
                box |= m_placement.cards[guest].adjusted(-pad, -pad, pad, pad);
            }
        }
        for (const std::size_t guest : item.guests) {
            if (!wanted(guest))
                box |= clearGuest(item, guest).adjusted(-pad, -pad, pad, pad);
            else if (!wanted(item.node))
                m_taken.push_back({index, m_placement.cards[guest]});
        }
        m_placement.items[index] = box;
        if (wanted(item.node))
            m_taken.push_back({index, box});
    }

    /// Moves a guest to the right until no other guest that stands already covers it.
    QRectF clearGuest(const LayerItem &item, std::size_t guest)
    {
        QRectF &card = m_placement.cards[guest];
        bool moved = true;
        while (moved) {
            moved = false;
            for (const std::size_t other : item.guests) {
                const bool before = wanted(other).has_value() || other < guest;
                if (other == guest || !before || !card.intersects(m_placement.cards[other]))
                    continue;
                card.moveLeft(m_placement.cards[other].right() + m_measures.cardGap);
                moved = true;
            }
        }
        return card;
    }

    /// Moves an item to the right until it covers nothing that stands already.
    void makeRoom(std::size_t index)
    {
        const LayerItem &item = m_plan.items[index];
        const bool held = wanted(item.node).has_value() ||
                          std::any_of(item.guests.begin(), item.guests.end(),
                                      [this](std::size_t guest) { return wanted(guest).has_value(); });
        bool moved = !held;
        while (moved) {
            moved = false;
            for (const auto &[owner, rect] : m_taken) {
                if (owner == index || !rect.intersects(m_placement.items[index]))
                    continue;
                shift(index, {rect.right() + m_measures.cardGap - m_placement.items[index].left(), 0});
                moved = true;
            }
        }
        m_taken.push_back({index, m_placement.items[index]});
    }

    void shift(std::size_t index, const QPointF &by)
    {
        const LayerItem &item = m_plan.items[index];
        m_placement.items[index].translate(by);
        m_placement.cards[item.node].translate(by);
        for (const std::size_t guest : item.guests)
            m_placement.cards[guest].translate(by);
    }

    struct Taken
    {
        std::size_t owner;
        QRectF rect;
    };

    const LayeredGraph &m_graph;
    const LayerPlan &m_plan;
    const LayoutMeasures &m_measures;
    Placement &m_placement;
    std::vector<Taken> m_taken;
};

/// Bands below one layer are stacked in the order of the graph; each reaches from its leftmost to its rightmost member.
void placeBands(const LayeredGraph &graph, const Placement &placement,
                const std::vector<std::optional<std::size_t>> &layers, const LayoutMeasures &measures,
                LayeredPicture &picture)
{
    std::vector<qreal> next;
    for (const auto &[top, bottom] : placement.layers)
        next.push_back(bottom + measures.layerGap / 2);
    for (std::size_t i = 0; i < graph.bands.size(); ++i) {
        if (!layers[i])
            continue;
        std::optional<QRectF> reach;
        for (const QString &member : graph.bands[i].members) {
            const auto card = picture.cards.find(member);
            if (card != picture.cards.end())
                reach = reach ? (*reach | card->second) : card->second;
        }
        qreal &y = next[*layers[i]];
        picture.bands[graph.bands[i].id] = QRectF(reach->left(), y, reach->width(), measures.bandHeight);
        y += measures.bandHeight + measures.layerGap / 2;
    }
}

}

LayeredPicture layOutLayered(const LayeredGraph &graph, const LayoutMeasures &measures)
{
    LayerPlan plan = planLayers(graph);
    orderLayers(plan);
    const auto bands = bandLayers(graph, plan);
    Placement placement = placeLayers(plan, measures, gapsFor(plan, bands, measures));
    ByHand(graph, plan, measures, placement).run();

    LayeredPicture picture;
    picture.crossings = countCrossings(plan);
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
        picture.cards[graph.nodes[i].id] = placement.cards[i];
    for (std::size_t i = 0; i < plan.items.size(); ++i) {
        if (!plan.items[i].guests.empty())
            picture.boxes[graph.nodes[plan.items[i].node].id] = placement.items[i];
    }
    placeBands(graph, placement, bands, measures, picture);
    for (const auto *rects : {&picture.cards, &picture.boxes, &picture.bands}) {
        for (const auto &[id, rect] : *rects)
            picture.bounds |= rect;
    }
    return picture;
}

}
