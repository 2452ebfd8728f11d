// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/plan.h"
#include "core/firewall/explain.h"

namespace daytwo {

/// What Proxmox says of its own firewall at a hypervisor. It never decides who gets in: the running rules do.
struct PveFirewall
{
    /// Switched on; nothing: not told.
    std::optional<bool> datacenter;
    std::optional<bool> node;
    QStringList strangers; ///< lines of the management set that are not within the networks allowed
    QString unread;        ///< what could not be read, and why; empty: everything was

    /// Whether it filters what comes to the host; nothing: not told.
    [[nodiscard]] std::optional<bool> on() const;
};

/// The questions about it; none where the lab file names no API for the hypervisor.
std::vector<ProbeRequest> pveFirewallProbes(const PlanScope &scope);
/// Reads their answers, which begin at `first`.
PveFirewall pveFirewallOf(const JudgeInput &input, size_t first, const QList<Cidr> &allow);
/// The judgement by the running rules, with what Proxmox says of them. Never better, and worse only by a warning where
/// the options and the running rules contradict each other. `nftRead`: the native rules are among those of `state`.
Judgement withPveFirewall(const PveFirewall &told, const FirewallState &state, bool nftRead, Judgement judged);

}
