// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/tcpfacts.h"

using namespace Qt::StringLiterals;

namespace daytwo {

QString tcpStateWord(TcpState state)
{
    switch (state) {
    case TcpState::Open:
        return u"open"_s;
    case TcpState::Closed:
        return u"refused"_s;
    case TcpState::Filtered:
        return u"filtered"_s;
    case TcpState::Unreachable:
        return u"unreachable"_s;
    case TcpState::Dns:
        return u"dns"_s;
    case TcpState::NoTool:
        return u"no-tool"_s;
    case TcpState::Unclear:
        break;
    }
    return u"unclear"_s;
}

TcpState tcpState(int exitCode, const QByteArray &err, bool timedOut)
{
    constexpr int kTimeoutEnded = 124;
    constexpr int kTimeoutKilled = 137;
    if (exitCode == 126 || exitCode == 127) {
        return TcpState::NoTool;
    }
    if (err.contains("Connection refused")) {
        return TcpState::Closed;
    }
    if (err.contains("No route to host") || err.contains("Network is unreachable") ||
        err.contains("Host is unreachable")) {
        return TcpState::Unreachable;
    }
    if (err.contains("Connection timed out")) {
        return TcpState::Filtered;
    }
    if (err.contains("Name or service not known") || err.contains("name resolution") ||
        err.contains("No address associated")) {
        return TcpState::Dns;
    }
    if (err.contains("/dev/tcp") && err.contains("No such file or directory")) {
        return TcpState::NoTool;
    }
    if (timedOut || exitCode == kTimeoutEnded || exitCode == kTimeoutKilled) {
        return TcpState::Filtered;
    }
    return exitCode == 0 && err.trimmed().isEmpty() ? TcpState::Open : TcpState::Unclear;
}

}
