// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/lab.h"

#include <QHash>

namespace daytwo {

/// A lab ready to be asked: every node carries what its groups, its roles and the lab's defaults give it.
/// Immutable; safe to read from any thread.
class Inventory
{
public:
    Inventory() = default;
    /// Expects a lab that was read without errors; references that lead nowhere are ignored.
    explicit Inventory(Lab lab);

    /// The lab as written.
    [[nodiscard]] const Lab &lab() const { return m_lab; }
    /// The nodes with all defaults applied, in the order of the file.
    [[nodiscard]] const std::vector<Node> &nodes() const { return m_nodes; }
    [[nodiscard]] const std::vector<Vantage> &vantages() const { return m_vantages; }

    /// Null when there is none of that name.
    [[nodiscard]] const Node *node(const NodeId &id) const;
    [[nodiscard]] const Vantage *vantage(const NodeId &name) const;
    [[nodiscard]] const Network *network(const QString &name) const;
    [[nodiscard]] std::vector<const Node *> nodesWithRole(QLatin1StringView role) const;
    /// The node that Daytwo itself runs on, when the lab declares one.
    [[nodiscard]] const Node *admin() const;

    /// Networks of all kinds of VPN, IPv4 and IPv6.
    [[nodiscard]] std::vector<Cidr> vpnCidrs() const;
    /// Own addresses of the nodes that monitor; names that are no address are left out.
    [[nodiscard]] std::vector<IpAddress> monitoringSources() const;
    /// All addresses of a node that are written as addresses, the one connected to first.
    [[nodiscard]] std::vector<IpAddress> addressesOf(const Node &node) const;
    /// Its first address inside a VPN; nothing when it has none.
    [[nodiscard]] std::optional<IpAddress> vpnAddressOf(const Node &node) const;
    /// Interfaces of a node that count as "inside": its WireGuard interface and those of its VPN networks.
    [[nodiscard]] QStringList trustedInterfaces(const Node &node) const;
    /// The node whose hypervisor it is a guest of: the one named, else the only hypervisor for a node with a VMID.
    [[nodiscard]] const Node *hypervisorOf(const Node &node) const;
    /// The Proxmox endpoint for a guest or a hypervisor: the one named, else the hypervisor's, else the only one.
    [[nodiscard]] const ProxmoxEndpoint *proxmoxOf(const Node &node) const;
    /// Hosts to log in to before the node, first to dial first; empty when it is dialled directly.
    [[nodiscard]] std::vector<NodeId> jumpsTo(const Node &node) const { return jumpsTo(node.ssh); }
    [[nodiscard]] std::vector<NodeId> jumpsTo(const SshAccess &ssh) const;
    /// The admin's own way to a node: the admin machine, the VPN gateway, the jumps, the node. Cutting any cuts it off.
    [[nodiscard]] std::vector<NodeId> wayTo(const Node &node) const;
    /// Parameters of a check on a node: the lab's, overridden by those of its groups, then by its own. Those of
    /// "services.unit" hold for "services.unit.nginx" too, unless it has its own.
    [[nodiscard]] Parameters thresholds(const Node &node, const CheckId &check) const;
    /// The silence that holds for a check on that day; null when none does.
    [[nodiscard]] const Silence *silence(const NodeId &node, const CheckId &check, const QDate &day) const;

private:
    Lab m_lab;
    std::vector<Node> m_nodes;
    std::vector<Vantage> m_vantages;
    QHash<NodeId, qsizetype> m_index;
};

/// Listeners that the operations document expects of a node, by its roles and the ports it declares.
std::vector<ExpectedListener> roleListeners(const Node &node);
/// Services that the operations document expects of a node by its roles, except those that run in its containers.
std::vector<ServiceUnit> roleServices(const Node &node);
/// A node with what its groups, its roles and the lab's defaults give it.
Node expandNode(const Lab &lab, const Node &node);

}
