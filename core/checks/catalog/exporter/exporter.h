// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"
#include "core/lab/inventory.h"

namespace daytwo {

// Sections 4 and 5: node_exporter on each host, seen from itself and from the monitoring host.
const CheckSpec &exporterLocal();
const CheckSpec &exporterFromMon();

/// Port of node_exporter on a node.
quint16 exporterPort(const Node &node);
/// Judges what came back from /metrics; `place` says from where it was asked.
Judgement judgeExporter(const JudgeInput &input, const Evidence &evidence, const QString &place);

}
