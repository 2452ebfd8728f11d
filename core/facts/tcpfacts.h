// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/parsed.h"

#include <QByteArray>
#include <QStringList>

namespace daytwo {

/// What one TCP connect without data showed.
enum class TcpState {
    Open,
    Closed,      ///< refused: nothing listens, or a firewall rejects; can not be told apart
    Filtered,    ///< no answer in time: dropped, or the host is down
    Unreachable, ///< no route, or rejected with an ICMP "prohibited"
    Dns,         ///< the name was not found
    NoTool,      ///< this bash has no /dev/tcp, or there is no bash
    Unclear      ///< anything else: no statement
};
/// "open", "refused", "filtered", "unreachable", "dns", "no-tool", "unclear". Never translated.
QString tcpStateWord(TcpState state);

/// Reads a connect made with `bash -c 'exec 3<>/dev/tcp/HOST/PORT'`: exit code and stderr; `timedOut` (or exit code 124
/// or 137 of timeout(1)) when it was ended at its own limit. Open needs exit code 0, no complaint and no timeout.
TcpState tcpState(int exitCode, const QByteArray &err, bool timedOut);

}
