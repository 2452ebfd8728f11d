// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/icmpsocket.h"

#include "core/net/interrupt.h"

#include <QRandomGenerator>
#include <QtEndian>

#include <array>
#include <cerrno>
#include <cstring>
#include <linux/errqueue.h>
#include <netdb.h>
#include <netinet/icmp6.h>
#include <netinet/in.h>
#include <netinet/ip_icmp.h>
#include <poll.h>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

constexpr qsizetype kHeader = 8;
constexpr qsizetype kPayload = 56; // as ping(8) sends

struct Target
{
    sockaddr_storage storage{};
    socklen_t size = 0;
};

std::optional<Target> targetOf(const QString &address)
{
    addrinfo hints{};
    hints.ai_flags = AI_NUMERICHOST;
    addrinfo *list = nullptr;
    if (::getaddrinfo(address.toLatin1().constData(), nullptr, &hints, &list) != 0 || !list)
        return std::nullopt;
    Target target;
    std::memcpy(&target.storage, list->ai_addr, list->ai_addrlen);
    target.size = list->ai_addrlen;
    ::freeaddrinfo(list);
    return target;
}

/// RFC 1071
quint16 checksum(const QByteArray &packet)
{
    quint32 sum = 0;
    for (qsizetype i = 0; i + 1 < packet.size(); i += 2)
        sum += qFromBigEndian<quint16>(packet.constData() + i);
    while (sum >> 16)
        sum = (sum & 0xffff) + (sum >> 16);
    return static_cast<quint16>(~sum & 0xffff);
}

QString errorWord4(int type, int code)
{
    if (type == ICMP_TIME_EXCEEDED)
        return u"time to live exceeded"_s;
    if (type != ICMP_DEST_UNREACH)
        return u"icmp type %1"_s.arg(type);
    switch (code) {
    case ICMP_NET_UNREACH:
        return u"network unreachable"_s;
    case ICMP_HOST_UNREACH:
        return u"host unreachable"_s;
    case ICMP_PORT_UNREACH:
        return u"port unreachable"_s;
    case ICMP_NET_ANO:
    case ICMP_HOST_ANO:
    case ICMP_PKT_FILTERED:
        return u"administratively prohibited"_s;
    default:
        return u"unreachable, code %1"_s.arg(code);
    }
}

QString errorWord6(int type, int code)
{
    if (type == ICMP6_TIME_EXCEEDED)
        return u"time to live exceeded"_s;
    if (type != ICMP6_DST_UNREACH)
        return u"icmp type %1"_s.arg(type);
    switch (code) {
    case ICMP6_DST_UNREACH_NOROUTE:
        return u"network unreachable"_s;
    case ICMP6_DST_UNREACH_ADMIN:
        return u"administratively prohibited"_s;
    case ICMP6_DST_UNREACH_ADDR:
        return u"host unreachable"_s;
    case ICMP6_DST_UNREACH_NOPORT:
        return u"port unreachable"_s;
    default:
        return u"unreachable, code %1"_s.arg(code);
    }
}

}

IcmpSocket::IcmpSocket(Socket socket, bool raw, bool v6, QString address)
    : m_socket(std::move(socket))
    , m_raw(raw)
    , m_v6(v6)
    , m_address(std::move(address))
    , m_id(static_cast<quint16>(QRandomGenerator::global()->generate()))
    , m_token(kPayload, '\0')
{
    for (char &byte : m_token)
        byte = static_cast<char>(QRandomGenerator::global()->generate());
}

Result<IcmpSocket> IcmpSocket::open(const QString &address)
{
    const auto target = targetOf(address);
    if (!target)
        return fail(Error::Kind::BadInput, address, u"not an address"_s);
    const bool v6 = target->storage.ss_family == AF_INET6;
    const int protocol = v6 ? static_cast<int>(IPPROTO_ICMPV6) : static_cast<int>(IPPROTO_ICMP);
    const int flags = SOCK_CLOEXEC | SOCK_NONBLOCK;
    bool raw = false;
    Socket socket(::socket(target->storage.ss_family, SOCK_DGRAM | flags, protocol));
    if (!socket.isOpen()) {
        raw = true;
        socket = Socket(::socket(target->storage.ss_family, SOCK_RAW | flags, protocol));
    }
    if (!socket.isOpen())
        return fail(Error::Kind::Denied, address, QString::fromLocal8Bit(std::strerror(errno)));
    const int on = 1;
    if (v6)
        ::setsockopt(socket.fd(), SOL_IPV6, IPV6_RECVERR, &on, sizeof on);
    else
        ::setsockopt(socket.fd(), SOL_IP, IP_RECVERR, &on, sizeof on);
    if (::connect(socket.fd(), reinterpret_cast<const sockaddr *>(&target->storage), target->size) != 0)
        return fail(Error::Kind::Unreachable, address, QString::fromLocal8Bit(std::strerror(errno)));
    return IcmpSocket(std::move(socket), raw, v6, address);
}

