// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/catalog/proxmox/pvelook.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr int kOk = 200;
constexpr int kUnauthorized = 401;
constexpr int kForbidden = 403;
constexpr double kSecondsOfDay = 86400;

bool sharesEndpoint(const Inventory &lab, const Node &node, const Node &other)
{
    const ProxmoxEndpoint *own = lab.proxmoxOf(node);
    return own && own == lab.proxmoxOf(other);
}

QString auditLine()
{
    return u"pveum acl modify / --tokens 'USER@REALM!NAME' --roles PVEAuditor"_s;
}

}

QString pveNameOf(const Inventory &lab, const Node &hypervisor)
{
    const ProxmoxEndpoint *endpoint = lab.proxmoxOf(hypervisor);
    const auto hypervisors = lab.nodesWithRole(kRoleHypervisor);
    const auto sharing =
        std::ranges::count_if(hypervisors, [&](const Node *other) { return sharesEndpoint(lab, hypervisor, *other); });
    return endpoint && !endpoint->nodeName.isEmpty() && sharing == 1 ? endpoint->nodeName : hypervisor.id.value;
}

bool speaksForProxmox(const Inventory &lab, const Node &hypervisor)
{
    for (const Node *other : lab.nodesWithRole(kRoleHypervisor)) {
        if (sharesEndpoint(lab, hypervisor, *other))
            return other->id == hypervisor.id;
    }
    return true; // no endpoint: it speaks for itself
}

std::vector<const Node *> guestsBehind(const Inventory &lab, const Node &hypervisor)
{
    std::vector<const Node *> guests;
    for (const Node &node : lab.nodes()) {
        if (node.vmid && !node.hasRole(kRoleHypervisor) && sharesEndpoint(lab, hypervisor, node))
            guests.push_back(&node);
    }
    return guests;
}

std::vector<QString> proxmoxOfGuest(const PlanScope &scope)
{
    const Node *hypervisor = scope.lab().hypervisorOf(scope.node());
    return hypervisor ? std::vector{hypervisor->id.value + u"/proxmox.ui-health"_s} : std::vector<QString>();
}

void planProxmox(PlanScope &scope, const std::vector<Probe> &probes)
{
    PlanScope::Instance instance{.needs = {u"proxmox.ui-health"_s}};
    if (scope.lab().proxmoxOf(scope.node())) {
        for (const Probe &probe : probes)
            instance.probes.push_back(scope.admin(probe));
    }
    scope.add(std::move(instance));
}

Judgement noProxmoxApi(const JudgeInput &input)
{
    Judgement result = skipped(
        CheckWords::tr("The lab file names no Proxmox API for %1, so this is not looked at.").arg(input.node.id.value));
    result.mend = u"[[proxmox]]\nname = \"%1\"\nurl = \"https://%2:8006\"\ntoken = \"keychain:%1\""_s.arg(
        input.node.id.value, input.node.address);
    return result;
}

std::optional<Judgement> cannotReadPve(const JudgeInput &input, int probe)
{
    const Evidence &evidence = *input.evidence[size_t(probe)];
    if (auto refusal = cannotLook(evidence))
        return refusal;
    const QString said = QString::fromUtf8(evidence.err).trimmed();
    if (evidence.exitCode == kUnauthorized)
        return unknown(Reason::AuthFailed, CheckWords::tr("Proxmox does not accept the token: %1").arg(said));
    if (evidence.exitCode == kForbidden)
        return unknown(Reason::NoPrivilege, CheckWords::tr("Proxmox does not let this token look: %1").arg(said),
                       auditLine());
    if (evidence.exitCode != kOk)
        return unknown(Reason::Garbled,
                       CheckWords::tr("Proxmox answered %1 %2").arg(QString::number(evidence.exitCode), said));
    return std::nullopt;
}

Judgement rightMissing(const QString &privilege, const QString &path)
{
    return unknown(
        Reason::NoPrivilege,
        CheckWords::tr("The token has no %1 at %2; without it Proxmox shows an empty list.").arg(privilege, path),
        privilege.contains("Audit"_L1)
            ? auditLine()
            : u"pveum role add DaytwoBackups --privs \"Datastore.AllocateSpace VM.Backup\"; "
              "pveum acl modify / --tokens 'USER@REALM!NAME' --roles PVEAuditor,DaytwoBackups"_s);
}

Judgement unreadablePve(const Error &error)
{
    return unknown(Reason::Garbled, CheckWords::tr("The answer of Proxmox cannot be understood: %1").arg(error.detail));
}

double daysBetween(const QDateTime &from, const QDateTime &to)
{
    return std::max(0.0, double(from.secsTo(to)) / kSecondsOfDay);
}

}
