// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layering.h"

namespace daytwo {

/// Orders the items of each layer so that few links cross: a fixed number of barycentre sweeps down and up, ties in the
/// order they had. A leaf (an item with a single link) has no say in where others go: hanging one
/// on an item that has several links already reorders nobody.
void orderLayers(LayerPlan &plan);

/// Links between neighbouring layers that cross each other.
int countCrossings(const LayerPlan &plan);

}
