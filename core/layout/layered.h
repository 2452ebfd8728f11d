// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/graph.h"

namespace daytwo {

/// Places a graph in layers from top to bottom. Pure and deterministic: the same graph gives the same picture; the
/// order of nodes decides ties. Nothing overlaps, save what the user's own positions put upon each other. A leaf that
/// is added moves nobody above it. A card moved by hand leaves its place empty and moves only what it would cover.
LayeredPicture layOutLayered(const LayeredGraph &graph, const LayoutMeasures &measures = {});

}
