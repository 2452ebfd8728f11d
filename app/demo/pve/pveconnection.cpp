// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/pve/pveconnection.h"

#include <QDateTime>
#include <QLocale>
#include <QUrl>
#include <QUrlQuery>

namespace daytwo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestHead = qsizetype{8} * 1024;
constexpr qsizetype kMostHeadLines = 64;
constexpr qsizetype kLongestBody = qsizetype{512} * 1024;
constexpr int kMostAnswers = 100;
constexpr char kForm[] = "application/x-www-form-urlencoded";

FrontReply plainRefusal(int status, const QByteArray &reason)
{
    return {.status = status, .reason = reason, .body = reason};
}

/// Adds the fields of a query or form; a later one wins.
void addFields(QMap<QString, QString> &parameters, QByteArray text)
{
    text.replace('+', "%20");
    const QUrlQuery query(QString::fromUtf8(text));
    for (const auto &[key, value] : query.queryItems(QUrl::FullyDecoded))
        parameters.insert(key, value);
}

QByteArray httpDate()
{
    const QLocale english(QLocale::C);
    return english.toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

}

PveConnection::PveConnection(QTcpSocket *socket, Serving serving)
    : QObject(socket)
    , m_socket(socket)
    , m_serving(std::move(serving))
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(m_serving.idleLimit);
    connect(&m_idle, &QTimer::timeout, m_socket, &QTcpSocket::disconnectFromHost);
    connect(m_socket, &QTcpSocket::readyRead, this, &PveConnection::readMore);
    connect(m_socket, &QTcpSocket::disconnected, m_socket, &QObject::deleteLater);
    m_idle.start();
    readMore();
}

void PveConnection::readMore()
{
    const QByteArray bytes = m_socket->readAll();
    m_serving.received(bytes.size());
    m_buffer += bytes;
    if (m_busy)
        return;
    if (!m_head)
        readHead();
    if (m_head && !m_busy)
        readBody();
}

std::optional<PveConnection::Head> PveConnection::parseHead(const QByteArray &text)
{
    const QList<QByteArray> lines = text.split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    if (first.size() != 3 || lines.size() > kMostHeadLines || text.size() > kLongestHead)
        return std::nullopt;
    Head head{.method = first.at(0), .target = first.at(1), .version = first.at(2), .fields = {}};
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const auto colon = lines.at(i).indexOf(':');
        if (colon > 0)
            head.fields.insert(lines.at(i).left(colon).trimmed().toLower(), lines.at(i).mid(colon + 1).trimmed());
    }
    return head;
}

FrontReply PveConnection::headRefusal() const
{
    static const QList<QByteArray> methods{"GET", "POST", "PUT", "DELETE"};
    const qint64 length = m_head->fields.value("content-length").toLongLong();
    const bool bodyless = m_head->method == "GET" || m_head->method == "DELETE";
    const QByteArray type = m_head->fields.value("content-type").split(';').first().trimmed();
    if (!methods.contains(m_head->method))
        return {.status = 501, .reason = "method '" + m_head->method + "' not available", .body = {}};
    if (!m_head->version.startsWith("HTTP/1."))
        return plainRefusal(506, "http protocol version " + m_head->version + " not supported");
    if (m_head->fields.contains("transfer-encoding"))
        return plainRefusal(501, "chunked transfer encoding not supported");
    if (length > 0 && bodyless)
        return plainRefusal(501, "Unexpected content for method '" + m_head->method + "'");
    if (length > kLongestBody)
        return plainRefusal(501, "for data too large");
    if (length > 0 && type != kForm)
        return plainRefusal(506, "upload 'Content-Type '" + type + "' not implemented");
    return {};
}

void PveConnection::readHead()
{
    const auto end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0) {
        if (m_buffer.size() > kLongestHead)
            refuse(plainRefusal(400, "header too large"));
        return;
    }
    m_head = parseHead(m_buffer.left(end));
    m_buffer.remove(0, end + 4);
    if (!m_head) {
        refuse(plainRefusal(400, "bad request"));
        return;
    }
    if (const FrontReply refusal = headRefusal(); refusal.status != 200)
        refuse(refusal);
}

FrontRequest PveConnection::request(const QByteArray &body) const
{
    const auto question = m_head->target.indexOf('?');
    const QByteArray path = question < 0 ? m_head->target : m_head->target.left(question);
    FrontRequest request{.method = m_head->method,
                         .path = QUrl::fromPercentEncoding(path),
                         .parameters = {},
                         .authorization = m_head->fields.value("authorization")};
    addFields(request.parameters, body);
    if (question >= 0)
        addFields(request.parameters, m_head->target.mid(question + 1));
    return request;
}

void PveConnection::readBody()
{
    const qsizetype length = m_head->fields.value("content-length").toInt();
    if (m_buffer.size() < length)
        return;
    const QByteArray body = m_buffer.left(length);
    m_buffer.remove(0, length);
    m_busy = true;
    m_idle.stop();
    serve(request(body));
}

void PveConnection::serve(const FrontRequest &request)
{
    const QString prefix = u"/api2/json"_s;
    FrontRequest call = request;
    if (!call.path.startsWith(prefix + u'/')) {
        // The web page itself.
        const QByteArray page = "<!DOCTYPE html><title>Proxmox Virtual Environment (demo)</title>";
        write({.status = 200, .reason = "OK", .body = page});
        return;
    }
    call.path.remove(0, prefix.size());
    const std::optional<FrontReply> reply = m_serving.answer(call);
    if (!reply) {
        m_socket->abort();
        return;
    }
    if (reply->silent)
        return;
    if (reply->status == 401 && m_serving.refusalDelay.count() > 0)
        QTimer::singleShot(m_serving.refusalDelay, this, [this, late = *reply] { write(late); });
    else
        write(*reply);
}

void PveConnection::refuse(const FrontReply &reply)
{
    m_busy = true;
    if (!m_head)
        m_head = Head{};
    write(reply);
}

void PveConnection::write(const FrontReply &reply)
{
    ++m_answers;
    const bool close = reply.status >= 400 || m_answers >= kMostAnswers || m_head->version == "HTTP/1.0" ||
                       m_head->fields.value("connection").toLower() == "close";
    QByteArray text = "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + reply.reason + "\r\n";
    text += "Cache-Control: max-age=0\r\n";
    // What the proxy passes on carries both.
    if (close || reply.relayed)
        text += "Connection: close\r\n";
    if (!close)
        text += "Connection: Keep-Alive\r\n";
    text += "Date: " + httpDate() + "\r\nPragma: no-cache\r\nServer: pve-api-daemon/3.0\r\n";
    const bool html = reply.body.startsWith('<');
    if (!reply.body.isEmpty()) {
        const qsizetype told = reply.cutShort ? reply.body.size() * 2 : reply.body.size();
        text += "Content-Length: " + QByteArray::number(told) + "\r\n";
        text += html ? "Content-Type: text/html\r\n" : "Content-Type: application/json;charset=UTF-8\r\n";
    }
    m_socket->write(text + "\r\n" + reply.body);
    m_head.reset();
    m_busy = false;
    if (close || reply.cutShort) {
        m_socket->disconnectFromHost();
        return;
    }
    m_idle.start();
    if (!m_buffer.isEmpty())
        QMetaObject::invokeMethod(
            this, [this] { readMore(); }, Qt::QueuedConnection);
}

}
