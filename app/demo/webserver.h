// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

namespace daytwo {

/// What a played web service answers to a path; nothing: it does not run, and the connection is closed at once.
struct WebAnswer
{
    int status = 200;
    QByteArray contentType = "text/plain";
    QByteArray body;
};
using WebPages = std::function<std::optional<WebAnswer>(quint16 port, const QString &path)>;

/// Plain HTTP/1.1 GET on loopback, one request a connection, on a thread of its own.
class WebServer
{
public:
    WebServer();
    ~WebServer();
    WebServer(const WebServer &) = delete;
    WebServer &operator=(const WebServer &) = delete;

    /// Listens on one more place. `pages` is called on the server's thread. Errors: Storage when it cannot. Blocks.
    Result<void> listen(const QString &address, quint16 port, WebPages pages);

private:
    struct Inner;
    std::unique_ptr<Inner> m_inner;
};

}
