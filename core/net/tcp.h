// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/net/dial.h"

#include <chrono>

namespace daytwo {

/// What one TCP connect showed.
struct TcpReply
{
    enum class State {
        Open,
        Refused,     ///< closed, or rejected with a reset: cannot be told apart
        Filtered,    ///< silence: dropped, or the host is down
        Unreachable, ///< no route, or rejected with an ICMP error
    };
    State state = State::Filtered;
    std::chrono::microseconds rtt{0}; ///< of the connect, Open and Refused
    QString localAddress{};
    QString peerAddress{}; ///< Open only
    QByteArray banner{};   ///< first bytes the server sent by itself, where asked for
    QString detail{};      ///< "ECONNREFUSED …"

    bool operator==(const TcpReply &) const = default;
};

/// "open", "refused", "filtered", "unreachable"; stable.
QString tcpStateWord(TcpReply::State state);

struct TcpProbeOptions
{
    QString localAddress{}; ///< see DialOptions
    int bannerBytes = 0;    ///< wait for so many bytes at most, or one line
    std::chrono::milliseconds connectTimeout{2000};
};

/// Connects once, sends nothing, hangs up. Blocks at most the connect timeout (twice with a banner), deadline or stop.
/// Errors, when nothing was learnt of the port: Unreachable (the name cannot be resolved), Denied and BadInput (our own
/// machine does not let the probe out, or lacks the local address), TimedOut (the context ended first), Cancelled.
Result<TcpReply> probeTcp(const QString &host, quint16 port, const Context &context,
                          const TcpProbeOptions &options = {});

}
