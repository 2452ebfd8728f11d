// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/graph.h"

#include <utility>
#include <vector>

namespace daytwo {

/// What is placed as one: a node, or a hypervisor with all its guests.
struct LayerItem
{
    /// Index of the node (of the hypervisor) in the graph.
    std::size_t node = 0;
    /// Indexes of the guests in the graph, in its order. Guests of a guest stand in the same box.
    std::vector<std::size_t> guests;
    int layer = 0;
};

/// The graph as items in layers, top to bottom.
struct LayerPlan
{
    std::vector<LayerItem> items;
    /// The item that a node of the graph belongs to.
    std::vector<std::size_t> itemOf;
    /// Items of each layer, from left to right.
    std::vector<std::vector<std::size_t>> layers;
    /// Items of the layers above that an item is linked to, each once; and of those below.
    std::vector<std::vector<std::size_t>> above;
    std::vector<std::vector<std::size_t>> below;
};

/// Groups guests into boxes and gives each item its layer: the one asked for, else one below the lowest that links down
/// to it. Layers that nobody is in are closed up. Links and boxes that lead nowhere or in a circle are ignored.
LayerPlan planLayers(const LayeredGraph &graph);

}
