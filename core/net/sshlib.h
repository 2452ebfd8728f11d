// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The only file that includes libssh. Private to core/net: seen by ssh*.cpp alone.
#include "core/base/context.h"
#include "core/net/interrupt.h"
#include "core/net/socket.h"
#include "core/net/sshkeyring.h"
#include "core/net/sshsession.h"

#include <libssh/callbacks.h>
#include <libssh/libssh.h>
#include <libssh/server.h>

#include <memory>

namespace daytwo {

struct SshFree
{
    void operator()(ssh_session session) const { ssh_free(session); }
    void operator()(ssh_event event) const { ssh_event_free(event); }
    void operator()(ssh_key key) const { ssh_key_free(key); }
    void operator()(char *text) const { ssh_string_free_char(text); }
};

using SshKeyPtr = std::unique_ptr<ssh_key_struct, SshFree>;
using SshTextPtr = std::unique_ptr<char, SshFree>;

struct SshKeyring::Key
{
    SshKeyPtr key;
    QString fingerprint;
};

/// The wire form of a key's public half.
QByteArray publicBlob(ssh_key key);

/// A libssh session in non-blocking mode over our own socket: every wait is ours, so that deadline and stop count.
class SshLink
{
public:
    SshLink(Socket socket, QString what);
    ~SshLink();
    SshLink(const SshLink &) = delete;
    SshLink &operator=(const SshLink &) = delete;

    [[nodiscard]] ssh_session session() const { return m_session; }
    [[nodiscard]] const QString &what() const { return m_what; }
    [[nodiscard]] int fd() const { return m_fd; }
    /// From here on libssh may close the descriptor: call it before the first ssh_connect().
    void handOver();

    /// Waits until the peer sent something, or takes what we still have to send; at most `limit`. To be ended by a stop
    /// request it needs an Interrupt on fd() that lives at the time.
    [[nodiscard]] Result<void> wait(const Context &context,
                                    std::chrono::milliseconds limit = std::chrono::seconds(1)) const;
    /// Repeats `step` until its answer is not `again`.
    template <typename Step>
    [[nodiscard]] Result<int> drive(Step step, int again, const Context &context) const
    {
        const Interrupt interrupt(m_fd, context);
        while (true) {
            if (const auto go = context.check(m_what); !go)
                return tl::unexpected(go.error());
            const int answer = step();
            if (answer != again) {
                // A stop or deadline wakes libssh by shutting the socket down: that is no answer of the peer's.
                const auto go = context.check(m_what);
                return go || alive() ? Result<int>(answer) : tl::unexpected(go.error());
            }
            if (const auto ready = wait(context); !ready)
                return tl::unexpected(ready.error());
        }
    }

    /// Moves what has arrived to the channels' callbacks and sends what is pending. Does not wait.
    void pump();
    [[nodiscard]] bool alive() const;
    /// Gives the connection up without a word to the peer.
    void abandon();
    /// libssh's last error text.
    [[nodiscard]] QString errorText() const;
    /// The connection is gone: the error that says so.
    [[nodiscard]] Error lost() const;

private:
    Socket m_socket; ///< closed by us, unless libssh did
    int m_fd;
    quint64 m_inode = 0; ///< of the descriptor, once libssh has it
    QString m_what;
    ssh_session m_session;
    ssh_event m_event = nullptr;
    bool m_abandoned = false;
};

struct SshSession::Inner
{
    std::unique_ptr<SshLink> link;
    SshLoginRecord login;
};

}
