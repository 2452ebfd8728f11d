// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/sshtunnel.h"

#include "core/base/threadrole.h"
#include "core/net/dial.h"
#include "core/net/sshtunnelpump.h"

#include <array>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace daytwo {

SshTunnel::SshTunnel(std::unique_ptr<SshSession> session)
    : m_pump(std::make_unique<Pump>(std::move(session->m_inner)))
{
}

SshTunnel::~SshTunnel() = default;

Result<Socket> SshTunnel::open(const QString &host, quint16 port, const Context &context)
{
    assertMayBlock();
    const QString what = hostPort(host, port);
    if (const auto go = context.check(what); !go)
        return fail(go.error());
    std::array<int, 2> ends{-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends.data()) != 0)
        return fail(Error::Kind::Internal, what, u"no socket pair"_s);
    Socket ours(ends[0], host);
    const auto order = std::make_shared<TunnelOrder>();
    order->host = host.toUtf8();
    order->port = port;
    order->what = what;
    order->end = Socket(ends[1]);
    m_pump->post(order);
    std::unique_lock lock(order->mutex);
    if (!order->wake.wait_until(lock, context.stop, context.deadline, [&] { return order->outcome.has_value(); })) {
        // `ours` closes, by which the pump learns that nobody waits any more.
        return fail(context.stopped() ? Error::Kind::Cancelled : Error::Kind::TimedOut, what);
    }
    if (!*order->outcome)
        return fail(order->outcome->error());
    return ours;
}

bool SshTunnel::usable() const
{
    return m_pump->alive();
}

const SshLoginRecord &SshTunnel::login() const
{
    return m_pump->login();
}

}
