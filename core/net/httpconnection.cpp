// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpconnection.h"

#include "core/net/dial.h"
#include "core/net/interrupt.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

using SteadyClock = Context::Clock;

std::chrono::milliseconds since(SteadyClock::time_point start)
{
    return std::max(std::chrono::milliseconds(1),
                    std::chrono::duration_cast<std::chrono::milliseconds>(SteadyClock::now() - start));
}

Result<void> judgeCertificate(const TlsFacts &facts, const HttpRequest &request, const QString &what)
{
    const QString shown = tlsPinText(facts.certificate.pin);
    if (!request.pin.isEmpty() && facts.certificate.pin != request.pin)
        return fail(Error::Kind::UntrustedHost, what, u"the certificate is not the pinned one: "_s + shown);
    if (request.trust == HttpTrust::System && !facts.chainErrors.isEmpty())
        return fail(Error::Kind::UntrustedHost, what,
                    u"%1; certificate %2"_s.arg(facts.chainErrors.join(u"; "_s), shown));
    return {};
}

QByteArray hostHeader(const QUrl &url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    return url.port() < 0 ? host : host + ':' + QByteArray::number(url.port());
}

QByteArray target(const QUrl &url)
{
    const QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    const QByteArray query = url.hasQuery() ? '?' + url.query(QUrl::FullyEncoded).toLatin1() : QByteArray();
    return (path.isEmpty() ? QByteArrayLiteral("/") : path) + query;
}

/// The request as it goes on the wire.
QByteArray written(const HttpRequest &request)
{
    HttpHeaders headers{{"Host", hostHeader(request.url)}};
    const auto byDefault = [&](const QByteArray &name, const QByteArray &value) {
        if (httpHeaderValue(request.headers, name).isEmpty())
            headers.emplace_back(name, value);
    };
    byDefault("User-Agent", "Daytwo/" DAYTWO_VERSION);
    byDefault("Accept", "*/*");
    byDefault("Accept-Encoding", "identity"); // the cap counts what is received
    if (!request.body.isEmpty() || (request.method != "GET" && request.method != "HEAD"))
        headers.emplace_back("Content-Length", QByteArray::number(request.body.size()));
    headers.insert(headers.end(), request.headers.begin(), request.headers.end());
    QByteArray text = request.method + ' ' + target(request.url) + " HTTP/1.1\r\n";
    for (const auto &[name, value] : headers)
        text += name + ": " + value + "\r\n";
    if (request.authorization && !request.authorization->isEmpty())
        text += "Authorization: " + request.authorization->view().toByteArray() + "\r\n";
    return text + "\r\n" + request.body;
}

}

HttpConnection::HttpConnection(Socket socket, std::unique_ptr<TlsStream> tls, QString what)
    : m_socket(std::move(socket))
    , m_tls(std::move(tls))
    , m_what(std::move(what))
{
}

Result<std::unique_ptr<HttpConnection>> HttpConnection::open(const HttpRequest &request, const TlsClient &tls,
                                                             const QString &what, const Context &context)
{
    const bool encrypted = request.url.scheme() == "https"_L1;
    const auto port = static_cast<quint16>(request.url.port(encrypted ? 443 : 80));
    auto socket = dial(request.url.host(), port, context);
    if (!socket)
        return fail(socket.error());
    if (!encrypted)
        return std::unique_ptr<HttpConnection>(new HttpConnection(std::move(*socket), nullptr, what));
    auto stream = TlsStream::open(tls, std::move(*socket), request.url.host(), what, context);
    if (!stream)
        return fail(stream.error());
    if (const auto trusted = judgeCertificate((*stream)->facts(), request, what); !trusted)
        return fail(trusted.error());
    return std::unique_ptr<HttpConnection>(new HttpConnection(Socket(), std::move(*stream), what));
}

