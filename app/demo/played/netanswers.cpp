// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/played/answers.h"

#include "core/facts/bootfacts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

QByteArray compact(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact) + '\n';
}

QJsonObject interfaceJson(int index, const QString &name, const QString &type, const QString &address, int prefix)
{
    const QJsonObject info{{"family"_L1, u"inet"_s},
                           {"local"_L1, address},
                           {"prefixlen"_L1, prefix},
                           {"scope"_L1, name == "lo"_L1 ? u"host"_s : u"global"_s},
                           {"label"_L1, name}};
    return {{"ifindex"_L1, index},
            {"ifname"_L1, name},
            {"flags"_L1,
             name == "lo"_L1 ? QJsonArray{u"LOOPBACK"_s, u"UP"_s, u"LOWER_UP"_s} : QJsonArray{u"UP"_s, u"LOWER_UP"_s}},
            {"mtu"_L1, 1500},
            {"operstate"_L1, name == "wg0"_L1 || name == "lo"_L1 ? u"UNKNOWN"_s : u"UP"_s},
            {"link_type"_L1, type},
            {"addr_info"_L1, QJsonArray{info}}};
}

QJsonObject withIpv6(QJsonObject interface)
{
    QJsonArray list = interface.value("addr_info"_L1).toArray();
    list << QJsonObject{
        {"family"_L1, u"inet6"_s}, {"local"_L1, u"fd50::30"_s}, {"prefixlen"_L1, 64}, {"scope"_L1, u"global"_s}};
    interface.insert("addr_info"_L1, list);
    return interface;
}

PlayedReply addresses(const PlayedHost &host)
{
    QJsonArray list{interfaceJson(1, u"lo"_s, u"loopback"_s, u"127.0.0.1"_s, 8)};
    int index = 2;
    for (const QString &address : host.addresses) {
        const QString name = host.interfaces.value(address);
        const QJsonObject interface =
            interfaceJson(index++, name, name == "wg0"_L1 ? u"none"_s : u"ether"_s, address, 24);
        list << (host.openOverIpv6 ? withIpv6(interface) : interface);
    }
    if (host.containerPort != 0)
        list << interfaceJson(index, u"docker0"_s, u"ether"_s, u"172.17.0.1"_s, 16);
    return {0, compact(list), {}};
}

PlayedReply routes(const PlayedHost &host)
{
    QJsonArray list;
    // Behind the gateway all that is far away goes to it.
    if (!host.gateway && host.addresses.value(0).startsWith("192.168.50."_L1))
        list << QJsonObject{{"dst"_L1, u"default"_s},
                            {"gateway"_L1, u"192.168.50.1"_s},
                            {"dev"_L1, host.interfaces.value(host.addresses.value(0))},
                            {"flags"_L1, QJsonArray()}};
    for (const QString &address : host.addresses)
        list << QJsonObject{{"dst"_L1, address.section(u'.', 0, 2) + u".0/24"_s},
                            {"dev"_L1, host.interfaces.value(address)},
                            {"protocol"_L1, u"kernel"_s},
                            {"scope"_L1, u"link"_s},
                            {"prefsrc"_L1, address},
                            {"flags"_L1, QJsonArray()}};
    return {0, compact(list), {}};
}

/// The three rules that every host has.
PlayedReply routingRules()
{
    return said(u"[{\"priority\":0,\"src\":\"all\",\"table\":\"local\"},{\"priority\":32766,\"src\":\"all\","
                "\"table\":\"main\"},{\"priority\":32767,\"src\":\"all\",\"table\":\"default\"}]\n"_s);
}

PlayedReply reversePath(const PlayedHost &host)
{
    QString text;
    for (const QString &name : QStringList{u"all"_s, u"default"_s, u"lo"_s} + host.interfaces.values())
        text += u"/proc/sys/net/ipv4/conf/%1/rp_filter:%2\n"_s.arg(name, name == "all"_L1 ? u"0"_s : u"1"_s);
    return said(text);
}

