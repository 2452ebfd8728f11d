// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/labels.h"

#include <functional>

namespace daytwo {

/// The verdicts of one section of the operations document, worst first.
struct SectionGroup
{
    QString section;
    std::vector<const Verdict *> verdicts;
};

/// A node with its verdicts, sections with the worst first.
struct NodeGroup
{
    NodeId node;
    Counts counts;
    Outcome worst = Outcome::Unknown;
    std::vector<SectionGroup> sections;
};

/// The verdicts of a run as every report shows them: the worst node first, nodes alike in plan order; silenced verdicts
/// last in their section. Points into the run.
std::vector<NodeGroup> groupedByNode(const Run &run);

/// Everything a report about a run can tell.
struct RunReport
{
    const Run &run;
    const Comparison *comparison = nullptr;
    /// Evidence by id, for reports that show it; nothing where it is not to be had.
    std::function<std::optional<Evidence>(const QString &id)> evidence = {};
    /// What ssh is to be given for a host; empty: its name.
    std::function<QString(const NodeId &host)> sshName = {};
};

}
