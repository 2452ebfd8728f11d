// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QObject>

#include <condition_variable>
#include <mutex>
#include <optional>

namespace daytwo {

/// What of a request the event thread needs to know; made on the caller's thread.
struct HttpOrder
{
    QNetworkRequest request;
    QByteArray method;
    QByteArray body;
    QString what; ///< names the peer in errors
    HttpTrust trust = HttpTrust::System;
    TlsPin pin;
    qint64 maxBytes = 0;
    bool truncate = false;
};

/// The place where a waiting caller and the event thread meet. Kept alive by whoever needs it last.
struct HttpMeeting
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::optional<Result<HttpResponse>> outcome;
};

/// One request under way, on the event thread: watches the reply, checks the certificate, keeps the body within its
/// cap, and settles the meeting once. Private to core/net.
class HttpExchange : public QObject
{
    Q_OBJECT

public:
    HttpExchange(HttpOrder order, QNetworkReply *reply, std::shared_ptr<HttpMeeting> meeting);
    ~HttpExchange() override;

    /// The caller has left.
    void abandon();

private:
    void onSslErrors(const QList<QSslError> &errors);
    void onEncrypted();
    void onHeaders();
    void onBody();
    void onFinished();
    /// Whether the certificate on this connection is the one that is demanded; settles with UntrustedHost if not.
    bool checkCertificate();
    void settle(Result<HttpResponse> outcome);
    void settleAndAbort(Error error);
    [[nodiscard]] Error networkError() const;
    [[nodiscard]] bool answered() const;
    [[nodiscard]] bool bodyIsShort() const;
    [[nodiscard]] std::chrono::milliseconds sinceStart() const;

    HttpOrder m_order;
    QNetworkReply *m_reply;
    std::shared_ptr<HttpMeeting> m_meeting;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    HttpResponse m_response;
    QStringList m_tlsErrors;
    bool m_settled = false;
};

}
