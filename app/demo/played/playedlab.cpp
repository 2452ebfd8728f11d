// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/played/playedlab.h"

#include "app/demo/played/answers.h"

#include <algorithm>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

const QString kVpn = u"10.8.0.0/24"_s;
const QString kMonitor = u"192.168.50.10/32"_s;
const QString kExporter = u"prometheus-node-exporter.service"_s;
const QString kAlertmanager = u"prometheus-alertmanager.service"_s;

/// What every host has: sshd, node_exporter, and the rules that keep both to VPN and monitoring.
PlayedHost common(const QString &name, const QString &loopback, const QString &lan, const QDateTime &now)
{
    PlayedHost host;
    host.name = name;
    host.loopback = loopback;
    host.addresses = {lan};
    host.interfaces = {{lan, u"eth0"_s}};
    host.bootId =
        u"5f6c0f1e-0000-4000-8000-%1"_s.arg(QString::number(qHash(name) % 0xffffffffULL, 16).rightJustified(12, u'0'));
    host.upSince = double(now.toSecsSinceEpoch()) - 19 * 86400;
    host.files = {{u"/etc/motd"_s, "Welcome to the demo lab.\n"}};
    host.units = {{u"ssh.service"_s},
                  {kExporter},
                  {u"cron.service"_s},
                  {.name = u"netfilter-persistent.service"_s, .type = u"oneshot"_s}};
    host.sockets = {{u"tcp"_s, u"0.0.0.0"_s, kPlayedSshPort, u"sshd"_s, u"ssh.service"_s},
                    {u"tcp"_s, u"0.0.0.0"_s, 9100, u"prometheus-node"_s, kExporter}};
    host.rules = {{kVpn, u"tcp"_s, kPlayedSshPort}, {kVpn, u"tcp"_s, 9100}, {kMonitor, u"tcp"_s, 9100}};
    return host;
}

void makeGateway(PlayedHost &host)
{
    host.gateway = true;
    host.ipForward = true;
    host.addresses << u"203.0.113.1"_s << u"10.8.0.1"_s;
    host.interfaces.insert(u"203.0.113.1"_s, u"eth1"_s);
    host.interfaces.insert(u"10.8.0.1"_s, u"wg0"_s);
    host.units << PlayedUnit{.name = u"wg-quick@wg0.service"_s, .type = u"oneshot"_s};
    host.sockets << PlayedSocket{u"udp"_s, u"0.0.0.0"_s, 51820, {}, {}};
    host.rules << PlayedRule{{}, u"udp"_s, 51820};
    host.peers = {{u"admin"_s, u"HIgo9xNzJMWLKASShiTqIybxZ0U3wGLiUeJ1PKf8ykw="_s, u"10.8.0.2/32"_s},
                  {u"phone"_s, u"xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg="_s, u"10.8.0.3/32"_s}};
}

void makeMonitoring(PlayedHost &host)
{
    host.monitoring = true;
    host.units << PlayedUnit{u"prometheus.service"_s} << PlayedUnit{u"grafana-server.service"_s};
    host.sockets << PlayedSocket{u"tcp"_s, u"0.0.0.0"_s, kPlayedPrometheusPort, u"prometheus"_s,
                                 u"prometheus.service"_s}
                 << PlayedSocket{u"tcp"_s, u"0.0.0.0"_s, kPlayedGrafanaPort, u"grafana"_s, u"grafana-server.service"_s};
    host.units << PlayedUnit{kAlertmanager};
    host.sockets << PlayedSocket{u"tcp"_s, u"127.0.0.1"_s, kPlayedAlertmanagerPort, u"prometheus-aler"_s,
                                 kAlertmanager};
    host.rules << PlayedRule{kVpn, u"tcp"_s, kPlayedPrometheusPort} << PlayedRule{kVpn, u"tcp"_s, kPlayedGrafanaPort};
}

}

