// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/sshsession.h"

namespace daytwo {

/// A jump host: connections to other hosts travel through its one SSH connection (direct-tcpip). Owns the session and
/// one thread that moves the bytes. Thread-safe: many workers may open connections at the same time.
class SshTunnel
{
public:
    explicit SshTunnel(std::unique_ptr<SshSession> session);
    /// Ends every connection opened through it.
    ~SshTunnel();
    SshTunnel(const SshTunnel &) = delete;
    SshTunnel &operator=(const SshTunnel &) = delete;

    /// A connection to `host`:`port` as the jump host sees them. Blocks. Errors: Refused, Unreachable (the jump host
    /// could not connect, or the tunnel is gone), Denied (forwarding is switched off there), TimedOut, Cancelled.
    Result<Socket> open(const QString &host, quint16 port, const Context &context);
    /// False once the jump host's connection is gone.
    [[nodiscard]] bool usable() const;
    /// What the login to the jump host showed.
    [[nodiscard]] const SshLoginRecord &login() const;

private:
    struct Pump;
    std::unique_ptr<Pump> m_pump;
};

}
