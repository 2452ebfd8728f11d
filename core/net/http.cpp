// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/http.h"

#include "core/base/eventthread.h"
#include "core/base/threadrole.h"
#include "core/net/dial.h"
#include "core/net/httpexchange.h"
#include "core/net/onewaybody.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QPointer>

#include <map>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

bool isLoopback(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

Result<void> judgeRequest(const HttpRequest &request, const QString &what)
{
    const bool tls = request.url.scheme() == "https"_L1;
    const auto bad = [&what](const QString &why) { return fail(Error::Kind::BadInput, what, why); };
    if (!request.url.isValid() || request.url.host().isEmpty() || (!tls && request.url.scheme() != "http"_L1))
        return bad(u"not an http or https address"_s);
    if (!request.url.userInfo().isEmpty())
        return bad(u"credentials in the address"_s);
    if (tls && request.trust == HttpTrust::Pinned && request.pin.isEmpty())
        return bad(u"no certificate is pinned"_s);
    const bool secret = request.authorization && !request.authorization->isEmpty();
    if (secret && tls && request.trust == HttpTrust::Any)
        return bad(u"credentials are not sent to a server that is not known"_s);
    if (secret && !tls && !isLoopback(request.url.host()))
        return bad(u"credentials are not sent without TLS"_s);
    return {};
}

QNetworkRequest networkRequest(const HttpRequest &request)
{
    QNetworkRequest made(request.url);
    made.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    made.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    made.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    made.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    made.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    made.setRawHeader("User-Agent", "Daytwo/" DAYTWO_VERSION);
    made.setRawHeader("Accept-Encoding", "identity"); // the cap counts what is received
    for (const auto &[name, value] : request.headers)
        made.setRawHeader(name, value);
    if (request.authorization && !request.authorization->isEmpty())
        made.setRawHeader("Authorization", request.authorization->view().toByteArray());
    return made;
}

HttpOrder orderOf(const HttpRequest &request, const QString &what)
{
    HttpOrder order;
    order.request = networkRequest(request);
    order.method = request.method;
    order.body = request.body;
    order.what = what;
    order.trust = request.trust;
    order.pin = request.pin;
    order.maxBytes = request.maxBytes;
    order.truncate = request.truncate;
    return order;
}

/// What changes something must never reach the server twice.
bool maySendAgain(const QByteArray &method)
{
    return method == "GET" || method == "HEAD";
}

/// Requests that may share connections: a connection accepted for one pin must never serve another.
QByteArray trustDomain(const HttpOrder &order)
{
    return QByteArray::number(static_cast<int>(order.trust)) + ':' + order.pin.sha256;
}

QString peerName(const QUrl &url)
{
    return hostPort(url.host(), static_cast<quint16>(url.port(url.scheme() == "https"_L1 ? 443 : 80)));
}

}

/// The managers live on the event thread, as children of its anchor: one for each trust domain.
struct Http::Inner
{
    std::map<QByteArray, QNetworkAccessManager *> managers;
    EventThread thread{u"http"_s}; // dies first, and all on it

    QNetworkAccessManager &managerFor(const HttpOrder &order)
    {
        QNetworkAccessManager *&manager = managers[trustDomain(order)];
        if (!manager) {
            manager = new QNetworkAccessManager(thread.anchor());
            manager->setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
            manager->setAutoDeleteReplies(false);
        }
        return *manager;
    }

    QNetworkReply *start(const HttpOrder &order)
    {
        QNetworkAccessManager &manager = managerFor(order);
        if (order.method == "GET" && order.body.isEmpty())
            return manager.get(order.request);
        if (maySendAgain(order.method))
            return manager.sendCustomRequest(order.request, order.method, order.body);
        QNetworkRequest once = order.request;
        once.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        once.setHeader(QNetworkRequest::ContentLengthHeader, order.body.size());
        auto *body = new OneWayBody(order.body);
        QNetworkReply *reply = manager.sendCustomRequest(once, order.method, body);
        body->setParent(reply);
        return reply;
    }
};

Http::Http()
    : m_inner(std::make_unique<Inner>())
{
}

Http::~Http() = default;

QByteArray HttpResponse::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

Result<HttpResponse> Http::send(const HttpRequest &request, const Context &context)
{
    assertMayBlock();
    const QString what = peerName(request.url);
    if (const auto fine = judgeRequest(request, what).and_then([&] { return context.check(what); }); !fine)
        return fail(fine.error());
    const auto meeting = std::make_shared<HttpMeeting>();
    const auto exchange = std::make_shared<QPointer<HttpExchange>>(); // touched on the event thread only
    m_inner->thread.post([inner = m_inner.get(), order = orderOf(request, what), meeting, exchange] {
        auto *made = new HttpExchange(order, inner->start(order), meeting);
        made->setParent(inner->thread.anchor());
        *exchange = made;
    });
    std::unique_lock lock(meeting->mutex);
    if (meeting->wake.wait_until(lock, context.stop, context.deadline, [&] { return meeting->outcome.has_value(); }))
        return std::move(*meeting->outcome);
    lock.unlock();
    m_inner->thread.post([exchange] {
        if (*exchange)
            (*exchange)->abandon();
    });
    return fail(context.stopped() ? Error::Kind::Cancelled : Error::Kind::TimedOut, what);
}

}
