// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/carriedservice.h"
#include "core/lab/inventory.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

constexpr int kUsualConnectTimeoutS = 8;

template <typename T>
void fill(T &own, const T &given)
{
    if (own == T())
        own = given;
}

template <typename T>
void fill(std::optional<T> &own, const std::optional<T> &given)
{
    if (!own)
        own = given;
}

/// Appends what is not there yet.
template <typename List>
void append(List &own, const List &given)
{
    for (const auto &value : given) {
        if (std::find(own.begin(), own.end(), value) == own.end())
            own.push_back(value);
    }
}

void fillSsh(SshAccess &own, const SshAccess &given)
{
    fill(own.alias, given.alias);
    fill(own.user, given.user);
    fill(own.port, given.port);
    fill(own.jump, given.jump);
    if (own.identity.isEmpty()) { // a passphrase belongs to its key
        own.identity = given.identity;
        fill(own.passphrase, given.passphrase);
    }
    fill(own.knownHosts, given.knownHosts);
    fill(own.connectTimeoutS, given.connectTimeoutS);
    fill(own.useConfig, given.useConfig);
}

void fillThresholds(Thresholds &own, const Thresholds &given)
{
    for (const auto &[check, parameters] : given)
        own[check].insert(parameters.begin(), parameters.end()); // keeps what is there
}

void fillFromGroup(Node &node, const Node &common)
{
    append(node.roles, common.roles);
    append(node.networks, common.networks);
    if (common.hypervisor != node.id) // a member may be what the others stand on …
        fill(node.hypervisor, common.hypervisor);
    fill(node.proxmox, common.proxmox);
    SshAccess ssh = common.ssh;
    if (ssh.jump == node.id) // … or jump through
        ssh.jump = {};
    fillSsh(node.ssh, ssh);
    append(node.listeners, common.listeners);
    append(node.services, common.services);
    append(node.containers, common.containers);
    fill(node.wireguard, common.wireguard);
    append(node.routes, common.routes);
    append(node.disks, common.disks);
    append(node.btrfs, common.btrfs);
    fill(node.gpu, common.gpu);
    fill(node.prometheus, common.prometheus);
    fill(node.grafana, common.grafana);
    fill(node.alertmanager, common.alertmanager);
    fill(node.exporter, common.exporter);
    append(node.certificates, common.certificates);
    append(node.appData, common.appData);
    node.secondFactorAllowed = node.secondFactorAllowed || common.secondFactorAllowed;
    node.noBackup = node.noBackup || common.noBackup;
    fillThresholds(node.thresholds, common.thresholds);
    fill(node.note, common.note);
}

void fillNetworks(const Lab &lab, Node &node)
{
    if (!node.networks.isEmpty())
        return;
    std::vector<IpAddress> own = node.addresses;
    if (const auto address = parseIpAddress(node.address))
        own.push_back(*address);
    for (const Network &network : lab.networks) {
        const bool inside = std::any_of(network.cidrs.begin(), network.cidrs.end(), [&](const Cidr &cidr) {
            return std::any_of(own.begin(), own.end(), [&](const IpAddress &a) { return cidr.contains(a); });
        });
        if (inside)
            node.networks << network.name;
    }
}

QString vpnInterface(const Lab &lab)
{
    for (const Network &network : lab.networks) {
        if (network.kind == Network::Kind::Vpn && !network.interface.isEmpty())
            return network.interface;
    }
    return u"wg0"_s;
}

void fillFromRoles(const Lab &lab, Node &node)
{
    if (node.hasRole(kRoleGateway) && !node.wireguard) {
        node.wireguard = WireGuard();
        node.wireguard->interface = vpnInterface(lab);
    }
    if (node.hasRole(kRoleMonitoring)) {
        fill(node.prometheus, std::optional(WebService{9090, {}, false}));
        fill(node.grafana, std::optional(Grafana{{3000, {}, false}, {}, {}}));
    }
    if (node.hasRole(kRoleGpu))
        fill(node.gpu, std::optional(Gpu()));
    // The operations document wants an exporter on every guest; it does not name the hypervisor or the admin machine.
    if (!node.hasRole(kRoleAdmin) && !node.hasRole(kRoleHypervisor))
        fill(node.exporter, std::optional(WebService{9100, {}, false}));
}

