// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ipaddress.h"
#include "core/base/secretref.h"
#include "core/lab/ids.h"
#include "core/lab/localcheck.h"
#include "core/lab/span.h"

#include <QDate>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace daytwo {

/// The roles that bring checks of their own; a lab file may use others.
inline constexpr QLatin1StringView kRoleGateway("gateway");
inline constexpr QLatin1StringView kRoleMonitoring("monitoring");
inline constexpr QLatin1StringView kRoleGpu("gpu");
inline constexpr QLatin1StringView kRoleService("service");
inline constexpr QLatin1StringView kRoleHypervisor("hypervisor");
inline constexpr QLatin1StringView kRoleAdmin("admin");

/// Parameters of checks by check id, as `[thresholds."storage.capacity"]` has them.
using Thresholds = std::map<CheckId, Parameters>;

/// A network of the lab.
struct Network
{
    enum class Kind { Vpn, Lan, Wan, Other };

    QString name;
    Kind kind = Kind::Other;
    std::vector<Cidr> cidrs;
    /// The interface that nodes have in it ("wg0"); may be empty.
    QString interface;
    Origin origin;

    bool operator==(const Network &) const = default;
};

/// How to log in. What is empty or unset comes from the groups of a node, then from `[defaults.ssh]`.
struct SshAccess
{
    /// A Host of ~/.ssh/config.
    QString alias;
    QString user;
    std::optional<quint16> port;
    /// A node or vantage that is logged in to first.
    NodeId jump;
    /// A private key file; "~/" allowed.
    QString identity;
    SecretRef passphrase;
    QString knownHosts;
    std::optional<int> connectTimeoutS;
    /// Whether ~/.ssh/config is read for this host.
    std::optional<bool> useConfig;

    bool operator==(const SshAccess &) const = default;
};

enum class Protocol { Tcp, Udp };

/// From how far away a listener may be heard at most. Each includes the ones before it.
enum class ScopeLimit { Loopback, Vpn, Any };

/// A listener that a node may, or must, have.
struct ExpectedListener
{
    Protocol proto = Protocol::Tcp;
    /// Inclusive; one port when both are the same.
    quint16 firstPort = 0;
    quint16 lastPort = 0;
    /// Stands for "some port of the ephemeral range"; the ports are 0 then.
    bool ephemeral = false;
    ScopeLimit scopeMax = ScopeLimit::Any;
    /// Globs on the whole name of the unit (".service" and ".socket" may be left out), the container or the process,
    /// any of which will do; empty allows every owner.
    QStringList owners;
    bool required = false;
    QString reason;

    bool operator==(const ExpectedListener &) const = default;
    [[nodiscard]] bool covers(Protocol p, quint16 port) const
    {
        return p == proto && !ephemeral && port >= firstPort && port <= lastPort;
    }
};

/// A service that must run. The name is what the check is called by; the first candidate that is loaded is judged.
struct ServiceUnit
{
    QString name;
    QStringList candidates;

    bool operator==(const ServiceUnit &) const = default;
};

struct WireGuardPeer
{
    QString name;
    QString publicKey;
    std::vector<Cidr> allowedIps;
    bool required = true;
    /// Seconds; 0 says "none on either side"; unset: not known.
    std::optional<int> keepaliveS;
    /// The node or vantage that this peer is, where it is one of ours.
    NodeId node;

    bool operator==(const WireGuardPeer &) const = default;
};

struct WireGuard
{
    QString interface = QStringLiteral("wg0");
    quint16 port = 51820;
    std::vector<WireGuardPeer> peers;

    bool operator==(const WireGuard &) const = default;
};

/// A web service of a node: port, path prefix ("/prometheus", or empty), whether it speaks TLS.
struct WebService
{
    quint16 port = 0;
    QString path;
    bool tls = false;

    bool operator==(const WebService &) const = default;
};

/// Grafana, and what it may be asked about its data sources.
struct Grafana : WebService
{
    /// Of a service account.
    SecretRef token;
    /// The uids of those that must answer.
    QStringList dataSources;

    bool operator==(const Grafana &) const = default;
};

/// A place that shows a TLS certificate which must not run out.
struct TlsEndpoint
{
    QString name;
    /// Empty: the node's own address.
    QString host;
    quint16 port = 443;
    /// SHA-256 of the certificate in lower-case hex without colons; empty: the system's authorities decide.
    QString pin;

    bool operator==(const TlsEndpoint &) const = default;
};

struct Gpu
{
    int count = 1; ///< 0: none, whatever the roles say

    bool operator==(const Gpu &) const = default;
};

/// Where a service leaves dumps of its data, for `backup.app-data.<name>`.
struct AppData
{
    QString name;
    QString path;
    int maxAgeH = 26;
    qint64 minBytes = 1;

    bool operator==(const AppData &) const = default;
};

