// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/ordering.h"

#include <algorithm>
#include <optional>

namespace daytwo {

namespace {

constexpr int kSweeps = 6;

using Neighbours = std::vector<std::vector<std::size_t>>;

/// First the items with several links find their order; then leaves are put beside what they hang on.
class Ordering
{
public:
    explicit Ordering(LayerPlan &plan)
        : m_plan(plan)
        , m_rank(plan.items.size(), 0)
    {
        for (const auto &layer : plan.layers) {
            m_core.emplace_back();
            for (const std::size_t item : layer) {
                if (!isLeaf(item))
                    m_core.back().push_back(item);
            }
            rank(m_core.back());
        }
    }

    void run()
    {
        const std::size_t count = m_core.size();
        for (int sweep = 0; sweep < kSweeps; ++sweep) {
            for (std::size_t i = 1; i < count; ++i)
                order(m_core[i], m_plan.above);
            for (std::size_t i = count; i-- > 1;)
                order(m_core[i - 1], m_plan.below);
        }
        for (std::size_t i = 1; i < count; ++i)
            order(m_core[i], m_plan.above);
        for (std::size_t i = 0; i < count; ++i)
            m_plan.layers[i] = withLeaves(i);
    }

private:
    [[nodiscard]] bool isLeaf(std::size_t item) const
    {
        return m_plan.above[item].size() + m_plan.below[item].size() <= 1;
    }

    void rank(const std::vector<std::size_t> &core)
    {
        for (std::size_t i = 0; i < core.size(); ++i)
            m_rank[core[i]] = static_cast<double>(i);
    }

    [[nodiscard]] std::optional<double> barycentre(std::size_t item, const Neighbours &neighbours) const
    {
        double sum = 0;
        int count = 0;
        for (const std::size_t other : neighbours[item]) {
            if (isLeaf(other))
                continue;
            sum += m_rank[other];
            ++count;
        }
        return count == 0 ? std::nullopt : std::optional(sum / count);
    }

    /// Items without a neighbour on that side keep their place in the row; the others are sorted among themselves.
    void order(std::vector<std::size_t> &core, const Neighbours &neighbours)
    {
        std::vector<std::pair<double, std::size_t>> moving;
        std::vector<bool> moves;
        for (const std::size_t item : core) {
            const auto centre = barycentre(item, neighbours);
            moves.push_back(centre.has_value());
            if (centre)
                moving.emplace_back(*centre, item);
        }
        std::stable_sort(moving.begin(), moving.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        std::size_t next = 0;
        for (std::size_t i = 0; i < core.size(); ++i) {
            if (moves[i])
                core[i] = moving[next++].second;
        }
        rank(core);
    }

    /// How many of the ordered items stand left of a leaf: those whose neighbours on its parent's side are not beyond
    /// the parent. A leaf without a ranked parent goes to the end.
    [[nodiscard]] std::pair<std::size_t, double> slotOf(std::size_t leaf, const std::vector<std::size_t> &core) const
    {
        const Neighbours &side = m_plan.above[leaf].empty() ? m_plan.below : m_plan.above;
        const auto parent = barycentre(leaf, side);
        if (!parent)
            return {core.size(), 0};
        std::size_t slot = 0;
        for (std::size_t i = 0; i < core.size(); ++i) {
            const auto centre = barycentre(core[i], side);
            if (centre && *centre <= *parent)
                slot = i + 1;
        }
        return {slot, *parent};
    }

    [[nodiscard]] std::vector<std::size_t> withLeaves(std::size_t layer) const
    {
        struct Leaf
        {
            std::size_t slot;
            double parent;
            std::size_t item;
        };
        const std::vector<std::size_t> &core = m_core[layer];
        std::vector<Leaf> leaves;
        for (const std::size_t item : m_plan.layers[layer]) {
            if (!isLeaf(item))
                continue;
            const auto [slot, parent] = slotOf(item, core);
            leaves.push_back({slot, parent, item});
        }
        std::stable_sort(leaves.begin(), leaves.end(), [](const Leaf &a, const Leaf &b) {
            return std::pair(a.slot, a.parent) < std::pair(b.slot, b.parent);
        });
        std::vector<std::size_t> all;
        auto next = leaves.begin();
        for (std::size_t i = 0; i <= core.size(); ++i) {
            for (; next != leaves.end() && next->slot == i; ++next)
                all.push_back(next->item);
            if (i < core.size())
                all.push_back(core[i]);
        }
        return all;
    }

    LayerPlan &m_plan;
    std::vector<double> m_rank;
    /// The items of each layer that are no leaves, in order.
    std::vector<std::vector<std::size_t>> m_core;
};

/// Inversions of a sequence, by merging; sorts it.
long long inversions(std::vector<std::size_t> &values, std::vector<std::size_t> &space, std::size_t from,
                     std::size_t to)
{
    if (to - from < 2)
        return 0;
    const std::size_t middle = from + (to - from) / 2;
    long long count = inversions(values, space, from, middle) + inversions(values, space, middle, to);
    std::size_t left = from;
    std::size_t right = middle;
    for (std::size_t i = from; i < to; ++i) {
        if (left < middle && (right == to || values[left] <= values[right])) {
            space[i] = values[left++];
        } else {
            space[i] = values[right++];
            count += static_cast<long long>(middle - left);
        }
    }
    std::copy(space.begin() + static_cast<std::ptrdiff_t>(from), space.begin() + static_cast<std::ptrdiff_t>(to),
              values.begin() + static_cast<std::ptrdiff_t>(from));
    return count;
}

}

void orderLayers(LayerPlan &plan)
{
    Ordering(plan).run();
}

int countCrossings(const LayerPlan &plan)
{
    std::vector<std::size_t> position(plan.items.size(), 0);
    for (const auto &layer : plan.layers) {
        for (std::size_t i = 0; i < layer.size(); ++i)
            position[layer[i]] = i;
    }
    long long crossings = 0;
    for (const auto &layer : plan.layers) {
        std::vector<std::size_t> ends; // of the links down, from left to right, then by their lower end
        for (const std::size_t item : layer) {
            std::vector<std::size_t> own;
            for (const std::size_t lower : plan.below[item]) {
                if (plan.items[lower].layer == plan.items[item].layer + 1)
                    own.push_back(position[lower]);
            }
            std::sort(own.begin(), own.end());
            ends.insert(ends.end(), own.begin(), own.end());
        }
        std::vector<std::size_t> space(ends.size());
        crossings += inversions(ends, space, 0, ends.size());
    }
    return static_cast<int>(crossings);
}

}
