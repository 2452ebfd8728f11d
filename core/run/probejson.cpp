// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/probejson.h"

#include <QJsonArray>

namespace daytwo {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

struct Writer
{
    QJsonObject operator()(const Command &command) const
    {
        return {{u"argv"_s, QJsonArray::fromStringList(command.argv)},
                {u"sudo"_s, command.sudo},
                {u"timeoutMs"_s, qint64(command.timeout.count())},
                {u"stdoutCap"_s, command.stdoutCap},
                {u"stderrCap"_s, command.stderrCap},
                {u"slow"_s, command.slow}};
    }
    QJsonObject operator()(const HttpGet &get) const
    {
        QJsonObject json{{u"url"_s, get.url},
                         {u"pin"_s, get.pin},
                         {u"insecure"_s, get.insecure},
                         {u"timeoutMs"_s, qint64(get.timeout.count())},
                         {u"maxBytes"_s, get.maxBytes}};
        if (get.head)
            json.insert(u"head"_s, true);
        if (!get.headers.isEmpty())
            json.insert(u"headers"_s, QJsonArray::fromStringList(get.headers));
        if (!get.bearer.isEmpty())
            json.insert(u"bearer"_s, toString(get.bearer));
        return json;
    }
    QJsonObject operator()(const TcpOpen &tcp) const
    {
        return {{u"host"_s, tcp.host}, {u"port"_s, tcp.port}, {u"timeoutMs"_s, qint64(tcp.timeout.count())}};
    }
    QJsonObject operator()(const IcmpEcho &echo) const
    {
        return {{u"host"_s, echo.host}, {u"count"_s, echo.count}, {u"timeoutMs"_s, qint64(echo.timeout.count())}};
    }
    QJsonObject operator()(const TlsPeek &tls) const
    {
        return {{u"host"_s, tls.host}, {u"port"_s, tls.port}, {u"timeoutMs"_s, qint64(tls.timeout.count())}};
    }
    QJsonObject operator()(const SshLogin &) const { return {}; }
    QJsonObject operator()(const Resolve &resolve) const { return {{u"name"_s, resolve.name}}; }
    QJsonObject operator()(const PveGet &get) const { return {{u"endpoint"_s, get.endpoint}, {u"path"_s, get.path}}; }
    QJsonObject operator()(const PveGuestGet &get) const
    {
        return {{u"endpoint"_s, get.endpoint}, {u"vmid"_s, get.vmid}, {u"path"_s, get.path}};
    }
    QJsonObject operator()(const PveBackups &backups) const
    {
        return {{u"endpoint"_s, backups.endpoint}, {u"node"_s, backups.node}};
    }
    QJsonObject operator()(const Recall &) const { return {}; }
};

milliseconds timeoutIn(const QJsonObject &json)
{
    return milliseconds(json[u"timeoutMs"_s].toInteger());
}

quint16 portIn(const QJsonObject &json)
{
    return quint16(json[u"port"_s].toInt());
}

std::optional<Probe> commandFrom(const QJsonObject &json)
{
    Command command;
    for (const QJsonValue word : json[u"argv"_s].toArray())
        command.argv << word.toString();
    command.sudo = json[u"sudo"_s].toBool();
    command.timeout = timeoutIn(json);
    command.stdoutCap = json[u"stdoutCap"_s].toInt();
    command.stderrCap = json[u"stderrCap"_s].toInt();
    command.slow = json[u"slow"_s].toBool();
    return command;
}

std::optional<Probe> httpFrom(const QJsonObject &json)
{
    QStringList headers;
    for (const QJsonValue name : json[u"headers"_s].toArray())
        headers << name.toString();
    return HttpGet{json[u"url"_s].toString(),
                   json[u"pin"_s].toString(),
                   json[u"insecure"_s].toBool(),
                   timeoutIn(json),
                   json[u"maxBytes"_s].toInt(),
                   json[u"head"_s].toBool(),
                   headers,
                   parseSecretRef(json[u"bearer"_s].toString()).value_or(SecretRef())};
}

std::optional<Probe> probeOfKind(const QString &kind, const QJsonObject &json)
{
    const QString host = json[u"host"_s].toString();
    if (kind == u"command"_s)
        return commandFrom(json);
    if (kind == u"http"_s)
        return httpFrom(json);
    if (kind == u"tcp"_s)
        return TcpOpen{host, portIn(json), timeoutIn(json)};
    if (kind == u"icmp"_s)
        return IcmpEcho{host, json[u"count"_s].toInt(), timeoutIn(json)};
    if (kind == u"tls"_s)
        return TlsPeek{host, portIn(json), timeoutIn(json)};
    if (kind == u"ssh-login"_s)
        return SshLogin{};
    if (kind == u"resolve"_s)
        return Resolve{json[u"name"_s].toString()};
    if (kind == u"proxmox"_s)
        return PveGet{json[u"endpoint"_s].toString(), json[u"path"_s].toString()};
    if (kind == u"proxmox-guest"_s)
        return PveGuestGet{json[u"endpoint"_s].toString(), json[u"vmid"_s].toInt(), json[u"path"_s].toString()};
    if (kind == u"proxmox-backups"_s)
        return PveBackups{json[u"endpoint"_s].toString(), json[u"node"_s].toString()};
    if (kind == u"journal"_s)
        return Recall{};
    return std::nullopt;
}

}

QJsonObject probeToJson(const ProbeRequest &request)
{
    QJsonObject json = std::visit(Writer{}, request.probe);
    json[u"kind"_s] = probeKind(request.probe);
    json[u"vantage"_s] = request.vantage.host.value;
    return json;
}

std::optional<ProbeRequest> probeFromJson(const QJsonObject &json)
{
    std::optional<Probe> probe = probeOfKind(json[u"kind"_s].toString(), json);
    if (!probe)
        return std::nullopt;
    return ProbeRequest{VantagePoint{NodeId(json[u"vantage"_s].toString())}, std::move(*probe)};
}

}
