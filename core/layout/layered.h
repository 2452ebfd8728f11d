// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/graph.h"

namespace daytwo {

/// Places a graph in layers from top to bottom. Pure and deterministic: the same graph gives the same picture, and the
/// order of nodes in it decides only ties. Cards do not overlap unless their manual positions make them.
LayeredPicture layOutLayered(const LayeredGraph &graph, const LayoutMeasures &measures = {});

}
