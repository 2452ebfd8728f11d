// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/httpfixture.h"

#include "core/base/eventthread.h"

#include <QFile>
#include <QHostAddress>
#include <QPointer>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTimer>

#include <future>
#include <mutex>

using namespace Qt::StringLiterals;

namespace daytwo {

namespace {

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The length of the first whole request in `bytes`; 0 when it is not all there.
qsizetype requestSize(const QByteArray &bytes)
{
    const qsizetype head = bytes.indexOf("\r\n\r\n");
    if (head < 0)
        return 0;
    const QByteArray lower = bytes.left(head).toLower();
    const qsizetype at = lower.indexOf("content-length:");
    const qsizetype body = at < 0 ? 0 : lower.mid(at + 15, lower.indexOf('\r', at) - at - 15).trimmed().toLongLong();
    return bytes.size() >= head + 4 + body ? head + 4 + body : 0;
}

class Server : public QTcpServer
{
public:
    std::optional<TlsIdentity> identity;
    std::function<void(QTcpSocket *)> greet;

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(descriptor);
        if (identity) {
            QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
            configuration.setPrivateKey(QSslKey(identity->keyPem, QSsl::Ec));
            configuration.setLocalCertificate(QSslCertificate(identity->certificatePem));
            configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
            socket->setSslConfiguration(configuration);
            socket->startServerEncryption();
        }
        greet(socket);
    }
};

}

TlsIdentity TlsIdentity::selfSigned(const QString &name, int days)
{
    const QTemporaryDir folder;
    const bool isAddress = !QHostAddress(name).isNull();
    QProcess openssl;
    openssl.start(u"openssl"_s,
                  {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
                   u"-nodes"_s, u"-keyout"_s, folder.filePath(u"key"_s), u"-out"_s, folder.filePath(u"crt"_s),
                   u"-days"_s, QString::number(days), u"-subj"_s, u"/CN="_s + name, u"-addext"_s,
                   u"subjectAltName=%1:%2"_s.arg(isAddress ? u"IP"_s : u"DNS"_s, name)});
    openssl.waitForFinished();
    TlsIdentity identity{readFile(folder.filePath(u"key"_s)), readFile(folder.filePath(u"crt"_s)), {}};
    identity.sha256 = QSslCertificate(identity.certificatePem).digest(QCryptographicHash::Sha256);
    return identity;
}

struct HttpFixture::Inner
{
    Handler handler;
    Server *server = nullptr; ///< on the thread
    quint16 port = 0;
    bool tls = false;
    mutable std::mutex mutex;
    QList<QByteArray> requests; ///< guarded
    int connections = 0;        ///< guarded
    EventThread thread{u"http fixture"_s};

    /// Runs `work` on the thread and waits for it.
    void call(const std::function<void()> &work)
    {
        std::promise<void> done;
        thread.post([&] {
            work();
            done.set_value();
        });
        done.get_future().wait();
    }

    void serve(QTcpSocket *socket)
    {
        {
            const std::lock_guard lock(mutex);
            ++connections;
        }
        auto pending = std::make_shared<QByteArray>();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, pending] {
            pending->append(socket->readAll());
            while (const qsizetype size = requestSize(*pending)) {
                const QByteArray request = pending->left(size);
                pending->remove(0, size);
                answer(socket, request);
            }
        });
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }

    void answer(QTcpSocket *socket, const QByteArray &request)
    {
        {
            const std::lock_guard lock(mutex);
            requests.append(request);
        }
        const HttpFixtureAnswer said = handler(request);
        if (said.silent)
            return;
        QTimer::singleShot(said.delay, socket, [socket, said] {
            socket->write(said.raw);
            if (said.closeAfter)
                socket->disconnectFromHost();
        });
    }
};

HttpFixture::HttpFixture(Handler handler, std::optional<TlsIdentity> identity)
    : m_inner(std::make_unique<Inner>())
{
    m_inner->handler = std::move(handler);
    m_inner->tls = identity.has_value();
    m_inner->call([&] {
        m_inner->server = new Server;
        m_inner->server->setParent(m_inner->thread.anchor());
        m_inner->server->identity = identity;
        m_inner->server->greet = [inner = m_inner.get()](QTcpSocket *socket) { inner->serve(socket); };
        m_inner->server->listen(QHostAddress::LocalHost);
        m_inner->port = m_inner->server->serverPort();
    });
}

HttpFixture::~HttpFixture() = default;

quint16 HttpFixture::port() const
{
    return m_inner->port;
}

QString HttpFixture::url(const QString &path) const
{
    return u"%1://127.0.0.1:%2%3"_s.arg(m_inner->tls ? u"https"_s : u"http"_s).arg(m_inner->port).arg(path);
}

void HttpFixture::setIdentity(const TlsIdentity &identity)
{
    m_inner->call([&] { m_inner->server->identity = identity; });
}

void HttpFixture::dropAll()
{
    m_inner->call([&] {
        for (QTcpSocket *socket : m_inner->server->findChildren<QTcpSocket *>())
            socket->abort();
    });
}

int HttpFixture::connections() const
{
    const std::lock_guard lock(m_inner->mutex);
    return m_inner->connections;
}

QList<QByteArray> HttpFixture::requests() const
{
    const std::lock_guard lock(m_inner->mutex);
    return m_inner->requests;
}

HttpFixtureAnswer HttpFixture::ok(const QByteArray &body)
{
    return {.raw = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: " + QByteArray::number(body.size()) +
                   "\r\n\r\n" + body};
}

}
