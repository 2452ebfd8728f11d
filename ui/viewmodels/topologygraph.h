// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/inventory.h"
#include "core/layout/graph.h"

#include <QHash>

namespace daytwo {

/// The admin machine in pictures of labs that do not declare one.
inline constexpr QLatin1StringView kYou("@you");

/// A link to draw.
struct DrawnLink
{
    NodeId from;
    NodeId to;
    QString network;
    /// It is part of the way that the admin's own logins take.
    bool onWay = false;
    bool operator==(const DrawnLink &) const = default;
};

/// The name under which the admin machine is drawn: the declared one, else kYou.
NodeId adminId(const Inventory &lab);
/// Declared links, the admin's way to every node, and the outside vantages' way to the gateways; each pair once.
std::vector<DrawnLink> drawnLinks(const Inventory &lab);
/// The lab as a graph to lay out: outside and admin on top, gateways below, the rest in the hypervisor's box.
/// `moved` holds the top left corners of cards that were moved by hand.
LayeredGraph topologyGraph(const Inventory &lab, const QHash<QString, QPointF> &moved);

}
