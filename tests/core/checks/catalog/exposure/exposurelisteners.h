// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/checks/catalog/testrules.h"

namespace daytwo::checkbench {

/// Something listens on each of the ports whose exposure is looked at.
inline Given allListen()
{
    QByteArray out;
    for (const char *port : {"22", "3000", "8006", "9090", "9100"})
        out += QByteArray("tcp   LISTEN 0      4096         0.0.0.0:") + port +
               "        0.0.0.0:*    users:((\"x\",pid=614,fd=7)) ino:4 sk:4 cgroup:/system.slice/x.service <->\n";
    return {QStringLiteral("ss -H"), printed(out)};
}

/// Who is not seen is taken to listen; with rules and connects that agree, nothing hangs on it.
inline std::vector<Excuse> exposureExcuses()
{
    std::vector<Excuse> excuses = rulesExcuses();
    excuses.push_back(
        {QStringLiteral("ss -H"),
         {Blindness::Unreachable, Blindness::TimedOut, Blindness::TooLarge, Blindness::NotAllowed, Blindness::NotFound,
          Blindness::NotInstalled, Blindness::Empty, Blindness::Garbage, Blindness::Cut},
         "who is not seen is taken to listen; rules and connects agree"});
    return excuses;
}

}
