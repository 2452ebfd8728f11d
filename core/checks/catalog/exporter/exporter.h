// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"
#include "core/lab/inventory.h"

namespace daytwo {

// Sections 4 and 5: node_exporter on each host, seen from itself and from the monitoring host.
const CheckSpec &exporterLocal();
const CheckSpec &exporterFromMon();
const CheckSpec &exporterBind();

/// The addresses by which the monitoring host reaches a node: both in one network, LAN first; the node's own address
/// and nothing where they share none.
struct ScrapePath
{
    std::optional<IpAddress> from;
    QString to;
};
ScrapePath scrapePath(const Inventory &lab, const Node &monitoring, const Node &node);

/// Port of node_exporter on a node.
quint16 exporterPort(const Node &node);
/// Judges what came back from /metrics; `place` says from where it was asked.
Judgement judgeExporter(const JudgeInput &input, const Evidence &evidence, const QString &place);

}
