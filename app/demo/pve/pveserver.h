// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/pve/pvefront.h"
#include "app/demo/pve/selfsigned.h"
#include "core/base/eventthread.h"
#include "core/base/result.h"
#include "core/net/tlspin.h"

#include <memory>
#include <mutex>
#include <optional>

namespace daytwo {

/// What goes wrong between a client and the server, beyond what the world itself can play.
struct PveMishap
{
    enum class Kind {
        None,
        CloseBefore, ///< the connection breaks before the call was worked on
        CloseAfter,  ///< the call is worked on, but its answer is lost
        Silence,     ///< no answer, ever
        ProxyPage,   ///< a page of a reverse proxy, status 502
        Garbage,     ///< 200 with what is no JSON
        Truncated    ///< half of the body that was announced
    };

    Kind kind = Kind::None;
    /// Only calls whose method and path contain these; empty: all.
    QByteArray method = {};
    QString path = {};
    /// How many calls are hit.
    int times = 1;
};

/// One call as the server saw it, in the order of arrival. The token's secret is not kept.
struct PveSeenRequest
{
    QByteArray method = {};
    QString path = {};
    bool authorized = false;
};

/// A played Proxmox VE host: a world behind HTTPS on loopback, on a port of the system's choosing, with a certificate
/// of its own. Lives on a thread of its own. HTTP/1.1 with the habits of the real one: idle connections are closed, the
/// hundredth answer and every refusal close theirs, a DELETE with a body is refused.
class PveServer
{
public:
    struct Options
    {
        QString name = QStringLiteral("pve1");
        /// Any of 127.0.0.0/8.
        QString address = QStringLiteral("127.0.0.1");
        quint16 port = 0;
        /// The real one waits three seconds before it says 401.
        std::chrono::milliseconds refusalDelay{0};
        std::chrono::milliseconds idleLimit{5000};
        /// What it shows; nothing: a fresh one.
        std::optional<SelfSigned> certificate = {};
    };

    /// Takes over the world. Blocks until it listens. Errors: Storage when it cannot.
    static Result<std::unique_ptr<PveServer>> start(std::unique_ptr<PveWorld> world, Options options);
    ~PveServer();
    PveServer(const PveServer &) = delete;
    PveServer &operator=(const PveServer &) = delete;

    [[nodiscard]] quint16 port() const;
    /// The fingerprint of the certificate that it shows.
    [[nodiscard]] TlsPin pin() const;

    /// Runs `work` on the world while no call is being answered, with everything settled that is due. From any thread,
    /// but not from the world's own hooks.
    template <typename Work>
    auto with(Work work)
    {
        const std::lock_guard lock(*m_worldMutex);
        world().settle();
        return work(world());
    }

    void setMishap(const PveMishap &mishap);
    [[nodiscard]] QList<PveSeenRequest> seen() const;
    /// Bytes that came through TLS: 0 as long as no client has trusted the certificate.
    [[nodiscard]] qint64 bytesReceived() const;

private:
    struct Inner;
    explicit PveServer(std::unique_ptr<Inner> inner);
    PveWorld &world();

    std::unique_ptr<Inner> m_inner;
    std::mutex *m_worldMutex;
};

}