/// `wg show all WHAT` and `wg show wg0 endpoints`.
PlayedReply wireguard(const PlayedLab &lab, const PlayedHost &host, const QStringList &argv)
{
    if (!host.runs(u"wg-quick@wg0.service"_s))
        return argv.value(2) == "all"_L1 ? said(QString())
                                         : refused(1, u"Unable to access interface: No such device"_s);
    const QString what = argv.value(3);
    if (what == "public-key"_L1)
        return said(u"wg0\tIBAbmXA1wO1LbqTnLKtHIQlu5CHl3Yu6VnUFTYwBmnM=\n"_s);
    if (what == "listen-port"_L1)
        return said(u"wg0\t51820\n"_s);
    QString text;
    for (const PlayedPeer &peer : host.peers) {
        const QString lead = argv.value(2) == "all"_L1 ? u"wg0\t%1\t"_s.arg(peer.publicKey) : peer.publicKey + u'\t';
        const qint64 handshake = peer.handshakeAge < 0 ? 0 : lab.now.toSecsSinceEpoch() - peer.handshakeAge;
        if (what == "latest-handshakes"_L1)
            text += lead + QString::number(handshake) + u'\n';
        else if (what == "allowed-ips"_L1)
            text += lead + peer.allowedIp + u'\n';
        else if (what == "transfer"_L1)
            text += lead + (handshake == 0 ? u"0\t148\n"_s
                                           : u"%1\t%2\n"_s.arg(handshake % 100000000).arg(handshake % 50000000));
        else if (what == "persistent-keepalive"_L1)
            text += lead + (peer.keepalive > 0 ? QString::number(peer.keepalive) : u"off"_s) + u'\n';
        else if (what == "endpoints"_L1)
            text += lead + (handshake == 0 ? u"(none)"_s : u"203.0.113.20:49152"_s) + u'\n';
    }
    return said(text);
}

PlayedReply sockets(const PlayedHost &host)
{
    QString text;
    int inode = 20000;
    for (const PlayedSocket &socket : host.sockets) {
        if (!socket.unit.isEmpty() && !host.runs(socket.unit))
            continue;
        const bool tcp = socket.protocol == "tcp"_L1;
        text += u"%1 %2 0      %3       %4:%5      0.0.0.0:*    "_s.arg(
            tcp ? u"tcp  "_s : u"udp  "_s, tcp ? u"LISTEN"_s : u"UNCONN"_s, tcp ? u"128"_s : u"0  "_s, socket.address,
            QString::number(socket.port));
        if (!socket.process.isEmpty())
            text += u"users:((\"%1\",pid=%2,fd=3)) "_s.arg(socket.process).arg(inode % 3000 + 300);
        text += u"ino:%1 sk:%2 cgroup:%3 <->\n"_s.arg(inode)
                    .arg(inode % 255, 0, 16)
                    .arg(socket.unit.isEmpty() ? (socket.process.isEmpty() ? u"unreachable:1"_s : u"/user.slice"_s)
                                               : u"/system.slice/"_s + socket.unit);
        ++inode;
    }
    return said(text);
}

PlayedReply files(const PlayedLab &lab, const PlayedHost &host, const QStringList &argv)
{
    const double up = double(lab.now.toSecsSinceEpoch()) - host.upSince;
    if (argv.contains(u"/proc/sys/kernel/random/boot_id"_s))
        return said(
            u"%1\n%2 %3\n0.08 0.11 0.09 1/214 4711\n"_s.arg(host.bootId).arg(up, 0, 'f', 2).arg(up * 1.9, 0, 'f', 2));
    if (argv.contains(u"/proc/sys/net/ipv4/ip_forward"_s))
        return said(u"%1\n0\n2\n0\n"_s.arg(host.ipForward ? 1 : 0));
    if (argv.contains(u"/etc/os-release"_s))
        return said(
            u"PRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\nVERSION_ID=\"12\"\nVERSION_CODENAME=bookworm\nID=debian\n"_s);
    return refused(1, u"cat: %1: No such file or directory"_s.arg(argv.value(1)));
}

