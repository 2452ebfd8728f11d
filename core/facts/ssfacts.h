// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ipaddress.h"
#include "core/facts/parsed.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace daytwo {

enum class SocketProtocol { Tcp, Udp };
enum class SocketFamily { V4, V6, Both };

/// Who owns a listening socket. Names of processes can be forged; units can not.
enum class ListenerOwner {
    Unit,      ///< `unit` names it (also a .socket: then systemd listens on its behalf)
    Unmanaged, ///< a process outside any unit; `process` is all there is
    Kernel,    ///< no process at all although root asked: WireGuard, NFS, VXLAN
    Process,   ///< the process is known, units were not printed
    Unknown    ///< asked without root and no unit printed
};

/// How far a listening address reaches, narrow to wide.
enum class ListenScope {
    Loopback = 0,
    Device = 1,     ///< bound to one device, or a link-local address
    VpnAddress = 2, ///< an address of the VPN; not an isolation by itself (weak host model)
    Address = 3,    ///< any other single address
    Wildcard = 4
};

/// One listening TCP or unconnected UDP socket.
struct Listener
{
    SocketProtocol protocol = SocketProtocol::Tcp;
    SocketFamily family = SocketFamily::V4;
    QString address; ///< "127.0.0.1", "fd00:8::1"; empty: every address of the family
    QString device;  ///< "lan0"; empty: not bound to one
    quint16 port = 0;
    ListenerOwner owner = ListenerOwner::Unknown;
    QString unit;                 ///< "ssh.service", "ssh.socket", "session-3.scope"; empty: none or not printed
    QString process;              ///< at most 15 characters, foreign text: show escaped, never trust
    std::optional<qint64> pid;    ///< of the first process
    std::optional<qint64> uid;    ///< of the socket; root where ss prints none
    bool socketActivated = false; ///< held by systemd for a .socket unit

    bool operator==(const Listener &) const = default;
};

/// The listeners of one host.
struct ListenerList
{
    QList<Listener> listeners;
    bool ownersKnown = false; ///< false: the list can prove that something is wrong, never that all is well

    bool operator==(const ListenerList &) const = default;
};

/// Whether `ss` ran as root: only then does a socket without a process belong to the kernel.
enum class SsRights { Root, User };

/// `ss -H -tulpne` (also -tulpn, -tuln). Other states than LISTEN and UNCONN are skipped. Empty output is garbled: a
/// host that was reached over SSH listens somewhere.
Parsed<ListenerList> parseSs(const QByteArray &out, SsRights rights);
/// `cat /proc/net/tcp /proc/net/tcp6 /proc/net/udp /proc/net/udp6`: the last resort, without owners.
/// Needs at least the tcp and the udp table; empty output is garbled.
Parsed<ListenerList> parseProcNetSockets(const QByteArray &out);
/// True when ss refused an option (exit 255 and usage text): ask with fewer.
bool ssRefusedOption(int exitCode, const QByteArray &err);

/// How far this listener reaches on a host whose VPN addresses lie in `vpn`.
ListenScope listenScope(const Listener &listener, const QList<Cidr> &vpn);
/// "loopback", "device(lan0)", "vpn-address", "address(192.168.50.10)", "wildcard4", "wildcard6", "wildcard": the scope
/// as part of a listener's identity. Not translated.
QString listenScopeWord(const Listener &listener, const QList<Cidr> &vpn);
/// "ssh.service", "kernel", "unmanaged:evil", "process:sshd", "unknown". Foreign text inside; not translated.
QString listenerOwnerWord(const Listener &listener);

}
