// SPDX-License-Identifier: GPL-3.0-or-later
// Commands as the tests of scripts give them to a host.
#pragma once

#include "core/net/frameparser.h"

namespace daytwo {

inline FramedCommand run(const QStringList &argv, std::chrono::milliseconds timeout = std::chrono::seconds(5),
                         int cap = 65536)
{
    FramedCommand command;
    command.argv = argv;
    command.timeout = timeout;
    command.stdoutCap = cap;
    return command;
}

inline FramedCommand shell(const QString &text, std::chrono::milliseconds timeout = std::chrono::seconds(5),
                           int cap = 65536)
{
    return run({QStringLiteral("sh"), QStringLiteral("-c"), text}, timeout, cap);
}

}
