// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/net/socket.h"
#include "core/net/tls.h"

#include <QByteArrayView>

#include <memory>

namespace daytwo {

/// The authorities of this machine and what is common to all handshakes. Thread-safe.
class TlsClient
{
public:
    TlsClient();
    ~TlsClient();
    TlsClient(const TlsClient &) = delete;
    TlsClient &operator=(const TlsClient &) = delete;

private:
    friend class TlsStream;
    struct Inner;
    std::unique_ptr<Inner> m_inner;
};

/// TLS over our own socket, in blocking calls that end at deadline or stop. Private to core/net.
/// May be handed from thread to thread between calls.
class TlsStream
{
public:
    /// Shakes hands and takes any certificate: whoever called looks at facts() before anything is sent.
    /// Errors: BadReply (no TLS), TimedOut, Cancelled.
    static Result<std::unique_ptr<TlsStream>> open(const TlsClient &client, Socket socket, const QString &serverName,
                                                   const QString &what, const Context &context);
    ~TlsStream();
    TlsStream(const TlsStream &) = delete;
    TlsStream &operator=(const TlsStream &) = delete;

    [[nodiscard]] const TlsFacts &facts() const { return m_facts; }
    [[nodiscard]] const Socket &socket() const { return m_socket; }

    /// Sends all of `bytes`.
    Result<void> write(QByteArrayView bytes, const Context &context);
    /// Appends what has come, at least one byte; nothing appended says the peer closed. Errors: Unreachable (closed
    /// without a word, which may be a cut), BadReply, TimedOut, Cancelled.
    Result<void> read(QByteArray &into, const Context &context);

private:
    struct Inner;
    TlsStream(std::unique_ptr<Inner> inner, Socket socket, QString what);
    Result<void> handshake(const Context &context);
    [[nodiscard]] Result<void> waitFor(int answer, const Context &context) const;
    void takeFacts();

    Socket m_socket;
    std::unique_ptr<Inner> m_inner; // dies before the socket
    QString m_what;
    TlsFacts m_facts;
};

}
