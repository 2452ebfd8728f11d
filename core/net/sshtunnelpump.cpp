// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/sshtunnelpump.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

constexpr qsizetype kMaxPending = qsizetype{256} * 1024;
/// libssh opens the window again as soon as we have taken the bytes, so a caller that does not read needs a bound here.
constexpr qsizetype kMaxUnread = qsizetype{8} * 1024 * 1024;
constexpr std::chrono::milliseconds kTick{1000};

}

void TunnelOrder::settle(Result<void> result)
{
    const std::lock_guard lock(mutex);
    if (!outcome)
        outcome = std::move(result);
    wake.notify_all();
}

TunnelFlow::TunnelFlow(SshLink &link, std::shared_ptr<TunnelOrder> order)
    : m_link(link)
    , m_order(std::move(order))
    , m_socket(std::move(m_order->end))
    , m_channel(ssh_channel_new(link.session()))
{
    m_callbacks.userdata = this;
    m_callbacks.channel_data_function = &TunnelFlow::onData;
    m_callbacks.channel_eof_function = &TunnelFlow::onEof;
    m_callbacks.channel_close_function = &TunnelFlow::onClose;
    ssh_callbacks_init(&m_callbacks);
    ssh_add_channel_callbacks(m_channel, &m_callbacks);
}

TunnelFlow::~TunnelFlow()
{
    m_order->settle(fail(Error::Kind::Unreachable, m_order->what, u"the connection to the jump host is gone"_s));
    ssh_remove_channel_callbacks(m_channel, &m_callbacks);
    ssh_channel_free(m_channel);
}

short TunnelFlow::events() const
{
    const bool reads = m_opened && !m_socketEof && m_toPeer.size() < kMaxPending;
    // Before it is open the socket is watched too: its other end closes when the caller gives up.
    return static_cast<short>((reads || !m_opened ? POLLIN : 0) | (m_toSocket.isEmpty() ? 0 : POLLOUT));
}

void TunnelFlow::step()
{
    if (m_done)
        return;
    if (!m_opened)
        open();
    if (!m_opened || m_done)
        return;
    fromSocket();
    toSocket();
    // Our callers never close one direction only: when their end is closed, nobody reads any more.
    if ((m_socketEof && m_toPeer.isEmpty()) || m_toSocket.size() > kMaxUnread)
        m_done = true;
}

void TunnelFlow::open()
{
    const int answer = ssh_channel_open_forward(m_channel, m_order->host.constData(), m_order->port, "127.0.0.1", 0);
    if (answer == SSH_OK) {
        m_opened = true;
        m_order->settle({});
        return;
    }
    char byte = 0;
    const bool abandoned = ::recv(m_socket.fd(), &byte, 1, MSG_PEEK) == 0;
    if (answer == SSH_AGAIN && !abandoned)
        return;
    const QString text = m_link.errorText();
    // RFC 4254, 5.1: 1 administratively prohibited, 2 connect failed
    const bool prohibited = text.contains("error (1)"_L1);
    m_order->settle(fail(prohibited ? Error::Kind::Denied : Error::Kind::Unreachable, m_order->what,
                         u"through the jump host: "_s + text));
    m_done = true;
}

void TunnelFlow::fromSocket()
{
    std::array<char, std::size_t{32} * 1024> buffer{};
    while (!m_socketEof && m_toPeer.size() < kMaxPending) {
        const auto got = ::recv(m_socket.fd(), buffer.data(), buffer.size(), 0);
        if (got > 0)
            m_toPeer.append(buffer.data(), got);
        else if (got == 0 || (errno != EAGAIN && errno != EINTR))
            m_socketEof = true;
        else
            break;
    }
    while (!m_toPeer.isEmpty()) {
        const auto size = static_cast<uint32_t>(std::min<qsizetype>(m_toPeer.size(), qsizetype{32} * 1024));
        const int wrote = ssh_channel_write(m_channel, m_toPeer.constData(), size);
        if (wrote <= 0)
            break;
        m_toPeer.remove(0, wrote);
    }
}

