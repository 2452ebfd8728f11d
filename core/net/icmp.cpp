// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/icmp.h"

#include "core/base/threadrole.h"
#include "core/net/dial.h"
#include "core/net/interrupt.h"
#include "core/net/process.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include <arpa/inet.h>
#include <linux/errqueue.h>
#include <netinet/icmp6.h>
#include <netinet/in.h>
#include <netinet/ip.h>
#include <netinet/ip_icmp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

using Clock = std::chrono::steady_clock;

constexpr size_t kPayload = 32;

/// Echo header, in network byte order where it matters (RFC 792, RFC 4443).
struct EchoPacket
{
    quint8 type = 0;
    quint8 code = 0;
    quint16 checksum = 0;
    quint16 identifier = 0;
    quint16 sequence = 0;
    std::array<quint8, kPayload> payload{};
};
static_assert(sizeof(EchoPacket) == 8 + kPayload);

quint16 internetChecksum(const EchoPacket &packet)
{
    std::array<quint16, sizeof(EchoPacket) / 2> words{};
    std::memcpy(words.data(), &packet, sizeof packet);
    quint32 sum = 0;
    for (const quint16 word : words)
        sum += word;
    while (sum >> 16)
        sum = (sum & 0xffff) + (sum >> 16);
    return quint16(~sum);
}

struct Target
{
    sockaddr_storage address{};
    socklen_t size = 0;
    bool v6 = false;
};

std::optional<Target> targetOf(const QString &text)
{
    Target target;
    auto *four = reinterpret_cast<sockaddr_in *>(&target.address);
    auto *six = reinterpret_cast<sockaddr_in6 *>(&target.address);
    const QByteArray name = text.toLatin1();
    if (::inet_pton(AF_INET, name.constData(), &four->sin_addr) == 1) {
        four->sin_family = AF_INET;
        target.size = sizeof *four;
        return target;
    }
    if (::inet_pton(AF_INET6, name.constData(), &six->sin6_addr) == 1) {
        six->sin6_family = AF_INET6;
        target.size = sizeof *six;
        target.v6 = true;
        return target;
    }
    return std::nullopt;
}

QString icmpErrorText(const sock_extended_err &error)
{
    if (error.ee_origin == SO_EE_ORIGIN_ICMP && error.ee_type == ICMP_DEST_UNREACH) {
        switch (error.ee_code) {
        case ICMP_NET_UNREACH:
            return u"network unreachable"_s;
        case ICMP_HOST_UNREACH:
            return u"host unreachable"_s;
        case ICMP_PKT_FILTERED:
        case ICMP_NET_ANO:
        case ICMP_HOST_ANO:
            return u"administratively prohibited"_s;
        case ICMP_PORT_UNREACH:
            return u"port unreachable"_s;
        default:
            break;
        }
    }
    return QString::fromLocal8Bit(std::strerror(int(error.ee_errno)));
}

/// Sends and receives echoes over one socket.
class Echoer
{
public:
    Echoer(int fd, bool raw, const Target &target)
        : m_fd(fd)
        , m_raw(raw)
        , m_target(target)
        , m_identifier(quint16(QRandomGenerator::global()->generate()))
    {
        const int yes = 1;
        ::setsockopt(fd, target.v6 ? SOL_IPV6 : SOL_IP, target.v6 ? IPV6_RECVERR : IP_RECVERR, &yes, sizeof yes);
    }

    Result<EchoOutcome> run(const EchoOptions &options, const QString &host, const Context &context)
    {
        const StopSignal stop(context.stop);
        for (int i = 0; i < options.count; ++i) {
            if (const auto go = context.check(host); !go)
                return fail(go.error());
            const auto sentAt = Clock::now();
            if (!send(quint16(i + 1)) && (errno == ENETUNREACH || errno == EHOSTUNREACH) && i == 0)
                return fail(Error::Kind::Unreachable, host, QString::fromLocal8Bit(std::strerror(errno)));
            ++m_outcome.sent;
            const bool last = i + 1 == options.count;
            if (const auto waited = await(quint16(i + 1), sentAt, options.timeout, stop, host, context); !waited)
                return fail(waited.error());
            if (!last)
                interruptibleSleep(
                    std::chrono::ceil<std::chrono::milliseconds>(sentAt + options.interval - Clock::now()), context);
        }
        m_outcome.via = u"socket"_s;
        return m_outcome;
    }

private:
    bool send(quint16 sequence)
    {
        EchoPacket packet;
        packet.type = m_target.v6 ? quint8(ICMP6_ECHO_REQUEST) : quint8(ICMP_ECHO);
        packet.identifier = qToBigEndian(m_identifier);
        packet.sequence = qToBigEndian(sequence);
        if (!m_target.v6)
            packet.checksum = internetChecksum(packet);
        return ::sendto(m_fd, &packet, sizeof packet, 0, reinterpret_cast<const sockaddr *>(&m_target.address),
                        m_target.size) >= 0;
    }

