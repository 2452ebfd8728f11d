// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/hostbuilder.h"

#include "core/lab/labbuilder.h"
#include "core/lab/textformat.h"

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

std::optional<quint16> portAt(const TomlValue &table, QLatin1StringView key)
{
    const auto port = table.wholeAt(key);
    return port && *port >= 1 && *port <= 65535 ? std::optional(static_cast<quint16>(*port)) : std::nullopt;
}

std::optional<int> intAt(const TomlValue &table, QLatin1StringView key)
{
    const auto number = table.wholeAt(key);
    return number && *number >= 0 && *number <= 1000000000 ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

ScopeLimit scopeOf(const QString &word)
{
    return word == "loopback"_L1 ? ScopeLimit::Loopback : word == "vpn"_L1 ? ScopeLimit::Vpn : ScopeLimit::Any;
}

ExpectedListener buildListener(const TomlValue &value)
{
    if (value.kind == TomlValue::Kind::String) {
        ExpectedListener listener = parseListener(value.text).value_or(ExpectedListener());
        listener.required = true; // written down in short: it is meant to be there
        return listener;
    }
    ExpectedListener listener;
    listener.proto = value.textAt("proto"_L1) == "udp"_L1 ? Protocol::Udp : Protocol::Tcp;
    parsePorts(value.textAt("ports"_L1), listener);
    if (const auto port = portAt(value, "port"_L1))
        listener.firstPort = listener.lastPort = *port;
    listener.scopeMax = scopeOf(value.textAt("scope"_L1));
    listener.owners = value.textsAt("owner"_L1);
    if (const QString owner = value.textAt("owner"_L1); !owner.isEmpty())
        listener.owners = QStringList{owner};
    listener.required = value.booleanAt("required"_L1).value_or(false);
    listener.reason = value.textAt("reason"_L1);
    return listener;
}

ServiceUnit buildService(const TomlValue &value)
{
    ServiceUnit service;
    if (value.kind == TomlValue::Kind::String) {
        const QString unit = fullUnitName(value.text);
        return {shortUnitName(unit), {unit}};
    }
    service.name = value.textAt("name"_L1);
    for (const QString &candidate : value.textsAt("candidates"_L1))
        service.candidates << fullUnitName(candidate);
    if (service.candidates.isEmpty())
        service.candidates << fullUnitName(service.name);
    return service;
}

WireGuardPeer buildPeer(const TomlValue &table)
{
    WireGuardPeer peer;
    peer.name = table.textAt("name"_L1);
    peer.publicKey = table.textAt("public_key"_L1);
    peer.allowedIps = buildCidrs(table.textsAt("allowed_ips"_L1));
    peer.required = table.booleanAt("required"_L1).value_or(true);
    peer.keepaliveS = intAt(table, "keepalive_s"_L1);
    peer.node = NodeId(table.textAt("node"_L1));
    return peer;
}

std::optional<WireGuard> buildWireGuard(const TomlValue *table)
{
    if (!table)
        return std::nullopt;
    WireGuard wireguard;
    if (const QString name = table->textAt("interface"_L1); !name.isEmpty())
        wireguard.interface = name;
    wireguard.port = portAt(*table, "port"_L1).value_or(wireguard.port);
    for (const TomlValue &peer : table->itemsAt("peer"_L1))
        wireguard.peers.push_back(buildPeer(peer));
    return wireguard;
}

std::optional<WebService> buildWeb(const TomlValue *table, quint16 usualPort)
{
    if (!table)
        return std::nullopt;
    WebService web;
    web.port = portAt(*table, "port"_L1).value_or(usualPort);
    web.path = table->textAt("path"_L1);
    while (web.path.endsWith(u'/'))
        web.path.chop(1);
    web.tls = table->booleanAt("tls"_L1).value_or(false);
    return web;
}

std::optional<Grafana> buildGrafana(const TomlValue *table)
{
    const auto web = buildWeb(table, 3000);
    if (!web)
        return std::nullopt;
    return Grafana{*web, parseSecretRef(table->textAt("token"_L1)).value_or(SecretRef()),
                   table->textsAt("datasources"_L1)};
}

TlsEndpoint buildCertificate(const TomlValue &table)
{
    TlsEndpoint endpoint;
    endpoint.name = table.textAt("name"_L1);
    endpoint.host = table.textAt("host"_L1);
    endpoint.port = portAt(table, "port"_L1).value_or(endpoint.port);
    endpoint.pin = parsePin(table.textAt("pin"_L1)).value_or(QString());
    return endpoint;
}

AppData buildData(const TomlValue &table)
{
    AppData data;
    data.name = table.textAt("name"_L1);
    data.path = table.textAt("path"_L1);
    data.maxAgeH = intAt(table, "max_age_h"_L1).value_or(data.maxAgeH);
    data.minBytes = table.wholeAt("min_bytes"_L1).value_or(data.minBytes);
    return data;
}

std::vector<IpAddress> buildAddresses(const QStringList &texts)
{
    std::vector<IpAddress> addresses;
    for (const QString &text : texts) {
        if (const auto address = parseIpAddress(text))
            addresses.push_back(*address);
    }
    return addresses;
}

void buildPlace(const TomlValue &table, Node &node)
{
    node.id = NodeId(table.textAt("name"_L1));
    node.roles = table.textsAt("roles"_L1);
    node.groups = table.textsAt("groups"_L1);
    node.address = table.textAt("address"_L1);
    node.addresses = buildAddresses(table.textsAt("addresses"_L1));
    node.networks = table.textsAt("networks"_L1);
    node.vmid = intAt(table, "vmid"_L1);
    node.hypervisor = NodeId(table.textAt("hypervisor"_L1));
    node.proxmox = table.textAt("proxmox"_L1);
    node.ssh = buildSsh(table.find("ssh"_L1));
    node.note = table.textAt("note"_L1);
    node.origin = {table.span};
}

}

