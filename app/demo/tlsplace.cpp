// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/tlsplace.h"

#include "core/base/eventthread.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>

#include <future>

namespace daytwo {

using namespace Qt::StringLiterals;

struct TlsPlace::Inner
{
    QString address;
    quint16 port = 0;
    QSslConfiguration valid;
    QSslConfiguration expired;
    TlsPin pin;
    QSslServer *server = nullptr; ///< lives on the thread
    EventThread thread{u"demo-tls"_s};

    /// On the thread. False when it cannot listen.
    bool set(Shows what)
    {
        if (what == Shows::Nothing) {
            server->close();
            return true;
        }
        server->setSslConfiguration(what == Shows::Valid ? valid : expired);
        return server->isListening() || server->listen(QHostAddress(address), port);
    }
};

namespace {

QSslConfiguration configurationOf(const SelfSigned &made)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(made.certificate));
    configuration.setPrivateKey(QSslKey(made.key, QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

void greet(QTcpSocket *socket)
{
    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] {
        socket->readAll();
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nshop\n");
        socket->disconnectFromHost();
    });
}

}

TlsPlace::TlsPlace(std::unique_ptr<Inner> inner)
    : m_inner(std::move(inner))
{
}

TlsPlace::~TlsPlace() = default;

Result<std::unique_ptr<TlsPlace>> TlsPlace::start(const SelfSigned &valid, const SelfSigned &expired,
                                                  const QString &address, quint16 port)
{
    auto inner = std::make_unique<Inner>();
    inner->address = address;
    inner->port = port;
    inner->valid = configurationOf(valid);
    inner->expired = configurationOf(expired);
    inner->pin = TlsPin::ofCertificate(inner->valid.localCertificate().toDer());
    std::promise<bool> listening;
    inner->thread.post([&] {
        inner->server = new QSslServer(inner->thread.anchor());
        QObject::connect(inner->server, &QTcpServer::pendingConnectionAvailable, inner->server,
                         [server = inner->server] {
                             while (QTcpSocket *socket = server->nextPendingConnection())
                                 greet(socket);
                         });
        listening.set_value(inner->set(Shows::Valid));
    });
    if (!listening.get_future().get())
        return fail(Error::Kind::Storage, u"%1:%2"_s.arg(address).arg(port), u"cannot listen"_s);
    return std::unique_ptr<TlsPlace>(new TlsPlace(std::move(inner)));
}

void TlsPlace::show(Shows what)
{
    std::promise<void> done;
    m_inner->thread.post([&] {
        m_inner->set(what);
        done.set_value();
    });
    done.get_future().get();
}

TlsPin TlsPlace::pin() const
{
    return m_inner->pin;
}

}
