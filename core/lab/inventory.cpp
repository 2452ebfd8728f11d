// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/inventory.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

template <typename List, typename Predicate>
auto findIn(const List &list, Predicate predicate) -> decltype(list.data())
{
    const auto found = std::find_if(list.begin(), list.end(), predicate);
    return found == list.end() ? nullptr : &*found;
}

/// The host part of "https://host:8006/…", without brackets.
QString hostOf(const QString &url)
{
    const qsizetype from = url.indexOf("://"_L1);
    const QString rest = from < 0 ? url : url.mid(from + 3);
    const QString authority = rest.left(rest.indexOf(u'/') < 0 ? rest.size() : rest.indexOf(u'/'));
    if (authority.startsWith(u'['))
        return authority.mid(1, authority.indexOf(u']') - 1);
    return authority.left(authority.indexOf(u':') < 0 ? authority.size() : authority.indexOf(u':'));
}

bool covers(const QString &pattern, const QString &check)
{
    if (pattern.endsWith(".*"_L1))
        return check.startsWith(pattern.chopped(1));
    return pattern == check;
}

}

Inventory::Inventory(Lab lab)
    : m_lab(std::move(lab))
{
    m_nodes.reserve(m_lab.nodes.size());
    for (const Node &node : m_lab.nodes) {
        m_index.insert(node.id, static_cast<qsizetype>(m_nodes.size()));
        m_nodes.push_back(expandNode(m_lab, node));
    }
    for (Vantage vantage : m_lab.vantages) {
        Node stand;
        stand.ssh = vantage.ssh;
        vantage.ssh = expandNode(m_lab, stand).ssh;
        m_vantages.push_back(std::move(vantage));
    }
}

const Node *Inventory::node(const NodeId &id) const
{
    const auto found = m_index.constFind(id);
    return found == m_index.constEnd() ? nullptr : &m_nodes[static_cast<std::size_t>(*found)];
}

const Vantage *Inventory::vantage(const NodeId &name) const
{
    return findIn(m_vantages, [&](const Vantage &v) { return v.name == name; });
}

const Network *Inventory::network(const QString &name) const
{
    return findIn(m_lab.networks, [&](const Network &n) { return n.name == name; });
}

std::vector<const Node *> Inventory::nodesWithRole(QLatin1StringView role) const
{
    std::vector<const Node *> found;
    for (const Node &node : m_nodes) {
        if (node.hasRole(role))
            found.push_back(&node);
    }
    return found;
}

const Node *Inventory::admin() const
{
    return findIn(m_nodes, [](const Node &n) { return n.hasRole(kRoleAdmin); });
}

std::vector<Cidr> Inventory::vpnCidrs() const
{
    std::vector<Cidr> cidrs;
    for (const Network &network : m_lab.networks) {
        if (network.kind == Network::Kind::Vpn)
            cidrs.insert(cidrs.end(), network.cidrs.begin(), network.cidrs.end());
    }
    return cidrs;
}

std::vector<IpAddress> Inventory::monitoringSources() const
{
    std::vector<IpAddress> sources;
    for (const Node *node : nodesWithRole(kRoleMonitoring)) {
        const auto own = addressesOf(*node);
        sources.insert(sources.end(), own.begin(), own.end());
    }
    return sources;
}

std::vector<IpAddress> Inventory::addressesOf(const Node &node) const
{
    std::vector<IpAddress> own;
    if (const auto address = parseIpAddress(node.address))
        own.push_back(*address);
    for (const IpAddress &address : node.addresses) {
        if (std::find(own.begin(), own.end(), address) == own.end())
            own.push_back(address);
    }
    return own;
}

std::optional<IpAddress> Inventory::vpnAddressOf(const Node &node) const
{
    const auto vpn = vpnCidrs();
    for (const IpAddress &address : addressesOf(node)) {
        if (findIn(vpn, [&](const Cidr &cidr) { return cidr.contains(address); }))
            return address;
    }
    return std::nullopt;
}

