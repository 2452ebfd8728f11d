// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layering.h"

namespace daytwo {

/// Where items go when nobody has moved anything by hand.
struct Placement
{
    /// One per item: its card, or its box.
    std::vector<QRectF> items;
    /// Cards by node of the graph.
    std::vector<QRectF> cards;
    /// Top and bottom of each layer.
    std::vector<std::pair<qreal, qreal>> layers;
};

/// Places ordered layers under each other, with `gaps[i]` between layer i and the next. Items stand as near as they can
/// under what they hang on, in their order and without overlap; a layer of many is broken into rows.
Placement placeLayers(const LayerPlan &plan, const LayoutMeasures &measures, const std::vector<qreal> &gaps);

}
