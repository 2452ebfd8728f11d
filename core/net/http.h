// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/base/secret.h"
#include "core/net/tls.h"

#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace daytwo {

/// Whom to believe on HTTPS.
enum class HttpTrust {
    System, ///< the authorities of this machine; a pin is demanded as well where there is one
    Pinned, ///< the pin alone; the request fails without one
    Any,    ///< any certificate (it is judged elsewhere); never together with credentials
};

struct HttpRequest
{
    QByteArray method = "GET";
    QUrl url{}; ///< http or https; credentials in it are refused
    std::vector<std::pair<QByteArray, QByteArray>> headers{};
    QByteArray body{};
    /// Value of the Authorization header; looked at during send() only. Over https, or to a loopback address.
    const Secret *authorization = nullptr;
    HttpTrust trust = HttpTrust::System;
    TlsPin pin{};
    /// A longer body fails with BadReply ("too large").
    qint64 maxBytes = qint64{2} * 1024 * 1024;
    /// True: what came of a body over the cap is returned and marked truncated instead.
    bool truncate = false;
};

struct HttpResponse
{
    int status = 0;
    QByteArray reason{}; ///< the reason phrase, which Proxmox uses for its error texts
    QByteArray body{};
    std::vector<std::pair<QByteArray, QByteArray>> headers{};
    /// The server's certificate, https only.
    std::optional<TlsCertificate> certificate{};
    bool truncated = false;
    std::chrono::milliseconds firstByte{0}; ///< until the headers were there
    std::chrono::milliseconds duration{0};

    /// The value of a header, names compared without case; empty when missing.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    [[nodiscard]] bool ok() const { return status >= 200 && status < 300; }
};

/// HTTP/1.1 for blocking code. Redirects are not followed (the 3xx is the answer), no cookies, no cache, no proxy.
/// Any status is an answer, not an error. Thread-safe: one object serves all workers.
class Http
{
public:
    Http();
    ~Http();
    Http(const Http &) = delete;
    Http &operator=(const Http &) = delete;

    /// Sends and waits for the whole answer. Blocks until deadline (queueing included) or stop.
    /// Errors: Refused, Unreachable, TimedOut, Cancelled, UntrustedHost (detail: the certificate that was shown, and
    /// why), BadInput, BadReply (not HTTP, cut short, too large).
    Result<HttpResponse> send(const HttpRequest &request, const Context &context);

private:
    struct Inner;
    std::unique_ptr<Inner> m_inner;
};

}
