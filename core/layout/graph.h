// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace daytwo {

/// A thing to be placed: a node of the lab, an outside vantage, the admin machine.
struct GraphNode
{
    QString id;
    /// The layer, 0 at the top; unset: one below the lowest of those that link down to it.
    std::optional<int> layer;
    /// The id of the hypervisor whose box it stands in; empty: none. That id is a node of the graph too.
    QString box;
    /// Top left corner of its card as the user put it; it stays there.
    std::optional<QPointF> fixedAt;

    bool operator==(const GraphNode &) const = default;
};

/// A line between two nodes. The direction matters only for layers that are not given.
struct GraphLink
{
    QString from;
    QString to;

    bool operator==(const GraphLink &) const = default;
};

/// A network, drawn as a band between the layers of its members.
struct GraphBand
{
    QString id;
    QStringList members;

    bool operator==(const GraphBand &) const = default;
};

struct LayeredGraph
{
    std::vector<GraphNode> nodes;
    std::vector<GraphLink> links;
    std::vector<GraphBand> bands;

    bool operator==(const LayeredGraph &) const = default;
};

/// Sizes and gaps in scene units.
struct LayoutMeasures
{
    QSizeF card{168, 64};
    qreal cardGap = 24;
    qreal layerGap = 56;
    qreal bandHeight = 22;
    qreal boxPadding = 16;
    /// Room for the title (the hypervisor's own card) on top of a box.
    qreal boxTitle = 72;
    /// Guests side by side in a box before a new row begins; 0: as many as make the box about twice as wide as high.
    int boxColumns = 0;

    bool operator==(const LayoutMeasures &) const = default;
};

/// Where everything is.
struct LayeredPicture
{
    /// Cards by node id. A hypervisor that has guests has its card inside the top of its box.
    std::map<QString, QRectF> cards;
    /// Boxes by the hypervisor's id.
    std::map<QString, QRectF> boxes;
    /// Bands by network id.
    std::map<QString, QRectF> bands;
    /// The rectangle round all of it.
    QRectF bounds;
    /// Links that cross each other, counted between the centres of neighbouring layers.
    int crossings = 0;

    bool operator==(const LayeredPicture &) const = default;
};

}
