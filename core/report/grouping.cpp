// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/grouping.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// Higher is worse; what a silence covers comes after everything that counts.
int weight(const Verdict *verdict)
{
    return verdict->silencedBy.isEmpty() ? severity(verdict->outcome()) : severity(verdict->outcome()) - 10;
}

void sortSection(SectionGroup &group)
{
    std::ranges::stable_sort(group.verdicts, std::ranges::greater(), weight);
}

int worstWeight(const SectionGroup &group)
{
    return group.verdicts.empty() ? -100 : weight(group.verdicts.front());
}

NodeGroup nodeGroup(const NodeId &node, const std::vector<const Verdict *> &verdicts)
{
    NodeGroup group;
    group.node = node;
    std::vector<Verdict> copies;
    for (const Verdict *verdict : verdicts) {
        const auto known = std::ranges::find(group.sections, verdict->section, &SectionGroup::section);
        SectionGroup &section =
            known == group.sections.end() ? group.sections.emplace_back(SectionGroup{verdict->section, {}}) : *known;
        section.verdicts.push_back(verdict);
        copies.push_back(*verdict);
    }
    group.counts = countsOf(copies);
    group.worst = worstOf(group.counts);
    std::ranges::for_each(group.sections, sortSection);
    std::ranges::stable_sort(group.sections, std::ranges::greater(), worstWeight);
    return group;
}

}

std::vector<NodeGroup> groupedByNode(const Run &run)
{
    std::vector<NodeId> order;
    QHash<NodeId, std::vector<const Verdict *>> byNode;
    for (const Verdict &verdict : run.verdicts) {
        std::vector<const Verdict *> &verdicts = byNode[verdict.node];
        if (verdicts.empty())
            order.push_back(verdict.node);
        verdicts.push_back(&verdict);
    }
    std::vector<NodeGroup> groups;
    for (const NodeId &node : order)
        groups.push_back(nodeGroup(node, byNode.value(node)));
    std::ranges::stable_sort(groups, std::ranges::greater(),
                             [](const NodeGroup &group) { return severity(group.worst); });
    return groups;
}

}
