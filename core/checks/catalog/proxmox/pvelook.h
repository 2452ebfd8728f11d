// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/catalog/look.h"
#include "core/checks/plan.h"
#include "core/proxmox/pvejson.h"

namespace daytwo {

/// What Proxmox calls a hypervisor of the lab: the name at the endpoint, or that of the node where several share one.
QString pveNameOf(const Inventory &lab, const Node &hypervisor);
/// Whether what concerns a whole Proxmox (jobs, guests, storages) is shown at this hypervisor: at the first that its
/// endpoint belongs to.
bool speaksForProxmox(const Inventory &lab, const Node &hypervisor);
/// The guests of the lab that are asked for at the endpoint of this hypervisor.
std::vector<const Node *> guestsBehind(const Inventory &lab, const Node &hypervisor);
/// "HYPERVISOR/proxmox.ui-health" for a guest; empty where its hypervisor is not in the lab.
std::vector<QString> proxmoxOfGuest(const PlanScope &scope);

/// Plans an instance of a hypervisor's check with these questions; where no API is declared for it, one without any.
void planProxmox(PlanScope &scope, const std::vector<Probe> &probes);
/// What such an instance without questions is judged.
Judgement noProxmoxApi(const JudgeInput &input);

/// Judges whether the answer of Proxmox may be read: nothing, or the unknown judgement with the line that mends it.
std::optional<Judgement> cannotReadPve(const JudgeInput &input, int probe);
/// Unknown: the token lacks a right that is needed to see anything at all.
Judgement rightMissing(const QString &privilege, const QString &path);
/// Unknown, because the answer could not be understood.
Judgement unreadablePve(const Error &error);

/// One answer, read; or the judgement that says why it cannot be.
template <typename Reader>
auto pveAnswer(const JudgeInput &input, int probe, Reader reader)
    -> tl::expected<typename decltype(reader(QJsonValue(), QString()))::value_type, Judgement>
{
    if (auto refusal = cannotReadPve(input, probe))
        return tl::unexpected(*refusal);
    const QString what = probeCommandLine(input.evidence[size_t(probe)]->request);
    const auto envelope = pveEnvelope(input.evidence[size_t(probe)]->out, what);
    if (!envelope)
        return tl::unexpected(unreadablePve(envelope.error()));
    const auto value = reader(envelope->data, what);
    if (!value)
        return tl::unexpected(unreadablePve(value.error()));
    return *value;
}

/// Days between, with fractions, never negative.
double daysBetween(const QDateTime &from, const QDateTime &to);

}
