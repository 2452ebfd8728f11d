// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/net/knownhosts.h"
#include "core/net/socket.h"
#include "core/net/sshkeyring.h"

#include <QByteArray>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace daytwo {

/// How to log in to one host. The connection itself is dialled by the caller (dial(), SshTunnel::open()).
struct SshTarget
{
    QString host{};    ///< names it in errors and in the known-hosts files
    quint16 port = 22; ///< ditto
    QString user{};
    QString hostKeyAlias{}; ///< looked up in the known-hosts files instead of host and port where not empty
    /// The first is the user's own; all are consulted.
    QStringList knownHostsFiles{};
    /// Private key files, tried in this order after the agent.
    QStringList keyFiles{};
    /// Whether keys of ssh-agent are offered.
    bool useAgent = true;
    /// Empty: SSH_AUTH_SOCK.
    QString agentSocket{};
    /// Only agent keys whose comment or fingerprint this is; empty: any.
    QString agentKey{};
};

/// One key that was offered.
struct SshKeyTry
{
    enum class Outcome { Accepted, Partial, Refused, Unusable };
    QString fingerprint{}; ///< empty where the key could not be read
    QString source{};      ///< "agent" or the file
    Outcome outcome = Outcome::Refused;
    QString detail{}; ///< why Unusable

    bool operator==(const SshKeyTry &) const = default;
};

/// What a login showed, however far it came: the facts behind the ssh.* checks. Unset says "did not come so far".
struct SshLoginRecord
{
    QString user{};
    QString peerAddress{};
    QString localAddress{};
    QString banner{};      ///< "SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u7"
    QString issueBanner{}; ///< the text shown before authentication
    QString keyExchange{}; ///< "curve25519-sha256"
    std::optional<HostKeyDecision> hostKey{};
    /// The server let us in without any credentials. The session is closed at once.
    bool noneAccepted = false;
    /// Methods named after the `none` request ("publickey", "password", "keyboard-interactive", …).
    std::optional<QStringList> offeredMethods{};
    /// Methods still wanted after our key was taken (a second factor).
    std::optional<QStringList> partialMethods{};
    std::vector<SshKeyTry> keys{};
    QString usedKey{}; ///< fingerprint of the key that let us in
    bool authenticated = false;
    std::chrono::milliseconds handshakeTime{0};
    std::chrono::milliseconds loginTime{0}; ///< handshake and authentication

    bool operator==(const SshLoginRecord &) const = default;
};

/// One command on a session.
struct ExecRequest
{
    QByteArray command{}; ///< given to the user's login shell by the server
    QByteArray input{};   ///< stdin, then end of file
    /// At most so much is taken of each stream. One byte more on stdout ends the command and marks it truncated;
    /// stderr beyond is dropped.
    qint64 stdoutCap = qint64{16} * 1024 * 1024;
    qint64 stderrCap = qint64{256} * 1024;
    /// Called on the calling thread as stdout arrives; the outcome's `out` stays empty then.
    std::function<void(QByteArrayView chunk)> onStdout{};
    /// The same for stderr; its cap counts.
    std::function<void(QByteArrayView chunk)> onStderr{};
};

struct ExecOutcome
{
    int exitCode = -1; ///< -1: none was sent (signal, or the channel was cut)
    QString signal{};  ///< "KILL" where a signal ended it
    QByteArray out{};
    QByteArray err{};
    bool truncated = false; ///< stdout went over its cap
    /// The channel closed without exit status or signal: what came may be incomplete.
    [[nodiscard]] bool cut() const { return exitCode < 0 && signal.isEmpty(); }
    bool operator==(const ExecOutcome &) const = default;
};

struct SshDialogue;

/// An authenticated SSH connection. Belongs to one thread at a time; may be handed on between calls.
class SshSession
{
public:
    ~SshSession();
    SshSession(const SshSession &) = delete;
    SshSession &operator=(const SshSession &) = delete;

    /// Runs one command. Blocks until it ends, deadline or stop. Errors: TimedOut, Cancelled (both close the channel,
    /// stop closes the whole session), Conflict (the server grants no further channel: MaxSessions), Denied (exec
    /// refused), Unreachable (connection lost).
    Result<ExecOutcome> exec(const ExecRequest &request, const Context &context);
    /// Runs several at the same time, each on its own channel of this connection; results in the same order.
    std::vector<Result<ExecOutcome>> execAll(std::span<const ExecRequest> requests, const Context &context);
    /// Asks for a sign of life and gives the time it took. Blocks.
    Result<std::chrono::milliseconds> keepAlive(const Context &context);
    /// False once the connection is known to be gone. Does not block.
    [[nodiscard]] bool usable() const;
    [[nodiscard]] const SshLoginRecord &login() const;

private:
    friend SshDialogue openSsh(Socket, const SshTarget &, SshKeyring &, const Context &);
    friend class SshTunnel;
    struct Inner;
    explicit SshSession(std::unique_ptr<Inner> inner);
    std::unique_ptr<Inner> m_inner;
};

/// The outcome of a login: its facts always, the session where it came that far.
struct SshDialogue
{
    SshLoginRecord login;
    Result<std::unique_ptr<SshSession>> session;
};

/// Speaks SSH over `socket`: handshake, host key decision, `none`, public keys of agent and files. Never a password,
/// never keyboard-interactive. Blocks until done, deadline or stop.
/// Errors: UntrustedHost (before any authentication), AuthFailed (no key accepted; second factor wanted; let in without
/// credentials), Conflict (detail "penalised: …", the server refuses us for a while), BadReply (not SSH), Unreachable,
/// TimedOut, Cancelled.
SshDialogue openSsh(Socket socket, const SshTarget &target, SshKeyring &keys, const Context &context);

}
