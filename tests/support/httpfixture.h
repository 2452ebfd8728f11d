// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace daytwo {

/// A private key and a self-signed certificate, made by the openssl program in a moment.
struct TlsIdentity
{
    QByteArray keyPem;
    QByteArray certificatePem;
    QByteArray sha256; ///< of the certificate in DER form

    /// For `name` (a DNS name or IP address), valid for `days`.
    static TlsIdentity selfSigned(const QString &name, int days = 30);
};

/// What the fixture puts on the wire for one request.
struct HttpFixtureAnswer
{
    QByteArray raw{}; ///< status line, headers and body as they are
    std::chrono::milliseconds delay{0};
    bool closeAfter = false;
    bool silent = false; ///< nothing at all, and the connection stays open
};

/// An HTTP or HTTPS server on a loopback port, with a thread of its own, that says exactly what it is told to.
class HttpFixture
{
public:
    /// Called on the fixture's thread with the whole request.
    using Handler = std::function<HttpFixtureAnswer(const QByteArray &request)>;

    explicit HttpFixture(Handler handler, std::optional<TlsIdentity> identity = {});
    ~HttpFixture();
    HttpFixture(const HttpFixture &) = delete;
    HttpFixture &operator=(const HttpFixture &) = delete;

    [[nodiscard]] quint16 port() const;
    /// "https://127.0.0.1:PORT" and the path.
    [[nodiscard]] QString url(const QString &path) const;
    /// Shown to connections from now on.
    void setIdentity(const TlsIdentity &identity);
    /// Cuts every connection there is.
    void dropAll();
    [[nodiscard]] int connections() const;
    /// All requests received, in order.
    [[nodiscard]] QList<QByteArray> requests() const;

    /// A plain 200 with `body`.
    static HttpFixtureAnswer ok(const QByteArray &body);

private:
    struct Inner;
    std::unique_ptr<Inner> m_inner;
};

}
