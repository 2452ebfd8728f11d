// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secretref.h"
#include "core/lab/ids.h"

#include <QStringList>

#include <chrono>
#include <variant>

namespace daytwo {

/// The place that a probe is made from: the admin machine, or a node or declared vantage over SSH.
struct VantagePoint
{
    NodeId host; ///< empty: the admin machine

    [[nodiscard]] bool isAdmin() const { return host.isEmpty(); }
    /// "admin" or the host's name.
    [[nodiscard]] QString word() const { return isAdmin() ? QStringLiteral("admin") : host.value; }
    bool operator==(const VantagePoint &) const = default;
};

/// Runs a program. Never a shell string made from data: argv goes through quoting as it is.
/// From a node it travels in that node's one framed script; from the admin machine it is started locally.
struct Command
{
    QStringList argv;  ///< without sudo
    bool sudo = false; ///< prefix `sudo -n`
    std::chrono::milliseconds timeout{5000};
    int stdoutCap = 64 * 1024; ///< bytes
    int stderrCap = 4096;      ///< bytes
    bool slow = false;         ///< takes seconds: goes into the second script of the node
    bool operator==(const Command &) const = default;
};

/// One HTTP GET, or HEAD. From a node it becomes a `curl` of that node.
struct HttpGet
{
    QString url = {};
    QString pin = {};      ///< "sha256:…" of the peer certificate; empty: no pin
    bool insecure = false; ///< accept any certificate (it is judged elsewhere)
    std::chrono::milliseconds timeout{4000};
    int maxBytes = 2 * 1024 * 1024;
    bool head = false;        ///< HEAD instead of GET: no body
    QStringList headers = {}; ///< lower-case names of those that the evidence shall keep
    /// Where the token that is shown to the server is kept; never the token itself. Only for an address of loopback.
    SecretRef bearer = {};
    bool operator==(const HttpGet &) const = default;
};

/// One TCP connect, no data sent.
struct TcpOpen
{
    QString host;
    quint16 port = 0;
    std::chrono::milliseconds timeout{2000};
    bool operator==(const TcpOpen &) const = default;
};

/// ICMP echo requests. From the admin machine without root where the kernel allows it.
struct IcmpEcho
{
    QString host;
    int count = 3;
    std::chrono::milliseconds timeout{1000}; ///< per echo
    bool operator==(const IcmpEcho &) const = default;
};

/// A TLS handshake that only looks at the certificate. Admin machine only.
struct TlsPeek
{
    QString host;
    quint16 port = 443;
    std::chrono::milliseconds timeout{4000};
    bool operator==(const TlsPeek &) const = default;
};

/// What the SSH login of the vantage host itself showed: host key, offered methods, the way in.
/// Asked of the node itself (vantage = that node); a by-product of its session, never a second login.
struct SshLogin
{
    bool operator==(const SshLogin &) const = default;
};

/// Name lookup on the admin machine.
struct Resolve
{
    QString name;
    bool operator==(const Resolve &) const = default;
};

/// One GET of a declared Proxmox endpoint with its token. Admin machine only.
struct PveGet
{
    QString endpoint; ///< name in the lab file
    QString path;     ///< "/nodes/pve/status"
    bool operator==(const PveGet &) const = default;
};

/// One GET below a guest, wherever in the cluster it runs and whether it is a VM or a container: only the VMID is known
/// when a run is planned. Admin machine only.
struct PveGuestGet
{
    QString endpoint; ///< name in the lab file
    int vmid = 0;
    QString path; ///< below the guest: "/snapshot"
    bool operator==(const PveGuestGet &) const = default;
};

/// The backups in all storages that a node of Proxmox sees. One question, since the storages are not known when a run
/// is planned. Admin machine only.
struct PveBackups
{
    QString endpoint; ///< name in the lab file
    QString node;     ///< Proxmox' name of it
    bool operator==(const PveBackups &) const = default;
};

/// What this program itself remembers: runs, snapshots, rollbacks, notes. Admin machine only.
struct Recall
{
    bool operator==(const Recall &) const = default;
};

/// The question a check asks.
using Probe = std::variant<Command, HttpGet, TcpOpen, IcmpEcho, TlsPeek, SshLogin, Resolve, PveGet, PveGuestGet,
                           PveBackups, Recall>;

/// A probe and the place it is made from. Equal requests are asked once in a run.
struct ProbeRequest
{
    VantagePoint vantage;
    Probe probe;
    bool operator==(const ProbeRequest &) const = default;
};

/// A text that is equal for equal requests and only for those; the key under which evidence is found again.
QString probeKey(const ProbeRequest &request);
/// The line that asks the same by hand ("ssh gw-vpn sudo -n wg show all transfer", "curl -sS
/// http://mon:9090/-/healthy"). Shell-quoted, to be pasted on the admin machine. `sshName` is what ssh is to be given
/// for the vantage host. Where a token is needed, `<token>` stands in its place, on stdin: out of every process list.
QString probeCommandLine(const ProbeRequest &request, const QString &sshName = {});
/// "command", "http", "tcp", "icmp", "tls", "ssh-login", "resolve", "proxmox", "proxmox-guest", "proxmox-backups",
/// "journal".
QString probeKind(const Probe &probe);
/// Quotes one word for a POSIX shell; leaves plain words alone.
QString shellQuoted(const QString &word);

}
