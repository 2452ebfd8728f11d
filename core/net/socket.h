// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>

namespace daytwo {

/// An owned, non-blocking stream socket. Closed when it dies. Says nothing of what is spoken over it.
class Socket
{
public:
    Socket() = default;
    /// Takes `fd`; `peer` names the other end in texts when the kernel does not (a channel through a jump host).
    explicit Socket(int fd, QString peer = {});
    Socket(Socket &&other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
        , m_peer(std::move(other.m_peer))
    {
    }
    Socket &operator=(Socket &&other) noexcept;
    Socket(const Socket &) = delete;
    Socket &operator=(const Socket &) = delete;
    ~Socket();

    [[nodiscard]] int fd() const { return m_fd; }
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    /// Gives the descriptor away.
    int release() { return std::exchange(m_fd, -1); }
    void close();
    /// Our own IP address on this connection; empty where there is none (closed, or through a jump host).
    [[nodiscard]] QString localAddress() const;
    /// The IP address that answered; through a jump host: what was asked of it ("192.168.50.20").
    [[nodiscard]] QString peerAddress() const;

private:
    int m_fd = -1;
    QString m_peer;
};

}
