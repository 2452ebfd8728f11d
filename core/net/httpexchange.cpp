// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpexchange.h"

#include "core/net/tlscertificate.h"

#include <QSslConfiguration>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

/// Errors of the connection, as against those by which QNetworkReply retells a status code.
bool isTransportError(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::ProtocolFailure:
        return true;
    default:
        return false;
    }
}

}

HttpExchange::HttpExchange(HttpOrder order, QNetworkReply *reply, std::shared_ptr<HttpMeeting> meeting)
    : m_order(std::move(order))
    , m_reply(reply)
    , m_meeting(std::move(meeting))
{
    m_reply->setParent(this);
    connect(m_reply, &QNetworkReply::sslErrors, this, &HttpExchange::onSslErrors);
    connect(m_reply, &QNetworkReply::encrypted, this, &HttpExchange::onEncrypted);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpExchange::onHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::onBody);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::onFinished);
}

HttpExchange::~HttpExchange()
{
    m_reply->disconnect(this);
    settle(fail(Error::Kind::Cancelled, m_order.what));
}

void HttpExchange::abandon()
{
    m_settled = true;
    m_reply->abort(); // onFinished() follows
}

void HttpExchange::onSslErrors(const QList<QSslError> &errors)
{
    m_tlsErrors = tlsErrorTexts(errors);
    const TlsPin shown = TlsPin::ofCertificate(m_reply->sslConfiguration().peerCertificate().toDer());
    const bool pinned = m_order.trust == HttpTrust::Pinned && !m_order.pin.isEmpty() && shown == m_order.pin;
    if (pinned || m_order.trust == HttpTrust::Any)
        m_reply->ignoreSslErrors(errors); // these and no others: what is ignored sticks to the connection
}

void HttpExchange::onEncrypted()
{
    // Comes before the request is sent: a server with another certificate never sees the credentials.
    checkCertificate();
}

bool HttpExchange::checkCertificate()
{
    const QSslCertificate certificate = m_reply->sslConfiguration().peerCertificate();
    if (certificate.isNull() && m_order.request.url().scheme() != "https"_L1)
        return true;
    m_response.certificate = certificateFacts(certificate);
    if (m_order.pin.isEmpty() || m_response.certificate->pin == m_order.pin)
        return true;
    settleAndAbort({Error::Kind::UntrustedHost, m_order.what,
                    u"the certificate is not the pinned one: "_s + tlsPinText(m_response.certificate->pin)});
    return false;
}

void HttpExchange::onHeaders()
{
    // encrypted() is not emitted on a connection that is used again, so the pin is compared once more.
    if (m_settled || !checkCertificate())
        return;
    if (m_response.firstByte.count() == 0)
        m_response.firstByte = sinceStart();
    const auto announced = m_reply->header(QNetworkRequest::ContentLengthHeader);
    if (announced.isValid() && announced.toLongLong() > m_order.maxBytes && !m_order.truncate)
        settleAndAbort({Error::Kind::BadReply, m_order.what, u"too large: %1 bytes"_s.arg(announced.toLongLong())});
}

void HttpExchange::onBody()
{
    if (m_settled)
        return;
    m_response.body += m_reply->read(m_order.maxBytes + 1 - m_response.body.size());
    if (m_response.body.size() <= m_order.maxBytes)
        return;
    if (!m_order.truncate)
        return settleAndAbort(
            {Error::Kind::BadReply, m_order.what, u"too large: over %1 bytes"_s.arg(m_order.maxBytes)});
    m_response.body.truncate(m_order.maxBytes);
    m_response.truncated = true;
    m_reply->abort(); // onFinished() settles
}

bool HttpExchange::answered() const
{
    return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid() &&
           (m_response.truncated || !isTransportError(m_reply->error()));
}

bool HttpExchange::bodyIsShort() const
{
    const auto announced = m_reply->header(QNetworkRequest::ContentLengthHeader);
    return announced.isValid() && m_order.method != "HEAD" && !m_response.truncated &&
           m_response.body.size() < announced.toLongLong();
}

void HttpExchange::onFinished()
{
    deleteLater();
    if (m_settled)
        return;
    if (m_reply->isOpen())
        onBody();
    if (m_settled)
        return;
    if (!answered())
        return settle(fail(networkError()));
    // Once the headers were there the certificate was compared; by now the connection may be gone, or serve another.
    if (m_order.request.url().scheme() == "https"_L1 && !m_response.certificate && !checkCertificate())
        return;
    if (bodyIsShort())
        return settle(fail(Error::Kind::BadReply, m_order.what, u"the answer is cut short"_s));
    m_response.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_response.reason = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray();
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        m_response.headers.emplace_back(name, value);
    m_response.duration = sinceStart();
    settle(std::move(m_response));
}

Error HttpExchange::networkError() const
{
    const QString text = m_reply->errorString();
    const auto error = [this](Error::Kind kind, const QString &detail) { return Error{kind, m_order.what, detail}; };
    switch (m_reply->error()) {
    case QNetworkReply::ConnectionRefusedError:
        return error(Error::Kind::Refused, text);
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
        return error(Error::Kind::Unreachable, text);
    case QNetworkReply::TimeoutError:
        return error(Error::Kind::TimedOut, text);
    case QNetworkReply::SslHandshakeFailedError: {
        if (m_tlsErrors.isEmpty())
            return error(Error::Kind::BadReply, u"no TLS: "_s + text);
        const TlsPin shown = TlsPin::ofCertificate(m_reply->sslConfiguration().peerCertificate().toDer());
        return error(Error::Kind::UntrustedHost,
                     u"%1; certificate %2"_s.arg(m_tlsErrors.join(u"; "_s), tlsPinText(shown)));
    }
    case QNetworkReply::RemoteHostClosedError:
        return error(Error::Kind::BadReply, u"the connection was closed before the answer was complete"_s);
    default:
        return error(Error::Kind::BadReply, text);
    }
}

std::chrono::milliseconds HttpExchange::sinceStart() const
{
    const auto passed = std::chrono::steady_clock::now() - m_start;
    return std::max(std::chrono::milliseconds(1), std::chrono::duration_cast<std::chrono::milliseconds>(passed));
}

void HttpExchange::settleAndAbort(Error error)
{
    settle(fail(std::move(error)));
    m_reply->abort();
}

void HttpExchange::settle(Result<HttpResponse> outcome)
{
    if (std::exchange(m_settled, true))
        return;
    const std::lock_guard lock(m_meeting->mutex);
    m_meeting->outcome = std::move(outcome);
    m_meeting->wake.notify_all();
}

}