PlayedLab healthyLab(const QString &subnet, const QDateTime &now)
{
    PlayedLab lab;
    lab.now = now;
    const auto add = [&](const QString &name, int number, const QString &lan) -> PlayedHost & {
        return lab.hosts[name] = common(name, subnet + QString::number(number), lan, now);
    };
    makeGateway(add(u"gw-vpn"_s, 1, u"192.168.50.1"_s));
    makeMonitoring(add(u"mon"_s, 10, u"192.168.50.10"_s));
    add(u"gpu"_s, 20, u"192.168.50.20"_s).gpu = u"well"_s;
    PlayedHost &service = add(u"svc-web"_s, 30, u"192.168.50.30"_s);
    service.units << PlayedUnit{u"nginx.service"_s};
    service.sockets << PlayedSocket{u"tcp"_s, u"0.0.0.0"_s, 80, u"nginx"_s, u"nginx.service"_s};
    service.sockets << PlayedSocket{u"tcp"_s, u"0.0.0.0"_s, kPlayedTlsPort, u"nginx"_s, u"nginx.service"_s};
    service.rules << PlayedRule{kVpn, u"tcp"_s, 80} << PlayedRule{kVpn, u"tcp"_s, kPlayedTlsPort};
    service.docker = true;
    service.containers = {{.name = u"shop"_s, .image = u"registry.lan/shop:4"_s, .log = u"level=info listening\n"_s}};
    PlayedHost &hypervisor = add(u"pve"_s, 40, u"192.168.50.40"_s);
    hypervisor.hypervisor = true;
    hypervisor.units << PlayedUnit{u"pveproxy.service"_s} << PlayedUnit{u"pvedaemon.service"_s};
    hypervisor.sockets << PlayedSocket{u"tcp"_s, u"0.0.0.0"_s, kPlayedProxmoxPort, u"pveproxy"_s,
                                       u"pveproxy.service"_s};
    hypervisor.rules << PlayedRule{kVpn, u"tcp"_s, kPlayedProxmoxPort};
    PlayedHost &outside = add(u"outside"_s, 66, u"203.0.113.66"_s);
    outside.sockets.removeLast();
    for (auto &[name, host] : lab.hosts)
        host.savedRules = host.rules;
    return lab;
}

const PlayedHost *PlayedLab::owner(const QString &address) const
{
    for (const auto &[name, host] : hosts) {
        if (host.addresses.contains(address) || host.loopback == address)
            return &host;
    }
    return nullptr;
}

PlayedReply said(const QString &text)
{
    return {0, text.toUtf8(), {}};
}

PlayedReply refused(int exitCode, const QString &complaint)
{
    return {exitCode, {}, (complaint + u'\n').toUtf8()};
}

PlayedReply PlayedLab::answer(const QString &name, const QStringList &command) const
{
    const PlayedHost &host = hosts.at(name);
    QStringList argv = command;
    if (argv.value(0) == "sudo"_L1) {
        if (!host.sudo)
            return refused(1, u"sudo: a password is required"_s);
        argv = argv.mid(argv.value(1) == "-n"_L1 ? 2 : 1);
    }
    const QString program = argv.value(0).section(u'/', -1);
    if (!argv.isEmpty())
        argv.front() = program; // a full path names the same program
    if (host.hanging.contains(program))
        return refused(124, QString());
    if (host.babbling.contains(program))
        return {141, QByteArray(qsizetype{4} * 1024 * 1024, 'x'), {}};
    for (const auto &reply :
         {journalAnswer(*this, host, argv), gpuAnswer(host, argv), promtoolAnswer(*this, host, argv),
          netAnswer(*this, host, argv), ruleAnswer(host, argv), serviceAnswer(*this, host, argv), sshAnswer(host, argv),
          fileAnswer(host, argv), diskAnswer(*this, host, argv), volumeAnswer(*this, host, argv),
          containerAnswer(host, argv), webAnswer(*this, host, argv)}) {
        if (reply)
            return *reply;
    }
    return refused(127, u"timeout: failed to run command '%1': No such file or directory"_s.arg(argv.value(0)));
}

}