SshAccess buildSsh(const TomlValue *table)
{
    SshAccess ssh;
    if (!table)
        return ssh;
    ssh.alias = table->textAt("alias"_L1);
    ssh.user = table->textAt("user"_L1);
    ssh.port = portAt(*table, "port"_L1);
    ssh.jump = NodeId(table->textAt("jump"_L1));
    ssh.identity = table->textAt("identity"_L1);
    ssh.passphrase = parseSecretRef(table->textAt("passphrase"_L1)).value_or(SecretRef());
    ssh.knownHosts = table->textAt("known_hosts"_L1);
    ssh.connectTimeoutS = intAt(*table, "connect_timeout_s"_L1);
    ssh.useConfig = table->booleanAt("use_config"_L1);
    return ssh;
}

Thresholds buildThresholds(const TomlValue *table)
{
    Thresholds thresholds;
    if (!table)
        return thresholds;
    for (const TomlEntry &entry : table->entries)
        thresholds[CheckId(entry.key)] = buildParameters(&entry.value);
    return thresholds;
}

Node buildHost(const TomlValue &table)
{
    Node node;
    buildPlace(table, node);
    for (const TomlValue &listener : table.itemsAt("listeners"_L1))
        node.listeners.push_back(buildListener(listener));
    for (const TomlValue &service : table.itemsAt("services"_L1))
        node.services.push_back(buildService(service));
    node.containers = table.textsAt("containers"_L1);
    node.wireguard = buildWireGuard(table.find("wireguard"_L1));
    node.routes = buildCidrs(table.textsAt("routes"_L1));
    node.disks = table.textsAt("disks"_L1);
    node.btrfs = table.textsAt("btrfs"_L1);
    if (const TomlValue *gpu = table.find("gpu"_L1))
        node.gpu = Gpu{intAt(*gpu, "count"_L1).value_or(1)};
    node.prometheus = buildWeb(table.find("prometheus"_L1), 9090);
    node.grafana = buildGrafana(table.find("grafana"_L1));
    node.alertmanager = buildWeb(table.find("alertmanager"_L1), 9093);
    node.exporter = buildWeb(table.find("exporter"_L1), 9100);
    for (const TomlValue &endpoint : table.itemsAt("certificates"_L1))
        node.certificates.push_back(buildCertificate(endpoint));
    for (const TomlValue &data : table.itemsAt("data"_L1))
        node.appData.push_back(buildData(data));
    node.secondFactorAllowed = table.textAt("second_factor"_L1) == "allowed"_L1;
    node.noBackup = table.booleanAt("no_backup"_L1).value_or(false);
    node.thresholds = buildThresholds(table.find("thresholds"_L1));
    return node;
}

}