/// A host of the lab. As read it holds only what the file says; Inventory gives nodes with all defaults applied.
struct Node
{
    NodeId id;
    QStringList roles;
    QStringList groups;
    /// Where Daytwo connects to: an address or a name.
    QString address;
    /// Its other own addresses.
    std::vector<IpAddress> addresses;
    QStringList networks;
    std::optional<int> vmid;
    NodeId hypervisor;
    /// The Proxmox endpoint that manages it.
    QString proxmox;
    SshAccess ssh;
    std::vector<ExpectedListener> listeners;
    std::vector<ServiceUnit> services;
    QStringList containers;
    std::optional<WireGuard> wireguard;
    /// Networks that must be routed through the VPN from here.
    std::vector<Cidr> routes;
    /// Devices for smartctl.
    QStringList disks;
    /// Mount points whose btrfs counts its errors.
    QStringList btrfs;
    std::optional<Gpu> gpu;
    std::optional<WebService> prometheus;
    std::optional<Grafana> grafana;
    std::optional<WebService> alertmanager;
    std::optional<WebService> exporter;
    std::vector<TlsEndpoint> certificates;
    std::vector<AppData> appData;
    bool secondFactorAllowed = false;
    bool noBackup = false;
    Thresholds thresholds;
    QString note;
    Origin origin;

    bool operator==(const Node &) const = default;
    [[nodiscard]] bool hasRole(QLatin1StringView role) const { return roles.contains(role); }
};

/// What several nodes have in common: everything in `common` but id, address, addresses and vmid is used.
struct Group
{
    QString name;
    Node common;
    Origin origin;

    bool operator==(const Group &) const = default;
};

/// A place that probes are made from and that is no node of the lab.
struct Vantage
{
    enum class Kind { Inside, Outside };

    NodeId name;
    Kind kind = Kind::Outside;
    QString address;
    SshAccess ssh;
    Origin origin;

    bool operator==(const Vantage &) const = default;
};

/// A Proxmox VE API.
struct ProxmoxEndpoint
{
    QString name;
    QString url;
    SecretRef token;
    /// SHA-256 of the certificate in lower-case hex without colons; empty: the system's authorities decide.
    QString pin;
    /// The name Proxmox gives the host behind the URL; empty: any of the cluster.
    QString nodeName;
    Origin origin;

    bool operator==(const ProxmoxEndpoint &) const = default;
};

struct Link
{
    NodeId from;
    NodeId to;
    QString network;
    Origin origin;

    bool operator==(const Link &) const = default;
};

/// A check that is not to be counted, for a stated reason and not for ever.
struct Silence
{
    /// Empty: every node.
    NodeId node;
    /// A check id; a trailing ".*" stands for all below it.
    CheckId check;
    QString reason;
    /// The last day on which it holds.
    QDate until;
    Origin origin;

    bool operator==(const Silence &) const = default;
};

/// What the whole lab wants beyond thresholds.
struct Policy
{
    /// Reaching a node over something else than the VPN fails instead of warns.
    bool requireVpnPath = false;
    /// A reboot that nobody announced fails instead of warns.
    bool unexpectedRebootFails = false;
    /// Nodes other than gateways must not forward.
    bool noForward = false;
    /// Hosts must drop what no rule accepts.
    bool defaultDeny = true;
    /// Who may reach the hypervisor's own ports; empty: the VPN.
    std::vector<Cidr> managementCidrs;
    /// Sources that may reach every restricted port, beside the VPN and the monitoring node.
    std::vector<Cidr> trustedCidrs;
    /// Users that may use sudo; empty: not judged.
    QStringList sudoUsers;
    /// Name of the alert that must always fire; empty: none.
    QString watchdogAlert;
    /// Directory of the repository that documents the lab, for the journal checks; may be empty.
    QString repository;

    bool operator==(const Policy &) const = default;
};

/// The declared lab, as its file says it.
struct Lab
{
    QString name;
    /// The file or folder it was read from.
    QString file;
    std::vector<Network> networks;
    std::vector<Group> groups;
    std::vector<Node> nodes;
    std::vector<Vantage> vantages;
    std::vector<ProxmoxEndpoint> proxmox;
    std::vector<Link> links;
    std::vector<LocalCheck> localChecks;
    std::vector<Silence> silences;
    /// Files, or folders of files, that hold more checks, as written: "packs/web.toml", with the fingerprint of what
    /// was confirmed behind it ("/usr/share/packs/web.toml#sha256:…").
    QStringList checkPacks;
    /// The checks that were read from them; never written into a lab file.
    std::vector<LocalCheck> packChecks;
    SshAccess sshDefaults;
    Thresholds thresholds;
    Policy policy;

    bool operator==(const Lab &) const = default;
};

/// The user's own checks: those of the lab file, then those of its check packs.
std::vector<LocalCheck> ownChecks(const Lab &lab);
/// One of them by its id; null for none. Valid as long as the lab.
const LocalCheck *ownCheck(const Lab &lab, const CheckId &id);

}
