// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/layering.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <set>

namespace daytwo {

namespace {

using Index = QHash<QString, std::size_t>;

Index indexOf(const LayeredGraph &graph)
{
    Index index;
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        if (!index.contains(graph.nodes[i].id))
            index.insert(graph.nodes[i].id, i);
    }
    return index;
}

/// The node whose box a node stands in, outermost; itself when it stands in none, or in a circle of boxes.
std::size_t outermost(const LayeredGraph &graph, const Index &index, std::size_t node)
{
    std::size_t at = node;
    for (std::size_t steps = 0; steps <= graph.nodes.size(); ++steps) {
        const auto next = index.constFind(graph.nodes[at].box);
        if (graph.nodes[at].box.isEmpty() || next == index.constEnd())
            return at;
        at = *next;
    }
    return node;
}

void groupIntoItems(const LayeredGraph &graph, const Index &index, LayerPlan &plan)
{
    std::vector<std::size_t> hosts(graph.nodes.size());
    plan.itemOf.resize(graph.nodes.size());
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        hosts[i] = outermost(graph, index, i);
        if (hosts[i] != i)
            continue;
        plan.itemOf[i] = plan.items.size();
        plan.items.push_back({i, {}, 0});
    }
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        if (hosts[i] == i)
            continue;
        plan.itemOf[i] = plan.itemOf[hosts[i]];
        plan.items[plan.itemOf[i]].guests.push_back(i);
    }
}

using ItemLinks = std::set<std::pair<std::size_t, std::size_t>>;

ItemLinks linksBetweenItems(const LayeredGraph &graph, const Index &index, const LayerPlan &plan)
{
    ItemLinks links;
    for (const GraphLink &link : graph.links) {
        const auto from = index.constFind(link.from);
        const auto to = index.constFind(link.to);
        if (from == index.constEnd() || to == index.constEnd())
            continue;
        const std::size_t upper = plan.itemOf[*from];
        const std::size_t lower = plan.itemOf[*to];
        if (upper != lower)
            links.insert({upper, lower});
    }
    return links;
}

/// Longest way down to each item whose layer is not given. A link that closes a circle does not count.
class LongestPath
{
public:
    LongestPath(const LayeredGraph &graph, LayerPlan &plan, const ItemLinks &links)
        : m_graph(graph)
        , m_plan(plan)
        , m_sources(plan.items.size())
        , m_state(plan.items.size(), State::Open)
    {
        for (const auto &[from, to] : links)
            m_sources[to].push_back(from);
    }

    void run()
    {
        for (std::size_t i = 0; i < m_plan.items.size(); ++i)
            visit(i);
    }

private:
    enum class State { Open, Under, Done };

    /// With a stack of its own: a chain may be as long as the graph.
    void visit(std::size_t start)
    {
        std::vector<std::pair<std::size_t, std::size_t>> stack{{start, 0}};
        while (!stack.empty()) {
            auto &[item, next] = stack.back();
            if (m_state[item] == State::Done) {
                stack.pop_back();
                continue;
            }
            m_state[item] = State::Under;
            const bool given = m_graph.nodes[m_plan.items[item].node].layer.has_value();
            if (!given && next < m_sources[item].size()) {
                const std::size_t source = m_sources[item][next++];
                if (m_state[source] == State::Open)
                    stack.emplace_back(source, 0);
                continue;
            }
            finish(item, given);
            stack.pop_back();
        }
    }

    void finish(std::size_t item, bool given)
    {
        int layer = 0;
        for (const std::size_t source : m_sources[item]) {
            if (m_state[source] == State::Done)
                layer = std::max(layer, m_plan.items[source].layer + 1);
        }
        m_plan.items[item].layer = given ? *m_graph.nodes[m_plan.items[item].node].layer : layer;
        m_state[item] = State::Done;
    }

    const LayeredGraph &m_graph;
    LayerPlan &m_plan;
    std::vector<std::vector<std::size_t>> m_sources;
    std::vector<State> m_state;
};

void closeUp(LayerPlan &plan)
{
    std::map<int, int> dense;
    for (const LayerItem &item : plan.items)
        dense[item.layer] = 0;
    int next = 0;
    for (auto &[layer, index] : dense)
        index = next++;
    plan.layers.resize(dense.size());
    for (std::size_t i = 0; i < plan.items.size(); ++i) {
        plan.items[i].layer = dense[plan.items[i].layer];
        plan.layers[static_cast<std::size_t>(plan.items[i].layer)].push_back(i);
    }
}

void connect(LayerPlan &plan, const ItemLinks &links)
{
    plan.above.resize(plan.items.size());
    plan.below.resize(plan.items.size());
    ItemLinks seen;
    for (const auto &[from, to] : links) {
        const int difference = plan.items[to].layer - plan.items[from].layer;
        if (difference == 0)
            continue;
        const auto [upper, lower] = difference > 0 ? std::pair(from, to) : std::pair(to, from);
        if (!seen.insert({upper, lower}).second)
            continue;
        plan.below[upper].push_back(lower);
        plan.above[lower].push_back(upper);
    }
}

}

LayerPlan planLayers(const LayeredGraph &graph)
{
    LayerPlan plan;
    const Index index = indexOf(graph);
    groupIntoItems(graph, index, plan);
    const ItemLinks links = linksBetweenItems(graph, index, plan);
    LongestPath(graph, plan, links).run();
    closeUp(plan);
    connect(plan, links);
    return plan;
}

}
