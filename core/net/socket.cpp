// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/socket.h"

#include <arpa/inet.h>
#include <array>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace daytwo {

namespace {

using NameFunction = int (*)(int, sockaddr *, socklen_t *);

QString addressOf(int fd, NameFunction nameOf)
{
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;
    if (fd < 0 || nameOf(fd, reinterpret_cast<sockaddr *>(&storage), &size) != 0)
        return {};
    std::array<char, INET6_ADDRSTRLEN> text{};
    const void *bytes = nullptr;
    if (storage.ss_family == AF_INET)
        bytes = &reinterpret_cast<const sockaddr_in *>(&storage)->sin_addr;
    else if (storage.ss_family == AF_INET6)
        bytes = &reinterpret_cast<const sockaddr_in6 *>(&storage)->sin6_addr;
    if (!bytes || !inet_ntop(storage.ss_family, bytes, text.data(), text.size()))
        return {};
    return QString::fromLatin1(text.data());
}

}

Socket::Socket(int fd, QString peer)
    : m_fd(fd)
    , m_peer(std::move(peer))
{
}

Socket &Socket::operator=(Socket &&other) noexcept
{
    if (this != &other) {
        close();
        m_fd = std::exchange(other.m_fd, -1);
        m_peer = std::move(other.m_peer);
    }
    return *this;
}

Socket::~Socket()
{
    close();
}

void Socket::close()
{
    if (m_fd >= 0)
        ::close(std::exchange(m_fd, -1));
}

QString Socket::localAddress() const
{
    return addressOf(m_fd, ::getsockname);
}

QString Socket::peerAddress() const
{
    return m_peer.isEmpty() ? addressOf(m_fd, ::getpeername) : m_peer;
}

}
