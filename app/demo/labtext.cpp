// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/labtext.h"

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QString head(const DemoPlaces &places)
{
    return uR"(# The demo lab: servers on loopback that play six hosts. Made anew at each start.
schema = 1

[lab]
name = "demo"

[defaults.ssh]
user = "ops"
port = %1
identity = "%2"
known_hosts = "%3"
connect_timeout_s = 3
use_config = false

# The played VPN, and loopback, over which its hosts are really reached.
[[network]]
name = "vpn"
kind = "vpn"
cidrs = ["10.8.0.0/24", "127.0.0.0/8"]
interface = "wg0"

[[network]]
name = "lan"
kind = "lan"
cidrs = ["192.168.50.0/24"]

[[network]]
name = "wan"
kind = "wan"
cidrs = ["203.0.113.0/24"]

)"_s.arg(kPlayedSshPort)
        .arg(places.identity, places.knownHosts);
}

QString quotedList(const QStringList &texts)
{
    QStringList quoted;
    for (const QString &text : texts)
        quoted << u"\"%1\""_s.arg(text);
    return u"[%1]"_s.arg(quoted.join(u", "_s));
}

QString node(const PlayedHost &host, const QString &role, const QString &more)
{
    QString text =
        u"[[node]]\nname = \"%1\"\nroles = [\"%2\"]\naddress = \"%3\"\naddresses = %4\nnetworks = %5\n"_s.arg(
            host.name, role, host.loopback, quotedList(host.addresses),
            quotedList(host.gateway ? QStringList{u"vpn"_s, u"lan"_s, u"wan"_s} : QStringList{u"lan"_s}));
    if (playedVmid(host.name) > 0)
        text += u"vmid = %1\nhypervisor = \"pve\"\n"_s.arg(playedVmid(host.name));
    return text + more + u'\n';
}

/// Two checks of the user's own, one in shorthand and one with rules.
QString ownChecks()
{
    return uR"([[check]]
id = "user.cron"
title = "cron runs"
why = "Backups and certificate renewals hang on it."
kind = "command"
probe = { argv = ["systemctl", "is-active", "cron.service"] }
expect = { equals = "active" }
hint = "systemctl enable --now cron.service"

[[check]]
id = "user.web-answers"
title = "The web service answers with its own page"
why = "nginx can run and still have nothing behind it."
applies_to = { hosts = ["svc-web"] }
kind = "http"
probe = { url = "http://127.0.0.1/" }
hint = "journalctl -u nginx -n 50"

[[check.rule]]
verdict = "fail"
when = "status >= 500"
say = "The web service says that it is broken"

[[check.rule]]
verdict = "pass"
when = "status == 200 and body contains 'svc-web'"

)"_s;
}

QString webService(const DemoPlaces &places)
{
    const QString listener =
        u"{ port = %1, proto = \"tcp\", owner = \"nginx.service\", required = true, reason = \"the web service\" }"_s;
    return u"services = [\"nginx\"]\nlisteners = [%1, %2]\ncontainers = [\"shop\"]\n"
           "certificates = [{ name = \"web\", port = %3, pin = \"%4\" }]\n"
           "data = [{ name = \"web\", path = \"/var/backups/web\", max_age_h = 26, min_bytes = 1000000 }]\n"_s
               .arg(listener.arg(80), listener.arg(kPlayedTlsPort))
               .arg(kPlayedTlsPort)
               .arg(places.webPin);
}

QString monitoring(const DemoPlaces &places)
{
    return u"grafana = { port = %1, token = \"file:%2\", datasources = [\"%3\"] }\nalertmanager = { port = %4 }\n"_s
        .arg(kPlayedGrafanaPort)
        .arg(places.grafanaToken, QLatin1StringView(kPlayedDataSource))
        .arg(kPlayedAlertmanagerPort);
}

QString peers(const PlayedHost &host)
{
    QString text = u"\n[node.wireguard]\ninterface = \"wg0\"\nport = 51820\n"_s;
    for (const PlayedPeer &peer : host.peers)
        text +=
            u"\n[[node.wireguard.peer]]\nname = \"%1\"\npublic_key = \"%2\"\nallowed_ips = [\"%3\"]\nkeepalive_s = %4\n"_s
                .arg(peer.name, peer.publicKey, peer.allowedIp, QString::number(peer.keepalive));
    return text;
}

}

const QMap<QString, QByteArray> &demoDocuments()
{
    static const QMap<QString, QByteArray> documents{
        {u"README.md"_s, "# The demo lab\n\nSix played hosts on loopback.\n"},
        {u"docs/firewall.md"_s, "# Firewall\n\nWhat is open is listed per host in the lab file.\n"},
        {u"docs/vpn.md"_s, "# VPN\n\nEach peer has its own key; keys are not kept here.\n"},
        {u"docs/runbooks/restore.md"_s, "# Restore a guest\n\nInto a VMID of its own, without network.\n"}};
    return documents;
}

int playedVmid(const QString &host)
{
    static const QMap<QString, int> numbers{{u"gw-vpn"_s, 101}, {u"mon"_s, 102}, {u"gpu"_s, 103}, {u"svc-web"_s, 104}};
    return numbers.value(host);
}

QByteArray demoLabText(const PlayedLab &lab, const DemoPlaces &places)
{
    const auto &hosts = lab.hosts;
    const PlayedHost &pve = hosts.at(u"pve"_s);
    const PlayedHost &outside = hosts.at(u"outside"_s);
    QString text = head(places);
    text +=
        u"[[proxmox]]\nname = \"pve\"\nurl = \"https://%1:%2\"\ntoken = \"file:%3\"\npin = \"%4\"\nnode = \"pve1\"\n\n"_s
            .arg(pve.loopback)
            .arg(kPlayedProxmoxPort)
            .arg(places.token, places.pin);
    text += u"[policy]\nwatchdog_alert = \"Watchdog\"\nsudo_users = [\"ops\"]\n"_s;
    if (!places.repository.isEmpty())
        text += u"repository = \"%1\"\n"_s.arg(places.repository);
    text += u'\n';
    text += node(hosts.at(u"gw-vpn"_s), u"gateway"_s, peers(hosts.at(u"gw-vpn"_s)));
    text +=
        node(pve, u"hypervisor"_s, u"proxmox = \"pve\"\nexporter = { port = 9100 }\ndisks = [\"/dev/nvme0n1\"]\n"_s);
    text += node(hosts.at(u"mon"_s), u"monitoring"_s, monitoring(places));
    text += node(hosts.at(u"gpu"_s), u"gpu"_s, {});
    text += node(hosts.at(u"svc-web"_s), u"service"_s, webService(places));
    text += u"[[vantage]]\nname = \"outside\"\nkind = \"outside\"\naddress = \"%1\"\n\n"_s.arg(outside.loopback);
    for (const QString &name : {u"mon"_s, u"gpu"_s, u"svc-web"_s, u"pve"_s})
        text += u"[[link]]\nfrom = \"gw-vpn\"\nto = \"%1\"\nnetwork = \"lan\"\n\n"_s.arg(name);
    return (text + ownChecks()).toUtf8();
}

}