Result<HttpResponse> HttpConnection::exchange(const HttpRequest &request, const Context &context)
{
    const auto start = SteadyClock::now();
    m_fit = false;
    m_answerStarted = false;
    HttpResponse response;
    HttpAnswerReader reader(request.method == "HEAD", request.maxBytes);
    QByteArray text = written(request);
    const auto sent = write(text, context);
    Secret::consume(text).wipe();
    // A server may answer and hang up before it has read everything; its answer counts.
    const bool mayHaveAnswered = !sent && sent.error().kind == Error::Kind::Unreachable;
    if (!sent && !mayHaveAnswered)
        return fail(sent.error());
    if (const auto read = readAnswer(reader, response, request, context); !read)
        return fail(read.error());
    response.status = reader.status();
    response.reason = reader.reason();
    response.headers = reader.headers();
    response.body = reader.body();
    response.truncated = reader.state() == HttpAnswerReader::State::Capped;
    if (m_tls)
        response.certificate = m_tls->facts().certificate;
    response.duration = since(start);
    m_fit = sent && reader.reusable() && httpHeaderValue(request.headers, "Connection").toLower() != "close";
    return response;
}

Result<void> HttpConnection::readAnswer(HttpAnswerReader &reader, HttpResponse &response, const HttpRequest &request,
                                        const Context &context)
{
    const auto start = SteadyClock::now();
    const auto tooLarge = [&] {
        return fail(Error::Kind::BadReply, m_what, u"too large: over %1 bytes"_s.arg(request.maxBytes));
    };
    while (reader.state() == HttpAnswerReader::State::Reading) {
        QByteArray bytes;
        auto got = read(bytes, context);
        if (!got && got.error().kind != Error::Kind::Unreachable)
            return got;
        if (bytes.isEmpty())
            reader.end(got.has_value());
        else
            reader.feed(bytes);
        m_answerStarted = reader.started();
        if (response.firstByte.count() == 0 && reader.headersComplete())
            response.firstByte = since(start);
        if (reader.announced() > request.maxBytes && !request.truncate && request.method != "HEAD")
            return tooLarge();
    }
    if (reader.state() == HttpAnswerReader::State::Broken)
        return fail(Error::Kind::BadReply, m_what, reader.error());
    if (reader.state() == HttpAnswerReader::State::Capped && !request.truncate)
        return tooLarge();
    return {};
}

bool HttpConnection::fit() const
{
    pollfd set{fd(), POLLIN, 0};
    return m_fit && ::poll(&set, 1, 0) == 0; // anything to read now is a goodbye, or nonsense
}

Result<void> HttpConnection::write(QByteArrayView bytes, const Context &context)
{
    if (m_tls)
        return m_tls->write(bytes, context);
    while (!bytes.isEmpty()) {
        const auto sent = ::send(m_socket.fd(), bytes.data(), static_cast<std::size_t>(bytes.size()), MSG_NOSIGNAL);
        if (sent > 0) {
            bytes = bytes.sliced(sent);
        } else if (sent < 0 && errno == EAGAIN) {
            if (const auto ready = waitForFd(m_socket.fd(), POLLOUT, m_what, context); !ready)
                return fail(ready.error());
        } else if (sent < 0 && errno != EINTR) {
            return fail(Error::Kind::Unreachable, m_what, QString::fromLocal8Bit(std::strerror(errno)));
        }
    }
    return {};
}

Result<void> HttpConnection::read(QByteArray &into, const Context &context)
{
    if (m_tls)
        return m_tls->read(into, context);
    std::array<char, std::size_t{16} * 1024> buffer{};
    while (true) {
        if (const auto ready = waitForFd(m_socket.fd(), POLLIN, m_what, context); !ready)
            return fail(ready.error());
        const auto got = ::recv(m_socket.fd(), buffer.data(), buffer.size(), 0);
        if (got >= 0) {
            into.append(buffer.data(), got);
            return {};
        }
        if (errno != EAGAIN && errno != EINTR)
            return fail(Error::Kind::Unreachable, m_what, QString::fromLocal8Bit(std::strerror(errno)));
    }
}

}
