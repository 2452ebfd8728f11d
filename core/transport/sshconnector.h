// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/net/sshkeyring.h"
#include "core/net/sshtunnel.h"
#include "core/transport/hostaccess.h"
#include "core/transport/logingate.h"

#include <map>

namespace daytwo {

class JumpTunnel;

/// A session, and the jump host that it travels through.
struct HostSession
{
    std::shared_ptr<JumpTunnel> through; ///< first: must outlive the session
    std::unique_ptr<SshSession> session;
};

/// A jump host that is logged in to, itself perhaps behind another.
class JumpTunnel
{
public:
    explicit JumpTunnel(HostSession jump)
        : m_through(std::move(jump.through))
        , m_tunnel(std::move(jump.session))
    {
    }

    Result<Socket> open(const QString &host, quint16 port, const Context &context)
    {
        return m_tunnel.open(host, port, context);
    }
    [[nodiscard]] bool usable() const { return m_tunnel.usable() && (!m_through || m_through->usable()); }

private:
    std::shared_ptr<JumpTunnel> m_through; ///< first: must outlive the tunnel
    SshTunnel m_tunnel;
};

/// One attempt to log in: what it showed, when, and the session where there is one.
struct HostLogin
{
    SshLoginRecord record{};
    QDateTime startedAt{};                 ///< UTC
    std::chrono::milliseconds dialTime{0}; ///< until the TCP connection was there, or was not
    std::chrono::milliseconds duration{0};
    Result<HostSession> session = fail(Error::Kind::Internal, {});
};

/// Logs in to hosts, through their jump hosts, politely: never more than some logins at a time on one way, and not
/// again at once where a login just failed. A jump host is logged in to once, however many hosts are behind it; that
/// connection carries nothing else, so a jump host that is asked itself has two. Thread-safe.
class SshConnector
{
public:
    using Clock = Context::Clock;

    SshConnector(PassphraseFunction passphrases, int loginsAtOnce, NowFunction now);
    ~SshConnector();
    SshConnector(const SshConnector &) = delete;
    SshConnector &operator=(const SshConnector &) = delete;

    /// Dials once and logs in. Where a login failed a moment ago, that failure is given again without dialling: after
    /// two seconds the host is tried anew, after a refused key five, after "not allowed at this time" sixty. Blocks.
    /// Errors of the session: those of dial() and openSsh(); RemoteFailed where a jump host is at fault, so that nobody
    /// takes its failure for the host's.
    HostLogin connect(const HostAccess &access, const Context &context);
    /// The same as far as the host key and the list of methods: no key is offered, nothing is remembered. Blocks.
    HostLogin look(const HostAccess &access, const Context &context);

    /// Closes jump hosts that nobody has used since `before`. Gives when the next one may be due.
    Clock::time_point closeIdle(Clock::time_point before);
    /// Forgets failures, passphrases and jump hosts that nobody uses.
    void forget();

private:
    struct Failure
    {
        SshLoginRecord record;
        QDateTime startedAt;
        std::chrono::milliseconds dialTime{0};
        std::chrono::milliseconds duration{0};
        Error error;
        Clock::time_point until;
    };
    struct Jump
    {
        bool opening = false;
        std::shared_ptr<JumpTunnel> tunnel;
        Clock::time_point usedAt{};
    };

    HostLogin attempt(const HostAccess &access, const Context &context);
    [[nodiscard]] Result<Socket> reach(const HostAccess &access, const std::shared_ptr<JumpTunnel> &through,
                                       const Context &context) const;
    Result<std::shared_ptr<JumpTunnel>> tunnelTo(const HostAccess &jump, const Context &context);
    std::optional<HostLogin> recentFailure(const QString &key);
    void remember(const QString &key, const HostLogin &login);
    std::shared_ptr<SshKeyring> keyring();

    PassphraseFunction m_passphrases;
    NowFunction m_now;
    LoginGate m_gate;
    std::mutex m_mutex; ///< guards what follows
    std::condition_variable_any m_wake;
    std::shared_ptr<SshKeyring> m_keys;
    std::map<QString, Failure> m_failures;
    std::map<QString, Jump> m_jumps;
};

}
