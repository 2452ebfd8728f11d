// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/ssh/fakessh.h"
#include "app/demo/ssh/fakesshchannel.h"

#include <libssh/libssh.h>
#include <libssh/server.h>

#include <atomic>
#include <mutex>

namespace daytwo {

/// What all connections of a fake host share.
struct FakeSshShared
{
    std::mutex mutex;
    FakeSshBehaviour behaviour; ///< guarded by the mutex
    QByteArray hostKeyPem;      ///< guarded by the mutex
    std::atomic<bool> stopping = false;
    std::atomic<int> connections = 0;
    std::atomic<int> open = 0;
    std::atomic<int> peak = 0;
    std::atomic<int> passwordAttempts = 0;
    std::atomic<int> publicKeyAttempts = 0;
    std::atomic<int> execs = 0;

    FakeSshBehaviour now()
    {
        const std::lock_guard lock(mutex);
        return behaviour;
    }
};

/// One client's connection, served on the thread that calls serve().
class FakeSshConnection
{
public:
    FakeSshConnection(int fd, FakeSshShared &shared);
    ~FakeSshConnection();
    FakeSshConnection(const FakeSshConnection &) = delete;
    FakeSshConnection &operator=(const FakeSshConnection &) = delete;

    /// Speaks until either side hangs up.
    void serve();

private:
    bool greet();
    bool exchangeKeys();
    void loop();
    void dropDone();
    /// True when the client sent something; sleeps the latency then.
    bool waitForClient(const std::vector<pollfd> &more, std::chrono::steady_clock::time_point until);
    void idleUntilHangUp() const;
    ssh_channel openSession();
    int openForward(ssh_message message);
    static int onMessage(ssh_session, ssh_message message, void *self);
    static int onNone(ssh_session, const char *user, void *self);
    static int onPassword(ssh_session, const char *user, const char *password, void *self);
    static int onPublicKey(ssh_session, const char *user, struct ssh_key_struct *key, char state, void *self);
    static ssh_channel onOpenSession(ssh_session, void *self);

    int m_fd;
    bool m_handedOver = false;
    FakeSshShared &m_shared;
    ssh_bind m_bind = nullptr;
    ssh_session m_session = nullptr;
    ssh_event m_event = nullptr;
    ssh_server_callbacks_struct m_callbacks{};
    QString m_user;
    std::vector<std::unique_ptr<FakeSshChannel>> m_channels;
};

}
