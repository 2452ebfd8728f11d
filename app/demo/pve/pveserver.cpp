// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/pve/pveserver.h"

#include "app/demo/pve/pveconnection.h"
#include "app/demo/pve/selfsigned.h"

#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>

#include <atomic>
#include <future>

namespace daytwo {

using namespace Qt::StringLiterals;

struct PveServer::Inner
{
    Inner(std::unique_ptr<PveWorld> theWorld, Options theOptions)
        : world(std::move(theWorld))
        , front(*world)
        , options(std::move(theOptions))
        , thread(options.name)
    {
    }

    bool listen(const QSslConfiguration &configuration);
    std::optional<FrontReply> answer(const FrontRequest &request);
    PveMishap::Kind takeMishap(const FrontRequest &request);

    std::mutex worldMutex;
    std::unique_ptr<PveWorld> world;
    PveFront front;
    Options options;
    quint16 port = 0;
    TlsPin pin;

    mutable std::mutex noteMutex;
    PveMishap mishap;
    QList<PveSeenRequest> seen;
    std::atomic<qint64> bytes = 0;
    // Last: its loop ends before anything that it uses goes.
    EventThread thread;
};

PveMishap::Kind PveServer::Inner::takeMishap(const FrontRequest &request)
{
    const std::lock_guard lock(noteMutex);
    seen.append({.method = request.method, .path = request.path, .authorized = !request.authorization.isEmpty()});
    const bool hit = mishap.times > 0 && (mishap.method.isEmpty() || mishap.method == request.method) &&
                     request.path.contains(mishap.path);
    if (!hit)
        return PveMishap::Kind::None;
    --mishap.times;
    return mishap.kind;
}

std::optional<FrontReply> PveServer::Inner::answer(const FrontRequest &request)
{
    const PveMishap::Kind trouble = takeMishap(request);
    switch (trouble) {
    case PveMishap::Kind::CloseBefore:
        return std::nullopt;
    case PveMishap::Kind::Silence:
        return FrontReply{.silent = true};
    case PveMishap::Kind::ProxyPage:
        return FrontReply{.status = 502, .reason = "Bad Gateway", .body = "<html><body>nginx</body></html>"};
    case PveMishap::Kind::Garbage:
        return FrontReply{.body = "{\"data\":[{\"vmid\":"};
    default:
        break;
    }
    FrontReply reply;
    {
        const std::lock_guard lock(worldMutex);
        reply = front.handle(request);
    }
    if (trouble == PveMishap::Kind::CloseAfter)
        return std::nullopt;
    reply.cutShort = trouble == PveMishap::Kind::Truncated;
    return reply;
}

bool PveServer::Inner::listen(const QSslConfiguration &configuration)
{
    auto *server = new QSslServer(thread.anchor());
    server->setSslConfiguration(configuration);
    QObject::connect(server, &QTcpServer::pendingConnectionAvailable, server, [this, server] {
        while (QTcpSocket *socket = server->nextPendingConnection()) {
            new PveConnection(socket, {.answer = [this](const FrontRequest &request) { return answer(request); },
                                       .received = [this](qint64 count) { bytes += count; },
                                       .refusalDelay = options.refusalDelay,
                                       .idleLimit = options.idleLimit});
        }
    });
    const bool good = server->listen(QHostAddress(options.address), options.port);
    port = server->serverPort();
    return good;
}

PveServer::PveServer(std::unique_ptr<Inner> inner)
    : m_inner(std::move(inner))
    , m_worldMutex(&m_inner->worldMutex)
{
}

PveServer::~PveServer() = default;

Result<std::unique_ptr<PveServer>> PveServer::start(std::unique_ptr<PveWorld> world, Options options)
{
    const Result<SelfSigned> made =
        options.certificate ? Result<SelfSigned>(*options.certificate) : makeSelfSigned(options.name);
    if (!made)
        return fail(made.error());
    const QSslCertificate certificate(made->certificate);
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(certificate);
    configuration.setPrivateKey(QSslKey(made->key, QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);

    auto inner = std::make_unique<Inner>(std::move(world), std::move(options));
    inner->pin = TlsPin::ofCertificate(certificate.toDer());
    std::promise<bool> listening;
    inner->thread.post([&] { listening.set_value(inner->listen(configuration)); });
    if (!listening.get_future().get())
        return fail(Error::Kind::Storage, inner->options.name, u"cannot listen on loopback"_s);
    return std::unique_ptr<PveServer>(new PveServer(std::move(inner)));
}

quint16 PveServer::port() const
{
    return m_inner->port;
}

TlsPin PveServer::pin() const
{
    return m_inner->pin;
}

PveWorld &PveServer::world()
{
    return *m_inner->world;
}

void PveServer::setMishap(const PveMishap &mishap)
{
    const std::lock_guard lock(m_inner->noteMutex);
    m_inner->mishap = mishap;
}

QList<PveSeenRequest> PveServer::seen() const
{
    const std::lock_guard lock(m_inner->noteMutex);
    return m_inner->seen;
}

qint64 PveServer::bytesReceived() const
{
    return m_inner->bytes;
}

}