void TunnelFlow::toSocket()
{
    while (!m_toSocket.isEmpty()) {
        const auto size = static_cast<std::size_t>(m_toSocket.size());
        const auto sent = ::send(m_socket.fd(), m_toSocket.constData(), size, MSG_NOSIGNAL);
        if (sent > 0) {
            m_toSocket.remove(0, sent);
        } else if (errno == EAGAIN || errno == EINTR) {
            return;
        } else {
            m_done = true; // the caller has closed its end
            return;
        }
    }
    if (m_channelEof)
        ::shutdown(m_socket.fd(), SHUT_WR);
}

int TunnelFlow::onData(ssh_session, ssh_channel, void *data, uint32_t size, int, void *self)
{
    static_cast<TunnelFlow *>(self)->m_toSocket.append(static_cast<const char *>(data), static_cast<qsizetype>(size));
    return static_cast<int>(size);
}

void TunnelFlow::onEof(ssh_session, ssh_channel, void *self)
{
    static_cast<TunnelFlow *>(self)->m_channelEof = true;
}

void TunnelFlow::onClose(ssh_session, ssh_channel, void *self)
{
    auto *flow = static_cast<TunnelFlow *>(self);
    flow->m_channelEof = true;
    flow->m_socketEof = true;
    flow->m_toPeer.clear();
}

SshTunnel::Pump::Pump(std::unique_ptr<SshSession::Inner> inner)
    : m_inner(std::move(inner))
    , m_login(m_inner->login)
    , m_wakeFd(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    , m_thread([this](const std::stop_token &stop) { run(stop); })
{
}

SshTunnel::Pump::~Pump()
{
    m_thread.request_stop();
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto wrote = ::write(m_wakeFd, &one, sizeof one);
    m_thread.join();
    ::close(m_wakeFd);
}

void SshTunnel::Pump::post(std::shared_ptr<TunnelOrder> order)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_closed) {
            m_orders.push_back(std::move(order));
            const std::uint64_t one = 1;
            [[maybe_unused]] const auto wrote = ::write(m_wakeFd, &one, sizeof one);
            return;
        }
    }
    order->settle(fail(Error::Kind::Unreachable, order->what, u"the connection to the jump host is gone"_s));
}

void SshTunnel::Pump::run(const std::stop_token &stop)
{
    while (!stop.stop_requested() && m_inner->link->alive()) {
        takeOrders();
        for (const auto &flow : m_flows)
            flow->step();
        std::erase_if(m_flows, [](const auto &flow) { return flow->done(); });
        waitForAnything();
        m_inner->link->pump();
    }
    m_alive = false;
    refuseOrders();
    m_flows.clear();
    m_inner.reset();
}

void SshTunnel::Pump::takeOrders()
{
    std::uint64_t count = 0;
    [[maybe_unused]] const auto got = ::read(m_wakeFd, &count, sizeof count);
    std::vector<std::shared_ptr<TunnelOrder>> orders;
    {
        const std::lock_guard lock(m_mutex);
        orders.swap(m_orders);
    }
    for (auto &order : orders)
        m_flows.push_back(std::make_unique<TunnelFlow>(*m_inner->link, std::move(order)));
}

void SshTunnel::Pump::refuseOrders()
{
    std::vector<std::shared_ptr<TunnelOrder>> orders;
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        orders.swap(m_orders);
    }
    for (const auto &order : orders)
        order->settle(fail(Error::Kind::Unreachable, order->what, u"the connection to the jump host is gone"_s));
}

void SshTunnel::Pump::waitForAnything()
{
    const SshLink &link = *m_inner->link;
    const bool pending = (ssh_get_poll_flags(link.session()) & SSH_WRITE_PENDING) != 0;
    std::vector<pollfd> set{{link.fd(), static_cast<short>(POLLIN | (pending ? POLLOUT : 0)), 0},
                            {m_wakeFd, POLLIN, 0}};
    for (const auto &flow : m_flows) {
        if (const short events = flow->events(); events != 0)
            set.push_back({flow->fd(), events, 0});
    }
    ::poll(set.data(), set.size(), static_cast<int>(kTick.count()));
}

}
