// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"
#include "core/lab/inventory.h"

#include <QHash>

namespace daytwo {

/// What a run will ask of whom, before anything is touched.
struct Plan
{
    std::vector<ProbeRequest> probes; ///< each asked once, however many checks use it
    std::vector<PlannedCheck>
        checks; ///< in reading order: by node as in the lab file, then section, then catalogue order
};

/// What part of the lab and of the catalogue is wanted.
struct PlanOptions
{
    Profile profile = Profile::Full;
    std::vector<NodeId> nodes;   ///< empty: all. Probes may still be made from other nodes (mon, vantages)
    std::vector<CheckId> checks; ///< empty: all; ids or instance ids; what they need is added
};

/// Collects the instances of one check on one node; handed to CheckSpec::plan.
class PlanScope
{
public:
    /// The checks that follow are for `node`, by `spec`.
    PlanScope(const Inventory &lab, const Node &node, SpecRef spec, Plan &plan, QHash<QString, int> &known);

    [[nodiscard]] const Inventory &lab() const { return m_lab; }
    [[nodiscard]] const Node &node() const { return m_node; }
    [[nodiscard]] const CheckSpec &spec() const { return *m_spec; }
    /// The effective value of a parameter for this node.
    [[nodiscard]] QJsonValue parameter(const char *name) const;

    /// One instance. `suffix` empty: the check's own id; else "id.suffix" and the title with the suffix.
    struct Instance
    {
        std::vector<ProbeRequest> probes = {};
        QString suffix = {};
        QString title = {}; ///< empty: the spec's title, with ": suffix" where there is one
        QJsonObject subject = {};
        std::vector<QString> needs = {}; ///< "check" of the same node, or "node/check"
    };
    void add(Instance instance);

    /// Shorthands for requests from this node and from the admin machine. A node that is the admin machine is asked
    /// right here.
    [[nodiscard]] ProbeRequest here(Probe probe) const;
    [[nodiscard]] ProbeRequest admin(Probe probe) const;
    [[nodiscard]] ProbeRequest from(const NodeId &host, Probe probe) const;

private:
    const Inventory &m_lab;
    const Node &m_node;
    SpecRef m_spec;
    Plan &m_plan;
    QHash<QString, int> &m_known;
};

/// Plans the catalogue and the lab's own checks over the lab. Pure. Silences do not remove checks; they mark verdicts.
Plan planRun(const Inventory &lab, std::span<const CheckSpec *const> catalog, const PlanOptions &options);

}
