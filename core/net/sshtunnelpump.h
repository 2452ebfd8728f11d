// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/sshlib.h"
#include "core/net/sshtunnel.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace daytwo {

/// A wish for one forwarded connection, and the place where its outcome is awaited.
struct TunnelOrder
{
    QByteArray host;
    quint16 port = 0;
    QString what;
    Socket end; ///< the pump's end of the pair; taken by the pump

    std::mutex mutex;
    std::condition_variable_any wake;
    std::optional<Result<void>> outcome; ///< guarded

    void settle(Result<void> result);
};

/// One forwarded connection: a channel on one side, a socket on the other. Lives on the pump's thread.
class TunnelFlow
{
public:
    TunnelFlow(SshLink &link, std::shared_ptr<TunnelOrder> order);
    ~TunnelFlow();
    TunnelFlow(const TunnelFlow &) = delete;
    TunnelFlow &operator=(const TunnelFlow &) = delete;

    /// Moves what can be moved without waiting.
    void step();
    [[nodiscard]] bool done() const { return m_done; }
    [[nodiscard]] int fd() const { return m_socket.fd(); }
    /// What to poll the socket for.
    [[nodiscard]] short events() const;

private:
    void open();
    void fromSocket();
    void toSocket();
    static int onData(ssh_session, ssh_channel, void *data, uint32_t size, int isStderr, void *self);
    static void onEof(ssh_session, ssh_channel, void *self);
    static void onClose(ssh_session, ssh_channel, void *self);

    SshLink &m_link;
    std::shared_ptr<TunnelOrder> m_order;
    Socket m_socket;
    ssh_channel m_channel;
    ssh_channel_callbacks_struct m_callbacks{};
    QByteArray m_toPeer;   ///< read from the socket, not yet taken by the channel
    QByteArray m_toSocket; ///< read from the channel, not yet taken by the socket
    bool m_opened = false;
    bool m_socketEof = false;
    bool m_channelEof = false;
    bool m_done = false;
};

/// The thread that owns the jump host's session.
struct SshTunnel::Pump
{
    explicit Pump(std::unique_ptr<SshSession::Inner> inner);
    ~Pump();
    Pump(const Pump &) = delete;
    Pump &operator=(const Pump &) = delete;

    void post(std::shared_ptr<TunnelOrder> order);
    [[nodiscard]] bool alive() const { return m_alive; }
    [[nodiscard]] const SshLoginRecord &login() const { return m_login; }

private:
    void run(const std::stop_token &stop);
    void takeOrders();
    void refuseOrders();
    void waitForAnything();

    std::unique_ptr<SshSession::Inner> m_inner;
    SshLoginRecord m_login;
    std::atomic<bool> m_alive = true;
    std::mutex m_mutex;
    std::vector<std::shared_ptr<TunnelOrder>> m_orders; ///< guarded
    bool m_closed = false;                              ///< guarded: no orders are taken any more
    int m_wakeFd;
    std::vector<std::unique_ptr<TunnelFlow>> m_flows;
    std::jthread m_thread;
};

}
