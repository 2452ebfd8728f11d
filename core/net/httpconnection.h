// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http.h"
#include "core/net/httpwire.h"
#include "core/net/tlsstream.h"

namespace daytwo {

/// One connection to a web server, with or without TLS; carries one request after the other. Private to core/net.
class HttpConnection
{
public:
    /// Dials, shakes hands and decides about the certificate, before anything of the request is sent.
    static Result<std::unique_ptr<HttpConnection>> open(const HttpRequest &request, const TlsClient &tls,
                                                        const QString &what, const Context &context);

    /// Sends the request and reads the answer. Times count from the call.
    Result<HttpResponse> exchange(const HttpRequest &request, const Context &context);

    /// Whether another request may follow: the last answer ended properly, and the peer has not hung up since.
    [[nodiscard]] bool fit() const;
    /// Whether anything of the last answer had come.
    [[nodiscard]] bool answerStarted() const { return m_answerStarted; }

private:
    HttpConnection(Socket socket, std::unique_ptr<TlsStream> tls, QString what);
    Result<void> write(QByteArrayView bytes, const Context &context);
    Result<void> read(QByteArray &into, const Context &context);
    Result<void> readAnswer(HttpAnswerReader &reader, HttpResponse &response, const HttpRequest &request,
                            const Context &context);
    [[nodiscard]] int fd() const { return m_tls ? m_tls->socket().fd() : m_socket.fd(); }

    Socket m_socket;
    std::unique_ptr<TlsStream> m_tls;
    QString m_what;
    bool m_fit = false;
    bool m_answerStarted = false;
};

}
