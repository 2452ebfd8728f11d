// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts/parsed.h"

#include <QByteArray>
#include <QMap>

namespace daytwo {

/// `timedatectl show`.
struct TimeSync
{
    bool synchronized = false; ///< the kernel clock is disciplined now
    bool ntpEnabled = false;   ///< a time service is switched on
    bool canNtp = false;       ///< one is installed
    QString timezone;

    bool operator==(const TimeSync &) const = default;
};
/// NTPSynchronized and NTP are required. Empty output is garbled.
Parsed<TimeSync> parseTimedatectl(const QByteArray &out);

/// `chronyc -c tracking`.
struct ChronyTracking
{
    QString reference; ///< name or address of the source; empty: none
    int stratum = 0;
    double offset = 0; ///< seconds, system clock against NTP time; positive: slow
    QString leap;      ///< "Normal", "Not synchronised", …

    [[nodiscard]] bool synchronized() const { return leap != QLatin1String("Not synchronised"); }
    bool operator==(const ChronyTracking &) const = default;
};
/// One line of 14 fields. Empty output is garbled.
Parsed<ChronyTracking> parseChronyTracking(const QByteArray &out);

/// `find … -printf '%T@ %p\n'`: the time each file was last changed (seconds since 1970, remote clock), by its path.
/// Empty output is garbled: whoever asks knows a file that must be there.
Parsed<QMap<QString, double>> parseFileTimes(const QByteArray &out);

}