/// A connect made with bash from this host to another.
PlayedReply connectTo(const PlayedLab &lab, const PlayedHost &host, const QString &address, quint16 port)
{
    const PlayedHost *target = lab.owner(address);
    const bool forwarded = lab.exposed && address == "203.0.113.1"_L1 && port == kPlayedPrometheusPort;
    if (forwarded)
        return said(QString());
    // What the rules do not accept is dropped, and the connect waits until its time is over. To oneself all is
    // accepted.
    if (!target || (target != &host && !target->accepts(host.addresses.value(0), u"tcp"_s, port)))
        return refused(124, QString());
    if (!target->listens(u"tcp"_s, port))
        return refused(
            1, u"bash: connect: Connection refused\nbash: /dev/tcp/%1/%2: Connection refused"_s.arg(address).arg(port));
    return said(QString());
}

/// Several connects at the same time (core/transport/tcpgather): seconds, host and port of each.
PlayedReply gatherConnects(const PlayedLab &lab, const PlayedHost &host, const QStringList &connects)
{
    QString lines;
    for (qsizetype i = 0; i + 2 < connects.size(); i += 3) {
        const PlayedReply one = connectTo(lab, host, connects[i + 1], connects[i + 2].toUShort());
        lines += u"%1 %2 0 0 %3\n"_s.arg(i / 3).arg(one.exitCode).arg(QString::fromUtf8(one.err).simplified());
    }
    return said(lines);
}

PlayedReply presence(const PlayedHost &host)
{
    QStringList missing{u"btrfs"_s, u"chronyc"_s, u"ipset"_s, u"iptables-legacy-save"_s};
    if (!host.docker)
        missing << u"docker"_s;
    if (!host.hypervisor)
        missing << u"smartctl"_s << u"zpool"_s << u"lvs"_s;
    if (host.legacyLeftOver)
        missing.removeAll(u"iptables-legacy-save"_s);
    if (!host.gateway)
        missing << u"wg"_s;
    if (!host.monitoring)
        missing << u"promtool"_s;
    if (host.gpu.isEmpty())
        missing << u"nvidia-smi"_s << u"dkms"_s;
    const QStringList forRoot{u"iptables-save"_s, u"ip6tables-save"_s, u"nft"_s, u"sshd"_s, u"dkms"_s};
    QString text;
    for (const QString &tool : presenceTools()) {
        if (!missing.contains(tool))
            text += (forRoot.contains(tool) ? u"/usr/sbin/%1\n"_s : u"/usr/bin/%1\n"_s).arg(tool);
    }
    return said(text + u".\n"_s);
}

}

std::optional<PlayedReply> netAnswer(const PlayedLab &lab, const PlayedHost &host, const QStringList &argv)
{
    const QString program = argv.value(0);
    if (argv == presenceCommand())
        return presence(host);
    if (program == "ip"_L1)
        return argv.contains(u"addr"_s) ? addresses(host) : argv.contains(u"rule"_s) ? routingRules() : routes(host);
    if (program == "sh"_L1 && argv.value(2).contains("rp_filter"_L1))
        return reversePath(host);
    if (program == "wg"_L1)
        return wireguard(lab, host, argv);
    if (program == "ss"_L1)
        return sockets(host);
    if (program == "bash"_L1 && argv.value(3) == "gather"_L1)
        return gatherConnects(lab, host, argv.mid(4));
    if (program == "bash"_L1) {
        PlayedReply reply = connectTo(lab, host, argv.value(3), argv.value(4).toUShort());
        // With a time to read for: the banner.
        if (argv.size() > 5 && reply.exitCode == 0)
            reply.out = argv.value(4).toUShort() == kPlayedSshPort ? "SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u5\n" : "\n";
        return reply;
    }
    if (program == "true"_L1)
        return said(QString());
    if (program == "cat"_L1 && argv.value(1).startsWith("/proc/sys/"_L1))
        return files(lab, host, argv);
    if (program == "cat"_L1 && argv.value(1) == "/etc/os-release"_L1)
        return files(lab, host, argv);
    return std::nullopt;
}

}
