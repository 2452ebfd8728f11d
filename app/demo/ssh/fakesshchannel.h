// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/ssh/fakessh.h"

#include <libssh/callbacks.h>
#include <libssh/libssh.h>

#include <poll.h>

#include <chrono>
#include <vector>

namespace daytwo {

/// One channel on the server's side: a command with its answer, or a connection forwarded elsewhere.
/// Lives on its connection's thread.
class FakeSshChannel
{
public:
    using Clock = std::chrono::steady_clock;
    using Answer = std::function<std::optional<FakeSshAnswer>(const QByteArray &command, const QByteArray &input)>;

    FakeSshChannel(ssh_channel channel, Answer answer);
    /// Forwards to an already connected socket, which it takes.
    FakeSshChannel(ssh_channel channel, int socket);
    ~FakeSshChannel();
    FakeSshChannel(const FakeSshChannel &) = delete;
    FakeSshChannel &operator=(const FakeSshChannel &) = delete;

    [[nodiscard]] ssh_channel channel() const { return m_channel; }
    /// Descriptors to be polled, and until when.
    void addTo(std::vector<pollfd> &set, Clock::time_point &until) const;
    /// Moves bytes and carries out what is due.
    void step();
    [[nodiscard]] bool done() const { return m_done; }
    /// The answer asks for the whole connection to be cut.
    [[nodiscard]] bool wantsDrop() const { return m_drop; }
    [[nodiscard]] bool commandGiven() const { return m_commandGiven; }

private:
    void endChild() const;
    void registerCallbacks();
    void start();
    void startShell();
    void stepAnswer();
    void stepPipes();
    void readPipe(int &fd, QByteArray &pending, qsizetype limit);
    void flush();
    void reap();
    void endChannel();
    void closePipes();
    static int onExec(ssh_session, ssh_channel, const char *command, void *self);
    static int onData(ssh_session, ssh_channel, void *data, uint32_t size, int isStderr, void *self);
    static void onEof(ssh_session, ssh_channel, void *self);
    static void onClose(ssh_session, ssh_channel, void *self);

    ssh_channel m_channel;
    ssh_channel_callbacks_struct m_callbacks{};
    Answer m_answer;
    QByteArray m_command;
    bool m_commandGiven = false;
    bool m_started = false;
    bool m_peerEof = false;
    bool m_done = false;
    bool m_drop = false;

    std::optional<FakeSshAnswer> m_scripted;
    int m_part = 0; ///< 0 nothing sent, 1 first half, 2 all
    Clock::time_point m_due;

    pid_t m_child = -1;
    int m_in = -1; ///< to the child, or the forwarded socket (both ways)
    int m_out = -1;
    int m_err = -1;
    bool m_forwarded = false;
    QByteArray m_pendingIn; ///< from the client
    QByteArray m_pendingOut;
    QByteArray m_pendingErr;
};

}
