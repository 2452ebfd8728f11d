// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/hostwriter.h"

#include "core/lab/textformat.h"

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

std::optional<bool> whenTrue(bool value)
{
    return value ? std::optional(true) : std::nullopt;
}

QString portText(const ExpectedListener &listener)
{
    if (listener.ephemeral)
        return u"ephemeral"_s;
    return listener.firstPort == listener.lastPort ? QString::number(listener.firstPort)
                                                   : u"%1-%2"_s.arg(listener.firstPort).arg(listener.lastPort);
}

QString scopeWord(ScopeLimit scope)
{
    return scope == ScopeLimit::Loopback ? u"loopback"_s : scope == ScopeLimit::Vpn ? u"vpn"_s : QString();
}

QString listenerToml(const ExpectedListener &listener)
{
    const QString proto = listener.proto == Protocol::Udp ? u"udp"_s : u"tcp"_s;
    const bool plain = listener.scopeMax == ScopeLimit::Any && listener.owners.isEmpty() && listener.required &&
                       listener.reason.isEmpty();
    if (plain)
        return tomlText(portText(listener) + u'/' + proto);
    TomlPairs pairs;
    if (!listener.ephemeral && listener.firstPort == listener.lastPort)
        pairs.whole("port"_L1, listener.firstPort);
    else
        pairs.text("ports"_L1, portText(listener));
    pairs.text("proto"_L1, proto).text("scope"_L1, scopeWord(listener.scopeMax));
    pairs.texts("owner"_L1, listener.owners).boolean("required"_L1, whenTrue(listener.required));
    pairs.text("reason"_L1, listener.reason);
    return pairs.inlineTable();
}

QString serviceToml(const ServiceUnit &service)
{
    if (service.candidates.size() == 1 && service.name == shortUnitName(service.candidates.first()))
        return tomlText(service.candidates.first());
    return TomlPairs().text("name"_L1, service.name).texts("candidates"_L1, service.candidates).inlineTable();
}

template <typename T>
QString listToml(const std::vector<T> &values, QString (*write)(const T &))
{
    QStringList written;
    for (const T &value : values)
        written << write(value);
    return written.isEmpty() ? QString() : u'[' + written.join(u", "_s) + u']';
}

TomlPairs webPairs(const WebService &web)
{
    TomlPairs pairs;
    pairs.whole("port"_L1, web.port).text("path"_L1, web.path).boolean("tls"_L1, whenTrue(web.tls));
    return pairs;
}

QString webToml(const std::optional<WebService> &web)
{
    return web ? webPairs(*web).inlineTable() : QString();
}

QString grafanaToml(const std::optional<Grafana> &grafana)
{
    if (!grafana)
        return {};
    TomlPairs pairs = webPairs(*grafana);
    pairs.text("token"_L1, toString(grafana->token)).texts("datasources"_L1, grafana->dataSources);
    return pairs.inlineTable();
}

QString certificateToml(const TlsEndpoint &endpoint)
{
    TomlPairs pairs;
    pairs.text("name"_L1, endpoint.name).text("host"_L1, endpoint.host).whole("port"_L1, endpoint.port);
    return pairs.text("pin"_L1, endpoint.pin).inlineTable();
}

QString dataToml(const AppData &data)
{
    TomlPairs pairs;
    pairs.text("name"_L1, data.name).text("path"_L1, data.path).whole("max_age_h"_L1, data.maxAgeH);
    return pairs.whole("min_bytes"_L1, data.minBytes).inlineTable();
}

QString addressToml(const IpAddress &address)
{
    return tomlText(toString(address));
}

