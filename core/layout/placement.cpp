// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/placement.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace daytwo {

namespace {

/// More cards side by side than this are unpleasant to scroll along.
constexpr std::size_t kRowLength = 14;

/// As many columns as make the box about twice as wide as high, with rows of much the same length.
std::size_t columnsFor(std::size_t guests, const LayoutMeasures &measures)
{
    if (measures.boxColumns > 0)
        return std::min(guests, static_cast<std::size_t>(measures.boxColumns));
    const auto most = static_cast<std::size_t>(std::ceil(std::sqrt(1.5 * static_cast<double>(guests))));
    const std::size_t rows = (guests + most - 1) / most;
    return (guests + rows - 1) / rows;
}

QSizeF sizeOf(const LayerItem &item, const LayoutMeasures &m)
{
    if (item.guests.empty())
        return m.card;
    const std::size_t columns = columnsFor(item.guests.size(), m);
    const std::size_t rows = (item.guests.size() + columns - 1) / columns;
    const auto across = static_cast<qreal>(columns);
    const auto down = static_cast<qreal>(rows);
    return {2 * m.boxPadding + across * m.card.width() + (across - 1) * m.cardGap,
            2 * m.boxPadding + m.boxTitle + down * m.card.height() + (down - 1) * m.cardGap};
}

/// The positions nearest to the wishes (least squares) that keep order and distance: neighbours that want the same
/// place are merged into a block that stands where its members want it on average.
std::vector<qreal> nearestInOrder(const std::vector<qreal> &wishes, const std::vector<qreal> &distances)
{
    struct Block
    {
        qreal sum;
        qreal count;
        [[nodiscard]] qreal mean() const { return sum / count; }
    };
    std::vector<qreal> offsets(wishes.size(), 0);
    std::partial_sum(distances.begin(), distances.end(), offsets.begin() + (offsets.empty() ? 0 : 1));
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        blocks.push_back({wishes[i] - offsets[i], 1});
        while (blocks.size() > 1 && blocks[blocks.size() - 2].mean() > blocks.back().mean()) {
            const Block last = blocks.back();
            blocks.pop_back();
            blocks.back().sum += last.sum;
            blocks.back().count += last.count;
        }
    }
    std::vector<qreal> places;
    for (const Block &block : blocks) {
        for (int i = 0; i < static_cast<int>(block.count); ++i)
            places.push_back(block.mean() + offsets[places.size()]);
    }
    return places;
}

class Placer
{
public:
    Placer(const LayerPlan &plan, const LayoutMeasures &measures)
        : m_plan(plan)
        , m_measures(measures)
    {
        m_placement.items.resize(plan.items.size());
        m_placement.cards.resize(plan.itemOf.size());
        for (const LayerItem &item : plan.items)
            m_sizes.push_back(sizeOf(item, measures));
    }

    Placement run(const std::vector<qreal> &gaps)
    {
        qreal y = 0;
        for (std::size_t i = 0; i < m_plan.layers.size(); ++i) {
            const qreal bottom = placeLayer(m_plan.layers[i], y);
            m_placement.layers.emplace_back(y, bottom);
            y = bottom + gaps[i];
        }
        return std::move(m_placement);
    }

private:
    qreal placeLayer(const std::vector<std::size_t> &layer, qreal top)
    {
        const std::size_t rows = std::max<std::size_t>(1, (layer.size() + kRowLength - 1) / kRowLength);
        const std::size_t perRow = std::max<std::size_t>(1, (layer.size() + rows - 1) / rows);
        qreal y = top;
        for (std::size_t from = 0; from < layer.size(); from += perRow) {
            const std::size_t to = std::min(layer.size(), from + perRow);
            if (from > 0)
                y += m_measures.cardGap;
            y = placeRow(
                {layer.begin() + static_cast<std::ptrdiff_t>(from), layer.begin() + static_cast<std::ptrdiff_t>(to)},
                y);
        }
        return y;
    }

    qreal placeRow(const std::vector<std::size_t> &row, qreal y)
    {
        std::vector<qreal> wishes;
        std::vector<qreal> distances;
        const std::vector<qreal> packed = packedCentres(row);
        for (std::size_t i = 0; i < row.size(); ++i) {
            wishes.push_back(wish(row[i]).value_or(packed[i]));
            if (i > 0)
                distances.push_back((m_sizes[row[i - 1]].width() + m_sizes[row[i]].width()) / 2 + m_measures.cardGap);
        }
        const std::vector<qreal> centres = nearestInOrder(wishes, distances);
        qreal bottom = y;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const QSizeF size = m_sizes[row[i]];
            placeItem(row[i], QRectF(QPointF(centres[i] - size.width() / 2, y), size));
            bottom = std::max(bottom, y + size.height());
        }
        return bottom;
    }

    /// Centres of the row as it would stand alone, in the middle.
    [[nodiscard]] std::vector<qreal> packedCentres(const std::vector<std::size_t> &row) const
    {
        std::vector<qreal> centres;
        qreal x = 0;
        for (const std::size_t item : row) {
            centres.push_back(x + m_sizes[item].width() / 2);
            x += m_sizes[item].width() + m_measures.cardGap;
        }
        const qreal half = (x - m_measures.cardGap) / 2;
        for (qreal &centre : centres)
            centre -= half;
        return centres;
    }

    /// The median of what it hangs on in the layers above; nothing when it hangs on nothing.
    [[nodiscard]] std::optional<qreal> wish(std::size_t item) const
    {
        std::vector<qreal> centres;
        for (const std::size_t upper : m_plan.above[item])
            centres.push_back(m_placement.items[upper].center().x());
        if (centres.empty())
            return std::nullopt;
        std::sort(centres.begin(), centres.end());
        const std::size_t middle = centres.size() / 2;
        return centres.size() % 2 == 1 ? centres[middle] : (centres[middle - 1] + centres[middle]) / 2;
    }

    void placeItem(std::size_t index, const QRectF &rect)
    {
        const LayerItem &item = m_plan.items[index];
        m_placement.items[index] = rect;
        if (item.guests.empty()) {
            m_placement.cards[item.node] = rect;
            return;
        }
        const QPointF inside = rect.topLeft() + QPointF(m_measures.boxPadding, m_measures.boxPadding);
        m_placement.cards[item.node] = QRectF(inside, m_measures.card);
        const std::size_t columns = columnsFor(item.guests.size(), m_measures);
        const QSizeF step = m_measures.card + QSizeF(m_measures.cardGap, m_measures.cardGap);
        for (std::size_t i = 0; i < item.guests.size(); ++i) {
            const std::size_t row = i / columns;
            const QPointF cell(static_cast<qreal>(i % columns) * step.width(),
                               m_measures.boxTitle + static_cast<qreal>(row) * step.height());
            m_placement.cards[item.guests[i]] = QRectF(inside + cell, m_measures.card);
        }
    }

    const LayerPlan &m_plan;
    const LayoutMeasures &m_measures;
    std::vector<QSizeF> m_sizes;
    Placement m_placement;
};

}

Placement placeLayers(const LayerPlan &plan, const LayoutMeasures &measures, const std::vector<qreal> &gaps)
{
    return Placer(plan, measures).run(gaps);
}

}
