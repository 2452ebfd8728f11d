// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace daytwo {

/// What a fake host answers to one command.
struct FakeSshAnswer
{
    QByteArray out{};
    QByteArray err{};
    int exitCode = 0;
    QByteArray signal{};                  ///< "KILL": sent instead of the exit code
    std::chrono::milliseconds delay{0};   ///< before the first byte
    std::chrono::milliseconds between{0}; ///< waited in the middle of `out`
    enum class Ending {
        Normal,
        DropConnection, ///< half of `out`, then the connection is cut
        NoExitStatus,   ///< the channel closes without one
        Hang,           ///< half of `out`, then silence until the client leaves
    };
    Ending ending = Ending::Normal;
};

/// How a fake host behaves. Everything may be changed while it runs; what comes next sees it.
struct FakeSshBehaviour
{
    enum class Greeting {
        Normal,
        TarPit,      ///< accepts the connection and never speaks
        MaxStartups, ///< "Exceeded MaxStartups" in place of the banner
        NotAllowed,  ///< "Not allowed at this time"
        CloseAtOnce,
        Garbage,    ///< something that is not SSH
        StallInKex, ///< speaks its banner, then nothing
    };
    Greeting greeting = Greeting::Normal;
    /// Before each answer to what arrives, in handshake and after: about one round trip time.
    std::chrono::milliseconds latency{0};
    /// Named after `none`: publickey, password, keyboard-interactive, hostbased.
    QStringList methods{QStringLiteral("publickey")};
    bool acceptNone = false;
    /// Not empty: a good key is only half the way, these are still wanted.
    QStringList partialMethods{};
    /// Blobs of the keys that are let in; empty lets every key in.
    QList<QByteArray> authorizedKeys{};
    /// Channels at the same time; one more is refused as OpenSSH does.
    int maxSessions = 10;
    bool allowForwarding = true;
    /// Answers a command after its stdin ended. Nothing: the command is run by a real `/bin/sh -c`.
    std::function<std::optional<FakeSshAnswer>(const QString &user, const QByteArray &command, const QByteArray &input)>
        answer{};
};

/// A real SSH server on a loopback port, in this process: one thread for accepting, one for each connection.
class FakeSsh
{
public:
    /// Listens on `address` (any of 127.0.0.0/8) at `port`; 0: one that is free. See listening().
    explicit FakeSsh(FakeSshBehaviour behaviour = {}, QString address = QStringLiteral("127.0.0.1"), quint16 port = 0);
    ~FakeSsh();
    FakeSsh(const FakeSsh &) = delete;
    FakeSsh &operator=(const FakeSsh &) = delete;

    [[nodiscard]] QString host() const;
    /// False when the address or port could not be had.
    [[nodiscard]] bool listening() const;
    [[nodiscard]] quint16 port() const;
    /// Changes how it behaves from now on.
    void setBehaviour(FakeSshBehaviour behaviour);
    /// "ssh-ed25519 AAAA…", for a known-hosts file.
    [[nodiscard]] QByteArray hostKeyLine() const;
    /// A new host key, as after a reinstallation; shown from the next connection on.
    void changeHostKey();
    /// The first host key again.
    void restoreHostKey();
    /// A known-hosts file text that trusts this server.
    [[nodiscard]] QByteArray knownHosts() const;
    /// Cuts every connection there is.
    void dropAll();

    /// Connections accepted, logins tried without success included.
    [[nodiscard]] int connections() const;
    /// Password or keyboard-interactive requests seen. Must stay 0.
    [[nodiscard]] int passwordAttempts() const;
    [[nodiscard]] int publicKeyAttempts() const;
    [[nodiscard]] int execs() const;
    [[nodiscard]] int peakConnections() const;
    /// Connections that are open now.
    [[nodiscard]] int openConnections() const;

private:
    struct Inner;
    std::unique_ptr<Inner> m_inner;
};

}
