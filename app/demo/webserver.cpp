// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/webserver.h"

#include "core/base/eventthread.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>

#include <future>
#include <vector>

namespace daytwo {

using namespace Qt::StringLiterals;

struct WebServer::Inner
{
    EventThread thread{u"demo-web"_s};
};

namespace {

constexpr qsizetype kMaxRequest = qsizetype{16} * 1024;

void answer(QTcpSocket *socket, quint16 port, const WebPages &pages)
{
    const QByteArray request = socket->peek(kMaxRequest);
    if (!request.contains("\r\n\r\n")) {
        if (request.size() >= kMaxRequest)
            socket->abort();
        return;
    }
    const QString target = QString::fromLatin1(request.split(' ').value(1));
    const auto page = pages(port, target.section(u'?', 0, 0));
    if (!page) {
        socket->abort();
        return;
    }
    socket->readAll();
    socket->write("HTTP/1.1 " + QByteArray::number(page->status) + " OK\r\nContent-Type: " + page->contentType +
                  "\r\nContent-Length: " + QByteArray::number(page->body.size()) + "\r\nConnection: close\r\n\r\n" +
                  page->body);
    socket->disconnectFromHost();
}

}

WebServer::WebServer()
    : m_inner(std::make_unique<Inner>())
{
}

WebServer::~WebServer() = default;

Result<void> WebServer::listen(const QString &address, quint16 port, WebPages pages)
{
    std::promise<bool> listening;
    m_inner->thread.post([&, this] {
        auto *server = new QTcpServer(m_inner->thread.anchor());
        QObject::connect(server, &QTcpServer::newConnection, server, [server, port, pages] {
            while (QTcpSocket *socket = server->nextPendingConnection()) {
                QObject::connect(socket, &QTcpSocket::readyRead, socket,
                                 [socket, port, pages] { answer(socket, port, pages); });
                QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
        listening.set_value(server->listen(QHostAddress(address), port));
    });
    if (!listening.get_future().get())
        return fail(Error::Kind::Storage, u"%1:%2"_s.arg(address).arg(port), u"cannot listen"_s);
    return {};
}

}
