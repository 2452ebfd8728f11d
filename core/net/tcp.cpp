// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tcp.h"

#include "core/base/threadrole.h"
#include "core/net/interrupt.h"

#include <optional>
#include <poll.h>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

using State = TcpReply::State;

/// What a failed connect says of the port; nothing when it says something of us only.
std::optional<State> stateOf(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Refused:
        return State::Refused;
    case Error::Kind::TimedOut:
        return State::Filtered;
    case Error::Kind::Unreachable:
        return State::Unreachable;
    default:
        return std::nullopt;
    }
}

QByteArray readBanner(const Socket &socket, int limit, const QString &what, const Context &context)
{
    QByteArray banner;
    while (banner.size() < limit && !banner.contains('\n')) {
        if (!waitForFd(socket.fd(), POLLIN, what, context))
            break;
        QByteArray chunk(limit - banner.size(), Qt::Uninitialized);
        const auto got = ::recv(socket.fd(), chunk.data(), static_cast<std::size_t>(chunk.size()), 0);
        if (got <= 0)
            break;
        banner.append(chunk.constData(), got);
    }
    return banner;
}

}

QString tcpStateWord(TcpReply::State state)
{
    switch (state) {
    case State::Open:
        return u"open"_s;
    case State::Refused:
        return u"refused"_s;
    case State::Filtered:
        return u"filtered"_s;
    case State::Unreachable:
        return u"unreachable"_s;
    }
    return {};
}

Result<TcpReply> probeTcp(const QString &host, quint16 port, const Context &context, const TcpProbeOptions &options)
{
    assertMayBlock();
    const QString what = hostPort(host, port);
    // The name is resolved first: a name that is not known says nothing about the port.
    const auto addresses = resolveHost(host, context);
    if (!addresses)
        return fail(addresses.error().kind, what, addresses.error().detail);
    const Context limited = context.within(options.connectTimeout);
    const auto start = Context::Clock::now();
    const auto socket = dial(addresses->front(), port, limited, {options.localAddress});
    TcpReply reply;
    if (!socket) {
        const Error &error = socket.error();
        const auto state = stateOf(error.kind);
        // Silence counts only when the port had its full time.
        if (!state || (state == State::Filtered && context.deadline < start + options.connectTimeout))
            return fail(error.kind, what, error.detail);
        reply.state = *state;
        reply.detail = error.detail;
    } else {
        reply.state = State::Open;
        reply.localAddress = socket->localAddress();
        reply.peerAddress = socket->peerAddress();
    }
    reply.rtt = std::chrono::duration_cast<std::chrono::microseconds>(Context::Clock::now() - start);
    if (socket && options.bannerBytes > 0)
        reply.banner = readBanner(*socket, options.bannerBytes, what, context.within(options.connectTimeout));
    if (context.stopped())
        return fail(Error::Kind::Cancelled, what);
    return reply;
}

}
