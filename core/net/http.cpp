// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/http.h"

#include "core/base/ipaddress.h"
#include "core/base/threadrole.h"
#include "core/net/dial.h"
#include "core/net/httpconnection.h"

#include <algorithm>
#include <list>
#include <mutex>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

constexpr std::size_t kMaxIdle = 16;
constexpr std::chrono::seconds kMaxIdleTime{4}; // pveproxy and Go's servers keep theirs longer

bool isLoopback(const QString &host)
{
    const auto address = parseIpAddress(host);
    return host == "localhost"_L1 || (address && address->isLoopback());
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
    const auto plain = [](const auto &header) { return isHttpHeader(header.first, header.second); };
    if (!isHttpMethod(request.method) || !std::all_of(request.headers.begin(), request.headers.end(), plain))
        return bad(u"a method or header that cannot be sent"_s);
    const bool secret = request.authorization && !request.authorization->isEmpty();
    if (secret && !isHttpHeader("Authorization", request.authorization->view()))
        return bad(u"credentials with a line break"_s);
    if (secret && tls && request.trust == HttpTrust::Any)
        return bad(u"credentials are not sent to a server that is not known"_s);
    if (secret && !tls && !isLoopback(request.url.host()))
        return bad(u"credentials are not sent without TLS"_s);
    return {};
}

/// What changes something goes on a connection of its own: on a kept one that turns out dead nobody could tell whether
/// it arrived.
bool mayBeSentTwice(const HttpRequest &request)
{
    return request.method == "GET" || request.method == "HEAD";
}

/// Requests that may share a connection: same peer, judged by the same trust.
QByteArray connectionKey(const HttpRequest &request, const QString &what)
{
    return request.url.scheme().toLatin1() + ' ' + what.toUtf8() + ' ' +
           QByteArray::number(static_cast<int>(request.trust)) + ' ' + request.pin.sha256.toHex();
}

QString peerName(const QUrl &url)
{
    return hostPort(url.host(), static_cast<quint16>(url.port(url.scheme() == "https"_L1 ? 443 : 80)));
}

}

struct Http::Inner
{
    struct Idle
    {
        QByteArray key;
        std::unique_ptr<HttpConnection> connection;
        Context::Clock::time_point since;
    };

    TlsClient tls;
    std::mutex mutex;
    std::list<Idle> idle; ///< guarded; the longest idle first

    std::unique_ptr<HttpConnection> take(const QByteArray &key)
    {
        const std::lock_guard lock(mutex);
        const auto oldest = Context::Clock::now() - kMaxIdleTime;
        idle.remove_if([&](const Idle &each) { return each.since < oldest; });
        for (auto it = idle.begin(); it != idle.end(); ++it) {
            if (it->key == key) {
                auto connection = std::move(it->connection);
                idle.erase(it);
                return connection->fit() ? std::move(connection) : nullptr;
            }
        }
        return nullptr;
    }

    void park(const QByteArray &key, std::unique_ptr<HttpConnection> connection)
    {
        if (!connection->fit())
            return;
        const std::lock_guard lock(mutex);
        idle.push_back({key, std::move(connection), Context::Clock::now()});
        if (idle.size() > kMaxIdle)
            idle.pop_front();
    }
};

Http::Http()
    : m_inner(std::make_unique<Inner>())
{
}

Http::~Http() = default;

QByteArray HttpResponse::header(QByteArrayView name) const
{
    return httpHeaderValue(headers, name);
}

Result<HttpResponse> Http::send(const HttpRequest &request, const Context &context)
{
    assertMayBlock();
    const QString what = peerName(request.url);
    if (const auto fine = judgeRequest(request, what).and_then([&] { return context.check(what); }); !fine)
        return fail(fine.error());
    const QByteArray key = connectionKey(request, what);
    if (auto kept = mayBeSentTwice(request) ? m_inner->take(key) : nullptr) {
        auto response = kept->exchange(request, context);
        const bool wasDead = !response && !kept->answerStarted() && context.check(what);
        if (response)
            m_inner->park(key, std::move(kept));
        if (!wasDead)
            return response;
    }
    const auto start = Context::Clock::now();
    auto fresh = HttpConnection::open(request, m_inner->tls, what, context);
    if (!fresh)
        return fail(fresh.error());
    const auto opened = std::chrono::duration_cast<std::chrono::milliseconds>(Context::Clock::now() - start);
    auto response = (*fresh)->exchange(request, context);
    if (response) {
        response->firstByte += opened;
        response->duration += opened;
        m_inner->park(key, std::move(*fresh));
    }
    return response;
}

}