QString wireGuardSections(const QString &kind, const WireGuard &wireguard)
{
    TomlPairs own;
    own.text("interface"_L1, wireguard.interface).whole("port"_L1, wireguard.port);
    QString out = u"\n[%1.wireguard]\n"_s.arg(kind) + own.lines();
    for (const WireGuardPeer &peer : wireguard.peers) {
        TomlPairs pairs;
        pairs.text("name"_L1, peer.name).text("node"_L1, peer.node.value).text("public_key"_L1, peer.publicKey);
        pairs.raw(u"allowed_ips"_s, tomlTexts(cidrTexts(peer.allowedIps)));
        pairs.boolean("required"_L1, peer.required ? std::nullopt : std::optional(false));
        pairs.whole("keepalive_s"_L1, peer.keepaliveS);
        out += u"\n[[%1.wireguard.peer]]\n"_s.arg(kind) + pairs.lines();
    }
    return out;
}

void addPlace(const Node &host, TomlPairs &pairs)
{
    pairs.texts("roles"_L1, host.roles).texts("groups"_L1, host.groups).text("address"_L1, host.address);
    pairs.raw(u"addresses"_s, listToml(host.addresses, addressToml)).texts("networks"_L1, host.networks);
    pairs.whole("vmid"_L1, host.vmid).text("hypervisor"_L1, host.hypervisor.value).text("proxmox"_L1, host.proxmox);
    pairs.raw(u"ssh"_s, sshPairs(host.ssh).inlineTable());
}

void addContents(const Node &host, TomlPairs &pairs)
{
    pairs.raw(u"listeners"_s, listToml(host.listeners, listenerToml));
    pairs.raw(u"services"_s, listToml(host.services, serviceToml)).texts("containers"_L1, host.containers);
    pairs.texts("routes"_L1, cidrTexts(host.routes)).texts("disks"_L1, host.disks);
    pairs.texts("btrfs"_L1, host.btrfs);
    if (host.gpu)
        pairs.raw(u"gpu"_s, TomlPairs().whole("count"_L1, host.gpu->count).inlineTable());
    pairs.raw(u"prometheus"_s, webToml(host.prometheus)).raw(u"grafana"_s, grafanaToml(host.grafana));
    pairs.raw(u"alertmanager"_s, webToml(host.alertmanager));
    pairs.raw(u"exporter"_s, webToml(host.exporter));
    pairs.raw(u"certificates"_s, listToml(host.certificates, certificateToml));
    pairs.raw(u"data"_s, listToml(host.appData, dataToml));
    pairs.text("second_factor"_L1, host.secondFactorAllowed ? u"allowed"_s : QString());
    pairs.boolean("no_backup"_L1, whenTrue(host.noBackup)).text("note"_L1, host.note);
}

}

QStringList cidrTexts(const std::vector<Cidr> &cidrs)
{
    QStringList texts;
    for (const Cidr &cidr : cidrs)
        texts << toString(cidr);
    return texts;
}

TomlPairs sshPairs(const SshAccess &ssh)
{
    TomlPairs pairs;
    pairs.text("alias"_L1, ssh.alias).text("user"_L1, ssh.user).whole("port"_L1, ssh.port);
    pairs.text("jump"_L1, ssh.jump.value).text("identity"_L1, ssh.identity);
    pairs.text("passphrase"_L1, toString(ssh.passphrase)).text("known_hosts"_L1, ssh.knownHosts);
    pairs.whole("connect_timeout_s"_L1, ssh.connectTimeoutS).boolean("use_config"_L1, ssh.useConfig);
    return pairs;
}

QString thresholdSections(const QString &prefix, const Thresholds &thresholds)
{
    QString out;
    for (const auto &[check, parameters] : thresholds)
        out += u"\n[%1.%2]\n"_s.arg(prefix, tomlKey(check.value)) + TomlPairs().all(parameters).lines();
    return out;
}

QString hostSection(const QString &kind, const QString &name, const Node &host)
{
    TomlPairs pairs;
    pairs.text("name"_L1, name);
    addPlace(host, pairs);
    addContents(host, pairs);
    QString out = u"[[%1]]\n"_s.arg(kind) + pairs.lines();
    if (host.wireguard)
        out += wireGuardSections(kind, *host.wireguard);
    return out + thresholdSections(kind + ".thresholds"_L1, host.thresholds);
}

}