QStringList Inventory::trustedInterfaces(const Node &node) const
{
    QStringList interfaces;
    if (node.wireguard)
        interfaces << node.wireguard->interface;
    for (const QString &name : node.networks) {
        const Network *in = network(name);
        if (in && in->kind == Network::Kind::Vpn && !in->interface.isEmpty() && !interfaces.contains(in->interface))
            interfaces << in->interface;
    }
    return interfaces;
}

const Node *Inventory::hypervisorOf(const Node &guest) const
{
    if (!guest.hypervisor.isEmpty())
        return node(guest.hypervisor);
    const auto all = nodesWithRole(kRoleHypervisor);
    return guest.vmid && all.size() == 1 && all.front()->id != guest.id ? all.front() : nullptr;
}

const ProxmoxEndpoint *Inventory::proxmoxOf(const Node &node) const
{
    const auto named = [&](const QString &name) {
        return findIn(m_lab.proxmox, [&](const ProxmoxEndpoint &e) { return e.name == name; });
    };
    if (!node.proxmox.isEmpty())
        return named(node.proxmox);
    const Node *hypervisor = node.hasRole(kRoleHypervisor) ? &node : hypervisorOf(node);
    if (hypervisor && !hypervisor->proxmox.isEmpty())
        return named(hypervisor->proxmox);
    if (hypervisor) {
        const auto isOf = [&](const ProxmoxEndpoint &e) {
            return e.nodeName == hypervisor->id.value || hostOf(e.url) == hypervisor->address;
        };
        if (const ProxmoxEndpoint *own = findIn(m_lab.proxmox, isOf))
            return own;
    }
    const bool managed = hypervisor || node.vmid;
    return managed && m_lab.proxmox.size() == 1 ? &m_lab.proxmox.front() : nullptr;
}

std::vector<NodeId> Inventory::jumpsTo(const SshAccess &ssh) const
{
    std::vector<NodeId> jumps;
    NodeId next = ssh.jump;
    while (!next.isEmpty() && std::find(jumps.begin(), jumps.end(), next) == jumps.end()) {
        jumps.push_back(next);
        const Node *through = node(next);
        const Vantage *outside = through ? nullptr : vantage(next);
        next = through ? through->ssh.jump : outside ? outside->ssh.jump : NodeId();
    }
    std::reverse(jumps.begin(), jumps.end());
    return jumps;
}

std::vector<NodeId> Inventory::wayTo(const Node &node) const
{
    std::vector<NodeId> way;
    const auto add = [&](const NodeId &id) {
        if (std::find(way.begin(), way.end(), id) == way.end())
            way.push_back(id);
    };
    if (const Node *start = admin())
        add(start->id);
    const auto gateways = nodesWithRole(kRoleGateway);
    if (!gateways.empty() && !node.hasRole(kRoleAdmin) && !node.hasRole(kRoleGateway))
        add(gateways.front()->id);
    for (const NodeId &jump : jumpsTo(node.ssh))
        add(jump);
    add(node.id);
    return way;
}

Parameters Inventory::thresholds(const Node &node, const CheckId &check) const
{
    Parameters merged;
    const QStringList parts = check.value.split(u'.');
    for (qsizetype length = 1; length <= parts.size(); ++length) {
        const auto found = node.thresholds.find(CheckId(parts.first(length).join(u'.')));
        if (found == node.thresholds.end())
            continue;
        for (const auto &[name, value] : found->second)
            merged[name] = value;
    }
    return merged;
}

const Silence *Inventory::silence(const NodeId &node, const CheckId &check, const QDate &day) const
{
    return findIn(m_lab.silences, [&](const Silence &s) {
        return (s.node.isEmpty() || s.node == node) && s.until.isValid() && day <= s.until &&
               covers(s.check.value, check.value);
    });
}

}
