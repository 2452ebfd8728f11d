// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/net/socket.h"

#include <QByteArray>

#include <chrono>
#include <optional>

namespace daytwo {

/// What came of one echo request.
struct EchoReply
{
    std::optional<std::chrono::microseconds> rtt{}; ///< unset: no answer in time
    QString icmpError{};                            ///< "host unreachable", … where one came back
};

/// A socket that sends echo requests to one address: a datagram ICMP socket, which needs no privilege where the
/// kernel's ping_group_range includes us, else a raw one. Private to core/net.
class IcmpSocket
{
public:
    /// Errors: Denied (neither kind is permitted), Unreachable (no route), BadInput.
    static Result<IcmpSocket> open(const QString &address);

    /// Sends one request and waits for its answer until the context's deadline. Errors: Cancelled.
    Result<EchoReply> echo(int sequence, const Context &context);

private:
    IcmpSocket(Socket socket, bool raw, bool v6, QString address);
    [[nodiscard]] QByteArray request(int sequence) const;
    [[nodiscard]] bool isAnswer(const QByteArray &packet, int sequence) const;
    /// An ICMP error the kernel kept for us, in words; empty when there is none.
    [[nodiscard]] QString takeError() const;

    Socket m_socket;
    bool m_raw;
    bool m_v6;
    QString m_address;
    quint16 m_id;
    QByteArray m_token; ///< random: answers to other people's requests are not ours
};

}