QByteArray IcmpSocket::request(int sequence) const
{
    QByteArray packet(kHeader, '\0');
    packet[0] = static_cast<char>(m_v6 ? ICMP6_ECHO_REQUEST : ICMP_ECHO);
    qToBigEndian(m_id, packet.data() + 4); // a datagram socket puts its own here
    qToBigEndian(static_cast<quint16>(sequence), packet.data() + 6);
    packet += m_token;
    if (!m_v6) // for IPv6 the kernel does it
        qToBigEndian(checksum(packet), packet.data() + 2);
    return packet;
}

bool IcmpSocket::isAnswer(const QByteArray &received, int sequence) const
{
    qsizetype start = 0;
    if (m_raw && !m_v6 && !received.isEmpty()) // the IP header comes along
        start = qsizetype{static_cast<unsigned char>(received[0]) & 0x0f} * 4;
    const QByteArray packet = received.mid(start);
    const auto wanted = static_cast<char>(m_v6 ? ICMP6_ECHO_REPLY : ICMP_ECHOREPLY);
    return packet.size() >= kHeader + kPayload && packet[0] == wanted &&
           qFromBigEndian<quint16>(packet.constData() + 6) == static_cast<quint16>(sequence) &&
           (!m_raw || qFromBigEndian<quint16>(packet.constData() + 4) == m_id) &&
           packet.mid(kHeader, kPayload) == m_token;
}

QString IcmpSocket::takeError() const
{
    std::array<char, 256> data{};
    std::array<char, 512> control{};
    iovec vector{data.data(), data.size()};
    msghdr message{};
    message.msg_iov = &vector;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    if (::recvmsg(m_socket.fd(), &message, MSG_ERRQUEUE) < 0)
        return {};
    for (cmsghdr *part = CMSG_FIRSTHDR(&message); part; part = CMSG_NXTHDR(&message, part)) {
        const bool ours = (part->cmsg_level == SOL_IP && part->cmsg_type == IP_RECVERR) ||
                          (part->cmsg_level == SOL_IPV6 && part->cmsg_type == IPV6_RECVERR);
        if (!ours)
            continue;
        sock_extended_err error{};
        std::memcpy(&error, CMSG_DATA(part), sizeof error);
        if (error.ee_origin == SO_EE_ORIGIN_ICMP)
            return errorWord4(error.ee_type, error.ee_code);
        if (error.ee_origin == SO_EE_ORIGIN_ICMP6)
            return errorWord6(error.ee_type, error.ee_code);
        return QString::fromLocal8Bit(std::strerror(static_cast<int>(error.ee_errno)));
    }
    return {};
}

Result<EchoReply> IcmpSocket::echo(int sequence, const Context &context)
{
    const QByteArray packet = request(sequence);
    const auto start = Context::Clock::now();
    if (::send(m_socket.fd(), packet.constData(), static_cast<std::size_t>(packet.size()), 0) < 0) {
        const int number = errno; // an error of an earlier packet, or a route that went away
        const QString kept = takeError();
        return EchoReply{{}, kept.isEmpty() ? QString::fromLocal8Bit(std::strerror(number)) : kept};
    }
    while (true) {
        const auto ready = waitForFd(m_socket.fd(), POLLIN, m_address, context);
        if (!ready)
            return ready.error().kind == Error::Kind::TimedOut ? Result<EchoReply>(EchoReply{}) : fail(ready.error());
        QByteArray received(2048, '\0');
        const auto got = ::recv(m_socket.fd(), received.data(), static_cast<std::size_t>(received.size()), 0);
        if (got < 0) {
            const QString error = takeError();
            if (!error.isEmpty())
                return EchoReply{{}, error};
            if (errno != EAGAIN && errno != EINTR)
                return EchoReply{{}, QString::fromLocal8Bit(std::strerror(errno))};
            continue;
        }
        received.truncate(got);
        if (isAnswer(received, sequence))
            return EchoReply{std::chrono::duration_cast<std::chrono::microseconds>(Context::Clock::now() - start), {}};
    }
}

}
