// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <functional>

namespace daytwo {

/// Tells the wall-clock time in UTC. Passed in, so that a test decides what "now" is.
using NowFunction = std::function<QDateTime()>;

/// The real clock.
inline QDateTime systemNow()
{
    return QDateTime::currentDateTimeUtc();
}

}