void addRoleListeners(Node &node)
{
    for (const ExpectedListener &usual : roleListeners(node)) {
        const bool declared =
            std::any_of(node.listeners.begin(), node.listeners.end(),
                        [&](const ExpectedListener &own) { return own.covers(usual.proto, usual.firstPort); });
        if (!declared)
            node.listeners.push_back(usual);
    }
}

void addRoleServices(Node &node)
{
    for (const ServiceUnit &usual : roleServices(node)) {
        const bool declared = std::any_of(node.services.begin(), node.services.end(), [&](const ServiceUnit &own) {
            return own.name == usual.name || own.candidates == usual.candidates;
        });
        if (!declared)
            node.services.push_back(usual);
    }
}

bool hasContainer(const Node &node, const QString &service)
{
    return std::any_of(node.containers.begin(), node.containers.end(),
                       [&](const QString &container) { return carriesService(container, service); });
}

}

std::vector<ExpectedListener> roleListeners(const Node &node)
{
    std::vector<ExpectedListener> all;
    const auto add = [&](Protocol proto, quint16 port, const QStringList &owners, bool required,
                         ScopeLimit scope = ScopeLimit::Any) {
        all.push_back({proto, port, port, false, scope, owners, required, {}});
    };
    if (node.hasRole(kRoleAdmin))
        return all;
    const QStringList sshd = {u"ssh.service"_s, u"ssh.socket"_s, u"sshd*"_s};
    const quint16 dialled = node.ssh.port.value_or(22);
    // Another port may be sshd's own or one that something forwards: it may be there, but neither must.
    add(Protocol::Tcp, 22, sshd, dialled == 22);
    if (dialled != 22)
        add(Protocol::Tcp, dialled, sshd, false);
    if (node.exporter)
        add(Protocol::Tcp, node.exporter->port, {u"*node*exporter*"_s}, true);
    if (node.wireguard && node.hasRole(kRoleGateway))
        add(Protocol::Udp, node.wireguard->port, {u"kernel"_s, u"wg-quick@*"_s, u"*wireguard*"_s}, true);
    if (node.prometheus)
        add(Protocol::Tcp, node.prometheus->port, {}, true);
    if (node.grafana)
        add(Protocol::Tcp, node.grafana->port, {}, true);
    if (node.alertmanager)
        add(Protocol::Tcp, node.alertmanager->port, {}, true);
    if (node.hasRole(kRoleHypervisor)) {
        add(Protocol::Tcp, 8006, {u"*pveproxy*"_s}, true);
        add(Protocol::Tcp, 3128, {u"*spiceproxy*"_s}, false);
        add(Protocol::Tcp, 111, {u"*rpcbind*"_s, u"init.scope"_s}, false);
        add(Protocol::Udp, 111, {u"*rpcbind*"_s, u"init.scope"_s}, false);
        add(Protocol::Tcp, 85, {u"*pvedaemon*"_s}, false, ScopeLimit::Loopback);
    }
    return all;
}

std::vector<ServiceUnit> roleServices(const Node &node)
{
    std::vector<ServiceUnit> all;
    if (node.prometheus && !hasContainer(node, u"prometheus"_s))
        all.push_back({u"prometheus"_s, {u"prometheus.service"_s}});
    if (node.grafana && !hasContainer(node, u"grafana"_s))
        all.push_back({u"grafana"_s, {u"grafana-server.service"_s, u"grafana.service"_s}});
    if (node.exporter && !hasContainer(node, u"node-exporter"_s))
        all.push_back(
            {u"node-exporter"_s,
             {u"prometheus-node-exporter.service"_s, u"node_exporter.service"_s, u"node-exporter.service"_s}});
    return all;
}

Node expandNode(const Lab &lab, const Node &node)
{
    Node full = node;
    for (const QString &name : node.groups) {
        const auto group =
            std::find_if(lab.groups.begin(), lab.groups.end(), [&](const Group &g) { return g.name == name; });
        if (group != lab.groups.end())
            fillFromGroup(full, group->common);
    }
    fillSsh(full.ssh, lab.sshDefaults);
    fill(full.ssh.connectTimeoutS, std::optional(kUsualConnectTimeoutS));
    fill(full.ssh.useConfig, std::optional(!full.ssh.alias.isEmpty()));
    if (!*full.ssh.useConfig) // a configuration that is read may name the port
        fill(full.ssh.port, std::optional(quint16(22)));
    fillThresholds(full.thresholds, lab.thresholds);
    fillNetworks(lab, full);
    fillFromRoles(lab, full);
    addRoleListeners(full);
    addRoleServices(full);
    return full;
}

}