    /// Waits for the answer to one echo; a missing answer is no error.
    Result<void> await(quint16 sequence, Clock::time_point sentAt, std::chrono::milliseconds timeout,
                       const StopSignal &stop, const QString &host, const Context &context)
    {
        const auto until = sentAt + timeout;
        while (true) {
            if (const auto go = context.check(host); !go)
                return go;
            const auto left =
                std::min(std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now()), context.left());
            if (left.count() <= 0)
                return {};
            std::array<pollfd, 2> fds{pollfd{m_fd, POLLIN, 0}, pollfd{stop.fd(), POLLIN, 0}};
            ::poll(fds.data(), fds.size(), int(left.count()));
            if (fds[0].revents & POLLERR) {
                if (takeError())
                    return {};
                continue;
            }
            if ((fds[0].revents & POLLIN) && isReply(sequence)) {
                ++m_outcome.received;
                m_outcome.rtts.push_back(std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - sentAt));
                return {};
            }
        }
    }

    bool isReply(quint16 sequence)
    {
        std::array<char, 2048> buffer{};
        const ssize_t got = ::recv(m_fd, buffer.data(), buffer.size(), MSG_DONTWAIT);
        // A raw IPv4 socket hands over the IP header as well.
        const size_t skip =
            m_raw && !m_target.v6 && got > 0 ? size_t(reinterpret_cast<const iphdr *>(buffer.data())->ihl) * 4 : 0;
        if (got < ssize_t(skip + 8))
            return false;
        EchoPacket reply;
        std::memcpy(&reply, buffer.data() + skip, 8);
        const quint8 wanted = m_target.v6 ? quint8(ICMP6_ECHO_REPLY) : quint8(ICMP_ECHOREPLY);
        // The kernel chooses the identifier of a datagram socket, and gives it only its own replies.
        return reply.type == wanted && qFromBigEndian(reply.sequence) == sequence &&
               (!m_raw || qFromBigEndian(reply.identifier) == m_identifier);
    }

    /// True when an ICMP error about one of our echoes was taken from the queue.
    bool takeError()
    {
        std::array<char, 512> control{};
        std::array<char, 64> data{};
        iovec part{data.data(), data.size()};
        msghdr message{};
        message.msg_iov = &part;
        message.msg_iovlen = 1;
        message.msg_control = control.data();
        message.msg_controllen = control.size();
        if (::recvmsg(m_fd, &message, MSG_ERRQUEUE | MSG_DONTWAIT) < 0)
            return false;
        for (cmsghdr *header = CMSG_FIRSTHDR(&message); header; header = CMSG_NXTHDR(&message, header)) {
            if ((header->cmsg_level != SOL_IP || header->cmsg_type != IP_RECVERR) &&
                (header->cmsg_level != SOL_IPV6 || header->cmsg_type != IPV6_RECVERR))
                continue;
            sock_extended_err error{};
            std::memcpy(&error, CMSG_DATA(header), sizeof error);
            const QString text = icmpErrorText(error);
            if (!m_outcome.errors.contains(text))
                m_outcome.errors << text;
        }
        return true;
    }

    int m_fd;
    bool m_raw;
    Target m_target;
    quint16 m_identifier;
    EchoOutcome m_outcome;
};

/// Falls back on the system's program, which may have the right that we lack.
Result<EchoOutcome> byProgram(const QString &address, const EchoOptions &options, const Context &context)
{
    ProcessRequest request;
    request.argv = {u"ping"_s, u"-n"_s,
                    u"-c"_s,   QString::number(options.count),
                    u"-i"_s,   QString::number(std::max(0.2, double(options.interval.count()) / 1000.0)),
                    u"-W"_s,   QString::number(std::max(1.0, double(options.timeout.count()) / 1000.0)),
                    address};
    const auto done = runProcess(request, context);
    if (!done && done.error().kind == Error::Kind::NotFound)
        return fail(Error::Kind::Denied, address, u"no right to send echoes, and there is no ping program"_s);
    if (!done)
        return fail(done.error());
    auto outcome = parsePingOutput(done->out);
    if (!outcome)
        return fail(done->exitCode == 2 && done->err.contains("unreachable") ? Error::Kind::Unreachable
                                                                             : Error::Kind::Denied,
                    address, QString::fromUtf8(done->err.trimmed()));
    outcome->address = address;
    return *outcome;
}

}

Result<EchoOutcome> sendEchoes(const QString &host, const EchoOptions &options, const Context &context)
{
    assertMayBlock();
    const auto addresses = resolveHost(host, context);
    if (!addresses)
        return fail(addresses.error());
    const QString address = addresses->value(0);
    const auto target = targetOf(address);
    if (!target)
        return byProgram(address, options, context);
    const int family = target->v6 ? AF_INET6 : AF_INET;
    const int protocol = target->v6 ? int(IPPROTO_ICMPV6) : int(IPPROTO_ICMP);
    for (const int type : {SOCK_DGRAM, SOCK_RAW}) {
        const int fd = ::socket(family, type | SOCK_CLOEXEC | SOCK_NONBLOCK, protocol);
        if (fd < 0)
            continue;
        auto outcome = Echoer(fd, type == SOCK_RAW, *target).run(options, host, context);
        ::close(fd);
        if (outcome)
            outcome->address = address;
        return outcome;
    }
    return byProgram(address, options, context);
}

std::optional<EchoOutcome> parsePingOutput(const QByteArray &out)
{
    static const QRegularExpression summary(u"(\\d+) packets transmitted, (\\d+) received"_s);
    static const QRegularExpression reply(u"time=([0-9.]+) ms"_s);
    const QString text = QString::fromLatin1(out);
    const auto counts = summary.match(text);
    if (!counts.hasMatch())
        return std::nullopt;
    EchoOutcome outcome;
    outcome.via = u"ping"_s;
    outcome.sent = counts.captured(1).toInt();
    outcome.received = counts.captured(2).toInt();
    for (auto it = reply.globalMatch(text); it.hasNext();)
        outcome.rtts.push_back(std::chrono::microseconds(qint64(it.next().captured(1).toDouble() * 1000)));
    for (const QString &error :
         {u"Destination Host Unreachable"_s, u"Packet filtered"_s, u"Destination Net Unreachable"_s}) {
        if (text.contains(error))
            outcome.errors << error.toLower();
    }
    return outcome;
}

}
