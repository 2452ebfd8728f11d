// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/pve/pvefront.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace daytwo {

/// One client of the played host: reads calls off the socket and writes answers, one at a time. Lives as long as its
/// socket, on the server's thread.
class PveConnection : public QObject
{
public:
    struct Serving
    {
        /// Answers a call; nothing: close without an answer.
        std::function<std::optional<FrontReply>(const FrontRequest &)> answer;
        /// Told of every byte that arrives.
        std::function<void(qint64)> received;
        std::chrono::milliseconds refusalDelay{0};
        std::chrono::milliseconds idleLimit{5000};
    };

    PveConnection(QTcpSocket *socket, Serving serving);

private:
    /// The head of a request, taken apart.
    struct Head
    {
        QByteArray method;
        QByteArray target;
        QByteArray version;
        QMap<QByteArray, QByteArray> fields;
    };

    void readMore();
    void readHead();
    void readBody();
    [[nodiscard]] static std::optional<Head> parseHead(const QByteArray &text);
    [[nodiscard]] FrontReply headRefusal() const;
    [[nodiscard]] FrontRequest request(const QByteArray &body) const;
    void serve(const FrontRequest &request);
    void write(const FrontReply &reply);
    void refuse(const FrontReply &reply);

    QTcpSocket *m_socket;
    Serving m_serving;
    QTimer m_idle;
    QByteArray m_buffer;
    std::optional<Head> m_head;
    bool m_busy = false;
    int m_answers = 0;
};

}
