// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxmox/pvenethttp.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

/// The longest answer seen in the field, a task log of 500 long lines or a full cluster's resources, is far below.
constexpr qint64 kLongestAnswer = 16LL * 1024 * 1024;

Secret authorizationOf(const QString &tokenId, const Secret &secret)
{
    const QByteArray name = "PVEAPIToken=" + tokenId.toUtf8() + '=';
    QByteArray header;
    // Room for all of it at once: growing would leave copies behind.
    header.reserve(name.size() + secret.view().size());
    header.append(name);
    header.append(secret.view().data(), secret.view().size());
    return Secret::consume(header);
}

}

bool isPveTokenId(const QString &tokenId)
{
    static const QRegularExpression shape(u"\\A[^\\s:/!@=;]+@[A-Za-z][A-Za-z0-9.\\-_]+![A-Za-z][A-Za-z0-9.\\-_]+\\z"_s);
    return shape.match(tokenId).hasMatch();
}

PveNetHttp::PveNetHttp(Http &http, PveEndpoint endpoint, const Secret &secret)
    : m_http(http)
    , m_endpoint(std::move(endpoint))
    , m_authorization(authorizationOf(m_endpoint.tokenId, secret))
{
}

QString PveNetHttp::host() const
{
    const bool colons = m_endpoint.host.contains(u':');
    return (colons ? u"[%1]:%2"_s : u"%1:%2"_s).arg(m_endpoint.host).arg(m_endpoint.port);
}

HttpRequest PveNetHttp::prepared(const PveRequest &request) const
{
    HttpRequest ready;
    ready.method = pveMethodWord(request.method);
    ready.url.setScheme(u"https"_s);
    ready.url.setHost(m_endpoint.host);
    ready.url.setPort(m_endpoint.port);
    ready.url.setPath(m_endpoint.prefix + u"/api2/json"_s + request.path, QUrl::TolerantMode);
    ready.headers = {{"Accept", "application/json"}};
    ready.authorization = &m_authorization;
    ready.trust = m_endpoint.pin.isEmpty() ? HttpTrust::System : HttpTrust::Pinned;
    ready.pin = m_endpoint.pin;
    ready.maxBytes = kLongestAnswer;
    const bool inQuery = request.method == PveRequest::Method::Get || request.method == PveRequest::Method::Delete;
    if (inQuery) {
        if (!request.parameters.isEmpty())
            ready.url.setQuery(QString::fromLatin1(request.encodedParameters()), QUrl::StrictMode);
    } else {
        ready.body = request.encodedParameters();
        ready.headers.emplace_back("Content-Type", "application/x-www-form-urlencoded");
    }
    // A kept connection may be dead by now; what must not be sent twice goes on one of its own.
    if (request.method != PveRequest::Method::Get)
        ready.headers.emplace_back("Connection", "close");
    return ready;
}

Result<PveReply> PveNetHttp::once(const HttpRequest &request, const Context &context)
{
    auto response = m_http.send(request, context);
    if (!response)
        return fail(response.error());
    return PveReply{.status = response->status,
                    .reason = response->reason,
                    .contentType = response->header("Content-Type"),
                    .body = response->body};
}

Result<PveReply> PveNetHttp::send(const PveRequest &request, const Context &context)
{
    if (!isPveTokenId(m_endpoint.tokenId))
        return fail(Error::Kind::BadInput, host(),
                    QCoreApplication::translate("PveError", "A token is named USER@REALM!NAME, not \"%1\".")
                        .arg(m_endpoint.tokenId));
    const HttpRequest ready = prepared(request);
    auto reply = once(ready, context);
    // A host that is down is told otherwise and not dialled twice.
    const bool died = !reply && reply.error().kind == Error::Kind::BadReply;
    if (died && request.method == PveRequest::Method::Get && context.check(host()))
        reply = once(ready, context);
    return reply;
}

}
