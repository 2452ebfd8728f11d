// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/dial.h"

#include "core/base/threadrole.h"
#include "core/net/interrupt.h"

#include <cerrno>
#include <cstring>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <optional>
#include <poll.h>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

struct Address
{
    sockaddr_storage storage{};
    socklen_t size = 0;
    [[nodiscard]] const sockaddr *get() const { return reinterpret_cast<const sockaddr *>(&storage); }
};

std::optional<Address> numericAddress(const QString &text, quint16 port)
{
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV;
    addrinfo *list = nullptr;
    const QByteArray service = QByteArray::number(port);
    if (::getaddrinfo(text.toLatin1().constData(), service.constData(), &hints, &list) != 0 || !list)
        return std::nullopt;
    Address address;
    std::memcpy(&address.storage, list->ai_addr, list->ai_addrlen);
    address.size = list->ai_addrlen;
    ::freeaddrinfo(list);
    return address;
}

QString errnoWord(int number)
{
    const char *name = ::strerrorname_np(number);
    return name ? QString::fromLatin1(name) : u"errno %1"_s.arg(number);
}

/// A peer that is cut off without a word, by a firewall or a pulled wire, is given up by the kernel instead of at the
/// deadline of whatever waits for it: after four seconds of silence it is asked, and after twelve it counts as gone.
/// tcp(7). A loss of one packet in five still leaves it alive.
void watchOverPeer(int fd)
{
    const auto set = [fd](int level, int option, int value) { ::setsockopt(fd, level, option, &value, sizeof value); };
    set(SOL_SOCKET, SO_KEEPALIVE, 1);
    set(IPPROTO_TCP, TCP_KEEPIDLE, 4);
    set(IPPROTO_TCP, TCP_KEEPINTVL, 2);
    set(IPPROTO_TCP, TCP_KEEPCNT, 6);
    set(IPPROTO_TCP, TCP_USER_TIMEOUT, 12'000);
}

Error::Kind kindOf(int number)
{
    switch (number) {
    case ECONNREFUSED:
        return Error::Kind::Refused;
    case ETIMEDOUT:
        return Error::Kind::TimedOut;
    case EHOSTUNREACH:
    case ENETUNREACH:
    case EHOSTDOWN:
    case ENETDOWN:
    case ECONNRESET:
        return Error::Kind::Unreachable;
    case EACCES: // a firewall rule of this machine, or a broadcast address: nothing left it
    case EPERM:
        return Error::Kind::Denied;
    case EADDRNOTAVAIL: // the local address asked for is not ours
    case EAFNOSUPPORT:
    case EINVAL:
        return Error::Kind::BadInput;
    default:
        return Error::Kind::Internal;
    }
}

tl::unexpected<Error> failure(int number, const QString &what, const QString &address)
{
    const QString detail = u"%1 (%2): %3"_s.arg(errnoWord(number), address, QString::fromLocal8Bit(strerror(number)));
    return fail(kindOf(number), what, detail);
}

/// How much an error tells of the peer: a clear no is worth more than silence, silence more than our own fault.
int clarity(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Refused:
        return 3;
    case Error::Kind::Unreachable:
        return 2;
    case Error::Kind::TimedOut:
        return 1;
    default:
        return 0;
    }
}

Result<Socket> connectTo(const QString &address, quint16 port, const QString &what, const Context &context,
                         const DialOptions &options)
{
    const auto target = numericAddress(address, port);
    if (!target)
        return fail(Error::Kind::BadInput, what, u"not an address: "_s + address);
    Socket socket(::socket(target->storage.ss_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!socket.isOpen())
        return failure(errno, what, address);
    const int on = 1;
    ::setsockopt(socket.fd(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    watchOverPeer(socket.fd());
    if (!options.localAddress.isEmpty()) {
        const auto local = numericAddress(options.localAddress, 0);
        if (!local)
            return fail(Error::Kind::BadInput, what, u"not an address: "_s + options.localAddress);
        if (::bind(socket.fd(), local->get(), local->size) != 0)
            return failure(errno, what, options.localAddress);
    }
    if (::connect(socket.fd(), target->get(), target->size) == 0)
        return socket;
    if (errno != EINPROGRESS)
        return failure(errno, what, address);
    if (const auto ready = waitForFd(socket.fd(), POLLOUT, what, context); !ready) {
        Error error = ready.error();
        if (error.kind == Error::Kind::TimedOut)
            error.detail = u"ETIMEDOUT (%1): no answer"_s.arg(address);
        return fail(std::move(error));
    }
    int number = 0;
    socklen_t size = sizeof number;
    ::getsockopt(socket.fd(), SOL_SOCKET, SO_ERROR, &number, &size);
    if (number != 0)
        return failure(number, what, address);
    return socket;
}

}

Result<Socket> dial(const QString &host, quint16 port, const Context &context, const DialOptions &options)
{
    assertMayBlock();
    const QString what = hostPort(host, port);
    const auto addresses = resolveHost(host, context);
    if (!addresses) {
        Error error = addresses.error();
        error.what = what;
        return fail(std::move(error));
    }
    std::optional<Error> clearest;
    for (qsizetype i = 0; i < addresses->size(); ++i) {
        // The time left is shared, so that a silent first address leaves some for the second.
        const Context share = context.within(context.left() / (addresses->size() - i));
        auto socket = connectTo(addresses->at(i), port, what, share, options);
        if (socket)
            return socket;
        if (context.stopped())
            return fail(Error::Kind::Cancelled, what);
        if (!clearest || clarity(socket.error().kind) > clarity(clearest->kind))
            clearest = socket.error();
        if (context.expired())
            break;
    }
    return fail(*clearest);
}

}
